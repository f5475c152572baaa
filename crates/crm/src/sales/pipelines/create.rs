use domain::permissions::Permission;
use serde_json::json;
use store::sales::pipelines::{self, Pipeline};
use store::sales::stages;
use uuid::Uuid;

use super::shown::{Board, board};
use crate::input::Checks;
use crate::sales::own_fields;
use crate::sales::stages::{Change as StageChange, blank};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, FieldError, Result};

/// More pipelines or stages than anybody looks at.
pub(super) const MOST_PIPELINES: usize = 50;
pub(in crate::sales) const MOST_STAGES: usize = 50;

/// A pipeline to be; without stages it gets one, so that a deal has where to stand.
#[derive(Debug, Clone, Default)]
pub struct New {
    pub name: String,
    pub is_default: bool,
    pub stages: Vec<StageChange>,
    /// What the only stage is called when none are given.
    pub first_stage: String,
}

/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, new: &New) -> Result<Board> {
    create_with_id(ctx, caller, ctx.ids.next(), new).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, new: &New) -> Result<Board> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    let existing = pipelines::list(&mut tx).await?;
    let mut checks = Checks::new();
    let name = checks.line("/name", &new.name, 200);
    if existing.len() >= MOST_PIPELINES {
        checks.wrong(FieldError::new("/name", "too_many").with("max", MOST_PIPELINES));
    }
    if new.stages.len() > MOST_STAGES {
        checks.wrong(FieldError::new("/stages", "too_many").with("max", MOST_STAGES));
    }
    let own = own_fields::deal_keys(&mut tx).await?;
    let mut made = Vec::with_capacity(new.stages.len().max(1));
    for (at, wanted) in new.stages.iter().enumerate() {
        let position = i32::try_from(at).unwrap_or(i32::MAX);
        let stage = wanted.apply(&mut checks, &format!("/stages/{at}"), &blank(ctx.ids.next(), id, position), &own);
        made.push(stage);
    }
    checks.finish()?;
    if made.is_empty() {
        made.push(stages::Stage { name: new.first_stage.clone(), ..blank(ctx.ids.next(), id, 0) });
    }
    let position = existing.iter().map(|pipeline| pipeline.position + 1).max().unwrap_or(0);
    let pipeline = Pipeline { id, name, position, is_default: new.is_default || existing.is_empty(), version: 1 };
    if pipeline.is_default {
        pipelines::clear_default(&mut tx, id, now).await?;
    }
    pipelines::insert(&mut tx, &pipeline, now).await?;
    for stage in &made {
        stages::insert(&mut tx, stage, now).await?;
    }
    let names: Vec<&str> = made.iter().map(|stage| stage.name.as_str()).collect();
    let after = json!({ "name": pipeline.name, "stages": names });
    let written = Written { action: "create", kind: "pipeline", id, title: &pipeline.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let pipeline = pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let board = board(&mut tx, pipeline).await?;
    tx.commit().await?;
    Ok(board)
}
