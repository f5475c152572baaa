use domain::permissions::Permission;
use store::sales::pipelines;
use store::sales::stages::{self, Stage};
use uuid::Uuid;

use super::change::{Change, blank, differences};
use crate::input::Checks;
use crate::sales::own_fields;
use crate::sales::pipelines::MOST_STAGES;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, FieldError, Result};

/// Adds a stage to a pipeline, at its place or at the end of the open ones.
///
/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, pipeline: Option<Uuid>, change: &Change) -> Result<Stage> {
    create_with_id(ctx, caller, ctx.ids.next(), pipeline, change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, pipeline: Option<Uuid>, change: &Change) -> Result<Stage> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    let mut checks = Checks::new();
    let pipeline = match pipeline {
        Some(id) => pipelines::get(&mut tx, id).await?,
        None => None,
    };
    if pipeline.is_none() {
        checks.wrong(FieldError::new("/pipelineId", "no_such_record"));
    }
    let pipeline = pipeline.map(|pipeline| pipeline.id).unwrap_or_default();
    let mut stage = change.apply(&mut checks, "", &blank(id, pipeline, 0), &own_fields::deal_keys(&mut tx).await?);
    let standing = stages::list(&mut tx, Some(pipeline)).await?;
    if standing.len() >= MOST_STAGES {
        checks.wrong(FieldError::new("/pipelineId", "too_many").with("max", MOST_STAGES));
    }
    checks.finish()?;
    let ends = standing.iter().position(|other| other.kind != "open").filter(|_| stage.kind == "open").unwrap_or(standing.len());
    let at = change.position.map_or(ends, |at| usize::try_from(at).unwrap_or(0).min(standing.len()));
    let mut order: Vec<Uuid> = standing.iter().map(|other| other.id).collect();
    order.insert(at, stage.id);
    stage.position = i32::try_from(at).unwrap_or(i32::MAX);
    stages::insert(&mut tx, &stage, now).await?;
    stages::reorder(&mut tx, pipeline, &order, now).await?;
    let (_, after) = differences(&blank(stage.id, pipeline, 0), &stage).into_parts();
    let written = Written { action: "create", kind: "stage", id: stage.id, title: &stage.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let stage = stages::get(&mut tx, stage.id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(stage)
}
