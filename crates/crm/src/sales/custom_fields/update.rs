use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::custom_fields::{self, CustomField};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a field. Values that stand stay, also where their option is taken away. `seen` is the version the caller edits; an edit that changes nothing makes
/// no version.
///
/// # Errors
/// Without permission, when there is no such field, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<CustomField> {
    caller.require(Permission::FieldsManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    custom_fields::lock(&mut tx).await?;
    bin::lock(&mut tx, Table::CustomFields, id).await?.ok_or(Error::NotFound)?;
    let before = custom_fields::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(Error::PreconditionFailed { current: before.version });
    }
    let mut checks = Checks::new();
    let mut after = change.apply(&mut checks, &before);
    checks.finish()?;
    let mut order: Vec<Uuid> = custom_fields::list(&mut tx, Some(&before.record_kind)).await?.into_iter().map(|field| field.id).collect();
    if let Some(at) = change.position {
        order.retain(|other| *other != id);
        let at = usize::try_from(at).unwrap_or(0).min(order.len());
        order.insert(at, id);
        after.position = i32::try_from(at).unwrap_or(i32::MAX);
    }
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(before);
    }
    custom_fields::change(&mut tx, &after, now).await?;
    // Closing a gap that a deletion left may move this one, too: its version is known after that.
    custom_fields::reorder(&mut tx, &before.record_kind, &order, now).await?;
    let field = custom_fields::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "field", id, title: &field.name, version: field.version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(field)
}
