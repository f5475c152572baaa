use domain::event::Event;
use domain::feature::Feature;
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::feature_flags::{self, Flag};
use store::{TenantTx, members, outbox};
use uuid::Uuid;

use super::list::{Shown, read};
use crate::changes::Changes;
use crate::input::Checks;
use crate::{Caller, Context, Error, FieldError, Result, audit};

/// The most members who come first.
const MOST_FIRST: usize = 100;

/// What a person decides; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub enabled: Option<bool>,
    pub rollout_percent: Option<i64>,
    pub first_member_ids: Option<Vec<Uuid>>,
}

/// Switches a feature, or changes whom it reaches. Nothing that was entered with it is touched.
///
/// # Errors
/// Without permission, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn change(ctx: &Context, caller: &Caller, feature: Feature, seen: Option<i64>, change: &Change) -> Result<Shown> {
    caller.require(Permission::FeaturesManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let before = feature_flags::lock(&mut tx, feature, ctx.ids.next(), now).await?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let mut after = change.apply(&mut tx, &before).await?;
    let mut changes = Changes::default();
    changes.note("enabled", &before.enabled, &after.enabled);
    changes.note("rolloutPercent", &before.rollout_percent, &after.rollout_percent);
    changes.note("firstMemberIds", &said(&before.first_member_ids), &said(&after.first_member_ids));
    if changes.is_empty() {
        // The row that was written only to be held goes with the transaction.
        drop(tx);
        return super::get(ctx, caller, feature).await;
    }
    after.updated_by = Some(caller.actor.user().0);
    after.version = feature_flags::change(&mut tx, &after, now).await?;
    let (was, is) = changes.into_parts();
    audit::record(&mut tx, ctx, caller, "update", "feature", Some(after.id), feature.key(), Some(was), Some(is)).await?;
    outbox::append(&mut tx, &Event::in_org("feature.updated", "feature", after.id, after.version), now).await?;
    let shown = read(&mut tx, caller, feature).await?;
    tx.commit().await?;
    Ok(shown)
}

impl Change {
    async fn apply(&self, tx: &mut TenantTx, before: &Flag) -> Result<Flag> {
        let (mut checks, mut after) = (Checks::new(), before.clone());
        after.enabled = self.enabled.unwrap_or(before.enabled);
        if let Some(percent) = self.rollout_percent {
            match i16::try_from(percent) {
                Ok(percent @ 0..=100) => after.rollout_percent = percent,
                _ => checks.wrong(FieldError::new("/rolloutPercent", "out_of_range").with("min", 0).with("max", 100)),
            }
        }
        if let Some(first) = &self.first_member_ids {
            if first.len() > MOST_FIRST {
                checks.wrong(FieldError::new("/firstMemberIds", "too_many").with("max", MOST_FIRST));
            } else {
                let team = members::active_ids(tx).await?;
                for (index, id) in first.iter().enumerate() {
                    // Who stood there before may have left since, and stays.
                    if !team.contains(id) && !before.first_member_ids.contains(id) {
                        checks.wrong(FieldError::new(&format!("/firstMemberIds/{index}"), "no_such_record"));
                    }
                }
                after.first_member_ids.clone_from(first);
                after.first_member_ids.sort_unstable();
                after.first_member_ids.dedup();
            }
        }
        checks.finish()?;
        Ok(after)
    }
}

fn said(ids: &[Uuid]) -> Value {
    json!(ids)
}
