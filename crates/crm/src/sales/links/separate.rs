use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::{Kind, links};
use uuid::Uuid;

use super::confirm::tell;
use crate::sales::duplicates::{tell_apart, tell_together};
use crate::{Caller, Context, Error, Result};

/// Makes `other` a person of its own again. Two that are left stay together; one that is left alone is a person of its own, too.
///
/// # Errors
/// Without permission, when the two are not one person's, or when the database refuses.
pub async fn separate(ctx: &Context, caller: &Caller, contact: Uuid, other: Uuid) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let members = links::lock(&mut tx, &[contact, other]).await?;
    let person_of = |id: Uuid| members.iter().find(|one| one.id == id).and_then(|one| one.person_id);
    if contact == other || person_of(contact).is_none() || person_of(contact) != person_of(other) {
        return Err(Error::NotFound);
    }
    let alone: Vec<Uuid> = if members.len() > 2 { vec![other] } else { members.iter().map(|one| one.id).collect() };
    let changed = links::write(&mut tx, &alone, None, now).await?;
    tell(&mut tx, ctx, caller, "separate", &members, &changed).await?;
    tx.commit().await?;
    Ok(())
}

/// Remembers that the two are different people: they are suggested no longer, neither as links nor as doubles.
///
/// # Errors
/// Without permission, when one of them is not there, or when the database refuses.
pub async fn suggestion_rejected(ctx: &Context, caller: &Caller, contact: Uuid, other: Uuid) -> Result<()> {
    both(ctx, caller, contact, other).await?;
    tell_apart(ctx, caller, Kind::Contact, &[contact, other]).await
}

/// Takes it back.
///
/// # Errors
/// Without permission, when one of them is not there, or when the database refuses.
pub async fn restore_suggestion(ctx: &Context, caller: &Caller, contact: Uuid, other: Uuid) -> Result<()> {
    both(ctx, caller, contact, other).await?;
    tell_together(ctx, caller, Kind::Contact, &[contact, other]).await
}

async fn both(ctx: &Context, caller: &Caller, contact: Uuid, other: Uuid) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let there = bin::is_there(&mut tx, Table::Contacts, contact).await? && bin::is_there(&mut tx, Table::Contacts, other).await?;
    if there && contact != other { Ok(()) } else { Err(Error::NotFound) }
}
