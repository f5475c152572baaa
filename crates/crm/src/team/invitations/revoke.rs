//! Taking an invitation back.

use domain::event::Event;
use domain::id::InvitationId;
use domain::permissions::Permission;
use serde_json::json;
use store::{invitations, outbox};

use crate::{Caller, Context, Error, Result, audit};

/// # Errors
/// [`Error::NotFound`] when it is not open.
pub async fn revoke(ctx: &Context, caller: &Caller, id: InvitationId) -> Result<()> {
    caller.require(Permission::TeamManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (email, role) = invitations::revoke(&mut tx, id, now).await?.ok_or(Error::NotFound)?;
    let before = json!({ "email": email, "role": role });
    audit::record(&mut tx, ctx, caller, "delete", "invitation", Some(id.0), &email, Some(before), None).await?;
    outbox::append(&mut tx, &Event::in_org("team.updated", "team", id.0, 2), now).await?;
    tx.commit().await?;
    Ok(())
}
