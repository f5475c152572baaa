use domain::permissions::Permission;
use store::page::{Page, TimeKey, Window};
use store::sales::communications::{self, Communication, Filter};

use crate::{Caller, Context, Result};

/// Newest first.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<TimeKey>) -> Result<Page<Communication, TimeKey>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(communications::list(&mut tx, filter, window).await?)
}
