use domain::permissions::Permission;
use store::page::{Page, TimeKey, Window};
use store::school::attendance::{self, Visit};
use store::school::students;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such student, or when the database refuses.
pub async fn attendance(ctx: &Context, caller: &Caller, student: Uuid, window: &Window<TimeKey>) -> Result<Page<Visit, TimeKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if !students::exists(&mut tx, student).await? {
        return Err(Error::NotFound);
    }
    let mut page = attendance::of_student(&mut tx, student, window).await?;
    if !caller.may(Permission::MoneyRead) {
        page.items.iter_mut().for_each(|visit| visit.charge_minor = None);
    }
    Ok(page)
}
