//! Records that share an e-mail or a phone.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::Kind;
use crate::page::{Page, Window};
use crate::{Result, TenantTx};

/// An e-mail or a phone in its normal form; also where a page of shared ones ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::FromRow)]
#[serde(try_from = "(String, String)", into = "(String, String)")]
pub struct Point {
    /// `email` or `phone`.
    pub point: String,
    pub value: String,
}

impl TryFrom<(String, String)> for Point {
    type Error = &'static str;

    fn try_from((point, value): (String, String)) -> Result<Self, Self::Error> {
        if point.contains('\0') || value.contains('\0') { Err("text has no NUL") } else { Ok(Self { point, value }) }
    }
}

impl From<Point> for (String, String) {
    fn from(Point { point, value }: Point) -> Self {
        (point, value)
    }
}

/// A point that more than one record holds.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Shared {
    #[sqlx(flatten)]
    pub point: Point,
    pub holders: i64,
}

/// What is shown of a record beside its doubles.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Double {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    /// Of a contact where it works, of a company its site.
    pub about: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub open_deals: i64,
    pub is_student: bool,
    pub person_id: Option<Uuid>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Double {
    pub fn points(&self) -> impl Iterator<Item = Point> + '_ {
        let point = |kind: &'static str| move |value: &String| Point { point: kind.to_owned(), value: value.clone() };
        self.emails.iter().map(point("email")).chain(self.phones.iter().map(point("phone")))
    }
}

/// Shared points in their order.
///
/// # Errors
/// When the database refuses.
pub async fn shared(tx: &mut TenantTx, kind: Kind, window: &Window<Point>) -> Result<Page<Shared, Point>> {
    let after = window.after.clone().unwrap_or(Point { point: String::new(), value: String::new() });
    let sql = format!(
        "select point, value, holders from point_holders where org_id = $1 and kind = $2 and holders > 1 and (point, value) > ($3, $4)
         order by point, value limit {}",
        window.fetch()
    );
    let rows: Vec<Shared> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(tx.org().0)
        .bind(kind.as_str())
        .bind(after.point)
        .bind(after.value)
        .fetch_all(tx.connection())
        .await?;
    Ok(window.page(rows, |row| row.point.clone()))
}

/// Who holds these points, at most `most` of each, the oldest records first.
///
/// # Errors
/// When the database refuses.
pub async fn holders(tx: &mut TenantTx, kind: Kind, points: &[Point], most: i32) -> Result<Vec<(Point, Uuid)>> {
    let sql = format!("select point, value, id from holders_of_{}($1, $2, $3)", kind.table().name());
    let (kinds, values): (Vec<&str>, Vec<&str>) = points.iter().map(|one| (one.point.as_str(), one.value.as_str())).unzip();
    let rows: Vec<(String, String, Uuid)> = sqlx::query_as(AssertSqlSafe(sql)).bind(kinds).bind(values).bind(most).fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().map(|(point, value, id)| (Point { point, value }, id)).collect())
}

/// Those of the records that are there, the oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn records(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Double>> {
    let sql = match kind {
        Kind::Contact => CONTACTS,
        Kind::Company => COMPANIES,
    };
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(ids).fetch_all(tx.connection()).await?)
}

const CONTACTS: &str = "select t.id, t.name, t.sort_name, coalesce(c.name, t.position) as about, t.emails, t.phones, \
    (select count(*) from deals d where d.org_id = t.org_id and d.contact_id = t.id and d.closed_at is null and d.deleted_at is null) as open_deals, \
    exists (select from students s where s.org_id = t.org_id and s.contact_id = t.id and s.deleted_at is null) as is_student, \
    t.person_id, t.version, t.created_at, t.updated_at from contacts t \
    left join lateral (select name from companies where org_id = t.org_id and id = t.company_id and deleted_at is null limit 1) c on true \
    where t.org_id = $1 and t.id = any($2) and t.deleted_at is null order by t.created_at, t.id";
const COMPANIES: &str = "select t.id, t.name, t.sort_name, coalesce(t.website, t.industry) as about, t.emails, t.phones, \
    (select count(*) from deals d where d.org_id = t.org_id and d.company_id = t.id and d.closed_at is null and d.deleted_at is null) as open_deals, \
    false as is_student, null::uuid as person_id, t.version, t.created_at, t.updated_at from companies t \
    where t.org_id = $1 and t.id = any($2) and t.deleted_at is null order by t.created_at, t.id";

/// Of the pairs among these records those that somebody told apart, the smaller id first.
///
/// # Errors
/// When the database refuses.
pub async fn told_apart(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<HashSet<(Uuid, Uuid)>> {
    let sql = "select one_id, other_id from told_apart where org_id = $1 and kind = $2 and one_id = any($3) and other_id = any($3)";
    let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(sql).bind(tx.org().0).bind(kind.as_str()).bind(ids).fetch_all(tx.connection()).await?;
    Ok(rows.into_iter().collect())
}

/// Remembers that each of these records is another one. Returns how many pairs were not told apart before.
///
/// # Errors
/// When the database refuses.
pub async fn tell_apart(tx: &mut TenantTx, kind: Kind, pairs: &[(Uuid, Uuid)], by: Uuid, now: DateTime<Utc>) -> Result<u64> {
    let (ones, others): (Vec<Uuid>, Vec<Uuid>) = pairs.iter().copied().unzip();
    let sql = "insert into told_apart (org_id, kind, one_id, other_id, told_by, created_at)
        select $1, $2, one, other, $5, $6 from unnest($3::uuid[], $4::uuid[]) as p(one, other) on conflict do nothing";
    let done = sqlx::query(sql).bind(tx.org().0).bind(kind.as_str()).bind(ones).bind(others).bind(by).bind(now).execute(tx.connection()).await?;
    Ok(done.rows_affected())
}

/// Forgets it. Returns how many pairs were told apart.
///
/// # Errors
/// When the database refuses.
pub async fn forget_apart(tx: &mut TenantTx, kind: Kind, pairs: &[(Uuid, Uuid)]) -> Result<u64> {
    let (ones, others): (Vec<Uuid>, Vec<Uuid>) = pairs.iter().copied().unzip();
    let sql = "delete from told_apart t using unnest($3::uuid[], $4::uuid[]) as p(one, other)
        where t.org_id = $1 and t.kind = $2 and t.one_id = p.one and t.other_id = p.other";
    let done = sqlx::query(sql).bind(tx.org().0).bind(kind.as_str()).bind(ones).bind(others).execute(tx.connection()).await?;
    Ok(done.rows_affected())
}
