use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::communications::{self, Communication, CommunicationChange};
use uuid::Uuid;

use super::change::{Change, differences, title};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a communication. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// # Errors
/// Without permission, when there is no such communication, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Communication> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Communications, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let communication = communications::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = columns(&communication);
    let after = change.apply(&mut tx, &before).await?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(communication);
    }
    let version = communications::change(&mut tx, id, &after, now).await?;
    let communication = communications::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "communication", id, title: title(&communication), version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(communication)
}

fn columns(communication: &Communication) -> CommunicationChange {
    CommunicationChange {
        kind: communication.kind.clone(),
        direction: communication.direction.clone(),
        at: communication.at,
        contact_id: communication.contact_id,
        company_id: communication.company_id,
        deal_id: communication.deal_id,
        subject: communication.subject.clone(),
        body: communication.body.clone(),
        duration_seconds: communication.duration_seconds,
        is_pinned: communication.is_pinned,
    }
}
