use domain::permissions::Permission;
use store::TenantTx;
use store::sales::deal_lines::{self, Shown};
use store::sales::deals;
use uuid::Uuid;

use crate::{Caller, Context, Error, Result};

/// A deal's lines with what they make of it.
#[derive(Debug, Clone)]
pub struct DealLines {
    pub lines: Vec<Shown>,
    /// Their sum; without lines the amount that was typed, and beside them another one where a CRM that is kept in step says so.
    pub amount_minor: i64,
    pub currency: String,
    /// The deal's.
    pub version: i64,
}

/// In their order.
///
/// # Errors
/// Without permission, when there is no such deal, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, deal: Uuid) -> Result<DealLines> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    read(&mut tx, deal).await
}

pub(super) async fn read(tx: &mut TenantTx, id: Uuid) -> Result<DealLines> {
    let deal = deals::get(tx, id).await?.ok_or(Error::NotFound)?;
    let lines = deal_lines::list(tx, id).await?;
    Ok(DealLines { lines, amount_minor: deal.amount_minor, currency: deal.currency, version: deal.version })
}
