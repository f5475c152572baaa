use domain::permissions::Permission;
use store::page::{DayKey, Page, Window};
use store::school::ledger::{self, Entry, Foot};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

#[derive(Debug, Clone)]
pub struct Ledger {
    pub page: Page<Entry, DayKey>,
    pub foot: Foot,
}

/// # Errors
/// Without permission, when there is no such student, or when the database refuses.
pub async fn ledger(ctx: &Context, caller: &Caller, student: Uuid, window: &Window<DayKey>) -> Result<Ledger> {
    caller.require(Permission::SchoolRead)?;
    caller.require(Permission::MoneyRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let foot = ledger::foot(&mut tx, student).await?.ok_or(Error::NotFound)?;
    let page = ledger::list(&mut tx, student, window).await?;
    Ok(Ledger { page, foot })
}
