//! The first page in one answer. What the caller may not see is absent.

use chrono::TimeDelta;
use domain::permissions::Permission;
use store::page::Window;
use store::school::calendar::Calendar;
use store::school::dashboard::{Counts, Debtor, LastMigration, MonthIncome, WeekAttendance};
use store::school::students::{self, Debts};
use store::school::{calendar, dashboard, lessons, percent};

use crate::sales::desk::{self, Desk};
use crate::{Caller, Context, Result};

const MONTHS: i32 = 6;
const WEEKS: i64 = 8;
const MOST_LESSONS: usize = 100;
const MOST_DEBTORS: i64 = 5;

#[derive(Debug, Clone)]
pub struct Dashboard {
    pub calendar: Calendar,
    pub students: students::Counts,
    pub counts: Counts,
    pub today: Vec<lessons::Item>,
    pub money: Option<MoneyFigures>,
    /// `None` when no lesson was held in thirty days.
    pub attendance_percent: Option<i64>,
    pub attendance: Vec<WeekAttendance>,
    pub last_migration: Option<LastMigration>,
    /// The caller's work and the month's sales.
    pub desk: Option<Desk>,
}

#[derive(Debug, Clone)]
pub struct MoneyFigures {
    pub debts: Debts,
    /// This month is the last.
    pub income: Vec<MonthIncome>,
    pub top_debtors: Vec<Debtor>,
}

/// # Errors
/// Without permission, or when the database refuses.
pub async fn show(ctx: &Context, caller: &Caller) -> Result<Dashboard> {
    caller.require(Permission::SchoolRead)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let calendar = calendar::at(&mut tx, now).await?;
    let students = students::counts(&mut tx).await?;
    let counts = dashboard::counts(&mut tx, &calendar, now - TimeDelta::days(30)).await?;
    let day = lessons::Filter { from: Some(calendar.day_start), to: Some(calendar.day_end), ..lessons::Filter::default() };
    let today = lessons::list(&mut tx, &day, lessons::Sort::Start, &Window::first(MOST_LESSONS)).await?.items;
    let money = if caller.may(Permission::MoneyRead) {
        Some(MoneyFigures {
            debts: students::debts(&mut tx).await?,
            income: dashboard::income_by_month(&mut tx, calendar.today, MONTHS).await?,
            top_debtors: dashboard::top_debtors(&mut tx, MOST_DEBTORS).await?,
        })
    } else {
        None
    };
    let attendance = dashboard::attendance_by_week(&mut tx, &calendar, calendar.week_start - TimeDelta::weeks(WEEKS - 1), now).await?;
    let month = dashboard::attendance_between(&mut tx, now - TimeDelta::days(30), now).await?;
    let last_migration = if caller.may(Permission::MigrationRead) { dashboard::last_migration(&mut tx).await? } else { None };
    let desk = if caller.may(Permission::CrmRead) { Some(desk::figures(&mut tx, caller.actor.user().0, &calendar, now).await?) } else { None };
    Ok(Dashboard {
        calendar,
        students,
        counts,
        today,
        money,
        attendance_percent: percent(month.attended, month.attended + month.missed),
        attendance,
        last_migration,
        desk,
    })
}
