use domain::permissions::Permission;
use store::lms::lessons::{self, Filter, Lesson};
use store::page::{NameKey, Window};

use super::Freshness;
use crate::listed::{Listed, Total};
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn lessons(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<NameKey>) -> Result<(Listed<Lesson, NameKey>, Freshness)> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let page = lessons::list(&mut tx, filter, window).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown => lessons::total(&mut tx, filter).await?,
    };
    let fresh = Freshness::load(&mut tx, ctx.clock.now()).await?;
    Ok((Listed { page, total }, fresh))
}
