use domain::permissions::Permission;
use store::page::{Page, Window};
use store::sales::tasks::{self, Filter, State, Task, TaskKey};

use crate::{Caller, Context, Error, Result};

/// Open ones by when they are due, done ones by when they were done.
///
/// # Errors
/// Without permission, when the cursor belongs to another order, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, window: &Window<TaskKey>) -> Result<Page<Task, TaskKey>> {
    caller.require(Permission::CrmRead)?;
    if filter.state == State::Done && matches!(window.after, Some(TaskKey::Never(_))) {
        return Err(Error::field("/cursor", "cursor_invalid"));
    }
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(tasks::list(&mut tx, filter, window).await?)
}
