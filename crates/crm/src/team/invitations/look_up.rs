//! What a link offers, to whoever holds it.

use store::{invitations, users};

use crate::{Context, Error, Result};

#[derive(Debug)]
pub struct Offer {
    pub organisation: String,
    pub email: String,
    pub role: String,
    /// The person signs in elsewhere already: they confirm with that password.
    pub has_account: bool,
}

/// # Errors
/// [`Error::NotFound`] when the link is no good, or no longer.
pub async fn look_up(ctx: &Context, token: &str) -> Result<Offer> {
    let mut tx = ctx.db.begin_system().await?;
    let found = invitations::lock_by_token(&mut tx, &crate::random::hash(token), ctx.clock.now()).await?.ok_or(Error::NotFound)?;
    let has_account = users::by_email(&mut tx, &found.email_norm).await?.is_some();
    tx.commit().await?;
    Ok(Offer { organisation: found.organisation, email: found.email, role: found.role, has_account })
}
