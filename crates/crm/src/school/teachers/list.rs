use domain::permissions::Permission;
use store::page::{NameKey, Window};
use store::school::calendar;
use store::school::teachers::{self, Filter, Item};

use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<NameKey>) -> Result<Listed<Item, NameKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let calendar = calendar::at(&mut tx, ctx.clock.now()).await?;
    let page = teachers::list(&mut tx, filter, window, &calendar).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown => teachers::total(&mut tx, filter).await?,
    };
    Ok(Listed { page, total })
}
