use domain::permissions::Permission;
use store::school::students;
use store::school::subscriptions::{self, Subscription};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such student, or when the database refuses.
pub async fn subscriptions(ctx: &Context, caller: &Caller, student: Uuid) -> Result<Vec<Subscription>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if !students::exists(&mut tx, student).await? {
        return Err(Error::NotFound);
    }
    let mut subscriptions = subscriptions::of_student(&mut tx, student).await?;
    if !caller.may(Permission::MoneyRead) {
        subscriptions.iter_mut().for_each(|subscription| subscription.source_balance = None);
    }
    Ok(subscriptions)
}
