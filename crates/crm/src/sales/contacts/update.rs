use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::contacts::{self, Contact, ContactChange};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a contact. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// # Errors
/// Without permission, when there is no such contact, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Contact> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Contacts, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let contact = contacts::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = columns(&contact);
    let after = change.apply(&mut tx, &before).await?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(contact);
    }
    let version = contacts::change(&mut tx, id, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "contact", id, title: &after.name, version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let contact = contacts::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(contact)
}

fn tagged(contact: &Contact) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = contact.tags.iter().map(|tag| tag.id).collect();
    ids.sort_unstable();
    ids
}

fn columns(contact: &Contact) -> ContactChange {
    ContactChange {
        name: contact.name.clone(),
        position: contact.position.clone(),
        company_id: contact.company_id,
        emails: contact.emails.clone(),
        phones: contact.phones.clone(),
        phones_typed: contact.phones_typed.clone(),
        messengers: contact.messengers.clone(),
        addresses: contact.addresses.clone(),
        note: contact.note.clone(),
        owner_id: contact.owner_id,
        source: contact.source.clone(),
        custom: contact.custom.clone(),
        tags: tagged(contact),
    }
}
