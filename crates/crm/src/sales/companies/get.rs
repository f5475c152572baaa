use domain::permissions::Permission;
use store::sales::companies::{self, Company};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such company, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Company> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    companies::get(&mut tx, id).await?.ok_or(Error::NotFound)
}
