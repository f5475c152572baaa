//! Runs of the engine: their choice, checkpoint, lease and end.

use chrono::{DateTime, Utc};
use domain::id::{ConnectionId, OrgId, RunId, UserId};
use domain::import::{MigrationOptions, Progress, RunStatus};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Error, Result, SystemTx, TenantTx};

/// A run as it is stored.
#[derive(Debug, Clone)]
pub struct Run {
    pub id: RunId,
    pub connection_id: ConnectionId,
    pub vendor: String,
    pub base_url: String,
    pub status: RunStatus,
    pub options: MigrationOptions,
    /// Sealed; there only while the run may still need it.
    pub credential: Option<Vec<u8>>,
    pub plan: Vec<String>,
    pub step: usize,
    pub cursor: Option<Value>,
    pub progress: Progress,
    pub cancel_requested_at: Option<DateTime<Utc>>,
    pub failure_code: Option<String>,
    pub failure_detail: Option<Value>,
    pub requests: i64,
    pub active_ms: i64,
    pub reconciliation: Option<Value>,
    pub rollback: Option<Value>,
    pub created_by: Option<UserId>,
    pub created_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    pub version: i64,
}

struct Row {
    id: Uuid,
    connection_id: Uuid,
    vendor: String,
    base_url: String,
    status: String,
    options: Value,
    credential: Option<Vec<u8>>,
    plan: Value,
    step: i32,
    cursor: Option<Value>,
    progress: Value,
    cancel_requested_at: Option<DateTime<Utc>>,
    failure_code: Option<String>,
    failure_detail: Option<Value>,
    requests: i64,
    active_ms: i64,
    reconciliation: Option<Value>,
    rollback: Option<Value>,
    created_by: Option<Uuid>,
    created_at: DateTime<Utc>,
    started_at: Option<DateTime<Utc>>,
    finished_at: Option<DateTime<Utc>>,
    version: i64,
}

impl TryFrom<Row> for Run {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: RunId(row.id),
            connection_id: ConnectionId(row.connection_id),
            vendor: row.vendor,
            base_url: row.base_url,
            status: row.status.parse().unwrap_or(RunStatus::Failed),
            options: serde_json::from_value(row.options).map_err(|source| Error::Corrupt { what: "run options", source })?,
            credential: row.credential,
            plan: serde_json::from_value(row.plan).map_err(|source| Error::Corrupt { what: "run plan", source })?,
            step: usize::try_from(row.step).unwrap_or(0),
            cursor: row.cursor,
            progress: serde_json::from_value(row.progress).map_err(|source| Error::Corrupt { what: "run progress", source })?,
            cancel_requested_at: row.cancel_requested_at,
            failure_code: row.failure_code,
            failure_detail: row.failure_detail,
            requests: row.requests,
            active_ms: row.active_ms,
            reconciliation: row.reconciliation,
            rollback: row.rollback,
            created_by: row.created_by.map(UserId),
            created_at: row.created_at,
            started_at: row.started_at,
            finished_at: row.finished_at,
            version: row.version,
        })
    }
}

/// What a new run starts with.
pub struct NewRun<'a> {
    pub id: RunId,
    pub connection_id: ConnectionId,
    pub options: &'a MigrationOptions,
    pub plan: &'a [String],
    /// Sealed, and until when it is kept; a file needs none.
    pub credential: Option<(Vec<u8>, DateTime<Utc>)>,
    pub created_by: Option<UserId>,
    pub created_at: DateTime<Utc>,
}

/// The one account this URL stands for, made on first use.
///
/// # Errors
/// When the database refuses.
pub async fn connection(tx: &mut TenantTx, new_id: ConnectionId, vendor: &str, base_url: &str, now: DateTime<Utc>) -> Result<ConnectionId> {
    let id = sqlx::query_scalar!(
        r#"with new as (insert into connections (org_id, id, vendor, base_url, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
             on conflict (org_id, vendor, base_url) do nothing returning id)
           select id as "id!" from new union all select id from connections where org_id = $1 and vendor = $3 and base_url = $4 limit 1"#,
        tx.org().0,
        new_id.0,
        vendor,
        base_url,
        now
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(ConnectionId(id))
}

/// Inserts a queued run. `Ok(false)` when another run of the organisation is active.
///
/// # Errors
/// When the database refuses for another reason.
pub async fn insert(tx: &mut TenantTx, run: &NewRun<'_>) -> Result<bool> {
    let written = sqlx::query!(
        "insert into runs (org_id, id, connection_id, kind, status, is_dry_run, options, plan, credential, credential_until, created_by, created_at)
         values ($1, $2, $3, 'migration', 'queued', $4, $5, $6, $7, $8, $9, $10)",
        tx.org().0,
        run.id.0,
        run.connection_id.0,
        run.options.dry_run,
        Json(run.options) as _,
        Json(run.plan) as _,
        run.credential.as_ref().map(|(sealed, _)| sealed.as_slice()),
        run.credential.as_ref().map(|(_, until)| *until),
        run.created_by.map(|user| user.0),
        run.created_at
    )
    .execute(tx.connection())
    .await
    .map_err(Error::from);
    match written {
        Ok(_) => Ok(true),
        Err(error) if error.constraint() == Some("runs_one_active") => Ok(false),
        Err(error) => Err(error),
    }
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: RunId) -> Result<Option<Run>> {
    let row = sqlx::query_as!(
        Row,
        "select r.id, r.connection_id, c.vendor, c.base_url, r.status, r.options, r.credential, r.plan, r.step, r.cursor, r.progress, r.cancel_requested_at,
           r.failure_code, r.failure_detail, r.requests, r.active_ms, r.reconciliation, r.rollback, r.created_by, r.created_at, r.started_at, r.finished_at, r.version
         from runs r join connections c on c.org_id = r.org_id and c.id = r.connection_id where r.org_id = $1 and r.id = $2",
        tx.org().0,
        id.0
    )
    .fetch_optional(tx.connection())
    .await?;
    row.map(Run::try_from).transpose()
}

/// Those of a vendor, newest first, those before `before`.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, vendor: &str, before: Option<(DateTime<Utc>, RunId)>, most: i64) -> Result<Vec<Run>> {
    let (at, id) = before.map_or((None, None), |(at, id)| (Some(at), Some(id.0)));
    let rows = sqlx::query_as!(
        Row,
        "select r.id, r.connection_id, c.vendor, c.base_url, r.status, r.options, r.credential, r.plan, r.step, r.cursor, r.progress, r.cancel_requested_at,
           r.failure_code, r.failure_detail, r.requests, r.active_ms, r.reconciliation, r.rollback, r.created_by, r.created_at, r.started_at, r.finished_at, r.version
         from runs r join connections c on c.org_id = r.org_id and c.id = r.connection_id
         where r.org_id = $1 and c.vendor = $5 and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3)) order by r.created_at desc, r.id desc limit $4",
        tx.org().0,
        at,
        id,
        most,
        vendor
    )
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter().map(Run::try_from).collect()
}

/// When the last run of this connection that went through began to read: what changed since is what is new.
///
/// # Errors
/// When the database refuses.
pub async fn last_completed_start(tx: &mut TenantTx, connection: ConnectionId) -> Result<Option<DateTime<Utc>>> {
    Ok(sqlx::query_scalar!(
        "select max(started_at) from runs where org_id = $1 and connection_id = $2 and not is_dry_run and status in ('completed', 'completed_with_warnings')",
        tx.org().0,
        connection.0
    )
    .fetch_one(tx.connection())
    .await?)
}

/// What was chosen for the runs of this connection that went through and still stand.
///
/// # Errors
/// When the database refuses.
pub async fn completed_options(tx: &mut TenantTx, connection: ConnectionId) -> Result<Vec<MigrationOptions>> {
    let rows = sqlx::query_scalar!(
        "select options from runs where org_id = $1 and connection_id = $2 and not is_dry_run and status in ('completed', 'completed_with_warnings')",
        tx.org().0,
        connection.0
    )
    .fetch_all(tx.connection())
    .await?;
    rows.into_iter().map(|options| serde_json::from_value(options).map_err(|source| Error::Corrupt { what: "run options", source })).collect()
}

/// Takes or prolongs the lease for `seconds`, by the database's clock: the machines that share a run need not agree on the time.
/// `false` when somebody else holds it or the run is not active.
///
/// # Errors
/// When the database refuses.
pub async fn lease(tx: &mut TenantTx, id: RunId, owner: Uuid, seconds: f64) -> Result<bool> {
    let done = sqlx::query!(
        "update runs set lease_owner = $3, lease_until = now() + make_interval(secs => $4)
         where org_id = $1 and id = $2 and status in ('queued', 'running', 'rolling_back') and (lease_owner = $3 or lease_until is null or lease_until < now())",
        tx.org().0,
        id.0,
        owner,
        seconds
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// # Errors
/// When the database refuses.
pub async fn release(tx: &mut TenantTx, id: RunId, owner: Uuid) -> Result<()> {
    sqlx::query!(
        "update runs set lease_owner = null, lease_until = null where org_id = $1 and id = $2 and lease_owner = $3",
        tx.org().0,
        id.0,
        owner
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Where a run stands after a page.
pub struct Checkpoint<'a> {
    pub step: usize,
    pub cursor: Option<&'a Value>,
    pub progress: &'a Progress,
    pub requests: i64,
    pub active_ms: i64,
}

/// What the engine learns while it saves.
pub struct Saved {
    pub version: i64,
    pub cancel_requested: bool,
}

/// Saves the checkpoint with the page's rows. `None` when the lease is lost: the caller must then roll back, somebody else goes on.
///
/// # Errors
/// When the database refuses.
pub async fn checkpoint(tx: &mut TenantTx, id: RunId, owner: Uuid, at: &Checkpoint<'_>) -> Result<Option<Saved>> {
    let row = sqlx::query!(
        r#"update runs set step = $4, cursor = $5, progress = $6, requests = $7, active_ms = $8, attempts = 0
           where org_id = $1 and id = $2 and lease_owner = $3 and status in ('running', 'rolling_back')
           returning version, cancel_requested_at is not null as "cancel!""#,
        tx.org().0,
        id.0,
        owner,
        i32::try_from(at.step).unwrap_or(i32::MAX),
        at.cursor,
        Json(at.progress) as _,
        at.requests,
        at.active_ms
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Saved { version: row.version, cancel_requested: row.cancel }))
}

/// A queued run begins, or a run that was interrupted goes on. Returns whether this is its first start.
///
/// # Errors
/// When the database refuses.
pub async fn begin(tx: &mut TenantTx, id: RunId, now: DateTime<Utc>) -> Result<bool> {
    let first = sqlx::query_scalar!(
        r#"update runs r set status = 'running', started_at = coalesce(r.started_at, $3) from runs old
           where r.org_id = $1 and r.id = $2 and old.org_id = r.org_id and old.id = r.id and r.status in ('queued', 'running') returning old.started_at is null as "first!""#,
        tx.org().0,
        id.0,
        now
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(first.unwrap_or(false))
}

/// How a run ends.
pub struct Ending<'a> {
    pub status: RunStatus,
    pub failure: Option<(&'a str, &'a Value)>,
    pub reconciliation: Option<&'a Value>,
    pub rollback: Option<&'a Value>,
    /// The key is forgotten; a run that can be resumed keeps it a while.
    pub forget_credential: bool,
}

/// Ends the run and gives its lease back. Returns the new version, `None` when it was not active any more.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut TenantTx, id: RunId, ending: &Ending<'_>, now: DateTime<Utc>) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update runs set status = $3, failure_code = $4, failure_detail = $5, reconciliation = coalesce($6, reconciliation), rollback = coalesce($7, rollback),
           credential = case when $8 then null else credential end, finished_at = $9, lease_owner = null, lease_until = null, cancel_requested_at = null
         where org_id = $1 and id = $2 and status in ('queued', 'running', 'rolling_back') returning version",
        tx.org().0,
        id.0,
        ending.status.as_str(),
        ending.failure.map(|(code, _)| code),
        ending.failure.map(|(_, detail)| detail),
        ending.reconciliation,
        ending.rollback,
        ending.forget_credential,
        now
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Asks a run to stop at its next checkpoint.
///
/// # Errors
/// When the database refuses.
pub async fn request_cancel(tx: &mut TenantTx, id: RunId, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query!(
        "update runs set cancel_requested_at = coalesce(cancel_requested_at, $3) where org_id = $1 and id = $2 and status in ('queued', 'running')",
        tx.org().0,
        id.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a stopped run back in line, to resume or to be rolled back. `Ok(false)` when another run is active.
///
/// # Errors
/// When the database refuses for another reason.
pub async fn requeue(
    tx: &mut TenantTx,
    id: RunId,
    status: RunStatus,
    credential: Option<(&[u8], DateTime<Utc>)>,
    rollback: Option<&Value>,
) -> Result<bool> {
    let (sealed, until) = credential.map_or((None, None), |(sealed, until)| (Some(sealed), Some(until)));
    let done = sqlx::query!(
        "update runs set status = $3, failure_code = null, failure_detail = null, finished_at = null, cancel_requested_at = null, attempts = 0,
           credential = coalesce($4, credential), credential_until = coalesce($5, credential_until), rollback = coalesce($6, rollback)
         where org_id = $1 and id = $2 and status not in ('queued', 'running', 'rolling_back')",
        tx.org().0,
        id.0,
        status.as_str(),
        sealed,
        until,
        rollback
    )
    .execute(tx.connection())
    .await
    .map_err(Error::from);
    match done {
        Ok(done) => Ok(done.rows_affected() == 1),
        Err(error) if error.constraint() == Some("runs_one_active") => Ok(false),
        Err(error) => Err(error),
    }
}

/// The vendor's own pause, seen by everybody who looks at the run.
///
/// # Errors
/// When the database refuses.
pub async fn touch(tx: &mut TenantTx, id: RunId) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!("update runs set attempts = attempts + 1 where org_id = $1 and id = $2 returning version", tx.org().0, id.0)
        .fetch_optional(tx.connection())
        .await?)
}

/// Active runs that nobody works on.
///
/// # Errors
/// When the database refuses.
pub async fn due(tx: &mut SystemTx) -> Result<Vec<(OrgId, RunId)>> {
    let rows = sqlx::query!(
        "select org_id, id from runs where status in ('queued', 'running', 'rolling_back') and (lease_until is null or lease_until < now()) order by created_at limit 200"
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (OrgId(row.org_id), RunId(row.id))).collect())
}

/// Frees every lease. Only for the process that owns the database alone and has just started: whoever held one is dead.
///
/// # Errors
/// When the database refuses.
pub async fn free_all_leases(tx: &mut SystemTx) -> Result<()> {
    sqlx::query!("update runs set lease_owner = null, lease_until = null where lease_until is not null").execute(tx.connection()).await?;
    Ok(())
}

/// Forgets keys that nobody came back for.
///
/// # Errors
/// When the database refuses.
pub async fn forget_stale_credentials(tx: &mut SystemTx, now: DateTime<Utc>) -> Result<u64> {
    let done = sqlx::query!(
        "update runs set credential = null where credential is not null and credential_until < $1 and status not in ('queued', 'running', 'rolling_back')",
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

/// Keeps a rollback's choice and counts.
///
/// # Errors
/// When the database refuses.
pub async fn set_rollback(tx: &mut TenantTx, id: RunId, rollback: &Value) -> Result<()> {
    sqlx::query!("update runs set rollback = $3 where org_id = $1 and id = $2", tx.org().0, id.0, rollback).execute(tx.connection()).await?;
    Ok(())
}

/// The organisation's time zone and currency: what a run uses when nothing else is chosen.
///
/// # Errors
/// When the database refuses.
pub async fn defaults(tx: &mut TenantTx) -> Result<(String, String)> {
    let row = sqlx::query!(r#"select time_zone, currency::text as "currency!" from organisations where org_id = $1"#, tx.org().0)
        .fetch_one(tx.connection())
        .await?;
    Ok((row.time_zone, row.currency))
}
