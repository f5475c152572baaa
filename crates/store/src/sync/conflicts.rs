//! Fields that both sides changed and a person decides.

use chrono::{DateTime, Utc};
use domain::sync::Kind;
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Conflict {
    pub id: Uuid,
    pub connection_id: Uuid,
    pub vendor: String,
    pub kind: String,
    pub local_id: Uuid,
    pub remote_id: String,
    pub field: String,
    pub title: String,
    pub base: Option<Value>,
    pub ours: Option<Value>,
    pub theirs: Option<Value>,
    pub ours_at: Option<DateTime<Utc>>,
    pub theirs_at: Option<DateTime<Utc>>,
    /// `open`, `settled` or `gone`.
    pub status: String,
    /// `zveno`, `vendor` or `value`.
    pub choice: Option<String>,
    pub value: Option<Value>,
    pub settled_by: Option<Uuid>,
    pub settled_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
}

pub struct New<'a> {
    pub id: Uuid,
    pub kind: Kind,
    pub local_id: Uuid,
    pub remote_id: &'a str,
    pub field: &'a str,
    pub title: &'a str,
    pub base: &'a Value,
    pub ours: &'a Value,
    pub theirs: &'a Value,
    pub ours_at: Option<DateTime<Utc>>,
    pub theirs_at: Option<DateTime<Utc>>,
}

/// Opens a conflict, or brings the one that is open up to date. `true` when it is new.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut TenantTx, connection: Uuid, new: &New<'_>, now: DateTime<Utc>) -> Result<bool> {
    let is_new = sqlx::query_scalar!(
        r#"insert into sync_conflicts as c
             (org_id, id, connection_id, kind, local_id, remote_id, field, title, base, ours, theirs, ours_at, theirs_at, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
           on conflict (org_id, connection_id, kind, local_id, field) where status = 'open' do update set ours = excluded.ours, theirs = excluded.theirs,
             title = excluded.title, ours_at = excluded.ours_at, theirs_at = excluded.theirs_at, updated_at = excluded.updated_at
             where (c.ours, c.theirs) is distinct from (excluded.ours, excluded.theirs)
           returning (xmax = 0) as "is_new!""#,
        tx.org().0,
        new.id,
        connection,
        new.kind.as_str(),
        new.local_id,
        new.remote_id,
        new.field,
        new.title,
        new.base,
        new.ours,
        new.theirs,
        new.ours_at,
        new.theirs_at,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(is_new.unwrap_or(false))
}

/// Closes open conflicts of a record in fields that are disputed no more. Says how many.
///
/// # Errors
/// When the database refuses.
pub async fn close_others(tx: &mut TenantTx, connection: Uuid, kind: Kind, local_id: Uuid, still: &[String], now: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!(
        "update sync_conflicts set status = 'gone', updated_at = $6
         where org_id = $1 and connection_id = $2 and kind = $3 and local_id = $4 and status = 'open' and not field = any($5)",
        tx.org().0,
        connection,
        kind.as_str(),
        local_id,
        still,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Which of these records have open conflicts.
///
/// # Errors
/// When the database refuses.
pub async fn disputed(tx: &mut TenantTx, connection: Uuid, kind: Kind, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"select w.id as "id!" from unnest($4::uuid[]) w(id) cross join lateral
             (select from sync_conflicts c where c.org_id = $1 and c.connection_id = $2 and c.kind = $3 and c.local_id = w.id and c.status = 'open' limit 1) c"#,
        tx.org().0,
        connection,
        kind.as_str(),
        ids
    )
    .fetch_all(tx.connection())
    .await?)
}

#[derive(Debug, Default)]
pub struct Filter {
    pub status: Option<String>,
    pub connection: Option<Uuid>,
    pub kind: Option<String>,
    pub record: Option<Uuid>,
    pub field: Option<String>,
    /// Only older ones than this.
    pub before: Option<(DateTime<Utc>, Uuid)>,
}

/// Newest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, most: i64) -> Result<Vec<Conflict>> {
    let (at, id) = filter.before.map_or((None, None), |(at, id)| (Some(at), Some(id)));
    Ok(sqlx::query_as!(
        Conflict,
        "select s.id, s.connection_id, c.vendor, s.kind, s.local_id, s.remote_id, s.field, s.title, s.base, s.ours, s.theirs, s.ours_at, s.theirs_at, s.status, s.choice,
           s.value, s.settled_by, s.settled_at, s.version, s.created_at
         from sync_conflicts s join sync_connections c on c.org_id = s.org_id and c.id = s.connection_id
         where s.org_id = $1 and ($2::text is null or s.status = $2) and ($3::uuid is null or s.connection_id = $3) and ($4::text is null or s.kind = $4)
           and ($5::uuid is null or s.local_id = $5) and ($6::text is null or s.field = $6) and ($7::timestamptz is null or (s.created_at, s.id) < ($7, $8))
         order by s.created_at desc, s.id desc limit $9",
        tx.org().0,
        filter.status,
        filter.connection,
        filter.kind,
        filter.record,
        filter.field,
        at,
        id,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Of which connection, kind and record it is.
///
/// # Errors
/// When the database refuses.
pub async fn place(tx: &mut TenantTx, id: Uuid) -> Result<Option<(Uuid, String, Uuid)>> {
    let row = sqlx::query!("select connection_id, kind, local_id from sync_conflicts where org_id = $1 and id = $2", tx.org().0, id)
        .fetch_optional(tx.connection())
        .await?;
    Ok(row.map(|row| (row.connection_id, row.kind, row.local_id)))
}

/// The one, locked until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<Conflict>> {
    Ok(sqlx::query_as!(
        Conflict,
        "select s.id, s.connection_id, c.vendor, s.kind, s.local_id, s.remote_id, s.field, s.title, s.base, s.ours, s.theirs, s.ours_at, s.theirs_at, s.status, s.choice,
           s.value, s.settled_by, s.settled_at, s.version, s.created_at
         from sync_conflicts s join sync_connections c on c.org_id = s.org_id and c.id = s.connection_id
         where s.org_id = $1 and s.id = $2 for update of s",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn settle(tx: &mut TenantTx, id: Uuid, choice: &str, value: Option<&Value>, by: Uuid, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update sync_conflicts set status = 'settled', choice = $3, value = $4, settled_by = $5, settled_at = $6, updated_at = $6
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        choice,
        value,
        by,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Takes a decision back.
///
/// # Errors
/// When the database refuses.
pub async fn reopen(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update sync_conflicts set status = 'open', choice = null, value = null, settled_by = null, settled_at = null, updated_at = $3
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// How many are open, by connection.
///
/// # Errors
/// When the database refuses.
pub async fn open_counts(tx: &mut TenantTx) -> Result<Vec<(Uuid, i64)>> {
    let rows = sqlx::query!(
        r#"select connection_id, count(*) as "count!" from sync_conflicts where org_id = $1 and status = 'open' group by connection_id"#,
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.connection_id, row.count)).collect())
}

/// How decisions of one field fell so far: for ours, for theirs.
///
/// # Errors
/// When the database refuses.
pub async fn past_choices(tx: &mut TenantTx, kind: &str, field: &str) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) filter (where choice = 'zveno') as "ours!", count(*) filter (where choice = 'vendor') as "theirs!" from sync_conflicts
           where org_id = $1 and kind = $2 and field = $3 and status = 'settled'"#,
        tx.org().0,
        kind,
        field
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.ours, row.theirs))
}
