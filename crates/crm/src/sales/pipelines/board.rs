use domain::permissions::Permission;
use store::page::{Page, TimeKey, Window};
use store::sales::deals::{self, Deal, Filter};
use store::sales::pipelines;
use uuid::Uuid;

use super::shown::{Board, board as shown};
use crate::{Caller, Context, Error, Result};

/// A pipeline with the first `limit` deals of every stage, as the filter lets them through.
///
/// # Errors
/// Without permission, when there is no such pipeline, or when the database refuses.
pub async fn board(ctx: &Context, caller: &Caller, id: Uuid, filter: &Filter, limit: usize) -> Result<(Board, Vec<(Uuid, Page<Deal, TimeKey>)>)> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let pipeline = pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let board = shown(&mut tx, pipeline).await?;
    let mut columns = Vec::with_capacity(board.columns.len());
    for column in &board.columns {
        let filter = Filter { stage: Some(column.stage.id), ..filter.clone() };
        columns.push((column.stage.id, deals::column(&mut tx, &filter, &Window::first(limit)).await?));
    }
    Ok((board, columns))
}
