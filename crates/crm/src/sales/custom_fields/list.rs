use domain::custom_field::RecordKind;
use domain::permissions::Permission;
use store::sales::custom_fields::{self, CustomField};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// All of them, or those of one kind of record, in their order.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, record_kind: Option<RecordKind>) -> Result<Vec<CustomField>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    Ok(custom_fields::list(&mut tx, record_kind.map(RecordKind::as_str)).await?)
}

/// # Errors
/// Without permission, when there is no such field, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<CustomField> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    custom_fields::get(&mut tx, id).await?.ok_or(Error::NotFound)
}
