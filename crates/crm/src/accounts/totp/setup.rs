//! A fresh secret; it counts once a code of it was confirmed.

use store::users;

use super::base32;
use crate::keys::totp_secret;
use crate::{Caller, Context, Error, Result};

#[derive(Debug)]
pub struct Setup {
    pub secret: String,
    pub otpauth_url: String,
}

/// # Errors
/// [`Error::Conflict`] `totp_already_on`.
pub async fn setup(ctx: &Context, caller: &Caller) -> Result<Setup> {
    let (id, _) = caller.person()?;
    let secret = crate::random::bytes::<20>();
    let mut tx = ctx.db.begin_system().await?;
    let user = users::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !users::offer_totp(&mut tx, id, &ctx.keys.seal(&totp_secret(id), &secret), ctx.clock.now()).await? {
        return Err(Error::Conflict { code: "totp_already_on" });
    }
    tx.commit().await?;
    let secret = base32(&secret);
    // An address has no character that would need escaping, apart from these.
    let label = user.email.replace('%', "%25").replace('?', "%3F").replace('&', "%26").replace('#', "%23").replace('+', "%2B").replace('/', "%2F");
    let otpauth_url = format!("otpauth://totp/Zveno:{label}?secret={secret}&issuer=Zveno&algorithm=SHA1&digits=6&period=30");
    Ok(Setup { secret, otpauth_url })
}
