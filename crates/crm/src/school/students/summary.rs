use domain::permissions::Permission;
use store::school::calendar;
use store::school::students::{self, Counts, Money};

use crate::school::Shown;
use crate::{Caller, Context, Result};

/// Counts, and sums for those who may see money.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn summary(ctx: &Context, caller: &Caller) -> Result<Shown<(Counts, Option<Money>)>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let counts = students::counts(&mut tx).await?;
    let money = if caller.may(Permission::MoneyRead) { Some(students::money(&mut tx).await?) } else { None };
    let currency = calendar::currency(&mut tx).await?;
    Ok(Shown { record: (counts, money), currency })
}
