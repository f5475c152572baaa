//! Reading the log.

use domain::permissions::Permission;
use store::audit_entries::{self, Entry, Filter};
use store::page::is_storable;

use crate::input::Checks;
use crate::{Caller, Context, FieldError, Result};

/// Newest first, at most `most`.
///
/// # Errors
/// [`crate::Error::Forbidden`]; [`crate::Error::Invalid`] for an instant beyond the calendar.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, most: i64) -> Result<Vec<Entry>> {
    caller.require(Permission::AuditRead)?;
    let mut checks = Checks::new();
    for (pointer, at) in [("/from", filter.from), ("/to", filter.to)] {
        if at.is_some_and(|at| !is_storable(at.date_naive())) {
            checks.wrong(FieldError::new(pointer, "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"));
        }
    }
    checks.finish()?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let entries = audit_entries::list(&mut tx, filter, most).await?;
    tx.commit().await?;
    Ok(entries)
}
