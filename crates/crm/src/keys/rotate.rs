//! Sealing anew what an older key of the list sealed, so that the key can be taken away.

use domain::id::{OrgId, RunId, UserId};
use secrecy::ExposeSecret;
use store::sealed_values;
use uuid::Uuid;

use super::Keyring;
use crate::{Context, Error, Result};

/// What was done. Kept answers and mails under way are not touched: they are gone within a day, so the old key stays in the list that long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotated {
    pub resealed: u64,
}

/// # Errors
/// When a value cannot be opened, since its key is not in the list: nothing is changed then.
pub async fn rotate(ctx: &Context) -> Result<Rotated> {
    let mut resealed = 0;
    let mut tx = ctx.db.begin_system().await?;
    for (user, old) in sealed_values::totp_secrets(&mut tx).await? {
        if let Some(new) = reseal(&ctx.keys, &totp_secret(user), &old)? {
            sealed_values::replace_totp_secret(&mut tx, user, &old, &new).await?;
            resealed += 1;
        }
    }
    for (org, run, old) in sealed_values::run_credentials(&mut tx).await? {
        if let Some(new) = reseal(&ctx.keys, &run_credential(org, run), &old)? {
            sealed_values::replace_run_credential(&mut tx, org.0, run, &old, &new).await?;
            resealed += 1;
        }
    }
    for (org, connection, old) in sealed_values::sync_tokens(&mut tx).await? {
        if let Some(new) = reseal(&ctx.keys, &sync_tokens(org, connection), &old)? {
            sealed_values::replace_sync_tokens(&mut tx, org.0, connection, &old, &new).await?;
            resealed += 1;
        }
    }
    for (org, connection, old) in sealed_values::sync_webhooks(&mut tx).await? {
        if let Some(new) = reseal(&ctx.keys, &sync_webhook(org, connection), &old)? {
            sealed_values::replace_sync_webhook(&mut tx, org.0, connection, &old, &new).await?;
            resealed += 1;
        }
    }
    tx.commit().await?;
    Ok(Rotated { resealed })
}

/// Where a second factor's secret is sealed.
#[must_use]
pub fn totp_secret(user: UserId) -> String {
    format!("|users|{user}|totp_secret")
}

/// Where a run's credential is sealed.
#[must_use]
pub fn run_credential(org: OrgId, run: RunId) -> String {
    format!("{org}|runs|{run}|credential")
}

/// Where a connection's tokens are sealed.
#[must_use]
pub fn sync_tokens(org: OrgId, connection: Uuid) -> String {
    format!("{org}|sync_tokens|{connection}|sealed")
}

/// Where the address a vendor calls is sealed, with the subscription.
#[must_use]
pub fn sync_webhook(org: OrgId, connection: Uuid) -> String {
    format!("{org}|sync_connections|{connection}|webhook")
}

fn reseal(keys: &Keyring, place: &str, old: &[u8]) -> Result<Option<Vec<u8>>> {
    if !keys.is_stale(old) {
        return Ok(None);
    }
    let plain = keys.open(place, old).map_err(|error| Error::internal("a sealed value cannot be opened with the keys in the list", error))?;
    Ok(Some(keys.seal(place, plain.expose_secret())))
}
