//! Answers to writes that carried an `Idempotency-Key`.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// Answers are kept that long.
const KEPT: TimeDelta = TimeDelta::hours(24);

/// What is known of a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Begun {
    /// Ours to do.
    New,
    Answered {
        status: i32,
        body: Vec<u8>,
    },
    InFlight,
    /// Another request used this key.
    Reused,
}

/// Claims the key, or says who has it. A claim without an answer that is older than `given_up` died with its process and is taken over.
///
/// # Errors
/// When the database refuses.
pub async fn begin(tx: &mut TenantTx, caller: Uuid, key: &str, request_hash: &[u8], now: DateTime<Utc>, given_up: TimeDelta) -> Result<Begun> {
    let org = tx.org().0;
    sqlx::query!("delete from idempotency_keys where org_id = $1 and created_at < $2", org, now - KEPT).execute(tx.connection()).await?;
    let claimed = sqlx::query!(
        "insert into idempotency_keys as k (org_id, caller_id, key, request_hash, created_at) values ($1, $2, $3, $4, $5)
         on conflict (org_id, caller_id, key) do update set created_at = $5
           where k.status is null and k.created_at < $6 and k.request_hash = $4",
        org,
        caller,
        key,
        request_hash,
        now,
        now - given_up
    )
    .execute(tx.connection())
    .await?;
    if claimed.rows_affected() > 0 {
        return Ok(Begun::New);
    }
    let row =
        sqlx::query!("select request_hash, status, body from idempotency_keys where org_id = $1 and caller_id = $2 and key = $3", org, caller, key)
            .fetch_optional(tx.connection())
            .await?;
    Ok(match row {
        Some(row) if row.request_hash != request_hash => Begun::Reused,
        Some(row) => match row.status {
            Some(status) => Begun::Answered { status, body: row.body.unwrap_or_default() },
            None => Begun::InFlight,
        },
        // Released between our two looks.
        None => Begun::InFlight,
    })
}

/// # Errors
/// When the database refuses.
pub async fn finish(tx: &mut TenantTx, caller: Uuid, key: &str, status: i32, body: &[u8]) -> Result<()> {
    sqlx::query!(
        "update idempotency_keys set status = $4, body = $5 where org_id = $1 and caller_id = $2 and key = $3",
        tx.org().0,
        caller,
        key,
        status,
        body
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Nothing was done, so the key may be used again.
///
/// # Errors
/// When the database refuses.
pub async fn release(tx: &mut TenantTx, caller: Uuid, key: &str) -> Result<()> {
    sqlx::query!("delete from idempotency_keys where org_id = $1 and caller_id = $2 and key = $3 and status is null", tx.org().0, caller, key)
        .execute(tx.connection())
        .await?;
    Ok(())
}
