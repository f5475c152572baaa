//! Signing out.

use domain::id::UserId;
use store::sessions;
use subtle::ConstantTimeEq;

use super::Client;
use super::open_session::named_session;
use crate::{Actor, Context, Result, audit};

/// Ends the session a refresh token belongs to. A token nobody knows is no error: the person is signed out.
///
/// # Errors
/// When the database refuses.
pub async fn logout(ctx: &Context, client: &Client, token: &str) -> Result<()> {
    let Some((org, session)) = named_session(token) else { return Ok(()) };
    let mut tx = ctx.db.begin_system().await?;
    let Some(row) = sessions::lock(&mut tx, org, session).await? else { return Ok(()) };
    let hash = crate::random::hash(token);
    let known = bool::from(row.refresh_hash.ct_eq(&hash)) || row.previous_refresh_hash.as_ref().is_some_and(|previous| previous.ct_eq(&hash).into());
    if known && sessions::revoke(tx.connection(), org, session, "sign_out", ctx.clock.now()).await? {
        let actor = Actor::User { id: UserId(row.user_id), session: Some(session) };
        audit::record_as(&mut tx, ctx, org, &actor, &client.request, audit::Entry::new("sign_out", "session", Some(session.0), "")).await?;
    }
    tx.commit().await?;
    Ok(())
}
