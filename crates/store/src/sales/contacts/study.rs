use uuid::Uuid;

use crate::{Result, TenantTx};

/// The student behind a contact.
#[derive(Debug, Clone)]
pub struct Study {
    pub student_id: Uuid,
    pub name: String,
    pub status: String,
    pub balance_minor: i64,
}

/// The students that share one of these contacts: a parent's contact may have several.
///
/// # Errors
/// When the database refuses.
pub async fn study(tx: &mut TenantTx, contacts: &[Uuid]) -> Result<Vec<Study>> {
    Ok(sqlx::query_as!(
        Study,
        "select s.id as student_id, s.name, s.status, b.balance_minor from students s
         join balances b on b.org_id = s.org_id and b.student_id = s.id
         where s.org_id = $1 and s.contact_id = any($2) and s.deleted_at is null order by s.sort_name, s.id limit 50",
        tx.org().0,
        contacts
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Whether a student or a teacher stands behind the contact.
///
/// # Errors
/// When the database refuses.
pub async fn is_of_the_school(tx: &mut TenantTx, contact: Uuid) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists(select from students where org_id = $1 and contact_id = $2 and deleted_at is null)
             or exists(select from teachers where org_id = $1 and contact_id = $2 and deleted_at is null) as "is!""#,
        tx.org().0,
        contact
    )
    .fetch_one(tx.connection())
    .await?)
}
