use domain::permissions::Permission;
use store::school::{Named, branches};

use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Named>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(branches::all(&mut tx).await?)
}
