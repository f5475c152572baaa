use chrono::{DateTime, Utc};
use crm::{Caller, Result};
use domain::id::RunId;
use domain::permissions::Permission;

use super::RunView;
use crate::Engine;

/// Runs of a vendor, newest first, those before `before`.
///
/// # Errors
/// Without the permission, or when the database refuses.
pub async fn history(engine: &Engine, caller: &Caller, vendor: &str, before: Option<(DateTime<Utc>, RunId)>, most: i64) -> Result<Vec<RunView>> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let runs = store::runs::list(&mut tx, vendor, before, most).await?;
    tx.rollback().await?;
    Ok(runs.into_iter().map(RunView::of).collect())
}
