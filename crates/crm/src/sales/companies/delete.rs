use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::companies::{self, Company};
use store::sales::merges;
use uuid::Uuid;

use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a company for thirty days. Its contacts and deals stay and show none.
///
/// # Errors
/// Without permission, when there is no such company, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Companies, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let company = companies::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let version = bin::delete(&mut tx, Table::Companies, id, now).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "delete", kind: "company", id, title: &company.name, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted company again, with what still points at it. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such company, [`Error::Conflict`] `merged_away` for what a merge deleted, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Company> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if merges::merged_into(&mut tx, id).await?.is_some() {
        return Err(Error::Conflict { code: "merged_away" });
    }
    let restored = bin::restore(&mut tx, Table::Companies, id, now).await?;
    let company = companies::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        let written = Written { action: "restore", kind: "company", id, title: &company.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(company)
}
