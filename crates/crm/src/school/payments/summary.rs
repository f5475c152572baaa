use chrono::NaiveDate;
use domain::permissions::Permission;
use store::school::calendar;
use store::school::payments::{self, Summary};

use super::check_range;
use crate::school::Shown;
use crate::{Caller, Context, Result};

/// Both days belong to the range.
///
/// # Errors
/// Without permission, with days beyond the calendar, or when the database refuses.
pub async fn summary(ctx: &Context, caller: &Caller, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Shown<Summary>> {
    caller.require(Permission::MoneyRead)?;
    check_range(from, to)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let record = payments::summary(&mut tx, from, to).await?;
    let currency = calendar::currency(&mut tx).await?;
    Ok(Shown { record, currency })
}
