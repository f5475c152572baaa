use crm::{Caller, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use store::import::KeptRow;

use super::run_of;
use crate::Engine;

/// What a rollback left standing and why, edited rows first.
///
/// # Errors
/// [`crm::Error::NotFound`] for an id that is not a run of the organisation.
pub async fn kept(engine: &Engine, caller: &Caller, id: RunId) -> Result<Vec<KeptRow>> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    run_of(&mut tx, id).await?;
    let rows = store::import::kept_rows(&mut tx, id, 1000).await?;
    tx.rollback().await?;
    Ok(rows)
}
