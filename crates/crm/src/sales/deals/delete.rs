use domain::deal::StageKind;
use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::deals::{self, Deal};
use store::sales::stages;
use uuid::Uuid;

use super::place;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a deal for thirty days; its history stays.
///
/// # Errors
/// Without permission, when there is no such deal, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let current = bin::lock(&mut tx, Table::Deals, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let deal = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let version = bin::delete(&mut tx, Table::Deals, id, now).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "delete", kind: "deal", id, title: &deal.title, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted deal again where it stood, or at the beginning when its stage has gone since. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such deal, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Deal> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let restored = bin::restore(&mut tx, Table::Deals, id, now).await?;
    let deal = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let Some(mut version) = restored else { return Ok(deal) };
    if stages::hold(&mut tx, deal.stage_id).await?.is_none() {
        let before = deals::standing(&mut tx, id).await?.ok_or(Error::NotFound)?.deal;
        let mut after = before.clone();
        let was = deal.stage_kind.parse().unwrap_or(StageKind::Open);
        // What the first stage asks for is no reason to keep a deal deleted.
        place::put(&mut Checks::new(), &mut after, &place::beginning(&mut tx).await?, was, now);
        version = deals::change(&mut tx, id, &after, now).await?;
        place::remember(&mut tx, caller, id, Some(&before), &after, now).await?;
    }
    let written = Written { action: "restore", kind: "deal", id, title: &deal.title, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    let deal = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(deal)
}
