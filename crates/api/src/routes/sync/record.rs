use crm::feed::Record;
use serde::Serialize;
use utoipa::openapi::schema::AnyOfBuilder;
use utoipa::openapi::{Ref, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};
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

#[derive(Serialize)]
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

/// By hand, for a derived one would say "exactly one of these": whatever is a stage has all that a reason has, too.
impl PartialSchema for SyncRecord {
    fn schema() -> RefOr<Schema> {
        let kinds = ["Company", "Contact", "Deal", "Task", "Communication", "Product", "Field", "Stage", "SyncPipeline", "LossReason", "Tag"]
            .map(Ref::from_schema_name);
        let any = kinds.into_iter().fold(AnyOfBuilder::new(), AnyOfBuilder::item);
        any.description(Some(
            "A record as its own list shows it; `kind` says which. A pipeline comes without its stages and totals: stages are records of their own.",
        ))
        .into()
    }
}

impl ToSchema for SyncRecord {
    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((SyncPipeline::name().into_owned(), SyncPipeline::schema()));
    }
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
