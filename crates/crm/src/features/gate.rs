use domain::feature::{Feature, Rollout};
use store::TenantTx;
use store::feature_flags::{self, Flag};

use crate::{Actor, Caller, Context, Error, Result};

/// # Errors
/// [`Error::FeatureOff`] when the feature is not on for the caller, or when the database refuses.
pub async fn require(ctx: &Context, caller: &Caller, feature: Feature) -> Result<()> {
    require_in(&mut ctx.db.begin(caller.tenant()).await?, caller, feature).await
}

/// The same within a use case's transaction.
///
/// # Errors
/// [`Error::FeatureOff`] when the feature is not on for the caller, or when the database refuses.
pub async fn require_in(tx: &mut TenantTx, caller: &Caller, feature: Feature) -> Result<()> {
    let found = feature_flags::rollout(tx, feature).await?;
    let rollout = found.map_or_else(|| Rollout::of(feature), |(enabled, percent, first)| Rollout { enabled, share: share(percent), first });
    if is_on(&rollout, caller, feature) { Ok(()) } else { Err(Error::FeatureOff { feature }) }
}

/// The features that are on for the caller.
///
/// # Errors
/// When the database refuses.
pub async fn on_for(tx: &mut TenantTx, caller: &Caller) -> Result<Vec<Feature>> {
    let flags = feature_flags::list(tx).await?;
    Ok(Feature::ALL.iter().copied().filter(|feature| is_on(&decided(&flags, *feature), caller, *feature)).collect())
}

pub(super) fn is_on(rollout: &Rollout, caller: &Caller, feature: Feature) -> bool {
    match &caller.actor {
        Actor::User { id, .. } => rollout.reaches(feature, id.0),
        Actor::ApiKey { .. } => rollout.is_for_everybody(),
    }
}

pub(super) fn decided(flags: &[Flag], feature: Feature) -> Rollout {
    flags.iter().find(|flag| flag.key == feature.key()).map_or_else(|| Rollout::of(feature), rollout)
}

pub(super) fn rollout(flag: &Flag) -> Rollout {
    Rollout { enabled: flag.enabled, share: share(flag.rollout_percent), first: flag.first_member_ids.clone() }
}

/// The table holds nothing else than 0 to 100.
fn share(percent: i16) -> u8 {
    u8::try_from(percent).unwrap_or_default()
}
