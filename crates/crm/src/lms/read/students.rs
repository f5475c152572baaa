use domain::permissions::Permission;
use store::lms::students::{self, Filter, Student};
use store::page::{NameKey, Window};

use super::Freshness;
use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn students(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<NameKey>) -> Result<(Listed<Student, NameKey>, Freshness)> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let page = students::list(&mut tx, filter, window).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown => students::total(&mut tx, filter).await?,
    };
    let fresh = Freshness::load(&mut tx, ctx.clock.now()).await?;
    Ok((Listed { page, total }, fresh))
}
