use domain::deal::StageKind;
use domain::permissions::Permission;
use store::sales::deals::{self, Deal};
use store::sales::stages;
use uuid::Uuid;

use super::change::{Change, differences, keep_what_lines_set};
use super::place;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a deal, or moves it, or both. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// What a stage requires is asked of a deal that comes to it; editing one that stands there already is not refused for what it lacked before.
///
/// # Errors
/// Without permission, when there is no such deal, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Deal> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    // The stage before the deal, as whoever takes a stage away: in the other order two could wait for each other.
    if let Some(stage) = change.stage_id {
        stages::hold(&mut tx, stage).await?;
    }
    let standing = deals::standing(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != standing.version) {
        return Err(Error::PreconditionFailed { current: standing.version });
    }
    let shown = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = standing.deal;
    let was = shown.stage_kind.parse().unwrap_or(StageKind::Open);
    let mut checks = Checks::new();
    // A pipeline it is in already, named without a stage, is no wish to begin anew.
    let pipeline = change.pipeline_id.filter(|pipeline| change.stage_id.is_some() || *pipeline != before.pipeline_id);
    let stage = place::wanted(&mut tx, &mut checks, pipeline, change.stage_id).await?;
    let mut after = change.apply(&mut tx, &mut checks, &before).await?;
    keep_what_lines_set(&mut tx, caller, &mut checks, change, (id, &before, &mut after)).await?;
    match stage.filter(|stage| stage.id != before.stage_id) {
        Some(stage) => place::put(&mut checks, &mut after, &stage, was, now),
        None if was != StageKind::Lost => after.loss_reason_id = None,
        None => {}
    }
    place::only_the_lost_have_a_reason(&mut checks, change, &after);
    checks.finish()?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(shown);
    }
    let version = deals::change(&mut tx, id, &after, now).await?;
    let moved = after.stage_id != before.stage_id;
    if moved {
        place::remember(&mut tx, caller, id, Some(&before), &after, now).await?;
    }
    let (was, is) = changes.into_parts();
    let action = if moved { "move" } else { "update" };
    let written = Written { action, kind: "deal", id, title: &after.title, version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let deal = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(deal)
}
