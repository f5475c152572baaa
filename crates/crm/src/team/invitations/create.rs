//! Inviting somebody.

use chrono::{DateTime, TimeDelta, Utc};
use domain::event::Event;
use domain::id::InvitationId;
use domain::permissions::{Permission, Role};
use serde_json::json;
use store::{invitations, members, organisations, outbox};
use uuid::Uuid;

use crate::input::Checks;
use crate::jobs::SendMail;
use crate::mail::{Message, Text};
use crate::{Caller, Context, Error, FieldError, Result, audit};

const LIFETIME: TimeDelta = TimeDelta::days(7);

#[derive(Debug)]
pub struct Invited {
    pub id: Uuid,
    pub email: String,
    pub role: Role,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    /// Only where no mail leaves: whoever invites passes it on.
    pub link: Option<String>,
}

/// # Errors
/// [`Error::Invalid`]; [`Error::Conflict`] `already_member` or `already_invited`.
pub async fn create(ctx: &Context, caller: &Caller, email: &str, role: &str) -> Result<Invited> {
    caller.require(Permission::TeamManage)?;
    let mut checks = Checks::new();
    let (email, email_norm) = checks.email("/email", email);
    let role: Option<Role> = checks.one_of("/role", role);
    if role == Some(Role::Owner) {
        checks.wrong(FieldError::new("/role", "owner_not_invited"));
    }
    checks.finish()?;
    let role = role.unwrap_or(Role::Viewer);

    let now = ctx.clock.now();
    let id = InvitationId(ctx.ids.next());
    let token = crate::random::token();
    let expires_at = now + LIFETIME;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if members::has_email(&mut tx, &email_norm).await? {
        return Err(Error::Conflict { code: "already_member" });
    }
    let row = invitations::NewInvitation {
        id,
        email: &email,
        email_norm: &email_norm,
        role: role.as_str(),
        token_hash: &crate::random::hash(&token),
        invited_by: caller.actor.user().0,
        now,
        expires_at,
    };
    if !invitations::insert(&mut tx, &row).await? {
        return Err(Error::Conflict { code: "already_invited" });
    }
    let organisation = organisations::get(&mut tx).await?.ok_or(Error::NotFound)?.name;
    let invited_by = members::get(&mut tx, caller.actor.user()).await?.map(|member| member.name).unwrap_or_default();
    let link = format!("{}/invite/{token}", ctx.settings.public_url);
    let message = Message { to: email.clone(), locale: caller.locale, text: Text::Invitation { organisation, invited_by, link: link.clone() } };
    if ctx.settings.mail.is_some() {
        ctx.queue.enqueue(&mut tx, &SendMail::new(ctx, &message)).await.map_err(|error| Error::internal("queue", error))?;
    }
    let after = json!({ "email": email, "role": role.as_str() });
    audit::record(&mut tx, ctx, caller, "create", "invitation", Some(id.0), &email, None, Some(after)).await?;
    outbox::append(&mut tx, &Event::in_org("team.updated", "team", id.0, 1), now).await?;
    tx.commit().await?;
    let link = ctx.settings.mail.is_none().then_some(link);
    Ok(Invited { id: id.0, email, role, created_at: now, expires_at, link })
}
