//! What a student has bought.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Subscription {
    pub id: Uuid,
    pub tariff_name: Option<String>,
    pub subject_name: Option<String>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub paid_lessons: Option<i32>,
    pub paid_until: Option<NaiveDate>,
    pub is_separate_balance: bool,
    pub source_balance: Option<String>,
    pub note: String,
}

/// Of one student, the newest first; a person has a handful.
///
/// # Errors
/// When the database refuses.
pub async fn of_student(tx: &mut TenantTx, student: Uuid) -> Result<Vec<Subscription>> {
    Ok(sqlx::query_as!(
        Subscription,
        r#"select p.id as "id!", t.name as "tariff_name?", s.name as "subject_name?", p.starts_on, p.ends_on, p.paid_lessons, p.paid_until, p.is_separate_balance as "is_separate_balance!",
             p.source_balance, p.note as "note!"
           from subscriptions p
           left join tariffs t on t.org_id = p.org_id and t.id = p.tariff_id
           left join subjects s on s.org_id = p.org_id and s.id = p.subject_id
           where p.org_id = $1 and p.student_id = $2 and p.deleted_at is null order by p.starts_on desc nulls last, p.id desc limit 500"#,
        tx.org().0,
        student
    )
    .fetch_all(tx.connection())
    .await?)
}
