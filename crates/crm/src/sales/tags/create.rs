use domain::permissions::Permission;
use store::sales::tags::{self, Tag};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::input::Checks;
use crate::sales::fields::COLORS;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, FieldError, Result};

pub(super) const MOST: usize = 500;

/// # Errors
/// Without permission, when the name is not acceptable or taken, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, change: &Change) -> Result<Tag> {
    create_with_id(ctx, caller, ctx.ids.next(), change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, change: &Change) -> Result<Tag> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    tags::lock(&mut tx).await?;
    let mut change = change.clone();
    change.name.get_or_insert_default();
    let mut checks = Checks::new();
    if tags::list(&mut tx).await?.len() >= MOST {
        checks.wrong(FieldError::new("/name", "too_many").with("max", MOST));
    }
    let empty = Tag { id, name: String::new(), color: COLORS[0].to_owned(), version: 1 };
    let tag = change.apply(&mut tx, &mut checks, &empty).await?;
    checks.finish()?;
    tags::insert(&mut tx, &tag, now).await?;
    let (_, after) = differences(&empty, &tag).into_parts();
    let written = Written { action: "create", kind: "tag", id: tag.id, title: &tag.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(tag)
}
