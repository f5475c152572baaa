use domain::permissions::Permission;
use store::page::{Page, Window};
use store::sales::stage_moves::{self, Move, MoveKey};
use store::sales::stages;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// Arrivals at a stage and departures from it, newest first.
///
/// # Errors
/// Without permission, when there is no such stage, or when the database refuses.
pub async fn history(ctx: &Context, caller: &Caller, id: Uuid, window: &Window<MoveKey>) -> Result<Page<Move, MoveKey>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    stages::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Ok(stage_moves::of_stage(&mut tx, id, window).await?)
}
