use std::collections::HashMap;

use chrono::{DateTime, Utc};
use crm::{Caller, Error, audit};
use domain::event::Event;
use domain::permissions::Permission;
use domain::sync::Kind;
use serde_json::json;
use store::outbox;
use store::sync::connections;
use store::sync::outgoing::{self as stored, Outgoing};
use store::sync::records;
use uuid::Uuid;

use crate::Engine;
use crate::round::title_of;

/// A record that waits to be brought there.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub row: Outgoing,
    pub title: String,
}

/// The queue, the oldest first.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn outgoing(
    engine: &Engine,
    caller: &Caller,
    id: Uuid,
    dead: Option<bool>,
    after: Option<(DateTime<Utc>, Uuid)>,
    most: i64,
) -> Result<Vec<Waiting>, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    connections::get(&mut tx, id).await?.filter(connections::Connection::is_crm).ok_or(Error::NotFound)?;
    let rows = stored::list(&mut tx, id, dead, after, most).await?;
    let mut titles: HashMap<Uuid, String> = HashMap::new();
    for kind in Kind::ALL {
        let ids: Vec<Uuid> = rows.iter().filter(|row| row.kind == kind.as_str()).map(|row| row.local_id).collect();
        titles.extend(records::load(&mut tx, kind, &ids, false).await?.iter().map(|record| (record.id, title_of(kind, record))));
    }
    Ok(rows.into_iter().map(|row| Waiting { title: titles.remove(&row.local_id).unwrap_or_default(), row }).collect())
}

/// Tries dead letters again: one, or all. Says how many.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn retry(engine: &Engine, caller: &Caller, id: Uuid, only: Option<Uuid>) -> Result<u64, Error> {
    settle(engine, caller, id, only, true).await
}

/// Gives dead letters up: one, or all. Says how many.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn discard(engine: &Engine, caller: &Caller, id: Uuid, only: Option<Uuid>) -> Result<u64, Error> {
    settle(engine, caller, id, only, false).await
}

async fn settle(engine: &Engine, caller: &Caller, id: Uuid, only: Option<Uuid>, again: bool) -> Result<u64, Error> {
    caller.require(Permission::SyncManage)?;
    let ctx = &engine.ctx;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let connection = connections::get(&mut tx, id).await?.filter(connections::Connection::is_crm).ok_or(Error::NotFound)?;
    let count = if again { stored::revive(&mut tx, id, only).await? } else { stored::drop_dead(&mut tx, id, only).await? };
    if count > 0 {
        let title = connection.account["name"].as_str().unwrap_or(&connection.vendor);
        let action = if again { "retry" } else { "discard" };
        audit::record(&mut tx, ctx, caller, action, "connection", Some(id), title, None, Some(json!({ "records": count }))).await?;
        crate::jobs::poke_connection(ctx, &mut tx, caller.org, id).await?;
        outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", id, connection.version), ctx.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(count)
}
