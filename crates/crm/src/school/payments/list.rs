use domain::permissions::Permission;
use store::page::{DayKey, Window};
use store::school::payments::{self, Filter, Payment};

use super::check_range;
use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, with days beyond the calendar, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<DayKey>) -> Result<Listed<Payment, DayKey>> {
    caller.require(Permission::MoneyRead)?;
    check_range(filter.from, filter.to)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let page = payments::list(&mut tx, filter, window).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown if filter.search.is_some() => None,
        Total::Unknown => payments::total(&mut tx, filter).await?,
    };
    Ok(Listed { page, total })
}
