//! What a learning platform's connection has besides what every connection has.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Settings {
    pub connection_id: Uuid,
    pub interval_seconds: i32,
    pub concurrency: i32,
    pub is_automatic: bool,
    /// The run that was asked for or is under way.
    pub run_id: Option<Uuid>,
    pub run_reason: Option<String>,
    pub run_progress: Option<Value>,
    pub pass: i64,
    pub synced_at: Option<DateTime<Utc>>,
    pub graded_until: Option<DateTime<Utc>>,
    pub linked_at: Option<DateTime<Utc>>,
    /// Hashes of the parts of the site as they were last read whole.
    pub parts: Value,
    pub abilities: Value,
    /// How many of what there are, as of the last pass.
    pub counts: Value,
}

macro_rules! select {
    ($tail:tt $(, $bind:expr)* $(,)?) => {
        sqlx::query_as!(
            Settings,
            "select connection_id, interval_seconds, concurrency, is_automatic, run_id, run_reason, run_progress, pass, synced_at, graded_until, linked_at, parts,
               abilities, counts from lms_settings " + $tail
            $(, $bind)*
        )
    };
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, connection: Uuid) -> Result<Option<Settings>> {
    Ok(select!("where org_id = $1 and connection_id = $2", tx.org().0, connection).fetch_optional(tx.connection()).await?)
}

/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Settings>> {
    Ok(select!("where org_id = $1 limit 200", tx.org().0).fetch_all(tx.connection()).await?)
}

/// Those of a new sign-in; what a person chose before stays where nothing is said.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, interval_seconds: Option<i32>, concurrency: i32, abilities: &Value) -> Result<()> {
    sqlx::query!(
        "insert into lms_settings as s (org_id, connection_id, interval_seconds, concurrency, abilities) values ($1, $2, coalesce($3, 300), $4, $5)
         on conflict (org_id, connection_id) do update set interval_seconds = coalesce($3, s.interval_seconds), abilities = excluded.abilities",
        tx.org().0,
        connection,
        interval_seconds,
        concurrency,
        abilities
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, settings: &Settings) -> Result<()> {
    sqlx::query!(
        "update lms_settings set interval_seconds = $3, concurrency = $4, is_automatic = $5 where org_id = $1 and connection_id = $2",
        tx.org().0,
        settings.connection_id,
        settings.interval_seconds,
        settings.concurrency,
        settings.is_automatic
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Notes what the token may do, when that has changed.
///
/// # Errors
/// When the database refuses.
pub async fn set_abilities(tx: &mut TenantTx, connection: Uuid, abilities: &Value) -> Result<()> {
    sqlx::query!(
        "update lms_settings set abilities = $3 where org_id = $1 and connection_id = $2 and abilities is distinct from $3",
        tx.org().0,
        connection,
        abilities
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Notes the hash of a part of the site, in the transaction that wrote the last of it.
///
/// # Errors
/// When the database refuses.
pub async fn set_part(tx: &mut TenantTx, connection: Uuid, part: &str, hash: &str) -> Result<()> {
    sqlx::query!(
        "update lms_settings set parts = parts || jsonb_build_object($3::text, $4::text) where org_id = $1 and connection_id = $2",
        tx.org().0,
        connection,
        part,
        hash
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Empties what was read, table by table, before the connection goes: a cascade looks up every row by itself.
///
/// # Errors
/// When the database refuses.
pub async fn empty(tx: &mut TenantTx, connection: Uuid) -> Result<()> {
    let org = tx.org().0;
    sqlx::query!("delete from lms_completions where org_id = $1 and connection_id = $2", org, connection).execute(tx.connection()).await?;
    sqlx::query!("delete from lms_grades where org_id = $1 and connection_id = $2", org, connection).execute(tx.connection()).await?;
    sqlx::query!("delete from lms_enrolments where org_id = $1 and connection_id = $2", org, connection).execute(tx.connection()).await?;
    sqlx::query!("delete from lms_events where org_id = $1 and connection_id = $2", org, connection).execute(tx.connection()).await?;
    sqlx::query!("delete from lms_people where org_id = $1 and connection_id = $2", org, connection).execute(tx.connection()).await?;
    Ok(())
}
