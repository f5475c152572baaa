use chrono::{DateTime, Utc};
use domain::sync::{Fields, Kind};
use serde_json::Value;
use uuid::Uuid;

/// A record as the vendor has it.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoteRecord {
    /// Which kind.
    pub kind: Kind,
    /// The vendor's id; unique within the kind.
    pub id: String,
    /// When the vendor says it was last changed.
    pub changed_at: Option<DateTime<Utc>>,
    /// Gone at the vendor. Then `fields` may be empty.
    pub is_deleted: bool,
    /// By the vendor's names, values in the form of their [`super::FieldKind`]. All the connector can tell of the record: a field without a value is there as null.
    pub fields: Fields,
    /// Zveno's own id, when the vendor carries it for us ([`Change::local_id`] of the create).
    pub marker: Option<Uuid>,
    /// What the connector needs again when it writes this record: row ids of phones, for instance. Opaque to the engine and not stored.
    pub raw: Value,
}

/// What is to be done at the vendor.
#[derive(Debug, Clone)]
pub struct Change {
    /// Which kind.
    pub kind: Kind,
    /// Zveno's id of the record: carried along where the vendor can, so that a create whose answer was lost can be found.
    pub local_id: Uuid,
    /// What.
    pub operation: Operation,
    /// Fields to be written, by the vendor's names; of a create all that are known.
    pub fields: Fields,
}

/// What kind of change.
#[derive(Debug, Clone, PartialEq)]
pub enum Operation {
    /// A new record.
    Create,
    /// Of the record as it was read a moment ago.
    Update(Box<RemoteRecord>),
    /// Of the record with that id.
    Delete(String),
}

/// What a write came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The vendor's id.
    pub id: String,
    /// When the vendor says it was changed, as far as the answer tells.
    pub changed_at: Option<DateTime<Utc>>,
}

/// The account a session works with.
#[derive(Debug, Clone, PartialEq)]
pub struct CrmAccount {
    /// The vendor's stable key of it.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// ISO 4217, where the account has one for all.
    pub currency: Option<String>,
    /// IANA name, where known.
    pub time_zone: Option<String>,
    /// Rights the user behind the token lacks, as the vendor names them.
    pub missing_rights: Vec<String>,
    /// Kept by the engine and given to every later session in [`crate::account::AccountAccess::facts`]; no secret.
    pub facts: Value,
}

/// What records point at and what fields they have: read as a whole before records.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Directory {
    /// People who can own records.
    pub people: Vec<Person>,
    /// Pipelines with their stages, in the vendor's order.
    pub pipelines: Vec<RemotePipeline>,
    /// Reasons of loss: id and name.
    pub loss_reasons: Vec<(String, String)>,
    /// Own fields of the account.
    pub own_fields: Vec<OwnField>,
}

/// A user of the vendor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The vendor's id.
    pub id: String,
    /// As shown.
    pub name: String,
    /// By which the member of the team is found.
    pub email: Option<String>,
    /// Whether records can still be given to them.
    pub is_active: bool,
}

/// A pipeline of the vendor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemotePipeline {
    /// The vendor's id.
    pub id: String,
    /// As shown.
    pub name: String,
    /// Whether new deals go there.
    pub is_main: bool,
    /// In order.
    pub stages: Vec<RemoteStage>,
}

/// A stage of a pipeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteStage {
    /// Unique over all pipelines, and what deals name: `6950551:142`, `C7:WON`.
    pub key: String,
    /// As shown.
    pub name: String,
    /// `#rrggbb`, where known.
    pub color: Option<String>,
    /// What it means to a deal to stand here.
    pub kind: StageKind,
}

/// What a stage means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageKind {
    /// In progress.
    Open,
    /// Sold.
    Won,
    /// Not sold.
    Lost,
}

/// An own field of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnField {
    /// Of which records.
    pub kind: Kind,
    /// Name in [`RemoteRecord::fields`].
    pub remote: String,
    /// As shown.
    pub title: String,
    /// What values it takes.
    pub value: OwnFieldType,
    /// Texts of its options, in order.
    pub options: Vec<String>,
    /// Whether it can be written.
    pub is_writable: bool,
}

/// What an own field's values are, in the words of Zveno's own fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFieldType {
    /// [`super::FieldKind::Line`]
    Text,
    /// [`super::FieldKind::Number`]
    Number,
    /// [`super::FieldKind::Date`]
    Date,
    /// [`super::FieldKind::Boolean`]
    Boolean,
    /// [`super::FieldKind::Option`]
    Select,
    /// [`super::FieldKind::Options`]
    Multiselect,
    /// [`super::FieldKind::Url`]
    Url,
    /// A type Zveno has no field for. It is listed so that people see what does not travel; records have no value of it, and none is written.
    Foreign,
}
