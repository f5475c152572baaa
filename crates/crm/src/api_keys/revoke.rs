//! The end of a key.

use domain::id::ApiKeyId;
use domain::permissions::Permission;
use serde_json::json;
use store::api_keys;

use crate::{Caller, Context, Error, Result, audit};

/// # Errors
/// [`Error::NotFound`] when it is not a key that works.
pub async fn revoke(ctx: &Context, caller: &Caller, id: ApiKeyId) -> Result<()> {
    caller.require(Permission::ApiKeysManage)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (name, scopes) = api_keys::revoke(&mut tx, id, ctx.clock.now()).await?.ok_or(Error::NotFound)?;
    let before = json!({ "name": name, "scopes": scopes });
    audit::record(&mut tx, ctx, caller, "delete", "api_key", Some(id.0), &name, Some(before), None).await?;
    tx.commit().await?;
    Ok(())
}
