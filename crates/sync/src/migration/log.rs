use crm::{Caller, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use store::import::LogLine;

use super::run_of;
use crate::Engine;

/// The log's lines after `after`, oldest first.
///
/// # Errors
/// [`crm::Error::NotFound`] for an id that is not a run of the organisation.
pub async fn log(engine: &Engine, caller: &Caller, id: RunId, after: i64, level: Option<&str>, most: i64) -> Result<Vec<LogLine>> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    run_of(&mut tx, id).await?;
    let lines = store::import::log(&mut tx, id, after, level, most).await?;
    tx.rollback().await?;
    Ok(lines)
}
