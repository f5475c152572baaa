use domain::permissions::Permission;
use store::page::{Page, TimeKey, Window};
use store::sales::Kind;
use store::sales::doubles;
use store::sales::merges::{self, Merge};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such merge, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Merge> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    merges::get(&mut tx, id).await?.ok_or(Error::NotFound)
}

/// The newest first.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(
    ctx: &Context,
    caller: &Caller,
    kind: Option<Kind>,
    primary: Option<Uuid>,
    window: &Window<TimeKey>,
) -> Result<Page<Merge, TimeKey>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(merges::list(&mut tx, kind, primary, window).await?)
}

/// Where a record that is not there went: the id and the name of the one it was merged into, if that one is there.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn merged_into(ctx: &Context, caller: &Caller, kind: Kind, id: Uuid) -> Result<Option<(Uuid, String)>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let Some(into) = merges::merged_into(&mut tx, id).await? else { return Ok(None) };
    Ok(doubles::records(&mut tx, kind, &[into]).await?.pop().map(|record| (record.id, record.name)))
}
