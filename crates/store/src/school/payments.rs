//! Money that came in and went out: the ledger without charges and opening balances, over all students.

use chrono::NaiveDate;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{DayKey, Page, Window};
use crate::school::Named;
use crate::school::search::{GLANCE, LOOK, Pattern, Search, few};
use crate::{Result, TenantTx};

/// What counts as a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Income,
    Refund,
    Correction,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Both days belong to the range.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub kind: Option<Kind>,
    pub student: Option<Uuid>,
    /// The student's name, e-mail or phone.
    pub search: Option<Pattern>,
}

#[derive(Debug, Clone)]
pub struct Payment {
    pub id: Uuid,
    pub kind: String,
    pub amount_minor: i64,
    pub currency: String,
    pub occurred_on: NaiveDate,
    pub is_confirmed: bool,
    pub method: Option<String>,
    pub payer_name: Option<String>,
    pub note: String,
    pub student: Named,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    amount_minor: i64,
    currency: String,
    occurred_on: NaiveDate,
    is_confirmed: bool,
    method: Option<String>,
    payer_name: Option<String>,
    note: String,
    student_id: Uuid,
    student_name: String,
}

/// The newest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<DayKey>) -> Result<Page<Payment, DayKey>> {
    let rows = match &filter.search {
        None => rows(tx, filter, window, None).await?,
        Some(pattern) => found(tx, filter, window, pattern).await?,
    };
    Ok(window.page(rows.into_iter().map(Payment::from).collect(), |payment| DayKey(payment.occurred_on, payment.id)))
}

async fn found(tx: &mut TenantTx, filter: &Filter, window: &Window<DayKey>, pattern: &Pattern) -> Result<Vec<Row>> {
    let glance = rows(tx, filter, window, Some(Search::Near(pattern, GLANCE))).await?;
    if glance.len() == window.fetch() {
        return Ok(glance);
    }
    if let Some(ids) = few(tx, pattern).await? {
        return rows(tx, filter, window, Some(Search::Among(&ids))).await;
    }
    let look = rows(tx, filter, window, Some(Search::Near(pattern, LOOK))).await?;
    if look.len() == window.fetch() {
        return Ok(look);
    }
    rows(tx, filter, window, Some(Search::Everywhere(pattern))).await
}

async fn rows(tx: &mut TenantTx, filter: &Filter, window: &Window<DayKey>, search: Option<Search<'_>>) -> Result<Vec<Row>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select t.id, t.kind, t.amount_minor, t.currency, t.occurred_on, t.is_confirmed, t.method, t.payer_name, t.note, s.id as student_id, s.name as student_name \
         from (select t.* from transactions t where t.kind <> 'charge' and t.org_id = ",
    );
    matching(&mut query, tx, filter);
    match search {
        Some(Search::Among(ids)) => {
            query.push(" and t.student_id = any(").push_bind(ids.to_vec()).push(")");
        }
        Some(Search::Everywhere(pattern)) => {
            query.push(" and t.student_id in (select id from search_students(").push_bind(pattern.all.clone()).push(", ");
            query.push_bind(pattern.or.clone()).push(", null))");
        }
        Some(Search::Near(..)) | None => {}
    }
    if let Some(DayKey(day, id)) = window.after {
        query.push(" and (t.occurred_on, t.id) < (").push_bind(day).push(", ").push_bind(id).push(")");
    }
    query.push(" order by t.occurred_on desc, t.id desc limit ").push(if let Some(Search::Near(_, next)) = search { next } else { window.fetch() });
    // `offset 0` keeps the planner from gathering whole tables for the few rows that come through.
    query.push(") t cross join lateral (select s.id, s.name from students s ");
    if let Some(Search::Near(pattern, _)) = search {
        query.push("join contacts c on c.org_id = s.org_id and c.id = s.contact_id and s.deleted_at is null and c.deleted_at is null and (c.search like all(");
        query.push_bind(pattern.all.clone()).push(") or c.search like ").push_bind(pattern.or.clone()).push(") ");
    }
    query.push("where s.org_id = t.org_id and s.id = t.student_id offset 0) s");
    query.push(" order by t.occurred_on desc, t.id desc limit ").push(window.fetch());
    Ok(query.build_query_as().fetch_all(tx.connection()).await?)
}

/// How many there are, search aside, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from transactions t where t.kind <> 'charge' and t.org_id = ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push_bind(tx.org().0);
    // Written out, so that the planner sees which partial index holds the kind.
    query.push(match filter.kind {
        None => " and t.kind in ('income', 'refund', 'correction')",
        Some(Kind::Income) => " and t.kind = 'income'",
        Some(Kind::Refund) => " and t.kind = 'refund'",
        Some(Kind::Correction) => " and t.kind = 'correction'",
    });
    if let Some(from) = filter.from {
        query.push(" and t.occurred_on >= ").push_bind(from);
    }
    if let Some(to) = filter.to {
        query.push(" and t.occurred_on <= ").push_bind(to);
    }
    if let Some(student) = filter.student {
        query.push(" and t.student_id = ").push_bind(student);
    }
}

impl From<Row> for Payment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            amount_minor: row.amount_minor,
            currency: row.currency,
            occurred_on: row.occurred_on,
            is_confirmed: row.is_confirmed,
            method: row.method,
            payer_name: row.payer_name,
            note: row.note,
            student: Named { id: row.student_id, name: row.student_name },
        }
    }
}

/// Sums count confirmed rows; `count` counts what the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    pub income_minor: i64,
    /// Not positive.
    pub refund_minor: i64,
    pub correction_minor: i64,
    pub count: i64,
}

/// Between two days, both included, from the daily sums.
///
/// # Errors
/// When the database refuses.
pub async fn summary(tx: &mut TenantTx, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Summary> {
    Ok(sqlx::query_as!(
        Summary,
        r#"select coalesce(sum(amount_minor) filter (where kind = 'income'), 0)::bigint as "income_minor!",
             coalesce(sum(amount_minor) filter (where kind = 'refund'), 0)::bigint as "refund_minor!",
             coalesce(sum(amount_minor) filter (where kind = 'correction'), 0)::bigint as "correction_minor!",
             coalesce(sum(payments), 0)::bigint as "count!"
           from payment_days where org_id = $1 and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)"#,
        tx.org().0,
        from,
        to
    )
    .fetch_one(tx.connection())
    .await?)
}
