use domain::permissions::Permission;
use store::school::lessons::{self, Record};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such lesson, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Record> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut record = lessons::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !caller.may(Permission::MoneyRead) {
        record.attendance.iter_mut().for_each(|participant| participant.charge_minor = None);
    }
    Ok(record)
}
