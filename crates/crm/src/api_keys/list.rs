//! Keys that work, without their secrets.

use domain::permissions::Permission;
use store::api_keys::{self, Row};

use crate::{Caller, Context, Result};

/// # Errors
/// [`crate::Error::Forbidden`].
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Row>> {
    caller.require(Permission::ApiKeysManage)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let rows = api_keys::list(&mut tx).await?;
    tx.commit().await?;
    Ok(rows)
}
