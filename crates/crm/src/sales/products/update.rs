use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::products::{self, Product, ProductChange};
use uuid::Uuid;

use super::change::{Change, differences};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Changes a product; lines that were written before keep their names and prices. `seen` is the version the caller edits; an edit that changes nothing
/// makes no version.
///
/// # Errors
/// Without permission, when there is no such product, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn update(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>, change: &Change) -> Result<Product> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Products, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let product = products::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let before = columns(&product);
    let after = change.apply(&before)?;
    let changes = differences(&before, &after);
    if changes.is_empty() {
        return Ok(product);
    }
    let version = products::change(&mut tx, id, &after, now).await?;
    let (was, is) = changes.into_parts();
    let written = Written { action: "update", kind: "product", id, title: &after.name, version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let product = products::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(product)
}

fn columns(product: &Product) -> ProductChange {
    ProductChange {
        name: product.name.clone(),
        code: product.code.clone(),
        price_minor: product.price_minor,
        currency: product.currency.clone(),
        unit: product.unit.clone(),
        is_active: product.is_active,
    }
}
