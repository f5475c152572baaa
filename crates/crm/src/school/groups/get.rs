use chrono::{DateTime, Utc};
use domain::permissions::Permission;
use store::TenantTx;
use store::page::Window;
use store::school::groups::{self, Record};
use store::school::{calendar, lessons};
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// A group with what is next.
#[derive(Debug, Clone)]
pub struct Shown {
    pub record: Record,
    /// The coming ones, the nearest first, at most twenty.
    pub lessons: Vec<lessons::Item>,
    pub currency: String,
}

/// # Errors
/// Without permission, when there is no such group, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Shown> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    show(&mut tx, caller, id, ctx.clock.now()).await
}

pub(super) async fn show(tx: &mut TenantTx, caller: &Caller, id: Uuid, now: DateTime<Utc>) -> Result<Shown> {
    let mut record = groups::get(tx, id, now).await?.ok_or(Error::NotFound)?;
    if !caller.may(Permission::MoneyRead) {
        record.members.iter_mut().for_each(|member| member.balance_minor = None);
    }
    let coming = lessons::Filter { group: Some(id), from: Some(now), ..lessons::Filter::default() };
    let lessons = lessons::list(tx, &coming, lessons::Sort::Start, &Window::first(20)).await?.items;
    Ok(Shown { record, lessons, currency: calendar::currency(tx).await? })
}
