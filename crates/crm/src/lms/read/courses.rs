use domain::permissions::Permission;
use store::lms::catalogue::{self, Course, Filter};
use store::page::{NameKey, Page, Window};

use super::Freshness;
use crate::{Caller, Context, Result};

/// # Errors
/// Without permission, or when the database refuses.
pub async fn courses(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<NameKey>) -> Result<(Page<Course, NameKey>, Freshness)> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let page = catalogue::list(&mut tx, filter, window).await?;
    Ok((page, Freshness::load(&mut tx, ctx.clock.now()).await?))
}
