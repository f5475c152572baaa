use domain::feature::Feature;
use domain::permissions::Permission;
use store::TenantTx;
use store::sales::views::{self, View};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result, features};

/// The caller's own views and, where views are shared, those of others, in their order.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, record_kind: Option<&str>) -> Result<Vec<View>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let with_shared = are_shared(&mut tx, caller).await?;
    Ok(views::list(&mut tx, caller.actor.user().0, record_kind, with_shared).await?)
}

/// # Errors
/// Without permission, when there is no such view or it is somebody else's own, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<View> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    seen_by(&mut tx, caller, id).await
}

/// The view, if it is the caller's, or shared where views are.
pub(super) async fn seen_by(tx: &mut TenantTx, caller: &Caller, id: Uuid) -> Result<View> {
    let user = caller.actor.user().0;
    let view = views::get(tx, user, id).await?.ok_or(Error::NotFound)?;
    if view.user_id != user && !are_shared(tx, caller).await? {
        return Err(Error::NotFound);
    }
    Ok(view)
}

async fn are_shared(tx: &mut TenantTx, caller: &Caller) -> Result<bool> {
    match features::require_in(tx, caller, Feature::SharedViews).await {
        Ok(()) => Ok(true),
        Err(Error::FeatureOff { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}
