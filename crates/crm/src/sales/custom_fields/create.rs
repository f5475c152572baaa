use domain::custom_field::{is_key, key_of};
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::sales::custom_fields::{self, CustomField};
use uuid::Uuid;

use super::change::{New, differences};
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, FieldError, Result};

/// More than anybody fills in.
pub(super) const MOST: usize = 100;

/// Adds a field, at its place or at the end. Values that records hold under its key already, brought by an import, become its values.
///
/// # Errors
/// Without permission, when a value is not acceptable or the key is taken, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, new: &New) -> Result<CustomField> {
    create_with_id(ctx, caller, ctx.ids.next(), new).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, new: &New) -> Result<CustomField> {
    caller.require(Permission::FieldsManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    custom_fields::lock(&mut tx).await?;
    let kind = new.record_kind.as_str();
    let empty = CustomField {
        id,
        record_kind: kind.to_owned(),
        key: String::new(),
        name: String::new(),
        kind: new.kind.as_str().to_owned(),
        options: Vec::new(),
        is_required: false,
        is_listed: false,
        position: 0,
        version: 1,
    };
    let mut change = new.change.clone();
    change.name.get_or_insert_default();
    let mut checks = Checks::new();
    let mut field = change.apply(&mut checks, &empty);
    let standing = custom_fields::list(&mut tx, Some(kind)).await?;
    if standing.len() >= MOST {
        checks.wrong(FieldError::new("/name", "too_many").with("max", MOST));
    }
    let taken = custom_fields::taken_keys(&mut tx, kind).await?;
    field.key = match &new.key {
        Some(key) => {
            if !is_key(key) {
                checks.wrong(FieldError::new("/key", "not_a_key"));
            } else if taken.contains(key) {
                checks.wrong(FieldError::new("/key", "key_taken"));
            }
            key.clone()
        }
        None => (1..).map(|at| key_of(&field.name, at)).find(|key| !taken.contains(key)).unwrap_or_default(),
    };
    checks.finish()?;
    let mut order: Vec<Uuid> = standing.iter().map(|other| other.id).collect();
    let at = change.position.map_or(order.len(), |at| usize::try_from(at).unwrap_or(0).min(order.len()));
    order.insert(at, field.id);
    field.position = i32::try_from(at).unwrap_or(i32::MAX);
    custom_fields::insert(&mut tx, &field, now).await?;
    custom_fields::reorder(&mut tx, kind, &order, now).await?;
    let (_, mut after) = differences(&empty, &field).into_parts();
    if let Value::Object(after) = &mut after {
        after.extend(
            [("recordKind", &field.record_kind), ("key", &field.key), ("type", &field.kind)].map(|(name, value)| (name.to_owned(), json!(value))),
        );
    }
    let written = Written { action: "create", kind: "field", id: field.id, title: &field.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(field)
}
