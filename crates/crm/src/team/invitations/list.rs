//! Open invitations.

use domain::permissions::Permission;
use store::invitations::{self, Row};

use crate::{Caller, Context, Result};

/// # Errors
/// [`crate::Error::Forbidden`].
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Row>> {
    caller.require(Permission::TeamManage)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let rows = invitations::open(&mut tx).await?;
    tx.commit().await?;
    Ok(rows)
}
