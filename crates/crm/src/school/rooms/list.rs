use domain::permissions::Permission;
use store::page::{NameKey, Window};
use store::school::calendar;
use store::school::rooms::{self, Filter, Room};

use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<NameKey>) -> Result<Listed<Room, NameKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let calendar = calendar::at(&mut tx, ctx.clock.now()).await?;
    let page = rooms::list(&mut tx, filter, window, &calendar).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown => rooms::total(&mut tx, filter).await?,
    };
    Ok(Listed { page, total })
}
