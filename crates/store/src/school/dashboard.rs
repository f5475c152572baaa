//! The school's figures for its first page. Days, weeks and months are the organisation's own.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::school::calendar::Calendar;
use crate::{Result, TenantTx};

/// How many there are of what is in use now.
#[derive(Debug, Clone, Copy)]
pub struct Counts {
    pub new_students: i64,
    pub groups: i64,
    pub teachers: i64,
    pub rooms: i64,
    pub lessons_this_week: i64,
    pub held_this_week: i64,
}

/// `since` is where "new" begins; cancelled lessons do not count.
///
/// # Errors
/// When the database refuses.
pub async fn counts(tx: &mut TenantTx, calendar: &Calendar, since: DateTime<Utc>) -> Result<Counts> {
    Ok(sqlx::query_as!(
        Counts,
        r#"select
             (select count(*) from students where org_id = $1 and deleted_at is null and joined_at >= $2) as "new_students!",
             (select count(*) from groups where org_id = $1 and deleted_at is null and not is_archived) as "groups!",
             (select count(*) from teachers where org_id = $1 and deleted_at is null and archived_on is null) as "teachers!",
             (select count(*) from rooms where org_id = $1 and deleted_at is null and is_active) as "rooms!",
             l.planned as "lessons_this_week!", l.held as "held_this_week!"
           from (
             select count(*) filter (where status <> 'cancelled') as planned, count(*) filter (where status = 'held') as held
             from lessons where org_id = $1 and starts_at >= $3 and starts_at < $4 and deleted_at is null) l"#,
        tx.org().0,
        since,
        calendar.week_start,
        calendar.week_end
    )
    .fetch_one(tx.connection())
    .await?)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthIncome {
    /// Its first day.
    pub month: NaiveDate,
    pub income_minor: i64,
}

/// The last `months` months, this one included and last; months without income are there with zero.
///
/// # Errors
/// When the database refuses.
pub async fn income_by_month(tx: &mut TenantTx, today: NaiveDate, months: i32) -> Result<Vec<MonthIncome>> {
    Ok(sqlx::query_as!(
        MonthIncome,
        r#"select m.month::date as "month!", coalesce(sum(d.amount_minor), 0)::bigint as "income_minor!"
           from generate_series(date_trunc('month', $2::date::timestamp) - make_interval(months => $3 - 1), date_trunc('month', $2::date::timestamp), interval '1 month') as m(month)
           left join payment_days d on d.org_id = $1 and d.kind = 'income' and d.day >= m.month::date and d.day < (m.month + interval '1 month')::date
           group by 1 order by 1"#,
        tx.org().0,
        today,
        months
    )
    .fetch_all(tx.connection())
    .await?)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekAttendance {
    /// Its Monday.
    pub week: NaiveDate,
    pub attended: i64,
    pub missed: i64,
}

/// Of lessons held from `since` to `until`, a row a week that had any.
///
/// # Errors
/// When the database refuses.
pub async fn attendance_by_week(tx: &mut TenantTx, calendar: &Calendar, since: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<WeekAttendance>> {
    Ok(sqlx::query_as!(
        WeekAttendance,
        r#"select date_trunc('week', hour at time zone $4)::date as "week!", sum(attended)::bigint as "attended!", sum(missed)::bigint as "missed!"
           from attendance_hours where org_id = $1 and hour >= $2 and hour < $3 group by 1 order by 1"#,
        tx.org().0,
        since,
        until,
        calendar.time_zone
    )
    .fetch_all(tx.connection())
    .await?)
}

/// How many came and how many did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    pub attended: i64,
    pub missed: i64,
}

/// Of lessons held from `since` to `until`.
///
/// # Errors
/// When the database refuses.
pub async fn attendance_between(tx: &mut TenantTx, since: DateTime<Utc>, until: DateTime<Utc>) -> Result<Attendance> {
    Ok(sqlx::query_as!(
        Attendance,
        r#"select coalesce(sum(attended), 0)::bigint as "attended!", coalesce(sum(missed), 0)::bigint as "missed!"
           from attendance_hours where org_id = $1 and hour >= $2 and hour < $3"#,
        tx.org().0,
        since,
        until
    )
    .fetch_one(tx.connection())
    .await?)
}

#[derive(Debug, Clone)]
pub struct Debtor {
    pub id: Uuid,
    pub name: String,
    pub balance_minor: i64,
}

/// Who owes most.
///
/// # Errors
/// When the database refuses.
pub async fn top_debtors(tx: &mut TenantTx, most: i64) -> Result<Vec<Debtor>> {
    Ok(sqlx::query_as!(
        Debtor,
        "select s.id, s.name, b.balance_minor from balances b join students s on s.org_id = b.org_id and s.id = b.student_id
         where b.org_id = $1 and b.balance_minor < 0 and s.deleted_at is null order by b.balance_minor, b.student_id limit $2",
        tx.org().0,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

#[derive(Debug, Clone)]
pub struct LastMigration {
    pub id: Uuid,
    pub status: String,
    pub finished_at: Option<DateTime<Utc>>,
}

/// The newest migration that was more than a dry run.
///
/// # Errors
/// When the database refuses.
pub async fn last_migration(tx: &mut TenantTx) -> Result<Option<LastMigration>> {
    Ok(sqlx::query_as!(
        LastMigration,
        "select id, status, finished_at from runs where org_id = $1 and kind = 'migration' and not is_dry_run order by created_at desc, id desc limit 1",
        tx.org().0
    )
    .fetch_optional(tx.connection())
    .await?)
}
