use domain::permissions::Permission;
use store::page::{Page, Window};
use store::sales::tasks::{self, Filter, State, Task, TaskKey};

use crate::sales::search;
use crate::{Caller, Context, Error, Result};

/// Open ones by when they are due, done ones by when they were done; `typed` are words of the title or the note, the last one as far as it goes.
///
/// # Errors
/// Without permission, when the cursor belongs to another order, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: Filter, typed: Option<&str>, window: &Window<TaskKey>) -> Result<Page<Task, TaskKey>> {
    caller.require(Permission::CrmRead)?;
    if filter.state == State::Done && matches!(window.after, Some(TaskKey::Never(_))) {
        return Err(Error::field("/cursor", "cursor_invalid"));
    }
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let words = match typed {
        Some(typed) => search::words(&mut tx, typed).await?,
        None => None,
    };
    Ok(tasks::list(&mut tx, &Filter { words, ..filter }, window).await?)
}
