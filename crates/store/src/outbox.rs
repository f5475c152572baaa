//! Events, written with the change they tell of and numbered per organisation.

use chrono::{DateTime, Utc};
use domain::event::Event;
use serde_json::json;

use crate::{Result, SystemTx, TenantTx};

/// One event as readers get it.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: i64,
    pub room: String,
    pub event: String,
    pub data: serde_json::Value,
    pub at: DateTime<Utc>,
}

/// Appends the event and wakes the listeners on commit. Returns its number. The counter row stays locked until the transaction ends, so call this last.
///
/// # Errors
/// When the database refuses.
pub async fn append(tx: &mut TenantTx, event: &Event, now: DateTime<Utc>) -> Result<i64> {
    let org = tx.org().0;
    let data = json!({ "kind": event.kind, "id": event.id, "version": event.version });
    let id = sqlx::query_scalar!(
        r#"with counter as (
             insert into event_counters as c (org_id, last_id) values ($1, 1)
             on conflict (org_id) do update set last_id = c.last_id + 1 returning last_id),
           written as (
             insert into outbox (org_id, id, room, event, data, at) select $1, last_id, $2, $3, $4, $5 from counter returning id)
           select id as "id!" from written"#,
        org,
        event.room,
        event.name,
        data,
        now
    )
    .fetch_one(tx.connection())
    .await?;
    sqlx::query!("select pg_notify('zveno_events', $1)", org.to_string()).execute(tx.connection()).await?;
    Ok(id)
}

/// Several at once, in their order: one look at the counter for all.
///
/// # Errors
/// When the database refuses.
pub async fn append_all(tx: &mut TenantTx, events: &[Event], now: DateTime<Utc>) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let org = tx.org().0;
    let names: Vec<String> = events.iter().map(|event| event.name.clone()).collect();
    let rooms: Vec<String> = events.iter().map(|event| event.room.clone()).collect();
    let data: Vec<serde_json::Value> = events.iter().map(|event| json!({ "kind": event.kind, "id": event.id, "version": event.version })).collect();
    sqlx::query!(
        "with counter as (
           insert into event_counters as c (org_id, last_id) values ($1, cardinality($2::text[]))
           on conflict (org_id) do update set last_id = c.last_id + cardinality($2::text[]) returning last_id)
         insert into outbox (org_id, id, room, event, data, at)
         select $1, counter.last_id - cardinality($2::text[]) + n.at, n.room, n.name, n.data, $5
         from counter, unnest($2::text[], $3::text[], $4::jsonb[]) with ordinality as n(name, room, data, at)",
        org,
        &names,
        &rooms,
        &data,
        now
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!("select pg_notify('zveno_events', $1)", org.to_string()).execute(tx.connection()).await?;
    Ok(())
}

/// Events after `after`, oldest first, at most `most`.
///
/// # Errors
/// When the database refuses.
pub async fn since(tx: &mut TenantTx, after: i64, most: i64) -> Result<Vec<Entry>> {
    Ok(sqlx::query_as!(
        Entry,
        "select id, room, event, data, at from outbox where org_id = $1 and id > $2 order by id limit $3",
        tx.org().0,
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// The newest number given out; 0 before the first event.
///
/// # Errors
/// When the database refuses.
pub async fn last_id(tx: &mut TenantTx) -> Result<i64> {
    Ok(sqlx::query_scalar!("select last_id from event_counters where org_id = $1", tx.org().0).fetch_optional(tx.connection()).await?.unwrap_or(0))
}

/// The oldest number still kept; a reader behind it must read everything anew.
///
/// # Errors
/// When the database refuses.
pub async fn oldest_id(tx: &mut TenantTx) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(r#"select min(id) from outbox where org_id = $1"#, tx.org().0).fetch_one(tx.connection()).await?)
}

/// Deletes events older than `before`, at most `most`, and says how many: readers that far behind read everything anew.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let done =
        sqlx::query!("delete from outbox where (org_id, id) in (select org_id, id from outbox where at < $1 order by at limit $2)", before, most)
            .execute(tx.connection())
            .await?;
    Ok(done.rows_affected())
}
