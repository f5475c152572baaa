use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use crm::{Caller, Error};
use domain::permissions::Permission;
use domain::sync::Kind;
use store::TenantTx;
use store::sync::connections::{self, Connection};
use store::sync::outside::{self, DealsOutside};
use store::sync::{conflicts, hints, outgoing, pairs, streams};
use uuid::Uuid;

use crate::Engine;

/// A connection with how it stands.
#[derive(Debug, Clone)]
pub struct Shown {
    pub connection: Connection,
    /// Age of the oldest thing that is known to differ, or of the last complete look.
    pub lag_seconds: i64,
    pub queue_depth: i64,
    pub dead_letters: i64,
    pub conflicts: i64,
    pub hints: i64,
    pub entities: BTreeMap<Kind, Entity>,
    /// Once deals are followed: those that stand where the vendor has no place for them, and so stay here.
    pub deals_outside: Vec<DealsOutside>,
}

/// One kind of record of a connection.
#[derive(Debug, Clone)]
pub struct Entity {
    pub phase: String,
    pub done: i64,
    pub total: Option<i64>,
    pub last_success_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub last_error_at: Option<DateTime<Utc>>,
    pub pairs: i64,
}

/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(engine: &Engine, caller: &Caller) -> Result<Vec<Shown>, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let all = connections::list(&mut tx, "crm").await?;
    let mut shown = Vec::with_capacity(all.len());
    for connection in all {
        shown.push(show(engine, &mut tx, connection).await?);
    }
    Ok(shown)
}

/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn get(engine: &Engine, caller: &Caller, id: Uuid) -> Result<Shown, Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::get(&mut tx, id).await?.filter(Connection::is_crm).ok_or(Error::NotFound)?;
    show(engine, &mut tx, connection).await
}

async fn show(engine: &Engine, tx: &mut TenantTx, connection: Connection) -> Result<Shown, Error> {
    let now = engine.ctx.clock.now();
    let (queue_depth, dead_letters, oldest) = outgoing::depth(tx, connection.id).await?;
    let open = conflicts::open_counts(tx).await?.into_iter().find(|(id, _)| *id == connection.id).map_or(0, |(_, count)| count);
    let hints = hints::count(tx, connection.id).await?;
    let counts: BTreeMap<String, i64> = pairs::counts(tx, connection.id).await?.into_iter().collect();
    let known = streams::list(tx, connection.id).await?;
    let mut entities = BTreeMap::new();
    let mut looked = None;
    for kind in connection.kinds.iter().filter_map(|kind| kind.parse::<Kind>().ok()) {
        let stream = known.iter().find(|stream| stream.stream == kind.as_str());
        let last = stream.and_then(|stream| stream.last_success_at);
        looked = Some(looked.map_or(last, |earliest: Option<DateTime<Utc>>| earliest.min(last)));
        let entity = Entity {
            phase: stream.map_or("initial", |stream| &stream.phase).to_owned(),
            done: stream.map_or(0, |stream| stream.done),
            total: stream.and_then(|stream| stream.total),
            last_success_at: last,
            last_error: stream.and_then(|stream| stream.last_error.clone()),
            last_error_at: stream.and_then(|stream| stream.last_error_at),
            pairs: counts.get(kind.as_str()).copied().unwrap_or(0),
        };
        entities.insert(kind, entity);
    }
    let follows_deals = entities.get(&Kind::Deals).is_some_and(|deals| deals.phase == "following");
    let deals_outside = if follows_deals { outside::deals_outside(tx, connection.id).await? } else { Vec::new() };
    let since = [oldest, looked.flatten().or(Some(connection.created_at))].into_iter().flatten().min();
    let lag_seconds = since.map_or(0, |since| (now - since).num_seconds().max(0));
    Ok(Shown { connection, lag_seconds, queue_depth, dead_letters, conflicts: open, hints, entities, deals_outside })
}
