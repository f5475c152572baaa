use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// The columns of a task that people write, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskChange {
    pub title: String,
    pub note: String,
    pub kind: String,
    pub due_at: Option<DateTime<Utc>>,
    pub is_all_day: bool,
    pub assignee_id: Option<Uuid>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by: Option<Uuid>,
    pub result: String,
    pub contact_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    pub deal_id: Option<Uuid>,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, id: Uuid, new: &TaskChange, created_by: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into tasks (org_id, id, title, note, kind, due_at, is_all_day, assignee_id, done_at, done_by, result, contact_id, company_id, deal_id, created_by,
           created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)",
        tx.org().0,
        id,
        new.title,
        new.note,
        new.kind,
        new.due_at,
        new.is_all_day,
        new.assignee_id,
        new.done_at,
        new.done_by,
        new.result,
        new.contact_id,
        new.company_id,
        new.deal_id,
        created_by,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &TaskChange, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update tasks set title = $3, note = $4, kind = $5, due_at = $6, is_all_day = $7, assignee_id = $8, done_at = $9, done_by = $10, result = $11,
           contact_id = $12, company_id = $13, deal_id = $14, updated_at = $15
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.title,
        change.note,
        change.kind,
        change.due_at,
        change.is_all_day,
        change.assignee_id,
        change.done_at,
        change.done_by,
        change.result,
        change.contact_id,
        change.company_id,
        change.deal_id,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
