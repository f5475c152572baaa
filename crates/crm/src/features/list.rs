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
    /// Members who may work here with their places: whom another share would reach can be told without asking.
    pub places: Vec<(Uuid, u8)>,
}

impl Decided {
    #[must_use]
    pub fn reached(&self, feature: Feature) -> usize {
        self.places.iter().filter(|(member, _)| self.rollout.reaches(feature, *member)).count()
    }
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
        rollout,
        updated_by: flag.and_then(|flag| flag.updated_by.map(|id| (id, flag.updated_by_name.clone()))),
        updated_at: flag.map(|flag| flag.updated_at),
        places: team.iter().map(|member| (*member, feature.place(*member))).collect(),
    });
    Shown { feature, is_on, version: flag.map_or(0, |flag| flag.version), decided }
}
