use domain::permissions::Permission;
use store::page::{Page, TimeKey, Window};
use store::sales::deals::{self, Deal, Filter};
use store::sales::stages;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// A column of the board: the deals of the stage, which the filter names too, the latest arrival first.
///
/// # Errors
/// Without permission, when there is no such stage, or when the database refuses.
pub async fn column(ctx: &Context, caller: &Caller, stage: Uuid, filter: &Filter, window: &Window<TimeKey>) -> Result<Page<Deal, TimeKey>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    stages::get(&mut tx, stage).await?.ok_or(Error::NotFound)?;
    Ok(deals::column(&mut tx, filter, window).await?)
}
