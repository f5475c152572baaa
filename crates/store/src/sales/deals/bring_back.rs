use chrono::{DateTime, Utc};
use domain::deal::StageKind;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// A deal that has come back to a stage which was gone.
#[derive(Debug, Clone)]
pub struct Returned {
    pub id: Uuid,
    /// Where it had stood meanwhile.
    pub from: Uuid,
    pub amount_minor: i64,
    pub currency: String,
}

/// Deals that left a stage at the moment it went, and have stood still since.
///
/// # Errors
/// When the database refuses.
pub async fn displaced(tx: &mut TenantTx, stage: Uuid, went_at: DateTime<Utc>) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select d.id from stage_moves m join deals d on d.org_id = m.org_id and d.id = m.deal_id
         where m.org_id = $1 and m.from_stage_id = $2 and m.at = $3 and d.stage_id = m.to_stage_id and d.stage_since = m.at order by d.id",
        tx.org().0,
        stage,
        went_at
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Brings these deals to a stage, those that somebody has moved since `went_at` excepted.
///
/// # Errors
/// When the database refuses.
pub async fn bring_back(
    tx: &mut TenantTx,
    deals: &[Uuid],
    to: (Uuid, Uuid),
    kind: StageKind,
    went_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Returned>> {
    let (pipeline, stage) = to;
    Ok(sqlx::query_as!(
        Returned,
        r#"with standing as (
             select id, stage_id from deals where org_id = $1 and id = any($2) and stage_since = $7 order by id for no key update)
           update deals d set pipeline_id = $3, stage_id = $4, stage_since = $5, updated_at = $5,
             closed_at = case when $6 then coalesce(d.closed_at, $5) end, loss_reason_id = case when $8 then d.loss_reason_id end
           from standing s where d.org_id = $1 and d.id = s.id
           returning d.id, s.stage_id as "from", d.amount_minor, d.currency::text as "currency!""#,
        tx.org().0,
        deals,
        pipeline,
        stage,
        now,
        kind.is_closed(),
        went_at,
        kind == StageKind::Lost
    )
    .fetch_all(tx.connection())
    .await?)
}
