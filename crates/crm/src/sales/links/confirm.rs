use domain::permissions::Permission;
use serde_json::json;
use store::TenantTx;
use store::sales::bin::{self, Table};
use store::sales::links::{self, Member};
use store::sales::{Kind, doubles};
use uuid::Uuid;

use super::get::{Links, read};
use crate::sales::duplicates::pair;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Makes two contacts one person's, with everybody who already is either's. A decision that they are different people is forgotten.
///
/// # Errors
/// Without permission, when there is no such contact, when the other one is not there or is the same, or when the database refuses.
pub async fn confirm(ctx: &Context, caller: &Caller, contact: Uuid, other: Option<Uuid>) -> Result<Links> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if !bin::is_there(&mut tx, Table::Contacts, contact).await? {
        return Err(Error::NotFound);
    }
    let other = other.ok_or_else(|| Error::field("/contactId", "required"))?;
    if other == contact {
        return Err(Error::field("/contactId", "is_the_same"));
    }
    let members = links::lock(&mut tx, &[contact, other]).await?;
    let find = |id: Uuid| members.iter().find(|one| one.id == id);
    let this = find(contact).ok_or(Error::NotFound)?;
    let that = find(other).ok_or_else(|| Error::field("/contactId", "no_such_record"))?;
    if this.person_id.is_none() || this.person_id != that.person_id {
        let person = this.person_id.or(that.person_id).unwrap_or_else(|| ctx.ids.next());
        let ids: Vec<Uuid> = members.iter().map(|one| one.id).collect();
        let changed = links::write(&mut tx, &ids, Some(person), now).await?;
        doubles::forget_apart(&mut tx, Kind::Contact, &[pair(contact, other)]).await?;
        tell(&mut tx, ctx, caller, "link", &members, &changed).await?;
    }
    let links = read(&mut tx, contact).await?;
    tx.commit().await?;
    Ok(links)
}

pub(super) async fn tell(
    tx: &mut TenantTx,
    ctx: &Context,
    caller: &Caller,
    action: &'static str,
    members: &[Member],
    changed: &[(Uuid, i64)],
) -> Result<()> {
    let linked: Vec<&Member> = members.iter().collect();
    for (id, version) in changed {
        let Some(member) = members.iter().find(|one| one.id == *id) else { continue };
        let others: Vec<Uuid> = linked.iter().map(|one| one.id).filter(|other| other != id).collect();
        let (none, all) = (json!({ "linkedWith": [] }), json!({ "linkedWith": others }));
        let (before, after) = if action == "link" { (none, all) } else { (all, none) };
        let written = Written { action, kind: "contact", id: *id, title: &member.name, version: *version, before: Some(before), after: Some(after) };
        announce(tx, ctx, caller, written, ctx.clock.now()).await?;
    }
    Ok(())
}
