//! Everybody of the organisation.

use domain::permissions::Permission;
use store::members::{self, Member};

use crate::{Caller, Context, Result};

/// # Errors
/// [`crate::Error::Forbidden`].
pub async fn list_members(ctx: &Context, caller: &Caller) -> Result<Vec<Member>> {
    caller.require(Permission::TeamRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let members = members::list(&mut tx).await?;
    tx.commit().await?;
    Ok(members)
}
