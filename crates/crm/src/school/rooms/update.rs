use domain::event::Event;
use domain::permissions::Permission;
use store::outbox;
use store::school::calendar;
use store::school::rooms::{self, Room};
use uuid::Uuid;

use crate::changes::Changes;
use crate::input::Checks;
use crate::{Caller, Context, Error, Result, audit};

/// What a person corrects; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub note: Option<String>,
}

/// Corrects a room. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// # Errors
/// Without permission, when there is no such room, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Room> {
    caller.require(Permission::SchoolWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = rooms::lock(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let calendar = calendar::at(&mut tx, now).await?;
    let mut room = rooms::get(&mut tx, id, &calendar).await?.ok_or(Error::NotFound)?;
    let mut checks = Checks::new();
    let name = change.name.as_ref().map_or_else(|| room.name.clone(), |name| checks.line("/name", name, 200));
    let note = change.note.as_ref().map_or_else(|| room.note.clone(), |note| checks.paragraph("/note", note, 10_000));
    checks.finish()?;
    let mut changes = Changes::default();
    changes.note("name", &room.name, &name);
    changes.note("note", &room.note, &note);
    if changes.is_empty() {
        return Ok(room);
    }
    room.version = rooms::change(&mut tx, id, &name, &note, now).await?;
    (room.name, room.note) = (name, note);
    let (before, after) = changes.into_parts();
    audit::record(&mut tx, ctx, caller, "update", "room", Some(id), &room.name, Some(before), Some(after)).await?;
    outbox::append(&mut tx, &Event::in_org("room.updated", "room", id, room.version), now).await?;
    tx.commit().await?;
    Ok(room)
}
