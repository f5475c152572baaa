use domain::feature::Feature;
use domain::permissions::Permission;
use store::TenantTx;
use store::feed::Kind;

use crate::{Caller, Context, Result, features};

/// The feature a kind belongs to, as in the rest of the API.
fn feature(kind: Kind) -> Option<Feature> {
    match kind {
        Kind::Products => Some(Feature::DealLines),
        Kind::Pipelines
        | Kind::Stages
        | Kind::LossReasons
        | Kind::Tags
        | Kind::CustomFields
        | Kind::Companies
        | Kind::Contacts
        | Kind::Deals
        | Kind::Tasks
        | Kind::Communications => None,
    }
}

/// The kinds the caller may read, in the order of a snapshot.
///
/// # Errors
/// Without permission to read the CRM at all, or when the database refuses.
pub(super) async fn readable(tx: &mut TenantTx, caller: &Caller) -> Result<Vec<Kind>> {
    caller.require(Permission::CrmRead)?;
    let on = features::on_for(tx, caller).await?;
    Ok(Kind::ALL.into_iter().filter(|kind| feature(*kind).is_none_or(|feature| on.contains(&feature))).collect())
}

/// Refuses a kind whose feature is off for the caller.
///
/// # Errors
/// [`crate::Error::FeatureOff`], or when the database refuses.
pub async fn permit(ctx: &Context, caller: &Caller, kind: Kind) -> Result<()> {
    match feature(kind) {
        Some(feature) => features::require(ctx, caller, feature).await,
        None => Ok(()),
    }
}

/// A bit a kind.
pub(super) fn mask(kinds: &[Kind]) -> u16 {
    Kind::ALL.iter().enumerate().filter(|(_, kind)| kinds.contains(kind)).fold(0, |mask, (at, _)| mask | 1 << at)
}
