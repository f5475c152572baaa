use domain::permissions::Permission;
use store::sales::products::{self, Product, ProductChange};
use store::school::calendar;
use uuid::Uuid;

use super::change::{Change, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Without a currency named it is the organisation's.
///
/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, change: &Change) -> Result<Product> {
    create_with_id(ctx, caller, ctx.ids.next(), change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, change: &Change) -> Result<Product> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut change = change.clone();
    change.name.get_or_insert_default();
    let currency = calendar::currency(&mut tx).await?;
    let empty = ProductChange { name: String::new(), code: None, price_minor: 0, currency, unit: None, is_active: true };
    let new = change.apply(&empty)?;
    products::insert(&mut tx, id, &new, now).await?;
    let (_, after) = differences(&empty, &new).into_parts();
    let written = Written { action: "create", kind: "product", id, title: &new.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let product = products::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(product)
}
