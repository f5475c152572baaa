use crm::sales::{companies, contacts, deals, tasks};
use crm::{Caller, Context, Result};
use serde_json::Value;

use super::body::{BulkItem, BulkKind, BulkOp};
use crate::Problem;
use crate::extract::from_value;
use crate::routes::crm::companies::CompanyFields;
use crate::routes::crm::contacts::ContactFields;
use crate::routes::crm::deals::DealFields;
use crate::routes::crm::tasks::TaskFields;

/// What is to be done, read once for all records.
pub(super) enum Act {
    Company(companies::Change),
    Contact(contacts::Change),
    Deal(deals::Change),
    Task(tasks::Change),
    Delete(BulkKind),
    Restore(BulkKind),
}

impl Act {
    /// # Errors
    /// What is wrong with the change.
    pub fn read(kind: BulkKind, op: BulkOp, change: Option<Value>) -> Result<Self, Problem> {
        let change = change.unwrap_or_else(|| Value::Object(serde_json::Map::new()));
        Ok(match (op, kind) {
            (BulkOp::Delete, kind) => Self::Delete(kind),
            (BulkOp::Restore, kind) => Self::Restore(kind),
            (BulkOp::Update, BulkKind::Company) => Self::Company(from_value::<CompanyFields>(&change)?.into()),
            (BulkOp::Update, BulkKind::Contact) => Self::Contact(from_value::<ContactFields>(&change)?.into()),
            (BulkOp::Update, BulkKind::Deal) => Self::Deal(from_value::<DealFields>(&change)?.into()),
            (BulkOp::Update, BulkKind::Task) => Self::Task(from_value::<TaskFields>(&change)?.into()),
        })
    }

    /// Does it to one record, in a transaction of its own: what is wrong with one does not keep the others. Returns the version where the record is still there.
    ///
    /// # Errors
    /// As the act on the single record.
    pub async fn on(&self, ctx: &Context, caller: &Caller, item: BulkItem) -> Result<Option<i64>> {
        let BulkItem { id, version } = item;
        Ok(match self {
            Self::Company(change) => Some(companies::update(ctx, caller, id, version, change).await?.version),
            Self::Contact(change) => Some(contacts::update(ctx, caller, id, version, change).await?.version),
            Self::Deal(change) => Some(deals::update(ctx, caller, id, version, change).await?.version),
            Self::Task(change) => Some(tasks::update(ctx, caller, id, version, change).await?.version),
            Self::Delete(kind) => {
                match kind {
                    BulkKind::Company => companies::delete(ctx, caller, id, version).await?,
                    BulkKind::Contact => contacts::delete(ctx, caller, id, version).await?,
                    BulkKind::Deal => deals::delete(ctx, caller, id, version).await?,
                    BulkKind::Task => tasks::delete(ctx, caller, id, version).await?,
                }
                None
            }
            Self::Restore(kind) => Some(match kind {
                BulkKind::Company => companies::restore(ctx, caller, id).await?.version,
                BulkKind::Contact => contacts::restore(ctx, caller, id).await?.version,
                BulkKind::Deal => deals::restore(ctx, caller, id).await?.version,
                BulkKind::Task => tasks::restore(ctx, caller, id).await?.version,
            }),
        })
    }
}
