use domain::event::Event;
use domain::permissions::Permission;
use serde_json::json;
use store::lms::{figures, linking};
use store::outbox;
use store::sales::bin;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result, audit};

/// Says that an account of a learning platform is that contact's.
///
/// # Errors
/// Without permission, when there is no such account or contact, when none is named, or when the database refuses.
pub async fn link_to(ctx: &Context, caller: &Caller, account: Uuid, contact: Option<Uuid>) -> Result<()> {
    decide(ctx, caller, account, Wanted::Contact(contact)).await
}

/// Says that an account is nobody's whom we know: it is not linked again by itself.
///
/// # Errors
/// Without permission, when there is no such account, or when the database refuses.
pub async fn keep_apart(ctx: &Context, caller: &Caller, account: Uuid) -> Result<()> {
    decide(ctx, caller, account, Wanted::Nobody).await
}

enum Wanted {
    Contact(Option<Uuid>),
    Nobody,
}

async fn decide(ctx: &Context, caller: &Caller, id: Uuid, wanted: Wanted) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let account = linking::account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let contact = match wanted {
        Wanted::Contact(contact) => Some(contact.ok_or_else(|| Error::field("/contactId", "required"))?),
        Wanted::Nobody => None,
    };
    if let Some(contact) = contact
        && !bin::is_there(&mut tx, bin::Table::Contacts, contact).await?
    {
        return Err(Error::field("/contactId", "unknown_value"));
    }
    linking::decide(&mut tx, id, contact, now).await?;
    figures::refresh(&mut tx, account.connection_id).await?;
    let (before, after) = (json!({ "contactId": account.contact_id }), json!({ "contactId": contact }));
    audit::record(&mut tx, ctx, caller, "update", "lms_person", Some(id), &account.name, Some(before), Some(after)).await?;
    for shown in [account.contact_id, contact].into_iter().flatten() {
        outbox::append(&mut tx, &Event::in_org("lms_person.linked", "contact", shown, 0), now).await?;
    }
    outbox::append(&mut tx, &Event::in_org("lms_person.linked", "lms_person", id, 0), now).await?;
    tx.commit().await?;
    Ok(())
}
