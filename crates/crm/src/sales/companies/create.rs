use domain::permissions::Permission;
use serde_json::json;
use store::sales::companies::{self, Company, CompanyChange};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Without an owner named it is the caller's.
///
/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, change: &Change) -> Result<Company> {
    create_with_id(ctx, caller, ctx.ids.next(), change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, change: &Change) -> Result<Company> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut change = change.clone();
    change.name.get_or_insert_default();
    change.owner_id.get_or_insert(Some(caller.actor.user().0));
    change.custom = Some(change.custom.unwrap_or_default().whole());
    let empty = CompanyChange { custom: json!({}), ..CompanyChange::default() };
    let new = change.apply(&mut tx, &empty).await?;
    companies::insert(&mut tx, id, &new, now).await?;
    let (_, after) = differences(&empty, &new).into_parts();
    let written = Written { action: "create", kind: "company", id, title: &new.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let company = companies::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(company)
}
