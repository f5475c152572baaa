use crm::{Caller, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use store::import::{RecordFilter, RecordRow};

use super::run_of;
use crate::Engine;

/// Verdicts, in the order of kind and source id.
///
/// # Errors
/// [`crm::Error::NotFound`] for an id that is not a run of the organisation.
pub async fn records(engine: &Engine, caller: &Caller, id: RunId, filter: &RecordFilter, most: i64) -> Result<Vec<RecordRow>> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    run_of(&mut tx, id).await?;
    let records = store::import::records(&mut tx, id, filter, most).await?;
    tx.rollback().await?;
    Ok(records)
}
