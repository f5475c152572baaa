use domain::permissions::Permission;
use store::sales::loss_reasons::{self, LossReason};

use crate::{Caller, Context, Result};

/// All of them, in their order.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<LossReason>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(loss_reasons::list(&mut tx).await?)
}
