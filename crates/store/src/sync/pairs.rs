//! Records here and their twins there.

use chrono::{DateTime, Utc};
use domain::sync::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Pair {
    pub remote_id: String,
    pub local_id: Uuid,
    pub base: Value,
    /// `linked`, `deleted_here` or `deleted_there`.
    pub state: String,
    pub remote_changed_at: Option<DateTime<Utc>>,
}

/// Locked until the transaction ends, in the order of their ids, as all that are read to be written. Looked up one by one: a plan made while the table was
/// small compares every pair with every id.
///
/// # Errors
/// When the database refuses.
pub async fn by_remote(tx: &mut TenantTx, connection: Uuid, kind: &str, remote_ids: &[String]) -> Result<Vec<Pair>> {
    let mut wanted: Vec<&String> = remote_ids.iter().collect();
    wanted.sort_unstable();
    wanted.dedup();
    Ok(sqlx::query_as!(
        Pair,
        "select p.remote_id, p.local_id, p.base, p.state, p.remote_changed_at from unnest($4::text[]) w(id) cross join lateral
           (select * from sync_pairs p where p.org_id = $1 and p.connection_id = $2 and p.kind = $3 and p.remote_id = w.id limit 1 for update) p",
        tx.org().0,
        connection,
        kind,
        &wanted as &[&String]
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Locked as by [`by_remote`].
///
/// # Errors
/// When the database refuses.
pub async fn by_local(tx: &mut TenantTx, connection: Uuid, kind: &str, local_ids: &[Uuid]) -> Result<Vec<Pair>> {
    let twins = sqlx::query_scalar!(
        r#"select p.remote_id as "id!" from unnest($4::uuid[]) w(id) cross join lateral
             (select remote_id from sync_pairs p where p.org_id = $1 and p.connection_id = $2 and p.kind = $3 and p.local_id = w.id limit 1) p"#,
        tx.org().0,
        connection,
        kind,
        local_ids
    )
    .fetch_all(tx.connection())
    .await?;
    if twins.is_empty() {
        return Ok(Vec::new());
    }
    let mut pairs = by_remote(tx, connection, kind, &twins).await?;
    // One may have moved to another record between the look and the lock.
    pairs.retain(|pair| local_ids.contains(&pair.local_id));
    Ok(pairs)
}

/// All of a kind whose number is small: stages, people, reasons.
///
/// # Errors
/// When the database refuses.
pub async fn all(tx: &mut TenantTx, connection: Uuid, kind: &str) -> Result<Vec<(String, Uuid)>> {
    let rows = sqlx::query!(
        "select remote_id, local_id from sync_pairs where org_id = $1 and connection_id = $2 and kind = $3 limit 20000",
        tx.org().0,
        connection,
        kind
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.remote_id, row.local_id)).collect())
}

/// A page of the ids of a kind's linked pairs, by remote id.
///
/// # Errors
/// When the database refuses.
pub async fn linked_after(tx: &mut TenantTx, connection: Uuid, kind: Kind, after: &str, most: i64) -> Result<Vec<(String, Uuid)>> {
    let rows = sqlx::query!(
        "select remote_id, local_id from sync_pairs where org_id = $1 and connection_id = $2 and kind = $3 and remote_id > $4 and state = 'linked'
         order by remote_id limit $5",
        tx.org().0,
        connection,
        kind.as_str(),
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.remote_id, row.local_id)).collect())
}

/// Writes pairs; one whose record here was linked to another id before moves to the new one.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, kind: &str, pairs: &[Pair], now: DateTime<Utc>) -> Result<()> {
    if pairs.is_empty() {
        return Ok(());
    }
    let remote: Vec<String> = pairs.iter().map(|pair| pair.remote_id.clone()).collect();
    let local: Vec<Uuid> = pairs.iter().map(|pair| pair.local_id).collect();
    let bases: Vec<Value> = pairs.iter().map(|pair| pair.base.clone()).collect();
    let states: Vec<String> = pairs.iter().map(|pair| pair.state.clone()).collect();
    let changed: Vec<Option<DateTime<Utc>>> = pairs.iter().map(|pair| pair.remote_changed_at).collect();
    let left: Vec<String> = sqlx::query_scalar!(
        "select p.remote_id from unnest($4::text[], $5::uuid[]) n(remote_id, local_id) cross join lateral
           (select p.remote_id from sync_pairs p where p.org_id = $1 and p.connection_id = $2 and p.kind = $3 and p.local_id = n.local_id limit 1) p
         where p.remote_id <> n.remote_id",
        tx.org().0,
        connection,
        kind,
        &remote,
        &local
    )
    .fetch_all(tx.connection())
    .await?;
    if !left.is_empty() {
        sqlx::query!(
            "delete from sync_pairs where org_id = $1 and connection_id = $2 and kind = $3 and remote_id = any($4)",
            tx.org().0,
            connection,
            kind,
            &left
        )
        .execute(tx.connection())
        .await?;
    }
    sqlx::query!(
        "insert into sync_pairs (org_id, connection_id, kind, remote_id, local_id, base, state, remote_changed_at, seen_at)
         select $1, $2, $3, n.remote_id, n.local_id, n.base, n.state, n.changed, $9
         from unnest($4::text[], $5::uuid[], $6::jsonb[], $7::text[], $8::timestamptz[]) as n(remote_id, local_id, base, state, changed)
         on conflict (org_id, connection_id, kind, remote_id) do update set local_id = excluded.local_id, base = excluded.base, state = excluded.state,
           remote_changed_at = excluded.remote_changed_at, seen_at = excluded.seen_at",
        tx.org().0,
        connection,
        kind,
        &remote,
        &local,
        &bases,
        &states,
        &changed as &[Option<DateTime<Utc>>],
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// How many are linked, by kind.
///
/// # Errors
/// When the database refuses.
pub async fn counts(tx: &mut TenantTx, connection: Uuid) -> Result<Vec<(String, i64)>> {
    let rows = sqlx::query!(
        r#"select kind, count(*) as "count!" from sync_pairs where org_id = $1 and connection_id = $2 and state = 'linked' group by kind"#,
        tx.org().0,
        connection
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.kind, row.count)).collect())
}

/// Where a record has twins: vendor, remote id and the connection's account.
///
/// # Errors
/// When the database refuses.
pub async fn of_record(tx: &mut TenantTx, local_id: Uuid) -> Result<Vec<(String, Uuid, String, String)>> {
    let rows = sqlx::query!(
        "select c.vendor, c.id, p.kind, p.remote_id from sync_pairs p join sync_connections c on c.org_id = p.org_id and c.id = p.connection_id
         where p.org_id = $1 and p.local_id = $2 and p.state = 'linked' order by c.created_at limit 20",
        tx.org().0,
        local_id
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.vendor, row.id, row.kind, row.remote_id)).collect())
}
