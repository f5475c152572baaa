use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::products::{self, Product};
use uuid::Uuid;

use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a product for thirty days. Lines of deals keep its name and price.
///
/// # Errors
/// Without permission, when there is no such product, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Products, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let product = products::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let version = bin::delete(&mut tx, Table::Products, id, now).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "delete", kind: "product", id, title: &product.name, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted product again. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such product, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Product> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let restored = bin::restore(&mut tx, Table::Products, id, now).await?;
    let product = products::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        let written = Written { action: "restore", kind: "product", id, title: &product.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(product)
}
