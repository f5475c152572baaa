use chrono::{DateTime, Utc};
use domain::feature::{Feature, Rollout};
use domain::permissions::Permission;
use store::feature_flags::{self, Flag};
use store::{TenantTx, members};
use uuid::Uuid;

use super::gate::{decided, is_on};
use crate::{Caller, Context, Result};

/// A feature as the caller meets it.
#[derive(Debug, Clone)]
pub struct Shown {
    pub feature: Feature,
    pub is_on: bool,
    /// 0 until somebody has decided something.
    pub version: i64,
    /// For those who may change it.
    pub decided: Option<Decided>,
}

/// What was decided, by whom, and whom it reaches.
#[derive(Debug, Clone)]
pub struct Decided {
    pub rollout: Rollout,
    pub updated_by: Option<(Uuid, Option<String>)>,
    pub updated_at: Option<DateTime<Utc>>,
    /// Members who may work here.
    pub members: usize,
    /// How many of them it would be on for at each share from 0 to 100, the first ones included: whom another share would reach can be told without asking.
    pub reached_at: Vec<usize>,
}

impl Decided {
    /// How many it is on for.
    #[must_use]
    pub fn reached(&self) -> usize {
        if self.rollout.enabled { self.reached_at.get(usize::from(self.rollout.share)).copied().unwrap_or(self.members) } else { 0 }
    }
}

/// A count for each share, whatever the number of members.
fn reached_at(feature: Feature, first: &[Uuid], team: &[Uuid]) -> Vec<usize> {
    let mut begins = [0_usize; 101];
    for member in team {
        let place = if first.contains(member) { 0 } else { usize::from(feature.place(*member)) + 1 };
        if let Some(count) = begins.get_mut(place) {
            *count += 1;
        }
    }
    let sum = |sum: &mut usize, count: &usize| {
        *sum += count;
        Some(*sum)
    };
    begins.iter().scan(0, sum).collect()
}

/// All features, in the order of the catalogue.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Shown>> {
    caller.require(Permission::OrganisationRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let flags = feature_flags::list(&mut tx).await?;
    let team = team(&mut tx, caller).await?;
    Ok(Feature::ALL.iter().map(|feature| shown(caller, &flags, *feature, team.as_deref())).collect())
}

/// One of them.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, feature: Feature) -> Result<Shown> {
    caller.require(Permission::OrganisationRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    read(&mut tx, caller, feature).await
}

pub(super) async fn read(tx: &mut TenantTx, caller: &Caller, feature: Feature) -> Result<Shown> {
    let flags = feature_flags::list(tx).await?;
    let team = team(tx, caller).await?;
    Ok(shown(caller, &flags, feature, team.as_deref()))
}

/// `None` when the caller has no say.
async fn team(tx: &mut TenantTx, caller: &Caller) -> Result<Option<Vec<Uuid>>> {
    if !caller.may(Permission::FeaturesManage) {
        return Ok(None);
    }
    Ok(Some(members::active_ids(tx).await?))
}

fn shown(caller: &Caller, flags: &[Flag], feature: Feature, team: Option<&[Uuid]>) -> Shown {
    let flag = flags.iter().find(|flag| flag.key == feature.key());
    let rollout = decided(flags, feature);
    let is_on = is_on(&rollout, caller, feature);
    let decided = team.map(|team| Decided {
        members: team.len(),
        reached_at: reached_at(feature, &rollout.first, team),
        rollout,
        updated_by: flag.and_then(|flag| flag.updated_by.map(|id| (id, flag.updated_by_name.clone()))),
        updated_at: flag.map(|flag| flag.updated_at),
    });
    Shown { feature, is_on, version: flag.map_or(0, |flag| flag.version), decided }
}

#[cfg(test)]
mod tests {
    use domain::feature::{Feature, Rollout};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::reached_at;

    proptest! {
        #[test]
        fn counts_are_of_those_whom_the_share_reaches(team in proptest::collection::vec(any::<u128>().prop_map(Uuid::from_u128), 0..60), first in 0_usize..5) {
            let first: Vec<Uuid> = team.iter().take(first).copied().chain([Uuid::max()]).collect();
            let counts = reached_at(Feature::Merging, &first, &team);
            for share in 0..=100_u8 {
                let rollout = Rollout { enabled: true, share, first: first.clone() };
                let reached = team.iter().filter(|member| rollout.reaches(Feature::Merging, **member)).count();
                prop_assert_eq!(counts[usize::from(share)], reached, "{}", share);
            }
        }
    }
}
