use domain::permissions::Permission;
use store::sales::tasks::{self, Task};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such task, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Task> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    tasks::get(&mut tx, id).await?.ok_or(Error::NotFound)
}
