//! Connections with accounts of other CRMs, and the leases of those who work for them.

use chrono::{DateTime, Utc};
use domain::id::OrgId;
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

#[derive(Debug, Clone)]
pub struct Connection {
    pub id: Uuid,
    /// `crm`, kept in step both ways, or `lms`, only read.
    pub family: String,
    pub vendor: String,
    pub account_key: String,
    pub base_url: String,
    /// Name, currency, and what the connector wants to know again. No secret.
    pub account: Value,
    /// `active`, `reconnect_needed`, `limited` or `paused`.
    pub status: String,
    pub status_reason: Option<String>,
    pub status_until: Option<DateTime<Utc>>,
    pub strategy: String,
    pub kinds: Vec<String>,
    pub sends_existing: bool,
    pub webhook: Option<Vec<u8>>,
    /// `none`, `active` or `unavailable`.
    pub webhook_state: String,
    pub next_run_at: DateTime<Utc>,
    pub failures: i32,
    pub directory_at: Option<DateTime<Utc>>,
    pub checked_at: Option<DateTime<Utc>>,
    pub drift: Option<Value>,
    pub created_by: Uuid,
    pub version: i64,
    pub created_at: DateTime<Utc>,
}

impl Connection {
    /// Whether it is kept in step both ways; a learning platform is only read.
    #[must_use]
    pub fn is_crm(&self) -> bool {
        self.family == "crm"
    }
}

pub struct New<'a> {
    pub id: Uuid,
    /// `crm` or `lms`.
    pub family: &'a str,
    pub vendor: &'a str,
    pub account_key: &'a str,
    pub base_url: &'a str,
    pub account: &'a Value,
    pub strategy: &'a str,
    pub kinds: &'a [String],
    pub sends_existing: bool,
    pub webhook_digest: &'a [u8],
    pub created_by: Uuid,
}

macro_rules! select {
    ($tail:tt $(, $bind:expr)* $(,)?) => {
        sqlx::query_as!(
            Connection,
            "select id, family, vendor, account_key, base_url, account, status, status_reason, status_until, strategy, kinds, sends_existing, webhook, webhook_state, next_run_at,
               failures, directory_at, checked_at, drift, created_by, version, created_at from sync_connections " + $tail
            $(, $bind)*
        )
    };
}

/// Adds a connection, or takes up the one this account has already: same pairs, new credentials. Returns its id and whether it is new.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, new: &New<'_>, now: DateTime<Utc>) -> Result<(Uuid, bool)> {
    let row = sqlx::query!(
        r#"insert into sync_connections as c
             (org_id, id, vendor, account_key, base_url, account, strategy, kinds, sends_existing, webhook_digest, created_by, created_at, updated_at, family)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)
           on conflict (org_id, vendor, account_key) do update set base_url = excluded.base_url, account = c.account || excluded.account, status = 'active',
             status_reason = null, status_until = null, failures = 0, next_run_at = now(), updated_at = excluded.updated_at
           returning id, (xmax = 0) as "is_new!""#,
        tx.org().0,
        new.id,
        new.vendor,
        new.account_key,
        new.base_url,
        new.account,
        new.strategy,
        new.kinds,
        new.sends_existing,
        new.webhook_digest,
        new.created_by,
        now,
        new.family
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.id, row.is_new))
}

/// Those of a family, in the order they were made.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, family: &str) -> Result<Vec<Connection>> {
    Ok(select!("where org_id = $1 and family = $2 order by created_at, id limit 200", tx.org().0, family).fetch_all(tx.connection()).await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Connection>> {
    Ok(select!("where org_id = $1 and id = $2", tx.org().0, id).fetch_optional(tx.connection()).await?)
}

/// The same, locked until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<Connection>> {
    Ok(select!("where org_id = $1 and id = $2 for update", tx.org().0, id).fetch_optional(tx.connection()).await?)
}

/// # Errors
/// When the database refuses.
pub async fn remove(tx: &mut TenantTx, id: Uuid) -> Result<bool> {
    let done = sqlx::query!("delete from sync_connections where org_id = $1 and id = $2", tx.org().0, id).execute(tx.connection()).await?;
    Ok(done.rows_affected() == 1)
}

/// What a person chose. Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, connection: &Connection, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update sync_connections set strategy = $3, kinds = $4, status = $5, status_reason = $6, status_until = $7, next_run_at = now(), updated_at = $8
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        connection.id,
        connection.strategy,
        &connection.kinds,
        connection.status,
        connection.status_reason,
        connection.status_until,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// What became of it: the status and why. A connection a person paused stays paused. Returns the version when anything changed.
///
/// # Errors
/// When the database refuses.
pub async fn set_status(
    tx: &mut TenantTx,
    id: Uuid,
    status: &str,
    reason: Option<&str>,
    until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update sync_connections set status = $3, status_reason = $4, status_until = $5, updated_at = $6
         where org_id = $1 and id = $2 and status <> 'paused' and (status, status_reason, status_until) is distinct from ($3, $4, $5) returning version",
        tx.org().0,
        id,
        status,
        reason,
        until,
        now
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn set_account(tx: &mut TenantTx, id: Uuid, base_url: &str, account: &Value) -> Result<()> {
    sqlx::query!(
        "update sync_connections set base_url = $3, account = $4 where org_id = $1 and id = $2 and (base_url, account) is distinct from ($3, $4)",
        tx.org().0,
        id,
        base_url,
        account
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn set_webhook(tx: &mut TenantTx, id: Uuid, sealed: Option<&[u8]>, state: &str) -> Result<()> {
    sqlx::query!("update sync_connections set webhook = $3, webhook_state = $4 where org_id = $1 and id = $2", tx.org().0, id, sealed, state)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn set_directory_read(tx: &mut TenantTx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update sync_connections set directory_at = $3 where org_id = $1 and id = $2", tx.org().0, id, at).execute(tx.connection()).await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn set_drift(tx: &mut TenantTx, id: Uuid, drift: &Value, at: DateTime<Utc>) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update sync_connections set drift = $3, checked_at = $4 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        drift,
        at
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Takes or prolongs the lease for `seconds`, by the database's clock. `false` when somebody else holds it.
///
/// # Errors
/// When the database refuses.
pub async fn lease(tx: &mut TenantTx, id: Uuid, owner: Uuid, seconds: f64) -> Result<bool> {
    let done = sqlx::query!(
        "update sync_connections set lease_owner = $3, lease_until = now() + make_interval(secs => $4)
         where org_id = $1 and id = $2 and status not in ('paused', 'reconnect_needed') and (lease_owner = $3 or lease_until is null or lease_until < now())",
        tx.org().0,
        id,
        owner,
        seconds
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether the lease is still held, checked in the transaction of a write: who lost it writes nothing. What follows in the transaction reaches every row by its
/// key: a table that a first load is filling is empty by the planner's statistics, and a join planned by those reads the whole of it.
///
/// # Errors
/// When the database refuses.
pub async fn holds(tx: &mut TenantTx, id: Uuid, owner: Uuid) -> Result<bool> {
    let held = sqlx::query!(
        "select set_config('enable_seqscan', 'off', true) as seqscan, set_config('enable_hashjoin', 'off', true) as hashjoin,
           set_config('enable_mergejoin', 'off', true) as mergejoin from sync_connections where org_id = $1 and id = $2 and lease_owner = $3 and lease_until > now() for key share",
        tx.org().0,
        id,
        owner
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(held.is_some())
}

/// Kinds of which something was hinted at, and kinds of which something has to be sent, now. One look for all: a worker asks before each page.
///
/// # Errors
/// When the database refuses.
pub async fn due_kinds(tx: &mut TenantTx, id: Uuid, kinds: &[&str]) -> Result<(Vec<String>, Vec<String>)> {
    let rows = sqlx::query!(
        r#"select k.kind as "kind!",
             exists (select from sync_hints h where h.org_id = $1 and h.connection_id = $2 and h.kind = k.kind and h.at <= now()) as "hinted!",
             exists (select from outgoing_changes o where o.org_id = $1 and o.connection_id = $2 and o.kind = k.kind and o.state <> 'dead' and o.next_at <= now())
               as "unsent!"
           from unnest($3::text[]) k(kind)"#,
        tx.org().0,
        id,
        kinds as &[&str]
    )
    .fetch_all(tx.connection())
    .await?;
    let hinted = rows.iter().filter(|row| row.hinted).map(|row| row.kind.clone()).collect();
    Ok((hinted, rows.into_iter().filter(|row| row.unsent).map(|row| row.kind).collect()))
}

/// Gives the lease back and says when the timer comes again.
///
/// # Errors
/// When the database refuses.
pub async fn release(tx: &mut TenantTx, id: Uuid, owner: Uuid, next_in: f64, failures: i32) -> Result<()> {
    sqlx::query!(
        "update sync_connections set lease_owner = null, lease_until = null, next_run_at = now() + make_interval(secs => $4), failures = $5
         where org_id = $1 and id = $2 and lease_owner = $3",
        tx.org().0,
        id,
        owner,
        next_in,
        failures
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Makes the timer come now.
///
/// # Errors
/// When the database refuses.
pub async fn poke(tx: &mut TenantTx, id: Uuid) -> Result<()> {
    sqlx::query!("update sync_connections set next_run_at = now() where org_id = $1 and id = $2", tx.org().0, id).execute(tx.connection()).await?;
    Ok(())
}

/// Connections that have something to do and nobody who does it.
///
/// # Errors
/// When the database refuses.
pub async fn due(tx: &mut SystemTx) -> Result<Vec<(OrgId, Uuid)>> {
    let rows = sqlx::query!(
        "select c.org_id, c.id from sync_connections c
         where c.status not in ('paused', 'reconnect_needed') and (c.lease_until is null or c.lease_until < now()) and (c.status_until is null or c.status_until <= now())
           and (c.failures = 0 or c.next_run_at <= now())
           and (c.next_run_at <= now()
             or exists (select from sync_hints h where h.org_id = c.org_id and h.connection_id = c.id and h.at <= now())
             or exists (select from outgoing_changes o where o.org_id = c.org_id and o.connection_id = c.id and o.state <> 'dead' and o.next_at <= now()))
         order by c.next_run_at limit 200"
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (OrgId(row.org_id), row.id)).collect())
}

/// For the process that owns the database alone, at its start: whoever held a lease is dead.
///
/// # Errors
/// When the database refuses.
pub async fn free_all_leases(tx: &mut SystemTx) -> Result<()> {
    sqlx::query!("update sync_connections set lease_owner = null, lease_until = null where lease_owner is not null").execute(tx.connection()).await?;
    Ok(())
}

/// Whose webhook address that is.
///
/// # Errors
/// When the database refuses.
pub async fn by_webhook(tx: &mut SystemTx, digest: &[u8]) -> Result<Option<(OrgId, Uuid)>> {
    let row = sqlx::query!("select org_id, id from sync_connections where webhook_digest = $1", digest).fetch_optional(tx.connection()).await?;
    Ok(row.map(|row| (OrgId(row.org_id), row.id)))
}
