//! Reading the log.

use domain::permissions::Permission;
use store::audit_entries::{self, Entry, Filter};

use crate::{Caller, Context, Result};

/// Newest first, at most `most`.
///
/// # Errors
/// [`crate::Error::Forbidden`].
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, most: i64) -> Result<Vec<Entry>> {
    caller.require(Permission::AuditRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let entries = audit_entries::list(&mut tx, filter, most).await?;
    tx.commit().await?;
    Ok(entries)
}
