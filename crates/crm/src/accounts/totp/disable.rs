//! Off again, by whoever knows the password.

use store::users;

use crate::accounts::{SecondFactor, password};
use crate::{Caller, Context, Error, Result, audit};

/// # Errors
/// [`Error::Invalid`] when the password is wrong; [`Error::Unauthenticated`] when a code was given and is wrong.
pub async fn disable(ctx: &Context, caller: &Caller, password: String, code: Option<String>) -> Result<()> {
    let (id, _) = caller.person()?;
    let mut tx = ctx.db.begin_system().await?;
    let user = users::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    if !password::is(&user, password).await? {
        return Err(Error::field("/password", "password_wrong"));
    }
    let mut tx = ctx.db.begin_system().await?;
    if code.is_some() {
        super::prove(&mut tx, ctx, &user, &SecondFactor { totp: code, recovery_code: None })
            .await
            .map_err(|error| if matches!(error, Error::Unauthenticated(_)) { Error::field("/code", "code_wrong") } else { error })?;
    }
    users::drop_totp(&mut tx, id, ctx.clock.now()).await?;
    audit::record_in(&mut tx, ctx, caller, audit::Entry::new("disable_totp", "user", Some(id.0), &user.name)).await?;
    tx.commit().await?;
    Ok(())
}
