//! A new access token for a refresh token, which is used up by it. One that comes again is a copy in somebody's hands: the session ends.

use chrono::TimeDelta;
use domain::id::{OrgId, SessionId, UserId};
use store::sessions::{self, Refreshable};
use store::{SystemTx, members, users};
use subtle::ConstantTimeEq;

use super::authenticate::role;
use super::open_session::{access_token, is_ours, named_session, refresh_token};
use super::{Client, Opened};
use crate::{Actor, Context, Error, Result, audit};

/// Two tabs may refresh at the same moment: the one that comes second, so soon, is no thief.
const GRACE: TimeDelta = TimeDelta::seconds(10);

/// `rotated` is `false` for the tab that lost the race: its cookie is replaced by the other tab's answer.
#[derive(Debug)]
pub struct Refreshed {
    pub opened: Opened,
    pub rotated: bool,
}

const ENDED: Error = Error::Unauthenticated("session_revoked");

/// # Errors
/// [`Error::Unauthenticated`] when the session is over, or ends because its token was used twice.
pub async fn refresh(ctx: &Context, client: &Client, token: &str) -> Result<Refreshed> {
    let (org, session) = named_session(token).ok_or(ENDED)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin_system().await?;
    let row = sessions::lock(&mut tx, org, session).await?.filter(|row| row.revoked_at.is_none() && row.expires_at > now).ok_or(ENDED)?;
    let hash = crate::random::hash(token);
    let is_current = bool::from(row.refresh_hash.ct_eq(&hash));
    let is_previous = row.previous_refresh_hash.as_ref().is_some_and(|previous| previous.ct_eq(&hash).into());
    let just_now = row.rotated_at.is_some_and(|rotated| now - rotated <= GRACE);
    let is_own = is_current || (is_previous && just_now);
    if !is_own {
        // Session ids stand in the audit log: a token that was made up around one must not sign its person out.
        if !is_ours(ctx, token) {
            return Err(ENDED);
        }
        end_copied(tx, ctx, client, org, session, &row).await?;
        return Err(ENDED);
    }
    let user = users::by_id(&mut tx, UserId(row.user_id)).await?.ok_or(ENDED)?;
    let membership = members::of_user(&mut tx, UserId(row.user_id)).await?.into_iter().find(|one| one.org_id == org.0 && one.disabled_at.is_none());
    let membership = membership.ok_or(ENDED)?;
    let role = role(&membership.role)?;

    let refresh_token = refresh_token(ctx, org, session);
    let refresh_until = now + ctx.settings.refresh_ttl;
    if is_current {
        sessions::rotate(&mut tx, org, session, &crate::random::hash(&refresh_token), now, refresh_until).await?;
    }
    tx.commit().await?;
    let opened = Opened {
        access_token: access_token(ctx, UserId(user.id), org, session, role),
        expires_in: ctx.settings.access_ttl.num_seconds(),
        refresh_token,
        refresh_until,
        user: user.id,
        email: user.email,
        name: user.name,
        role,
        org: org.0,
        organisation: membership.organisation,
    };
    Ok(Refreshed { opened, rotated: is_current })
}

async fn end_copied(mut tx: SystemTx, ctx: &Context, client: &Client, org: OrgId, session: SessionId, row: &Refreshable) -> Result<()> {
    tracing::warn!(%org, %session, "a refresh token was used twice: the session is ended");
    sessions::revoke(tx.connection(), org, session, "refresh_reused", ctx.clock.now()).await?;
    let actor = Actor::User { id: UserId(row.user_id), session: Some(session) };
    let entry = audit::Entry::new("refresh_reused", "session", Some(session.0), "");
    audit::record_as(&mut tx, ctx, org, &actor, &client.request, entry).await?;
    tx.commit().await?;
    Ok(())
}
