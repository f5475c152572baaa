use domain::feature::Feature;
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::sales::views::{self, View};

use super::Change;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result, features};

const MOST: usize = 100;

/// Adds a view of the caller's.
///
/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, record_kind: &str, change: &Change) -> Result<View> {
    caller.require(Permission::CrmRead)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let user = caller.actor.user().0;
    let existing = views::list(&mut tx, user, Some(record_kind), true).await?;
    if existing.len() >= MOST {
        return Err(Error::field("/name", "too_many"));
    }
    let empty = View {
        id: ctx.ids.next(),
        record_kind: record_kind.to_owned(),
        name: String::new(),
        user_id: user,
        is_shared: false,
        position: existing.iter().map(|view| view.position + 1).max().unwrap_or(0).min(1_000),
        settings: Value::Object(serde_json::Map::new()),
        version: 1,
    };
    let change = Change { name: Some(change.name.clone().unwrap_or_default()), ..change.clone() };
    let view = change.apply(&empty)?;
    if view.is_shared {
        features::require_in(&mut tx, caller, Feature::SharedViews).await?;
    }
    views::insert(&mut tx, &view, now).await?;
    let after = json!({ "name": view.name, "isShared": view.is_shared });
    let written = Written { action: "create", kind: "view", id: view.id, title: &view.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(view)
}
