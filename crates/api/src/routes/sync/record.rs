use crm::feed::Record;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::communications::Communication;
use crate::routes::crm::companies::Company;
use crate::routes::crm::contacts::Contact;
use crate::routes::crm::deals::Deal;
use crate::routes::crm::fields::Field;
use crate::routes::crm::products::Product;
use crate::routes::crm::tags::Tag;
use crate::routes::crm::tasks::Task;
use crate::routes::pipeline::{LossReason, Stage};

/// A record as its own list shows it; `kind` says which. A pipeline comes without its stages and totals: stages are records of their own.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum SyncRecord {
    Company(Box<Company>),
    Contact(Box<Contact>),
    Deal(Box<Deal>),
    Task(Box<Task>),
    Communication(Box<Communication>),
    Product(Product),
    Field(Field),
    Stage(Stage),
    Pipeline(SyncPipeline),
    LossReason(LossReason),
    Tag(Tag),
}

/// A pipeline without its stages.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SyncPipeline {
    id: Uuid,
    name: String,
    position: i32,
    /// Deals that name no pipeline go here.
    is_default: bool,
    version: i64,
}

impl From<Record> for SyncRecord {
    fn from(record: Record) -> Self {
        match record {
            Record::Pipeline(row) => {
                Self::Pipeline(SyncPipeline { id: row.id, name: row.name, position: row.position, is_default: row.is_default, version: row.version })
            }
            Record::Stage(row) => Self::Stage(row.into()),
            Record::LossReason(row) => Self::LossReason(row.into()),
            Record::Tag(row) => Self::Tag(row.into()),
            Record::CustomField(row) => Self::Field(row.into()),
            Record::Product(row) => Self::Product(row.into()),
            Record::Company(row) => Self::Company(Box::new((*row).into())),
            Record::Contact(row) => Self::Contact(Box::new((*row).into())),
            Record::Deal(row) => Self::Deal(Box::new((*row).into())),
            Record::Task(row) => Self::Task(Box::new((*row).into())),
            Record::Communication(row) => Self::Communication(Box::new((*row).into())),
        }
    }
}
