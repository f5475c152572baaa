//! Sealed columns of all organisations, for sealing them anew under another key. Each write names the old value: one that changed meanwhile was sealed with
//! the new key already.

use domain::id::{OrgId, RunId, UserId};
use uuid::Uuid;

use crate::{Result, SystemTx};

/// Second factors' secrets.
///
/// # Errors
/// When the database refuses.
pub async fn totp_secrets(tx: &mut SystemTx) -> Result<Vec<(UserId, Vec<u8>)>> {
    let rows = sqlx::query!(r#"select id, totp_secret as "sealed!" from users where totp_secret is not null"#).fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().map(|row| (UserId(row.id), row.sealed)).collect())
}

/// # Errors
/// When the database refuses.
pub async fn replace_totp_secret(tx: &mut SystemTx, user: UserId, old: &[u8], new: &[u8]) -> Result<()> {
    sqlx::query!("update users set totp_secret = $3 where id = $1 and totp_secret = $2", user.0, old, new).execute(tx.connection()).await?;
    Ok(())
}

/// What unfinished runs sign in with.
///
/// # Errors
/// When the database refuses.
pub async fn run_credentials(tx: &mut SystemTx) -> Result<Vec<(OrgId, RunId, Vec<u8>)>> {
    let rows =
        sqlx::query!(r#"select org_id, id, credential as "sealed!" from runs where credential is not null"#).fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().map(|row| (OrgId(row.org_id), RunId(row.id), row.sealed)).collect())
}

/// # Errors
/// When the database refuses.
pub async fn replace_run_credential(tx: &mut SystemTx, org: Uuid, run: RunId, old: &[u8], new: &[u8]) -> Result<()> {
    sqlx::query!("update runs set credential = $4 where org_id = $1 and id = $2 and credential = $3", org, run.0, old, new)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Tokens of connections.
///
/// # Errors
/// When the database refuses.
pub async fn sync_tokens(tx: &mut SystemTx) -> Result<Vec<(OrgId, Uuid, Vec<u8>)>> {
    let rows = sqlx::query!("select org_id, connection_id, sealed from sync_tokens").fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().map(|row| (OrgId(row.org_id), row.connection_id, row.sealed)).collect())
}

/// # Errors
/// When the database refuses.
pub async fn replace_sync_tokens(tx: &mut SystemTx, org: Uuid, connection: Uuid, old: &[u8], new: &[u8]) -> Result<()> {
    sqlx::query!("update sync_tokens set sealed = $4 where org_id = $1 and connection_id = $2 and sealed = $3", org, connection, old, new)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Addresses vendors call, with their subscriptions.
///
/// # Errors
/// When the database refuses.
pub async fn sync_webhooks(tx: &mut SystemTx) -> Result<Vec<(OrgId, Uuid, Vec<u8>)>> {
    let rows =
        sqlx::query!(r#"select org_id, id, webhook as "sealed!" from sync_connections where webhook is not null"#).fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().map(|row| (OrgId(row.org_id), row.id, row.sealed)).collect())
}

/// # Errors
/// When the database refuses.
pub async fn replace_sync_webhook(tx: &mut SystemTx, org: Uuid, connection: Uuid, old: &[u8], new: &[u8]) -> Result<()> {
    sqlx::query!("update sync_connections set webhook = $4 where org_id = $1 and id = $2 and webhook = $3", org, connection, old, new)
        .execute(tx.connection())
        .await?;
    Ok(())
}
