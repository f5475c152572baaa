use domain::permissions::Permission;
use store::TenantTx;
use store::sales::doubles::{self, Double};
use store::sales::{Kind, links};
use uuid::Uuid;

use crate::sales::duplicates::{Like, like};
use crate::{Caller, Context, Result};

/// Who else a contact is.
#[derive(Debug, Clone)]
pub struct Links {
    pub confirmed: Vec<Double>,
    /// Who it may be, the surest first.
    pub suggested: Vec<Like>,
}

/// # Errors
/// Without permission, when there is no such contact, or when the database refuses.
pub async fn get(ctx: &Context, caller: &Caller, contact: Uuid) -> Result<Links> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    read(&mut tx, contact).await
}

pub(super) async fn read(tx: &mut TenantTx, contact: Uuid) -> Result<Links> {
    let suggested = like(tx, Kind::Contact, contact).await?;
    let others: Vec<Uuid> = links::of_person(tx, contact).await?.into_iter().filter(|id| *id != contact).collect();
    Ok(Links { confirmed: doubles::records(tx, Kind::Contact, &others).await?, suggested })
}
