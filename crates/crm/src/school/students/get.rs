use domain::permissions::Permission;
use store::school::calendar;
use store::school::students::{self, Record};
use uuid::Uuid;

use crate::school::Shown;
use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such student, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Shown<Record>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let record = students::get(&mut tx, id, ctx.clock.now()).await?.ok_or(Error::NotFound)?;
    let currency = calendar::currency(&mut tx).await?;
    Ok(Shown { record: without_money(caller, record), currency })
}

/// Leaves out what the caller may not see.
pub(super) fn without_money(caller: &Caller, mut record: Record) -> Record {
    if !caller.may(Permission::MoneyRead) {
        record.item.balance_minor = None;
        record.source_balance_minor = None;
    }
    record
}
