use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::contacts::{self, Contact};
use store::sales::merges;
use uuid::Uuid;

use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a contact for thirty days. Its deals stay and show none. Behind a student or a teacher there is always a contact: that one cannot go by itself.
///
/// # Errors
/// Without permission, when there is no such contact, when it is at another version, [`Error::Conflict`] `contact_of_the_school`, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Contacts, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    if contacts::is_of_the_school(&mut tx, id).await? {
        return Err(Error::Conflict { code: "contact_of_the_school" });
    }
    let contact = contacts::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let version = bin::delete(&mut tx, Table::Contacts, id, now).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "delete", kind: "contact", id, title: &contact.name, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted contact again, with what still points at it. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such contact, [`Error::Conflict`] `merged_away` for what a merge deleted, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Contact> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if merges::merged_into(&mut tx, id).await?.is_some() {
        return Err(Error::Conflict { code: "merged_away" });
    }
    let restored = bin::restore(&mut tx, Table::Contacts, id, now).await?;
    let contact = contacts::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        let written = Written { action: "restore", kind: "contact", id, title: &contact.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(contact)
}
