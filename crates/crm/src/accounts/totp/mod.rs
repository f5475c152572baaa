//! The second factor: codes of an authenticator app (RFC 6238), and recovery codes for the day the phone is lost.

mod code;
mod confirm;
mod disable;
mod setup;

pub use confirm::confirm;
pub use disable::disable;
pub use setup::{Setup, setup};

pub use code::{base32, code_at, step_at};

use domain::id::UserId;
use secrecy::{ExposeSecret, SecretSlice};
use store::SystemTx;
use store::users::{self, User};

use super::SecondFactor;
use crate::keys::totp_secret;
use crate::{Context, Error, Result};

fn open(ctx: &Context, user: &User) -> Result<Option<SecretSlice<u8>>> {
    let open =
        |sealed: &Vec<u8>| ctx.keys.open(&totp_secret(UserId(user.id)), sealed).map_err(|error| Error::internal("second factor's secret", error));
    user.totp_secret.as_ref().map(open).transpose()
}

/// Nothing to prove where the factor is off.
///
/// # Errors
/// [`Error::Unauthenticated`] `totp_required` without a code, `totp_invalid` with a wrong or used one.
pub(crate) async fn prove(tx: &mut SystemTx, ctx: &Context, user: &User, factor: &SecondFactor) -> Result<()> {
    if user.totp_confirmed_at.is_none() {
        return Ok(());
    }
    let good = match (&factor.totp, &factor.recovery_code) {
        (Some(typed), _) => take_code(tx, ctx, user, typed).await?,
        (None, Some(typed)) => users::take_recovery(tx, UserId(user.id), &recovery_hash(typed)).await?,
        (None, None) => return Err(Error::Unauthenticated("totp_required")),
    };
    if good { Ok(()) } else { Err(Error::Unauthenticated("totp_invalid")) }
}

/// Whether the code is right now, and was not used before.
async fn take_code(tx: &mut SystemTx, ctx: &Context, user: &User, typed: &str) -> Result<bool> {
    let Some(secret) = open(ctx, user)? else { return Ok(false) };
    match code::matching_step(secret.expose_secret(), typed, ctx.clock.now()) {
        Some(step) => Ok(users::take_totp_step(tx, UserId(user.id), step).await?),
        None => Ok(false),
    }
}

/// 80 random bits a code: a plain hash is enough.
fn recovery_hash(typed: &str) -> String {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    crate::random::hash(&plain).iter().map(|byte| format!("{byte:02x}")).collect()
}
