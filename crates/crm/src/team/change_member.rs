//! Another role, or the end of somebody's access.

use domain::event::Event;
use domain::id::UserId;
use domain::permissions::{Permission, Role};
use serde_json::json;
use store::members::{self, Member};
use store::{outbox, sessions};

use crate::input::Checks;
use crate::{Caller, Context, Error, Result, audit};

#[derive(Debug, Default)]
pub struct MemberChange {
    pub role: Option<String>,
    pub disabled: Option<bool>,
}

/// # Errors
/// [`Error::NotFound`]; [`Error::Denied`] `own_membership`, `owner_only`, `person_only`; [`Error::Conflict`] `last_owner`; [`Error::PreconditionFailed`].
pub async fn change_member(ctx: &Context, caller: &Caller, id: UserId, seen: Option<i64>, change: &MemberChange) -> Result<Member> {
    caller.require(Permission::TeamManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let owners = members::lock_owners(&mut tx).await?;
    let old = members::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let mut checks = Checks::new();
    let role: Option<Role> = change.role.as_deref().and_then(|typed| checks.one_of("/role", typed));
    checks.finish()?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(Error::PreconditionFailed { current: old.version });
    }
    let old_role: Role = super::role(&old.role)?;
    let role = role.unwrap_or(old_role);
    let disabled = change.disabled.unwrap_or(old.disabled_at.is_some());
    if role == old_role && disabled == old.disabled_at.is_some() {
        return Ok(old);
    }
    if id == caller.actor.user() {
        return Err(Error::Denied("own_membership"));
    }
    if (role == Role::Owner || old_role == Role::Owner) && caller.role != Role::Owner {
        return Err(Error::Denied("owner_only"));
    }
    // A key that may manage the team is not all its owner is: it must not make an owner who is.
    if role == Role::Owner || old_role == Role::Owner {
        caller.person()?;
    }
    let stays_owner = role == Role::Owner && !disabled;
    if !stays_owner && owners == [id.0] {
        return Err(Error::Conflict { code: "last_owner" });
    }
    let disabled_at = disabled.then(|| old.disabled_at.unwrap_or(now));
    let version = members::update(&mut tx, id, role.as_str(), disabled_at, now).await?;
    if disabled {
        sessions::revoke_member(&mut tx, id, "member_disabled", now).await?;
    }
    let before = json!({ "role": old.role, "disabled": old.disabled_at.is_some() });
    let after = json!({ "role": role.as_str(), "disabled": disabled });
    audit::record(&mut tx, ctx, caller, "update", "member", Some(id.0), &old.name, Some(before), Some(after)).await?;
    outbox::append(&mut tx, &Event::in_org("team.updated", "team", id.0, version), now).await?;
    tx.commit().await?;
    Ok(Member { role: role.as_str().to_owned(), disabled_at, version, ..old })
}
