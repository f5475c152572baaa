use crm::{Caller, Error, FieldError, audit};
use domain::event::Event;
use domain::permissions::Permission;
use domain::sync::{Kind, Strategy};
use serde_json::json;
use store::outbox;
use store::sync::connections::{self, Connection};
use store::sync::{budgets, outgoing};
use uuid::Uuid;

use super::list::{Shown, get};
use crate::Engine;
use crate::round::account_key;

/// What a person changes; `None` leaves it alone.
#[derive(Debug, Default)]
pub struct Change {
    pub strategy: Option<String>,
    pub kinds: Option<Vec<String>>,
    pub is_paused: Option<bool>,
}

/// # Errors
/// Without permission, when there is no such connection, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn change(engine: &Engine, caller: &Caller, id: Uuid, seen: Option<i64>, wanted: &Change) -> Result<Shown, Error> {
    caller.require(Permission::SyncManage)?;
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let before = connections::lock(&mut tx, id).await?.filter(Connection::is_crm).ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let after = applied(engine, &before, wanted)?;
    if (&after.strategy, &after.kinds, &after.status) != (&before.strategy, &before.kinds, &before.status) {
        let version = connections::change(&mut tx, &after, now).await?;
        let account = before.account["name"].as_str().unwrap_or(&before.vendor).to_owned();
        let was = json!({ "strategy": before.strategy, "kinds": before.kinds, "status": before.status });
        let is = json!({ "strategy": after.strategy, "kinds": after.kinds, "status": after.status });
        audit::record(&mut tx, ctx, caller, "update", "connection", Some(id), &account, Some(was), Some(is)).await?;
        outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", id, version), now).await?;
        crate::jobs::poke_connection(ctx, &mut tx, caller.org, id).await?;
        tx.commit().await?;
    }
    get(engine, caller, id).await
}

fn applied(engine: &Engine, before: &Connection, wanted: &Change) -> Result<Connection, Error> {
    let mut after = before.clone();
    let mut wrong = Vec::new();
    if let Some(strategy) = &wanted.strategy {
        match strategy.parse::<Strategy>() {
            Ok(strategy) => strategy.as_str().clone_into(&mut after.strategy),
            Err(()) => wrong.push(FieldError::new("/strategy", "unknown_value")),
        }
    }
    if let Some(kinds) = &wanted.kinds {
        let descriptor = engine.crms.get(&before.vendor).map(|connector| connector.descriptor());
        for (at, kind) in kinds.iter().enumerate() {
            let is_known = kind.parse::<Kind>().is_ok_and(|kind| descriptor.is_some_and(|descriptor| descriptor.kind(kind).is_some()));
            if !is_known {
                wrong.push(FieldError::new(&format!("/kinds/{at}"), "unknown_value"));
            }
        }
        if kinds.is_empty() {
            wrong.push(FieldError::new("/kinds", "required"));
        }
        after.kinds = Kind::ALL.iter().map(|kind| kind.as_str().to_owned()).filter(|kind| kinds.contains(kind)).collect();
    }
    match wanted.is_paused {
        Some(true) => "paused".clone_into(&mut after.status),
        // Whether access still works shows the next look.
        Some(false) if before.status == "paused" => "active".clone_into(&mut after.status),
        _ => {}
    }
    if after.status != before.status {
        (after.status_reason, after.status_until) = (None, None);
    }
    if wrong.is_empty() { Ok(after) } else { Err(Error::Invalid(wrong)) }
}

/// Looks at everything now. Where the vendor has closed the account for a while, somebody says that it is open again: it is asked once.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn run(engine: &Engine, caller: &Caller, id: Uuid) -> Result<(), Error> {
    caller.require(Permission::SyncManage)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::lock(&mut tx, id).await?.filter(Connection::is_crm).ok_or(Error::NotFound)?;
    if connection.status == "limited" {
        let mut system = engine.ctx.db.begin_system().await?;
        budgets::open(&mut system, &account_key(&connection.vendor, &connection.account_key)).await?;
        system.commit().await?;
        connections::set_status(&mut tx, id, "limited", Some("limited"), None, engine.ctx.clock.now()).await?;
        outgoing::release_limited(&mut tx, id).await?;
    }
    connections::poke(&mut tx, id).await?;
    crate::jobs::poke_connection(&engine.ctx, &mut tx, caller.org, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Compares both sides now; with `repair` what differs is looked at again.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn audit(engine: &Engine, caller: &Caller, id: Uuid, repair: bool) -> Result<(), Error> {
    caller.require(Permission::SyncManage)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let before = connections::lock(&mut tx, id).await?.filter(Connection::is_crm).ok_or(Error::NotFound)?;
    let mut drift = before.drift.unwrap_or_else(|| json!({}));
    drift["wanted"] = json!({ "repair": repair });
    let checked_at = before.checked_at.unwrap_or(before.created_at);
    connections::set_drift(&mut tx, id, &drift, checked_at).await?;
    connections::poke(&mut tx, id).await?;
    crate::jobs::poke_connection(&engine.ctx, &mut tx, caller.org, id).await?;
    tx.commit().await?;
    Ok(())
}
