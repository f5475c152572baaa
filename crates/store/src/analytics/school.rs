//! The school over a range: who came, who left, what was taught.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::{Span, Step};
use crate::school::calendar::Calendar;
use crate::{Result, TenantTx};

/// How many were studying when the range began.
///
/// # Errors
/// When the database refuses.
pub async fn active_at(tx: &mut TenantTx, day: NaiveDate, start: DateTime<Utc>) -> Result<i64> {
    let mut query = QueryBuilder::<Postgres>::new("select count(*) from students where org_id = ");
    query.push_bind(tx.org().0).push(" and deleted_at is null and status <> 'lead' and (joined_at is null or joined_at < ").push_bind(start);
    query.push(") and (status = 'active' or archived_on >= ").push_bind(day).push(")");
    Ok(query.build_query_scalar().persistent(false).fetch_one(tx.connection()).await?)
}

/// Students who came and who left in one period.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Moved {
    /// The period's first day.
    pub period: NaiveDate,
    pub joined: i64,
    pub left_count: i64,
}

/// # Errors
/// When the database refuses.
pub async fn moved(tx: &mut TenantTx, span: Span, (from, to): (NaiveDate, NaiveDate), step: Step, time_zone: &str) -> Result<Vec<Moved>> {
    let mut query = QueryBuilder::<Postgres>::new("select date_trunc(");
    query
        .push_bind(step.as_str())
        .push(", day)::date as period, sum(joined)::bigint as joined, sum(gone)::bigint as left_count from (select joined_at at time zone ");
    query
        .push_bind(time_zone.to_owned())
        .push(" as day, 1 as joined, 0 as gone from students where deleted_at is null and status <> 'lead' and org_id = ");
    query.push_bind(tx.org().0);
    span.push(&mut query, "joined_at");
    query.push(" union all select archived_on::timestamp, 0, 1 from students where deleted_at is null and status = 'archived' and org_id = ");
    query.push_bind(tx.org().0).push(" and archived_on >= ").push_bind(from).push(" and archived_on <= ").push_bind(to);
    query.push(") m group by 1 order by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Lessons of one period.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Taught {
    /// The period's first day.
    pub period: NaiveDate,
    pub held: i64,
    pub cancelled: i64,
}

/// # Errors
/// When the database refuses.
pub async fn taught(tx: &mut TenantTx, span: Span, step: Step, time_zone: &str) -> Result<Vec<Taught>> {
    let mut query = QueryBuilder::<Postgres>::new("select date_trunc(");
    query.push_bind(step.as_str()).push(", starts_at at time zone ").push_bind(time_zone.to_owned());
    query.push(
        ")::date as period, count(*) filter (where status = 'held') as held, count(*) filter (where status = 'cancelled') as cancelled
         from lessons where org_id = ",
    );
    query.push_bind(tx.org().0).push(" and deleted_at is null and status <> 'planned'");
    span.push(&mut query, "starts_at");
    query.push(" group by 1 order by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Visits of one period, of lessons held.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Visited {
    /// The period's first day.
    pub period: NaiveDate,
    pub attended: i64,
    pub missed: i64,
}

/// # Errors
/// When the database refuses.
pub async fn visited(tx: &mut TenantTx, span: Span, step: Step, time_zone: &str) -> Result<Vec<Visited>> {
    let mut query = QueryBuilder::<Postgres>::new("select date_trunc(");
    query.push_bind(step.as_str()).push(", hour at time zone ").push_bind(time_zone.to_owned());
    query.push(")::date as period, sum(attended)::bigint as attended, sum(missed)::bigint as missed from attendance_hours where org_id = ");
    query.push_bind(tx.org().0);
    span.push(&mut query, "hour");
    query.push(" group by 1 order by 1");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// What the school's figures can be told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Branch,
    Group,
    Teacher,
}

/// The figures of one branch, group or teacher.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Part {
    pub id: Uuid,
    pub name: String,
    /// Those who study there now.
    pub students: i64,
    /// What those who study there owe: zero or less.
    pub debt_minor: i64,
    pub lessons: i64,
    pub attended: i64,
    pub missed: i64,
}

/// Those with most lessons first, at most `most`. A lesson counts for its first teacher and first group.
///
/// # Errors
/// When the database refuses.
pub async fn parts(tx: &mut TenantTx, span: Span, calendar: &Calendar, by: By, most: i64) -> Result<Vec<Part>> {
    let (table, of_lesson, of_student) = match by {
        By::Branch => ("branches", "branch_id", "students s cross join lateral unnest(s.branch_ids) k(id)"),
        By::Teacher => ("teachers", "teacher_id", "students s cross join lateral (select s.teacher_id as id) k"),
        By::Group => (
            "groups",
            "group_id",
            "students s join group_memberships m on m.org_id = s.org_id and m.student_id = s.id and m.deleted_at is null cross join lateral (select m.group_id as id) k",
        ),
    };
    let org = tx.org().0;
    // Visits are summed by lesson before they are given to a branch: one pass along the index of lessons, one along that of visits.
    let mut query = QueryBuilder::<Postgres>::new(format!("with held as (select id, {of_lesson} as part from lessons where org_id = "));
    query.push_bind(org).push(format!(" and deleted_at is null and status = 'held' and {of_lesson} is not null"));
    span.push(&mut query, "starts_at");
    query.push(
        "), taught as (select part, count(*) as lessons from held group by 1), visits as (
        select h.part, count(*) filter (where a.status = 'attended') as attended, count(*) filter (where a.status = 'missed') as missed
        from held h join attendance a on a.lesson_id = h.id and a.deleted_at is null and a.org_id = ",
    );
    query.push_bind(org).push(
        " group by 1), people as (select k.id as part, count(*) as students, coalesce(sum(least(b.balance_minor, 0)), 0)::bigint as debt_minor from ",
    );
    query
        .push(of_student)
        .push(" join balances b on b.org_id = s.org_id and b.student_id = s.id where s.deleted_at is null and s.status = 'active' and s.org_id = ");
    query.push_bind(org);
    if by == By::Group {
        query.push(" and (m.starts_on is null or m.starts_on <= ").push_bind(calendar.today);
        query.push(") and (m.ends_on is null or m.ends_on >= ").push_bind(calendar.today).push(")");
    }
    query.push(
        " and k.id is not null group by 1) select p.id, p.name, coalesce(w.students, 0) as students, coalesce(w.debt_minor, 0) as debt_minor,
        coalesce(t.lessons, 0) as lessons, coalesce(v.attended, 0) as attended, coalesce(v.missed, 0) as missed from ",
    );
    query
        .push(table)
        .push(" p left join taught t on t.part = p.id left join visits v on v.part = p.id left join people w on w.part = p.id where p.org_id = ");
    query
        .push_bind(org)
        .push(" and p.deleted_at is null and (t.lessons > 0 or w.students > 0) order by lessons desc, students desc, p.name, p.id limit ");
    query.push_bind(most);
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}
