//! A new password by a link in a mail.

use domain::id::OrgId;
use domain::locale::Locale;
use store::{members, password_resets, users};

use crate::accounts::me::end_sessions;
use crate::accounts::{Client, Request};
use crate::input::Checks;
use crate::jobs::OfferReset;
use crate::{Actor, Context, Error, Result, audit};

/// Does the same for every address, known or not: what follows is decided in the job, where nobody can watch the clock.
///
/// # Errors
/// [`Error::Invalid`] when it is no address.
pub async fn forgot(ctx: &Context, request: &Request, email: &str) -> Result<()> {
    let mut checks = Checks::new();
    let (_, email_norm) = checks.email("/email", email);
    checks.finish()?;
    let job = OfferReset::to(ctx, &email_norm, request.locale.unwrap_or(Locale::Ru));
    let mut tx = ctx.db.begin_system().await?;
    ctx.queue.enqueue(&mut tx, &job).await.map_err(|error| Error::internal("queue", error))?;
    tx.commit().await?;
    Ok(())
}

/// # Errors
/// [`Error::Invalid`]; [`Error::Conflict`] `reset_invalid` when the link is no good.
pub async fn reset(ctx: &Context, client: &Client, token: &str, password: String) -> Result<()> {
    let mut checks = Checks::new();
    super::check(&mut checks, "/password", &password);
    checks.finish()?;
    let hash = super::hash(password).await?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin_system().await?;
    let id = password_resets::take(&mut tx, &crate::random::hash(token), now).await?.ok_or(Error::Conflict { code: "reset_invalid" })?;
    users::set_password(&mut tx, id, &hash, now).await?;
    end_sessions(&mut tx, ctx, id, None, "password_reset").await?;
    let actor = Actor::User { id, session: None };
    for membership in members::of_user(&mut tx, id).await? {
        let entry = audit::Entry::new("reset_password", "user", Some(id.0), "");
        audit::record_as(&mut tx, ctx, OrgId(membership.org_id), &actor, &client.request, entry).await?;
    }
    tx.commit().await?;
    Ok(())
}
