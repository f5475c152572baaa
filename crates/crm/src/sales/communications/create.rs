use domain::permissions::Permission;
use store::sales::communications::{self, Communication};
use uuid::Uuid;

use super::change::{Change, blank, differences, title};
use crate::sales::written::{Written, announce};
use crate::{Actor, Caller, Context, Error, Result};

/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, change: &Change) -> Result<Communication> {
    create_with_id(ctx, caller, ctx.ids.next(), change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, change: &Change) -> Result<Communication> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let new = change.apply(&mut tx, &blank(now)).await?;
    // What a machine notes down was said by nobody on the team.
    let author = match &caller.actor {
        Actor::User { id, .. } => Some(id.0),
        Actor::ApiKey { .. } => None,
    };
    communications::insert(&mut tx, id, &new, author, now).await?;
    let communication = communications::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (_, after) = differences(&blank(now), &new).into_parts();
    let written = Written { action: "create", kind: "communication", id, title: title(&communication), version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(communication)
}
