use domain::permissions::Permission;
use store::sales::pipelines;
use store::sales::stages::{self, Stage};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such stage, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Stage> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    stages::get(&mut tx, id).await?.ok_or(Error::NotFound)
}

/// Those of one pipeline, or of all, in their order.
///
/// # Errors
/// Without permission, when there is no such pipeline, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, pipeline: Option<Uuid>) -> Result<Vec<Stage>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if let Some(id) = pipeline {
        pipelines::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    }
    Ok(stages::list(&mut tx, pipeline).await?)
}
