use std::collections::HashSet;

use domain::permissions::Permission;
use store::TenantTx;
use store::sales::Kind;
use store::sales::doubles::{self, Double, Point};
use uuid::Uuid;

use super::MOST;
use super::likeness::{Likeness, apart, pair};
use crate::{Caller, Context, Error, Result};

/// A record that may be another one's double.
#[derive(Debug, Clone)]
pub struct Like {
    pub record: Double,
    pub likeness: Likeness,
}

/// The records that may be this one's doubles, the surest first.
///
/// # Errors
/// Without permission, when there is no such record, or when the database refuses.
pub async fn of_record(ctx: &Context, caller: &Caller, kind: Kind, id: Uuid) -> Result<Vec<Like>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    like(&mut tx, kind, id).await
}

/// The same within a transaction.
///
/// # Errors
/// When there is no such record, or when the database refuses.
pub(in crate::sales) async fn like(tx: &mut TenantTx, kind: Kind, id: Uuid) -> Result<Vec<Like>> {
    let this = doubles::records(tx, kind, &[id]).await?.pop().ok_or(Error::NotFound)?;
    let points: Vec<Point> = this.points().collect();
    if points.is_empty() {
        return Ok(Vec::new());
    }
    let most = i32::try_from(MOST + 1).unwrap_or(i32::MAX);
    let ids: HashSet<Uuid> = doubles::holders(tx, kind, &points, most).await?.into_iter().map(|(_, holder)| holder).chain([id]).collect();
    let records = doubles::records(tx, kind, &ids.into_iter().collect::<Vec<_>>()).await?;
    let decided = apart(tx, kind, &records).await?;
    let others = records.into_iter().filter(|other| other.id != id && !decided.contains(&pair(id, other.id)));
    let mut likes: Vec<Like> = others.filter_map(|record| Likeness::between(&this, &record).map(|likeness| Like { record, likeness })).collect();
    likes.sort_by_key(|like| std::cmp::Reverse(like.likeness.confidence));
    likes.truncate(MOST);
    Ok(likes)
}
