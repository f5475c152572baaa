//! A new password while signed in.

use store::users;

use crate::accounts::me::end_sessions;
use crate::input::Checks;
use crate::{Caller, Context, Error, Result, audit};

/// The current session goes on, all others end.
///
/// # Errors
/// [`Error::Invalid`], also when the current password is wrong.
pub async fn change(ctx: &Context, caller: &Caller, current: String, next: String) -> Result<()> {
    let (id, session) = caller.person()?;
    let mut checks = Checks::new();
    super::check(&mut checks, "/next", &next);
    checks.finish()?;
    let mut tx = ctx.db.begin_system().await?;
    let user = users::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    if !super::is(&user, current).await? {
        return Err(Error::field("/current", "password_wrong"));
    }
    let hash = super::hash(next).await?;
    let mut tx = ctx.db.begin_system().await?;
    users::set_password(&mut tx, id, &hash, ctx.clock.now()).await?;
    end_sessions(&mut tx, ctx, id, Some(session), "password_changed").await?;
    audit::record_in(&mut tx, ctx, caller, audit::Entry::new("change_password", "user", Some(id.0), &user.name)).await?;
    tx.commit().await?;
    Ok(())
}
