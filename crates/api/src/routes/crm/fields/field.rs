use crm::sales::custom_fields::{Change, New};
use domain::custom_field::{FieldType as Type, RecordKind as Kind};
use serde::{Deserialize, Serialize};
use store::sales::custom_fields;
use utoipa::ToSchema;
use uuid::Uuid;

/// What kind of record has the field.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldRecordKind {
    Company,
    Contact,
    Deal,
}

/// `number` has at most six decimals, `date` is `YYYY-MM-DD`, `select` is one of the options and `multiselect` a list of them, `url` the address of a site.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    Text,
    Number,
    Date,
    Boolean,
    Select,
    Multiselect,
    Url,
}

/// A field that the organisation has added. Values stand in each record's `custom`, by key.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    pub id: Uuid,
    #[schema(value_type = FieldRecordKind)]
    record_kind: String,
    key: String,
    name: String,
    #[serde(rename = "type")]
    #[schema(value_type = FieldType)]
    kind: String,
    options: Vec<String>,
    /// New records must have it, and it cannot be emptied. Records that lack it may be edited otherwise.
    is_required: bool,
    /// Lists show it to those who have not chosen their columns.
    is_listed: bool,
    /// Its place among the fields of its kind of record, from 0.
    position: i32,
    /// Also the `ETag`.
    pub version: i64,
}

/// What is written about a field.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FieldFields {
    /// As it is: it cannot be changed.
    record_kind: Option<FieldRecordKind>,
    /// As it is: it cannot be changed.
    key: Option<String>,
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    /// As it is: it cannot be changed.
    #[serde(rename = "type")]
    kind: Option<FieldType>,
    /// Of `select` and `multiselect`, which need some. Values that stand stay when their option is taken away.
    #[schema(max_items = 200)]
    options: Option<Vec<String>>,
    is_required: Option<bool>,
    is_listed: Option<bool>,
    #[schema(minimum = 0, maximum = 65_535)]
    position: Option<u16>,
}

/// A new field; a kind of record has 100 at most.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewField {
    record_kind: FieldRecordKind,
    /// Small Latin letters, digits and `_`; made of the name when absent. It can never be changed.
    #[schema(max_length = 50, pattern = "^[a-z][a-z0-9_]*$")]
    key: Option<String>,
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    #[serde(rename = "type")]
    kind: FieldType,
    #[schema(max_items = 200)]
    options: Option<Vec<String>>,
    is_required: Option<bool>,
    is_listed: Option<bool>,
    /// At the end when absent.
    #[schema(minimum = 0, maximum = 65_535)]
    position: Option<u16>,
}

impl From<FieldRecordKind> for Kind {
    fn from(kind: FieldRecordKind) -> Self {
        match kind {
            FieldRecordKind::Company => Self::Company,
            FieldRecordKind::Contact => Self::Contact,
            FieldRecordKind::Deal => Self::Deal,
        }
    }
}

impl From<FieldType> for Type {
    fn from(kind: FieldType) -> Self {
        match kind {
            FieldType::Text => Self::Text,
            FieldType::Number => Self::Number,
            FieldType::Date => Self::Date,
            FieldType::Boolean => Self::Boolean,
            FieldType::Select => Self::Select,
            FieldType::Multiselect => Self::Multiselect,
            FieldType::Url => Self::Url,
        }
    }
}

impl From<FieldFields> for Change {
    fn from(fields: FieldFields) -> Self {
        Self {
            name: fields.name,
            options: fields.options,
            is_required: fields.is_required,
            is_listed: fields.is_listed,
            position: fields.position.map(i32::from),
            kind: fields.kind.map(Into::into),
            key: fields.key,
            record_kind: fields.record_kind.map(Into::into),
        }
    }
}

impl From<NewField> for New {
    fn from(new: NewField) -> Self {
        Self {
            record_kind: new.record_kind.into(),
            kind: new.kind.into(),
            key: new.key,
            change: Change {
                name: new.name,
                options: new.options,
                is_required: new.is_required,
                is_listed: new.is_listed,
                position: new.position.map(i32::from),
                ..Change::default()
            },
        }
    }
}

impl From<custom_fields::CustomField> for Field {
    fn from(row: custom_fields::CustomField) -> Self {
        Self {
            id: row.id,
            record_kind: row.record_kind,
            key: row.key,
            name: row.name,
            kind: row.kind,
            options: row.options,
            is_required: row.is_required,
            is_listed: row.is_listed,
            position: row.position,
            version: row.version,
        }
    }
}
