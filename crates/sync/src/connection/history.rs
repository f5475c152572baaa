use chrono::{DateTime, Utc};
use crm::{Caller, Error};
use domain::permissions::Permission;
use store::sync::calls::{self as stored_calls, Call};
use store::sync::connections;
use store::sync::runs::{self as stored_runs, Run};
use uuid::Uuid;

use crate::Engine;

/// Stretches of work, newest first, those before `before`.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn runs(engine: &Engine, caller: &Caller, id: Uuid, before: Option<DateTime<Utc>>, most: i64) -> Result<Vec<Run>, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    connections::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Ok(stored_runs::list(&mut tx, id, before, most).await?)
}

/// Requests sent, newest first, those before `before`.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn calls(engine: &Engine, caller: &Caller, id: Uuid, failed: bool, before: Option<i64>, most: i64) -> Result<Vec<(i64, Call)>, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    connections::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Ok(stored_calls::list(&mut tx, id, failed, before, most).await?)
}
