//! The first right code turns the second factor on.

use store::users;

use super::{base32, recovery_hash, take_code};
use crate::{Caller, Context, Error, Result, audit};

const RECOVERY_CODES: usize = 10;

/// The recovery codes: shown now, never again.
///
/// # Errors
/// [`Error::Invalid`] when the code is wrong; [`Error::Conflict`] `totp_not_set_up` or `totp_already_on`.
pub async fn confirm(ctx: &Context, caller: &Caller, code: &str) -> Result<Vec<String>> {
    let (id, _) = caller.person()?;
    let mut tx = ctx.db.begin_system().await?;
    let user = users::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if user.totp_confirmed_at.is_some() {
        return Err(Error::Conflict { code: "totp_already_on" });
    }
    if user.totp_secret.is_none() {
        return Err(Error::Conflict { code: "totp_not_set_up" });
    }
    if !take_code(&mut tx, ctx, &user, code).await? {
        return Err(Error::field("/code", "code_wrong"));
    }
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code()).collect();
    let hashes: Vec<String> = codes.iter().map(|code| recovery_hash(code)).collect();
    users::confirm_totp(&mut tx, id, &hashes, ctx.clock.now()).await?;
    audit::record_in(&mut tx, ctx, caller, audit::Entry::new("enable_totp", "user", Some(id.0), &user.name)).await?;
    tx.commit().await?;
    Ok(codes)
}

/// `abcd-efgh-ijkl-mnop`
fn recovery_code() -> String {
    let text = base32(&crate::random::bytes::<10>()).to_ascii_lowercase();
    [&text[..4], &text[4..8], &text[8..12], &text[12..]].join("-")
}
