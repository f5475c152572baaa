//! What has to be brought to vendors: one row a record and connection.

use chrono::{DateTime, Utc};
use domain::sync::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Outgoing {
    pub kind: String,
    pub local_id: Uuid,
    /// Grows with every change of the record: what was marked while it was being sent stays in the queue.
    pub marks: i64,
    /// `waiting`, `sending` or `dead`.
    pub state: String,
    pub sent: Option<Value>,
    pub sent_at: Option<DateTime<Utc>>,
    pub attempts: i32,
    pub next_at: DateTime<Utc>,
    pub error_code: Option<String>,
    pub error_detail: Option<String>,
    pub first_marked_at: DateTime<Utc>,
}

/// Those of a kind that are due, the oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn due(tx: &mut TenantTx, connection: Uuid, kind: Kind, most: i64) -> Result<Vec<Outgoing>> {
    Ok(sqlx::query_as!(
        Outgoing,
        "select kind, local_id, marks, state, sent, sent_at, attempts, next_at, error_code, error_detail, first_marked_at from outgoing_changes
         where org_id = $1 and connection_id = $2 and kind = $3 and state <> 'dead' and next_at <= now() order by next_at limit $4",
        tx.org().0,
        connection,
        kind.as_str(),
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Creates of a kind that were sent and have no answer yet.
///
/// # Errors
/// When the database refuses.
pub async fn unanswered(tx: &mut TenantTx, connection: Uuid, kind: Kind) -> Result<Vec<Outgoing>> {
    Ok(sqlx::query_as!(
        Outgoing,
        "select kind, local_id, marks, state, sent, sent_at, attempts, next_at, error_code, error_detail, first_marked_at from outgoing_changes
         where org_id = $1 and connection_id = $2 and kind = $3 and sent is not null limit 1000",
        tx.org().0,
        connection,
        kind.as_str()
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Which of these records wait to be brought there.
///
/// # Errors
/// When the database refuses.
pub async fn waiting_among(tx: &mut TenantTx, connection: Uuid, kind: Kind, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"select w.id as "id!" from unnest($4::uuid[]) w(id) cross join lateral
             (select from outgoing_changes o where o.org_id = $1 and o.connection_id = $2 and o.kind = $3 and o.local_id = w.id limit 1) o"#,
        tx.org().0,
        connection,
        kind.as_str(),
        ids
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Notes what is about to be sent; committed before it is. Parallel lists.
///
/// # Errors
/// When the database refuses.
pub async fn sending(tx: &mut TenantTx, connection: Uuid, kind: Kind, ids: &[Uuid], sent: &[Value], now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update outgoing_changes o set state = 'sending', sent = n.sent, sent_at = $6 from unnest($4::uuid[], $5::jsonb[]) as n(local_id, sent)
         where o.org_id = $1 and o.connection_id = $2 and o.kind = $3 and o.local_id = n.local_id",
        tx.org().0,
        connection,
        kind.as_str(),
        ids,
        sent,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes out what was brought, or needed no bringing. What was marked again meanwhile waits anew.
///
/// # Errors
/// When the database refuses.
pub async fn done(tx: &mut TenantTx, connection: Uuid, kind: Kind, done: &[(Uuid, i64)]) -> Result<()> {
    if done.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = done.iter().map(|(id, _)| *id).collect();
    let marks: Vec<i64> = done.iter().map(|(_, marks)| *marks).collect();
    sqlx::query!(
        "delete from outgoing_changes o using unnest($4::uuid[], $5::bigint[]) as d(local_id, marks)
         where o.org_id = $1 and o.connection_id = $2 and o.kind = $3 and o.local_id = d.local_id and o.marks = d.marks",
        tx.org().0,
        connection,
        kind.as_str(),
        &ids,
        &marks
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "update outgoing_changes set state = 'waiting', sent = null, sent_at = null, attempts = 0, next_at = now(), error_code = null, error_detail = null
         where org_id = $1 and connection_id = $2 and kind = $3 and local_id = any($4)",
        tx.org().0,
        connection,
        kind.as_str(),
        &ids
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What a failed try leaves behind.
pub struct Failed<'a> {
    pub local_id: Uuid,
    /// `waiting`, `sending` when the outcome is unknown, or `dead`.
    pub state: &'a str,
    pub attempts: i32,
    /// Seconds until the next try.
    pub wait: f64,
    pub code: &'a str,
    pub detail: &'a str,
}

/// # Errors
/// When the database refuses.
pub async fn failed(tx: &mut TenantTx, connection: Uuid, kind: Kind, failed: &Failed<'_>) -> Result<()> {
    sqlx::query!(
        "update outgoing_changes set state = $5, attempts = $6, next_at = now() + make_interval(secs => $7), error_code = $8, error_detail = $9,
           sent = case $5 when 'sending' then sent end, sent_at = case $5 when 'sending' then sent_at end
         where org_id = $1 and connection_id = $2 and kind = $3 and local_id = $4",
        tx.org().0,
        connection,
        kind.as_str(),
        failed.local_id,
        failed.state,
        failed.attempts,
        failed.wait,
        failed.code,
        failed.detail
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What waits because the vendor had limited the account is tried now.
///
/// # Errors
/// When the database refuses.
pub async fn release_limited(tx: &mut TenantTx, connection: Uuid) -> Result<()> {
    sqlx::query!(
        "update outgoing_changes set next_at = now() where org_id = $1 and connection_id = $2 and state = 'waiting' and error_code = 'limited' and next_at > now()",
        tx.org().0,
        connection
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Those of a kind are tried later, as they are.
///
/// # Errors
/// When the database refuses.
pub async fn postpone(tx: &mut TenantTx, connection: Uuid, kind: Kind, ids: &[Uuid], seconds: f64) -> Result<()> {
    sqlx::query!(
        "update outgoing_changes set next_at = greatest(next_at, now() + make_interval(secs => $5))
         where org_id = $1 and connection_id = $2 and kind = $3 and local_id = any($4) and state <> 'dead'",
        tx.org().0,
        connection,
        kind.as_str(),
        ids,
        seconds
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Marks records by hand, as the trigger does: what a merge decided must go there, and what a person wants tried again.
///
/// # Errors
/// When the database refuses.
pub async fn mark(tx: &mut TenantTx, connection: Uuid, kind: Kind, ids: &[Uuid]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "insert into outgoing_changes as o (org_id, connection_id, kind, local_id) select $1, $2, $3, n.id from unnest($4::uuid[]) as n(id) order by n.id
         on conflict (org_id, connection_id, kind, local_id) do update set marks = o.marks + 1, marked_at = now(),
           state = case o.state when 'dead' then 'waiting' else o.state end, attempts = case o.state when 'dead' then 0 else o.attempts end,
           next_at = case o.state when 'sending' then o.next_at else least(o.next_at, now()) end",
        tx.org().0,
        connection,
        kind.as_str(),
        ids
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Marks one record, to be sent no sooner than in so many seconds.
///
/// # Errors
/// When the database refuses.
pub async fn mark_later(tx: &mut TenantTx, connection: Uuid, kind: Kind, id: Uuid, seconds: f64) -> Result<()> {
    sqlx::query!(
        "insert into outgoing_changes as o (org_id, connection_id, kind, local_id, next_at) values ($1, $2, $3, $4, now() + make_interval(secs => $5))
         on conflict (org_id, connection_id, kind, local_id) do update set marks = o.marks + 1, marked_at = now(),
           state = case o.state when 'dead' then 'waiting' else o.state end, attempts = case o.state when 'dead' then 0 else o.attempts end,
           next_at = case o.state when 'sending' then o.next_at else excluded.next_at end",
        tx.org().0,
        connection,
        kind.as_str(),
        id,
        seconds
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes a record out of the queue that nothing has been sent of yet.
///
/// # Errors
/// When the database refuses.
pub async fn unmark(tx: &mut TenantTx, connection: Uuid, kind: Kind, id: Uuid) -> Result<()> {
    sqlx::query!(
        "delete from outgoing_changes where org_id = $1 and connection_id = $2 and kind = $3 and local_id = $4 and state = 'waiting' and sent is null",
        tx.org().0,
        connection,
        kind.as_str(),
        id
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Marks every record of the kind that has no twin. Says how many.
///
/// # Errors
/// When the database refuses.
pub async fn mark_unpaired(tx: &mut TenantTx, connection: Uuid, kind: Kind) -> Result<u64> {
    let sql = format!(
        "insert into outgoing_changes (org_id, connection_id, kind, local_id)
         select r.org_id, $2, '{0}', r.id from {0} r
           left join lateral (select true as is_there from sync_pairs p
             where p.org_id = r.org_id and p.connection_id = $2 and p.kind = '{0}' and p.local_id = r.id limit 1) p on true
         where r.org_id = $1 and r.deleted_at is null and p.is_there is null
         order by r.id on conflict do nothing",
        kind.as_str()
    );
    Ok(sqlx::query(sqlx::AssertSqlSafe(sql)).bind(tx.org().0).bind(connection).execute(tx.connection()).await?.rows_affected())
}

/// Waiting and dead ones of a connection.
///
/// # Errors
/// When the database refuses.
pub async fn depth(tx: &mut TenantTx, connection: Uuid) -> Result<(i64, i64, Option<DateTime<Utc>>)> {
    let row = sqlx::query!(
        r#"select count(*) filter (where state <> 'dead') as "waiting!", count(*) filter (where state = 'dead') as "dead!",
             min(marked_at) filter (where state <> 'dead') as oldest
           from outgoing_changes where org_id = $1 and connection_id = $2"#,
        tx.org().0,
        connection
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.waiting, row.dead, row.oldest))
}

/// For the page: those in `state`, or all, the oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, connection: Uuid, dead: Option<bool>, after: Option<(DateTime<Utc>, Uuid)>, most: i64) -> Result<Vec<Outgoing>> {
    let (at, id) = after.map_or((None, None), |(at, id)| (Some(at), Some(id)));
    Ok(sqlx::query_as!(
        Outgoing,
        "select kind, local_id, marks, state, sent, sent_at, attempts, next_at, error_code, error_detail, first_marked_at from outgoing_changes
         where org_id = $1 and connection_id = $2 and ($3::boolean is null or (state = 'dead') = $3) and ($4::timestamptz is null or (first_marked_at, local_id) > ($4, $5))
         order by first_marked_at, local_id limit $6",
        tx.org().0,
        connection,
        dead,
        at,
        id,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Tries dead ones again: one, or all. Says how many.
///
/// # Errors
/// When the database refuses.
pub async fn revive(tx: &mut TenantTx, connection: Uuid, only: Option<Uuid>) -> Result<u64> {
    let done = sqlx::query!(
        "update outgoing_changes set state = 'waiting', attempts = 0, next_at = now(), error_code = null, error_detail = null
         where org_id = $1 and connection_id = $2 and state = 'dead' and ($3::uuid is null or local_id = $3)",
        tx.org().0,
        connection,
        only
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Gives dead ones up: one, or all. The record differs on both sides until it changes again or the audit finds it.
///
/// # Errors
/// When the database refuses.
pub async fn drop_dead(tx: &mut TenantTx, connection: Uuid, only: Option<Uuid>) -> Result<u64> {
    let done = sqlx::query!(
        "delete from outgoing_changes where org_id = $1 and connection_id = $2 and state = 'dead' and ($3::uuid is null or local_id = $3)",
        tx.org().0,
        connection,
        only
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
