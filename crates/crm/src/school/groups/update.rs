use domain::event::Event;
use domain::permissions::Permission;
use store::outbox;
use store::school::groups::{self, GroupChange};
use uuid::Uuid;

use super::get::{Shown, show};
use crate::changes::Changes;
use crate::input::Checks;
use crate::{Caller, Context, Error, FieldError, Result, audit};

/// More seats than a group ever has.
const MOST_SEATS: i32 = 10_000;

/// What a person corrects; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub note: Option<String>,
    pub capacity: Option<Option<i32>>,
}

/// Corrects a group. `seen` is the version the caller edits; an edit that changes nothing makes no version.
///
/// # Errors
/// Without permission, when there is no such group, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Shown> {
    caller.require(Permission::SchoolWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = groups::lock(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let shown = show(&mut tx, caller, id, now).await?;
    let before = GroupChange { name: shown.record.item.name.clone(), note: shown.record.note.clone(), capacity: shown.record.item.capacity };
    let after = corrected(&before, change)?;
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("note", &before.note, &after.note);
    changes.note("capacity", &before.capacity, &after.capacity);
    if changes.is_empty() {
        return Ok(shown);
    }
    let version = groups::change(&mut tx, id, &after, now).await?;
    let (before, changed) = changes.into_parts();
    audit::record(&mut tx, ctx, caller, "update", "group", Some(id), &after.name, Some(before), Some(changed)).await?;
    let shown = show(&mut tx, caller, id, now).await?;
    outbox::append(&mut tx, &Event::in_org("group.updated", "group", id, version), now).await?;
    tx.commit().await?;
    Ok(shown)
}

fn corrected(before: &GroupChange, change: &Change) -> Result<GroupChange> {
    let mut checks = Checks::new();
    let mut after = before.clone();
    if let Some(name) = &change.name {
        after.name = checks.line("/name", name, 200);
    }
    if let Some(note) = &change.note {
        after.note = checks.paragraph("/note", note, 10_000);
    }
    if let Some(capacity) = change.capacity {
        if capacity.is_some_and(|seats| !(1..=MOST_SEATS).contains(&seats)) {
            checks.wrong(FieldError::new("/capacity", "out_of_range").with("min", 1).with("max", MOST_SEATS));
        }
        after.capacity = capacity;
    }
    checks.finish()?;
    Ok(after)
}
