use domain::permissions::Permission;
use store::page::{TimeKey, Window};
use store::school::lessons::{self, Filter, Item, Sort};

use super::Moment;
use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// Lessons that begin within a range. `filter` says which of them; its own bounds are replaced.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(
    ctx: &Context,
    caller: &Caller,
    (from, to): (Option<Moment>, Option<Moment>),
    mut filter: Filter,
    sort: Sort,
    window: &Window<TimeKey>,
) -> Result<Listed<Item, TimeKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    filter.from = match from {
        Some(moment) => Some(moment.start(&mut tx).await?),
        None => None,
    };
    filter.to = match to {
        Some(moment) => Some(moment.end(&mut tx).await?),
        None => None,
    };
    let page = lessons::list(&mut tx, &filter, sort, window).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown => lessons::total(&mut tx, &filter).await?,
    };
    Ok(Listed { page, total })
}
