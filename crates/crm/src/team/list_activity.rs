//! What one member did.

use domain::id::UserId;
use domain::permissions::Permission;
use store::audit_entries::{self, Entry, Filter};
use store::members;

use crate::{Caller, Context, Error, Result};

/// Newest first, at most `most`, older than the entry `before`.
///
/// # Errors
/// [`Error::Forbidden`]; [`Error::NotFound`] for somebody who is not of the organisation.
pub async fn list_activity(ctx: &Context, caller: &Caller, member: UserId, before: Option<i64>, most: i64) -> Result<Vec<Entry>> {
    caller.require(Permission::AuditRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    members::get(&mut tx, member).await?.ok_or(Error::NotFound)?;
    let filter = Filter { actor_id: Some(member.0), before, ..Filter::default() };
    Ok(audit_entries::list(&mut tx, &filter, most).await?)
}
