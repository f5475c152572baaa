//! Where a deal comes to stand, and what that makes of it.

use chrono::{DateTime, Utc};
use domain::deal::{Closing, Given, StageKind, arrive, stood};
use store::TenantTx;
use store::sales::deals::DealChange;
use store::sales::pipelines;
use store::sales::stage_moves::{self, NewMove};
use store::sales::stages::{self, Stage};
use uuid::Uuid;

use super::change::{Change, pointer};
use crate::input::Checks;
use crate::{Caller, Error, FieldError, Result};

/// The stage that a change asks for: the one it names, or the first of the pipeline it names. `None` when it names neither.
pub(super) async fn wanted(tx: &mut TenantTx, checks: &mut Checks, pipeline: Option<Uuid>, stage: Option<Uuid>) -> Result<Option<Stage>> {
    if let Some(id) = stage {
        let Some(found) = stages::hold(tx, id).await? else {
            checks.wrong(FieldError::new("/stageId", "no_such_record"));
            return Ok(None);
        };
        if pipeline.is_some_and(|pipeline| pipeline != found.pipeline_id) {
            checks.wrong(FieldError::new("/stageId", "stage_of_another_pipeline"));
        }
        return Ok(Some(found));
    }
    let Some(pipeline) = pipeline else { return Ok(None) };
    let first = first_of(tx, pipeline).await?;
    if first.is_none() {
        checks.wrong(FieldError::new("/pipelineId", "no_such_record"));
    }
    Ok(first)
}

/// Where a deal begins that names no place: the first stage of the default pipeline.
pub(super) async fn beginning(tx: &mut TenantTx) -> Result<Stage> {
    let pipeline = pipelines::default(tx).await?.ok_or(Error::Unprocessable("no_pipeline"))?;
    first_of(tx, pipeline).await?.ok_or(Error::Unprocessable("no_pipeline"))
}

async fn first_of(tx: &mut TenantTx, pipeline: Uuid) -> Result<Option<Stage>> {
    let Some(first) = stages::list(tx, Some(pipeline)).await?.into_iter().next() else { return Ok(None) };
    Ok(stages::hold(tx, first.id).await?)
}

/// Puts the deal into `stage`: the arrival's time, whether it is closed by it, and a note of each field the stage asks for and the deal does not have.
pub(super) fn put(checks: &mut Checks, deal: &mut DealChange, stage: &Stage, was: StageKind, now: DateTime<Utc>) {
    let kind = stage.kind.parse().unwrap_or(StageKind::Open);
    let closing = arrive(kind, was, Closing { closed_at: deal.closed_at, loss_reason: deal.loss_reason_id }, deal.loss_reason_id, now);
    if deal.stage_id != stage.id {
        deal.stage_since = now;
    }
    (deal.pipeline_id, deal.stage_id) = (stage.pipeline_id, stage.id);
    (deal.closed_at, deal.loss_reason_id) = (closing.closed_at, closing.loss_reason);
    let empty = serde_json::Map::new();
    let given = Given {
        amount_minor: deal.amount_minor,
        contact: deal.contact_id,
        company: deal.company_id,
        owner: deal.owner_id,
        expects_day: deal.expected_on.is_some(),
        loss_reason: deal.loss_reason_id,
        custom: deal.custom.as_object().unwrap_or(&empty),
    };
    for missing in given.missing(&stage.required_fields) {
        checks.wrong(FieldError::new(&pointer(&missing), "required_by_stage").with("stage", &stage.name));
    }
}

/// Notes a reason that was given for a deal which is not lost: leaving it out in silence would look as if it had been kept.
pub(super) fn only_the_lost_have_a_reason(checks: &mut Checks, change: &Change, after: &DealChange) {
    if change.loss_reason_id.flatten().is_some() && after.loss_reason_id.is_none() {
        checks.wrong(FieldError::new("/lossReasonId", "deal_is_not_lost"));
    }
}

/// Writes the arrival into the history.
///
/// # Errors
/// When the database refuses.
pub(super) async fn remember(
    tx: &mut TenantTx,
    caller: &Caller,
    id: Uuid,
    before: Option<&DealChange>,
    after: &DealChange,
    now: DateTime<Utc>,
) -> Result<()> {
    let (actor_kind, actor_id) = caller.actor.named();
    let arrival = NewMove {
        deal_id: id,
        pipeline_id: after.pipeline_id,
        from_stage_id: before.map(|before| before.stage_id),
        to_stage_id: after.stage_id,
        actor_kind,
        actor_id: Some(actor_id),
        duration_seconds: before.map(|before| stood(before.stage_since, now)),
        amount_minor: after.amount_minor,
        currency: &after.currency,
    };
    Ok(stage_moves::append(tx, &[arrival], now).await?)
}
