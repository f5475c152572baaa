use chrono::{DateTime, Utc};
use domain::import::SheetKind;
use serde::{Deserialize, Serialize};
use sync::sheet::{Field, Uploaded, place};
use utoipa::ToSchema;
use uuid::Uuid;

/// What the rows of a file are.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    Contact,
    Company,
    Deal,
}

impl From<ImportKind> for SheetKind {
    fn from(kind: ImportKind) -> Self {
        match kind {
            ImportKind::Contact => Self::Contact,
            ImportKind::Company => Self::Company,
            ImportKind::Deal => Self::Deal,
        }
    }
}

impl From<SheetKind> for ImportKind {
    fn from(kind: SheetKind) -> Self {
        match kind {
            SheetKind::Contact => Self::Contact,
            SheetKind::Company => Self::Company,
            SheetKind::Deal => Self::Deal,
        }
    }
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportColumn {
    name: String,
    /// The first values that are there.
    samples: Vec<String>,
    /// The field the column most likely holds.
    suggested_field: Option<String>,
}

/// A place for a column.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportField {
    /// Of an own field `custom.` and its key.
    name: String,
    /// What the organisation calls its own field; the others have no name of their own.
    label: Option<String>,
    /// Several columns may go there.
    is_repeatable: bool,
}

/// A file that waits for its columns to be told.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImportFile {
    id: Uuid,
    kind: ImportKind,
    name: String,
    /// As it was read: `UTF-8`, `windows-1251`, …
    encoding: String,
    delimiter: String,
    row_count: i32,
    columns: Vec<ImportColumn>,
    /// Where columns can go.
    fields: Vec<ImportField>,
    created_at: DateTime<Utc>,
}

impl From<Uploaded> for ImportFile {
    fn from(uploaded: Uploaded) -> Self {
        let Uploaded { file, kind, columns, own } = uploaded;
        let columns =
            columns.into_iter().map(|column| ImportColumn { name: column.name, samples: column.samples, suggested_field: column.suggested });
        let known =
            Field::of(kind).iter().map(|field| ImportField { name: field.as_str().to_owned(), label: None, is_repeatable: field.is_repeatable() });
        let fields = known.chain(own.iter().map(|field| ImportField { name: place(field), label: Some(field.name.clone()), is_repeatable: false }));
        Self {
            id: file.id,
            kind: kind.into(),
            name: file.name,
            encoding: file.encoding,
            delimiter: file.delimiter,
            row_count: file.row_count,
            columns: columns.collect(),
            fields: fields.collect(),
            created_at: file.created_at,
        }
    }
}
