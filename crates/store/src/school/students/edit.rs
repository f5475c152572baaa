use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// The columns of a student that people correct, all of them: what did not change is written as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudentChange {
    pub name: String,
    pub note: String,
    pub stage: Option<String>,
    pub status: String,
    pub birth_date: Option<NaiveDate>,
    pub payer_name: Option<String>,
    pub archived_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactChange {
    pub name: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
}

/// The student's version, with the row locked until the transaction ends: whoever else edits waits and then sees the new version.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!("select version from students where org_id = $1 and id = $2 and deleted_at is null for no key update", tx.org().0, id)
        .fetch_optional(tx.connection())
        .await?)
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change_student(tx: &mut TenantTx, id: Uuid, change: &StudentChange, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update students set name = $3, note = $4, stage = $5, status = $6, birth_date = $7, payer_name = $8, archived_on = $9, updated_at = $10
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.name,
        change.note,
        change.stage,
        change.status,
        change.birth_date,
        change.payer_name,
        change.archived_on,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn change_contact(tx: &mut TenantTx, id: Uuid, change: &ContactChange, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update contacts set name = $3, emails = $4, phones = $5, phones_typed = $6, updated_at = $7 where org_id = $1 and id = $2",
        tx.org().0,
        id,
        change.name,
        &change.emails,
        &change.phones,
        &change.phones_typed,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
