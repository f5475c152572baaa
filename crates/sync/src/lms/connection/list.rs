use chrono::{DateTime, Utc};
use crm::{Caller, Error};
use domain::permissions::Permission;
use store::TenantTx;
use store::lms::settings::{self, Settings};
use store::lms::troubles::{self, Trouble};
use store::sync::connections::{self, Connection};
use uuid::Uuid;

use super::state::{State, is_stale};
use crate::Engine;

/// A connection to a learning platform with how it stands.
#[derive(Debug, Clone)]
pub struct Shown {
    pub connection: Connection,
    pub settings: Settings,
    pub state: State,
    pub is_stale: bool,
    /// When the next pass begins by itself.
    pub next_at: Option<DateTime<Utc>>,
    /// The site's own first.
    pub troubles: Vec<Trouble>,
}

/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(engine: &Engine, caller: &Caller) -> Result<Vec<Shown>, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let all = connections::list(&mut tx, "lms").await?;
    let mut shown = Vec::with_capacity(all.len());
    for connection in all {
        shown.extend(show(engine, &mut tx, connection).await?);
    }
    Ok(shown)
}

/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn get(engine: &Engine, caller: &Caller, id: Uuid) -> Result<Shown, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::get(&mut tx, id).await?.filter(|connection| !connection.is_crm()).ok_or(Error::NotFound)?;
    show(engine, &mut tx, connection).await?.ok_or(Error::NotFound)
}

async fn show(engine: &Engine, tx: &mut TenantTx, connection: Connection) -> Result<Option<Shown>, Error> {
    let Some(settings) = settings::get(tx, connection.id).await? else { return Ok(None) };
    let mut troubles = troubles::list(tx, Some(connection.id)).await?;
    troubles.sort_by_key(|trouble| (!trouble.course_remote_id.is_empty(), trouble.part != "site"));
    let state = State::of(&connection, &settings, &troubles);
    let is_stale = is_stale(&settings, &troubles, engine.ctx.clock.now());
    let next_at = (settings.is_automatic && connection.status != "reconnect_needed" && settings.run_id.is_none()).then_some(connection.next_run_at);
    Ok(Some(Shown { connection, settings, state, is_stale, next_at, troubles }))
}
