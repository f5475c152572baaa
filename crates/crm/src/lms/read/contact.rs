use domain::permissions::Permission;
use store::lms::learners::{self, Place};
use store::lms::students::{self, Filter, Student};
use store::page::Window;
use store::sales::bin;
use uuid::Uuid;

use super::Freshness;
use crate::{Caller, Context, Error, Result};

/// What a contact learns, on all platforms.
#[derive(Debug)]
pub struct Learning {
    pub accounts: Vec<Student>,
    pub places: Vec<Place>,
    pub fresh: Freshness,
}

/// # Errors
/// Without permission, when there is no such contact, or when the database refuses.
pub async fn learning(ctx: &Context, caller: &Caller, contact: Uuid) -> Result<Learning> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if !bin::is_there(&mut tx, bin::Table::Contacts, contact).await? {
        return Err(Error::NotFound);
    }
    let filter = Filter { contact: Some(contact), ..Filter::default() };
    let accounts = students::list(&mut tx, &filter, &Window::first(20)).await?.items;
    let ids: Vec<Uuid> = accounts.iter().map(|account| account.id).collect();
    let places = if ids.is_empty() { Vec::new() } else { learners::places(&mut tx, &ids).await? };
    Ok(Learning { accounts, places, fresh: Freshness::load(&mut tx, ctx.clock.now()).await? })
}
