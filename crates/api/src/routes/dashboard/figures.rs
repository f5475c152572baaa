use chrono::{DateTime, NaiveDate, Utc};
use crm::school::dashboard::{self, MoneyFigures};
use serde::Serialize;
use store::school::dashboard::{Debtor, LastMigration, MonthIncome, WeekAttendance};
use store::school::percent;
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::DashboardDesk;
use crate::routes::lessons::LessonItem;

/// The school in figures. Days, weeks and months are the organisation's own.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Dashboard {
    today: NaiveDate,
    students: DashboardStudents,
    /// Running groups.
    groups: i64,
    /// Those who work.
    teachers: i64,
    rooms: i64,
    lessons: DashboardLessons,
    /// `null` for those who may not see money.
    money: Option<DashboardMoney>,
    attendance: DashboardAttendance,
    /// Who owes most; empty for those who may not see money.
    top_debtors: Vec<DashboardDebtor>,
    /// `null` for those who may not see migrations.
    last_migration: Option<DashboardMigration>,
    /// `null` for those who do not see the CRM.
    desk: Option<DashboardDesk>,
}

#[derive(Serialize, ToSchema)]
pub struct DashboardStudents {
    active: i64,
    archived: i64,
    leads: i64,
    /// Joined within thirty days.
    new30d: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DashboardLessons {
    /// At most a hundred.
    today: Vec<LessonItem>,
    /// This week, cancelled ones aside.
    week: i64,
    held_week: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DashboardMoney {
    /// Zero or less.
    debt_minor: i64,
    debtors: i64,
    income_this_month_minor: i64,
    income_prev_month_minor: i64,
    currency: String,
    /// Six months, this one last.
    income_by_month: Vec<IncomeOfMonth>,
}

#[derive(Serialize, ToSchema)]
pub struct IncomeOfMonth {
    #[schema(example = "2026-11")]
    month: String,
    minor: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DashboardAttendance {
    /// `null` when no lesson was held in thirty days.
    percent30d: Option<i64>,
    /// Up to eight weeks, this one last; weeks without lessons are left out.
    by_week: Vec<AttendanceOfWeek>,
}

#[derive(Serialize, ToSchema)]
pub struct AttendanceOfWeek {
    /// Its Monday.
    week: NaiveDate,
    percent: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DashboardDebtor {
    id: Uuid,
    name: String,
    balance_minor: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DashboardMigration {
    id: Uuid,
    status: String,
    finished_at: Option<DateTime<Utc>>,
}

impl From<dashboard::Dashboard> for Dashboard {
    fn from(board: dashboard::Dashboard) -> Self {
        let currency = board.calendar.currency;
        let top_debtors = board.money.as_ref().map(|money| money.top_debtors.iter().map(DashboardDebtor::of).collect()).unwrap_or_default();
        Self {
            today: board.calendar.today,
            students: DashboardStudents {
                active: board.students.active,
                archived: board.students.archived,
                leads: board.students.leads,
                new30d: board.counts.new_students,
            },
            groups: board.counts.groups,
            teachers: board.counts.teachers,
            rooms: board.counts.rooms,
            lessons: DashboardLessons {
                today: board.today.into_iter().map(LessonItem::from).collect(),
                week: board.counts.lessons_this_week,
                held_week: board.counts.held_this_week,
            },
            money: board.money.map(|money| DashboardMoney::of(&money, currency)),
            attendance: DashboardAttendance {
                percent30d: board.attendance_percent,
                by_week: board.attendance.iter().filter_map(AttendanceOfWeek::of).collect(),
            },
            top_debtors,
            last_migration: board.last_migration.map(DashboardMigration::from),
            desk: board.desk.map(DashboardDesk::from),
        }
    }
}

impl DashboardMoney {
    fn of(money: &MoneyFigures, currency: String) -> Self {
        let months_back = |back: usize| money.income.iter().rev().nth(back).map_or(0, |month| month.income_minor);
        Self {
            debt_minor: money.debts.debt_minor,
            debtors: money.debts.debtors,
            income_this_month_minor: months_back(0),
            income_prev_month_minor: months_back(1),
            currency,
            income_by_month: money.income.iter().map(IncomeOfMonth::of).collect(),
        }
    }
}

impl IncomeOfMonth {
    fn of(income: &MonthIncome) -> Self {
        Self { month: income.month.format("%Y-%m").to_string(), minor: income.income_minor }
    }
}

impl AttendanceOfWeek {
    fn of(week: &WeekAttendance) -> Option<Self> {
        Some(Self { week: week.week, percent: percent(week.attended, week.attended + week.missed)? })
    }
}

impl DashboardDebtor {
    fn of(debtor: &Debtor) -> Self {
        Self { id: debtor.id, name: debtor.name.clone(), balance_minor: debtor.balance_minor }
    }
}

impl From<LastMigration> for DashboardMigration {
    fn from(run: LastMigration) -> Self {
        Self { id: run.id, status: run.status, finished_at: run.finished_at }
    }
}
