use domain::feature::Feature;
use domain::permissions::Permission;
use store::TenantTx;
use store::sales::views::{self, View};
use uuid::Uuid;

use super::Change;
use super::list::seen_by;
use crate::changes::Changes;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result, features};

/// Changes a view.
///
/// # Errors
/// Without permission, when there is no such view or it is somebody else's, when it is at another version, when a value is not acceptable, or when the
/// database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<View> {
    caller.require(Permission::CrmRead)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let before = own(&mut tx, caller, id, seen).await?;
    let mut after = change.apply(&before)?;
    if after.is_shared && !before.is_shared {
        features::require_in(&mut tx, caller, Feature::SharedViews).await?;
    }
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("isShared", &before.is_shared, &after.is_shared);
    changes.note("position", &before.position, &after.position);
    changes.note("settings", &before.settings, &after.settings);
    if changes.is_empty() {
        return Ok(before);
    }
    after.version = views::change(&mut tx, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "view", id, title: &after.name, version: after.version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(after)
}

/// The view, if it is at the version the caller saw and theirs to change: their own, or a shared one and they look after the organisation.
pub(super) async fn own(tx: &mut TenantTx, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<View> {
    let view = seen_by(tx, caller, id).await?;
    if view.user_id != caller.actor.user().0 {
        caller.require(Permission::OrganisationManage)?;
    }
    if seen.is_some_and(|seen| seen != view.version) {
        return Err(Error::PreconditionFailed { current: view.version });
    }
    Ok(view)
}
