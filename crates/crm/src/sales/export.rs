use chrono_tz::Tz;
use domain::permissions::Permission;
use serde_json::json;
use store::organisations;

use crate::audit;
use crate::{Caller, Context, Error, Result};

/// Lets a caller take a list of records away as a file, and notes that they did: who leaves with the customers is the first question of an owner. Returns
/// the organisation's time zone, by which its times are written.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn begin_export(ctx: &Context, caller: &Caller, kind: &str, format: &str) -> Result<Tz> {
    caller.require(Permission::CrmExport)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let organisation = organisations::get(&mut tx).await?.ok_or(Error::NotFound)?;
    audit::record(&mut tx, ctx, caller, "export", kind, None, &organisation.name, None, Some(json!({ "format": format }))).await?;
    tx.commit().await?;
    Ok(organisation.time_zone.parse().unwrap_or(Tz::UTC))
}
