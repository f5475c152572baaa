//! Remote id to local id, with the hash and the snapshot last agreed on.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::id::{ConnectionId, RunId};
use domain::import::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

// The look-ups below are lateral with a limit, so that they stay one index probe a key: a join is planned once for the life of a connection, and planned
// while a run's tables were still empty it would read all of the run's rows for every page.

pub type RefKey = (Kind, String);

#[derive(Debug, Clone)]
pub struct KnownRef {
    pub local_id: Uuid,
    pub hash: Vec<u8>,
    pub snapshot: Value,
    pub run_id: RunId,
}

pub struct NewRef {
    pub kind: Kind,
    pub remote_id: String,
    pub local_id: Uuid,
    pub hash: Vec<u8>,
    pub snapshot: Value,
    /// Whether there is one for the record already.
    pub is_known: bool,
}

/// What is known of these records at this connection.
///
/// # Errors
/// When the database refuses.
pub async fn known_refs(tx: &mut TenantTx, connection: ConnectionId, keys: &[RefKey]) -> Result<HashMap<RefKey, KnownRef>> {
    let (kinds, remote_ids) = split(keys);
    let rows = sqlx::query!(
        "select e.kind, e.remote_id, e.local_id, e.hash, e.snapshot, e.run_id
         from unnest($3::text[], $4::text[]) as wanted(kind, remote_id)
         cross join lateral (
           select * from external_refs e
           where e.org_id = $1 and e.connection_id = $2 and e.kind = wanted.kind and e.remote_id = wanted.remote_id limit 1) e",
        tx.org().0,
        connection.0,
        &kinds,
        &remote_ids
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let kind: Kind = row.kind.parse().ok()?;
            Some(((kind, row.remote_id), KnownRef { local_id: row.local_id, hash: row.hash, snapshot: row.snapshot, run_id: RunId(row.run_id) }))
        })
        .collect())
}

/// Only the local ids of these records.
///
/// # Errors
/// When the database refuses.
pub async fn local_ids(tx: &mut TenantTx, connection: ConnectionId, keys: &[RefKey]) -> Result<HashMap<RefKey, Uuid>> {
    let (kinds, remote_ids) = split(keys);
    let rows = sqlx::query!(
        "select e.kind, e.remote_id, e.local_id from unnest($3::text[], $4::text[]) as wanted(kind, remote_id)
         cross join lateral (
           select * from external_refs e
           where e.org_id = $1 and e.connection_id = $2 and e.kind = wanted.kind and e.remote_id = wanted.remote_id limit 1) e",
        tx.org().0,
        connection.0,
        &kinds,
        &remote_ids
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some(((row.kind.parse().ok()?, row.remote_id), row.local_id))).collect())
}

/// Of a dry run: the ids that records of this run would have got, where they were not refused.
///
/// # Errors
/// When the database refuses.
pub async fn planned_refs(tx: &mut TenantTx, run: RunId, keys: &[RefKey]) -> Result<HashMap<RefKey, Uuid>> {
    let (kinds, remote_ids) = split(keys);
    let rows = sqlx::query!(
        r#"select r.kind, r.remote_id, r.local_id as "local_id!"
           from unnest($3::text[], $4::text[]) as wanted(kind, remote_id)
           cross join lateral (
             select * from run_records r
             where r.org_id = $1 and r.run_id = $2 and r.kind = wanted.kind and r.remote_id = wanted.remote_id limit 1) r
           where r.local_id is not null"#,
        tx.org().0,
        run.0,
        &kinds,
        &remote_ids
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some(((row.kind.parse().ok()?, row.remote_id), row.local_id))).collect())
}

/// Writes what both sides now agree on. New records are told from known ones because looking for a conflict costs each row another probe of the index.
///
/// # Errors
/// When the database refuses.
pub async fn store_refs(tx: &mut TenantTx, connection: ConnectionId, run: RunId, refs: &[NewRef], now: DateTime<Utc>) -> Result<()> {
    let (known, new): (Vec<&NewRef>, Vec<&NewRef>) = refs.iter().partition(|r| r.is_known);
    insert_refs(tx, connection, run, &new, now).await?;
    replace_refs(tx, connection, run, &known, now).await
}

async fn insert_refs(tx: &mut TenantTx, connection: ConnectionId, run: RunId, refs: &[&NewRef], now: DateTime<Utc>) -> Result<()> {
    if refs.is_empty() {
        return Ok(());
    }
    let columns = Columns::of(refs);
    sqlx::query!(
        "insert into external_refs (org_id, connection_id, kind, remote_id, local_id, hash, snapshot, run_id, seen_at)
         select $1, $2, kind, remote_id, local_id, hash, snapshot, $3, $4
         from unnest($5::text[], $6::text[], $7::uuid[], $8::bytea[], $9::jsonb[]) as r(kind, remote_id, local_id, hash, snapshot)",
        tx.org().0,
        connection.0,
        run.0,
        now,
        &columns.kinds,
        &columns.remote_ids,
        &columns.local_ids,
        &columns.hashes,
        &columns.snapshots
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn replace_refs(tx: &mut TenantTx, connection: ConnectionId, run: RunId, refs: &[&NewRef], now: DateTime<Utc>) -> Result<()> {
    if refs.is_empty() {
        return Ok(());
    }
    let columns = Columns::of(refs);
    sqlx::query!(
        "insert into external_refs (org_id, connection_id, kind, remote_id, local_id, hash, snapshot, run_id, seen_at)
         select $1, $2, kind, remote_id, local_id, hash, snapshot, $3, $4
         from unnest($5::text[], $6::text[], $7::uuid[], $8::bytea[], $9::jsonb[]) as r(kind, remote_id, local_id, hash, snapshot)
         on conflict (org_id, connection_id, kind, remote_id) do update
           set local_id = excluded.local_id, hash = excluded.hash, snapshot = excluded.snapshot, run_id = excluded.run_id, seen_at = excluded.seen_at",
        tx.org().0,
        connection.0,
        run.0,
        now,
        &columns.kinds,
        &columns.remote_ids,
        &columns.local_ids,
        &columns.hashes,
        &columns.snapshots
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The references column by column, as `unnest` takes them.
struct Columns {
    kinds: Vec<String>,
    remote_ids: Vec<String>,
    local_ids: Vec<Uuid>,
    hashes: Vec<Vec<u8>>,
    snapshots: Vec<Value>,
}

impl Columns {
    fn of(refs: &[&NewRef]) -> Self {
        Self {
            kinds: refs.iter().map(|r| r.kind.as_str().to_owned()).collect(),
            remote_ids: refs.iter().map(|r| r.remote_id.clone()).collect(),
            local_ids: refs.iter().map(|r| r.local_id).collect(),
            hashes: refs.iter().map(|r| r.hash.clone()).collect(),
            snapshots: refs.iter().map(|r| r.snapshot.clone()).collect(),
        }
    }
}

/// Forgets records.
///
/// # Errors
/// When the database refuses.
pub async fn delete_refs(tx: &mut TenantTx, connection: ConnectionId, keys: &[RefKey]) -> Result<()> {
    let (kinds, remote_ids) = split(keys);
    sqlx::query!(
        "delete from external_refs e using unnest($3::text[], $4::text[]) as gone(kind, remote_id)
         where e.org_id = $1 and e.connection_id = $2 and e.kind = gone.kind and e.remote_id = gone.remote_id",
        tx.org().0,
        connection.0,
        &kinds,
        &remote_ids
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

pub(super) fn split(keys: &[RefKey]) -> (Vec<String>, Vec<String>) {
    keys.iter().map(|(kind, remote_id)| (kind.as_str().to_owned(), remote_id.clone())).unzip()
}
