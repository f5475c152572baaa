use crm::{Caller, Error, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use serde_json::json;

use super::{RunView, note, poke, run_of};
use crate::Engine;

/// Asks the run to stop. It stops at its next checkpoint, keeps what it wrote, and can be resumed or rolled back.
///
/// # Errors
/// [`Error::Conflict`] `migration_not_running` when there is nothing to stop.
pub async fn cancel(engine: &Engine, caller: &Caller, id: RunId) -> Result<RunView> {
    caller.require(Permission::MigrationRun)?;
    let ctx = &engine.ctx;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let run = run_of(&mut tx, id).await?;
    if !store::runs::request_cancel(&mut tx, id, ctx.clock.now()).await? {
        return Err(Error::Conflict { code: "migration_not_running" });
    }
    note(&mut tx, ctx, caller, "migration.cancel", id, &run.base_url, json!({})).await?;
    poke(&mut tx, ctx, id).await?;
    let run = run_of(&mut tx, id).await?;
    tx.commit().await?;
    Ok(RunView::of(run))
}
