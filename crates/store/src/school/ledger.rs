//! A student's ledger with its running balance.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::page::{DayKey, Page, Window};
use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Entry {
    pub id: Uuid,
    pub kind: String,
    pub amount_minor: i64,
    pub currency: String,
    pub occurred_on: NaiveDate,
    /// Unconfirmed rows are shown but move no balance.
    pub is_confirmed: bool,
    pub method: Option<String>,
    pub payer_name: Option<String>,
    pub note: String,
    pub lesson: Option<LessonOf>,
    /// What the student had after this row.
    pub balance_after_minor: i64,
}

#[derive(Debug, Clone)]
pub struct LessonOf {
    pub id: Uuid,
    pub starts_at: DateTime<Utc>,
    pub group_name: Option<String>,
}

/// The newest rows first. The running balance is summed over the rows themselves and not taken from the stored balance, so that the last one proves it.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, student: Uuid, window: &Window<DayKey>) -> Result<Page<Entry, DayKey>> {
    let (day, id) = window.after.map(|DayKey(day, id)| (day, id)).unzip();
    let rows = sqlx::query!(
        r#"select t.id as "id!", t.kind as "kind!", t.amount_minor as "amount_minor!", t.currency as "currency!", t.occurred_on as "occurred_on!",
             t.is_confirmed as "is_confirmed!", t.method as "method?", t.payer_name as "payer_name?", t.note as "note!", t.after as "after!",
             l.id as "lesson_id?", l.starts_at as "lesson_starts_at?", g.name as "group_name?"
           from (
             select * from (
               select *, sum(case when is_confirmed then amount_minor else 0 end) over (order by occurred_on, id)::bigint as after
               from transactions where org_id = $1 and student_id = $2) summed
             where $3::date is null or (occurred_on, id) < ($3, $4::uuid)
             order by occurred_on desc, id desc limit $5) t
           left join lessons l on l.org_id = $1 and l.id = t.lesson_id
           left join groups g on g.org_id = $1 and g.id = l.group_id
           order by t.occurred_on desc, t.id desc"#,
        tx.org().0,
        student,
        day,
        id,
        i64::try_from(window.fetch()).unwrap_or(i64::MAX)
    )
    .fetch_all(tx.connection())
    .await?;
    let entries = rows
        .into_iter()
        .map(|row| Entry {
            id: row.id,
            kind: row.kind,
            amount_minor: row.amount_minor,
            currency: row.currency,
            occurred_on: row.occurred_on,
            is_confirmed: row.is_confirmed,
            method: row.method,
            payer_name: row.payer_name,
            note: row.note,
            lesson: row.lesson_id.zip(row.lesson_starts_at).map(|(id, starts_at)| LessonOf { id, starts_at, group_name: row.group_name }),
            balance_after_minor: row.after,
        })
        .collect();
    Ok(window.page(entries, |entry| DayKey(entry.occurred_on, entry.id)))
}

/// The balance as kept beside the ledger, and how many rows it stands for; `None` when there is no such student.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foot {
    pub balance_minor: i64,
    pub transactions: i64,
}

/// # Errors
/// When the database refuses.
pub async fn foot(tx: &mut TenantTx, student: Uuid) -> Result<Option<Foot>> {
    Ok(sqlx::query_as!(
        Foot,
        "select b.balance_minor, b.transactions from balances b join students s on s.org_id = b.org_id and s.id = b.student_id
         where b.org_id = $1 and b.student_id = $2 and s.deleted_at is null",
        tx.org().0,
        student
    )
    .fetch_optional(tx.connection())
    .await?)
}
