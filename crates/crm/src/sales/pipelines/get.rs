use domain::permissions::Permission;
use store::sales::pipelines;
use uuid::Uuid;

use super::shown::{Board, board, columns};
use crate::{Caller, Context, Error, Result};

/// All of them, in their order.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Board>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let pipelines = pipelines::list(&mut tx).await?;
    let mut columns = columns(&mut tx, None).await?;
    let boards = pipelines.into_iter().map(|pipeline| {
        let (own, rest) = std::mem::take(&mut columns).into_iter().partition(|column| column.stage.pipeline_id == pipeline.id);
        columns = rest;
        Board { pipeline, columns: own }
    });
    Ok(boards.collect())
}

/// # Errors
/// Without permission, when there is no such pipeline, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Board> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let pipeline = pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    board(&mut tx, pipeline).await
}
