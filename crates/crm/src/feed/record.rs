use store::TenantTx;
use store::feed::Kind;
use store::sales::{communications, companies, contacts, custom_fields, deals, loss_reasons, pipelines, products, stages, tags, tasks};
use uuid::Uuid;

use crate::Result;

/// A record of any kind, as its list shows it. A pipeline comes without its stages, which are records of their own.
#[derive(Debug, Clone)]
pub enum Record {
    Pipeline(pipelines::Pipeline),
    Stage(stages::Stage),
    LossReason(loss_reasons::LossReason),
    Tag(tags::Tag),
    CustomField(custom_fields::CustomField),
    Product(products::Product),
    Company(Box<companies::Company>),
    Contact(Box<contacts::Contact>),
    Deal(Box<deals::Deal>),
    Task(Box<tasks::Task>),
    Communication(Box<communications::Communication>),
}

impl Record {
    #[must_use]
    pub fn id(&self) -> Uuid {
        match self {
            Self::Pipeline(row) => row.id,
            Self::Stage(row) => row.id,
            Self::LossReason(row) => row.id,
            Self::Tag(row) => row.id,
            Self::CustomField(row) => row.id,
            Self::Product(row) => row.id,
            Self::Company(row) => row.id,
            Self::Contact(row) => row.id,
            Self::Deal(row) => row.id,
            Self::Task(row) => row.id,
            Self::Communication(row) => row.id,
        }
    }

    #[must_use]
    pub fn version(&self) -> i64 {
        match self {
            Self::Pipeline(row) => row.version,
            Self::Stage(row) => row.version,
            Self::LossReason(row) => row.version,
            Self::Tag(row) => row.version,
            Self::CustomField(row) => row.version,
            Self::Product(row) => row.version,
            Self::Company(row) => row.version,
            Self::Contact(row) => row.version,
            Self::Deal(row) => row.version,
            Self::Task(row) => row.version,
            Self::Communication(row) => row.version,
        }
    }

    /// Those of the ids that are there, in no order.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) async fn all(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Self>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        Ok(match kind {
            Kind::Pipelines => pipelines::of_ids(tx, ids).await?.into_iter().map(Self::Pipeline).collect(),
            Kind::Stages => stages::of_ids(tx, ids).await?.into_iter().map(Self::Stage).collect(),
            Kind::LossReasons => loss_reasons::of_ids(tx, ids).await?.into_iter().map(Self::LossReason).collect(),
            Kind::Tags => tags::of_ids(tx, ids).await?.into_iter().map(Self::Tag).collect(),
            Kind::CustomFields => custom_fields::of_ids(tx, ids).await?.into_iter().map(Self::CustomField).collect(),
            Kind::Products => products::of_ids(tx, ids).await?.into_iter().map(Self::Product).collect(),
            Kind::Companies => boxed(companies::of_ids(tx, ids).await?, Self::Company),
            Kind::Contacts => boxed(contacts::of_ids(tx, ids).await?, Self::Contact),
            Kind::Deals => boxed(deals::of_ids(tx, ids).await?, Self::Deal),
            Kind::Tasks => boxed(tasks::of_ids(tx, ids).await?, Self::Task),
            Kind::Communications => boxed(communications::of_ids(tx, ids).await?, Self::Communication),
        })
    }
}

fn boxed<T>(rows: Vec<T>, record: impl Fn(Box<T>) -> Record) -> Vec<Record> {
    rows.into_iter().map(|row| record(Box::new(row))).collect()
}
