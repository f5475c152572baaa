use domain::permissions::Permission;
use store::page::{NameKey, Window};
use store::school::groups::{self, Filter, Item};

use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<NameKey>) -> Result<Listed<Item, NameKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let page = groups::list(&mut tx, filter, window, ctx.clock.now()).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown => groups::total(&mut tx, filter).await?,
    };
    Ok(Listed { page, total })
}
