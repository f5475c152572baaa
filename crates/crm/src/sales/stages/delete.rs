use chrono::{DateTime, Utc};
use domain::deal::{StageKind, stood};
use domain::permissions::Permission;
use store::TenantTx;
use store::sales::deals::relocate;
use store::sales::pipelines;
use store::sales::stage_moves::{self, NewMove};
use store::sales::stages;
use uuid::Uuid;

use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, FieldError, Result};

/// Deals brought over in one statement.
const AT_ONCE: i64 = 1_000;

/// Takes a stage away. Deals that stand in it go to `move_to`; without one it is refused while there are any.
///
/// # Errors
/// Without permission, when there is no such stage, when it is at another version, [`Error::Holds`], [`Error::Conflict`] `last_stage`, or when the
/// database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, move_to: Option<Uuid>) -> Result<()> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    let stage = stages::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != stage.version) {
        return Err(Error::PreconditionFailed { current: stage.version });
    }
    let order: Vec<Uuid> =
        stages::list(&mut tx, Some(stage.pipeline_id)).await?.into_iter().map(|other| other.id).filter(|other| *other != id).collect();
    if order.is_empty() {
        return Err(Error::Conflict { code: "last_stage" });
    }
    empty_out(&mut tx, caller, &[id], move_to, now).await?;
    stages::delete(&mut tx, id, now).await?;
    stages::reorder(&mut tx, stage.pipeline_id, &order, now).await?;
    let written = Written { action: "delete", kind: "stage", id, title: &stage.name, version: stage.version + 1, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Brings the deals of stages that are about to go to another one, each with its line in the history.
///
/// # Errors
/// [`Error::Holds`] when there are deals and no `move_to`; [`Error::Invalid`] when that is no stage, or one of those that go.
pub(in crate::sales) async fn empty_out(tx: &mut TenantTx, caller: &Caller, going: &[Uuid], move_to: Option<Uuid>, now: DateTime<Utc>) -> Result<()> {
    // Whoever is bringing a deal here has done so, or waits and then finds the stage gone.
    for id in going {
        stages::lock(tx, *id).await?;
    }
    let Some(target) = move_to else {
        let deals = stages::count_deals(tx, going).await?;
        return if deals == 0 { Ok(()) } else { Err(Error::Holds { code: "stage_holds_deals", deals }) };
    };
    let mut checks = Checks::new();
    let target = stages::hold(tx, target).await?.filter(|stage| !going.contains(&stage.id));
    let Some(target) = target else {
        checks.wrong(FieldError::new("/moveTo", "no_such_record"));
        return checks.finish();
    };
    let kind = target.kind.parse().unwrap_or(StageKind::Open);
    let (actor_kind, actor_id) = caller.actor.named();
    for from in going {
        loop {
            let moved = relocate(tx, *from, (target.pipeline_id, target.id), kind, now, AT_ONCE).await?;
            if moved.is_empty() {
                break;
            }
            let moves: Vec<NewMove<'_>> = moved
                .iter()
                .map(|deal| NewMove {
                    deal_id: deal.id,
                    pipeline_id: target.pipeline_id,
                    from_stage_id: Some(*from),
                    to_stage_id: target.id,
                    actor_kind,
                    actor_id: Some(actor_id),
                    duration_seconds: Some(stood(deal.since, now)),
                    amount_minor: deal.amount_minor,
                    currency: &deal.currency,
                })
                .collect();
            stage_moves::append(tx, &moves, now).await?;
        }
    }
    Ok(())
}
