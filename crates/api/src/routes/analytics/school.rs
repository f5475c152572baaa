//! `GET /api/analytics/school`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use crm::analytics::{self, School, SchoolPeriod, SchoolTotals};
use serde::{Deserialize, Serialize};
use store::analytics::school::{By, Part};
use store::school::percent;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::asked::{Days, Steps};
use super::file::{file, line_of};
use super::range::{AnalyticsRange, file_name};
use crate::extract::{Auth, Json, Query};
use crate::table::guarded;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Parts {
    /// What `parts` are; branches unless said.
    #[param(inline)]
    by: Option<PartKind>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    Branch,
    Group,
    Teacher,
}

/// The school over the range.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SchoolFigures {
    range: AnalyticsRange,
    /// Today, whatever the range.
    active: i64,
    /// Today; `null` for those who may not see money.
    debt: Option<SchoolDebt>,
    /// All of the range.
    periods: Vec<SchoolOfPeriod>,
    totals: SchoolSums,
    previous: SchoolSums,
    /// Branches, groups or teachers, at most a hundred; those with most lessons first.
    parts: Vec<SchoolPart>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SchoolDebt {
    /// Zero or less.
    debt_minor: i64,
    debtors: i64,
    currency: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SchoolOfPeriod {
    /// Its first day, which may lie before the range.
    start: NaiveDate,
    joined: i64,
    left: i64,
    held: i64,
    cancelled: i64,
    /// `null` where no lesson was held.
    attendance_percent: Option<i64>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SchoolSums {
    /// Students when the range began.
    at_start: i64,
    joined: i64,
    left: i64,
    /// Who left, of those who were there when the range began.
    churn_percent: Option<i64>,
    held: i64,
    cancelled: i64,
    attended: i64,
    missed: i64,
    attendance_percent: Option<i64>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SchoolPart {
    id: Uuid,
    name: String,
    /// Those who study there now.
    students: i64,
    /// What they owe: zero or less; `null` for those who may not see money.
    debt_minor: Option<i64>,
    /// Held in the range.
    lessons: i64,
    attendance_percent: Option<i64>,
}

impl From<SchoolTotals> for SchoolSums {
    fn from(totals: SchoolTotals) -> Self {
        Self {
            at_start: totals.at_start,
            joined: totals.joined,
            left: totals.left,
            churn_percent: percent(totals.left, totals.at_start),
            held: totals.held,
            cancelled: totals.cancelled,
            attended: totals.attended,
            missed: totals.missed,
            attendance_percent: percent(totals.attended, totals.attended + totals.missed),
        }
    }
}

impl From<SchoolPeriod> for SchoolOfPeriod {
    fn from(period: SchoolPeriod) -> Self {
        let figures = period.figures;
        Self {
            start: period.start,
            joined: figures.joined,
            left: figures.left,
            held: figures.held,
            cancelled: figures.cancelled,
            attendance_percent: percent(figures.attended, figures.attended + figures.missed),
        }
    }
}

impl SchoolPart {
    fn of(part: Part, with_money: bool) -> Self {
        Self {
            id: part.id,
            name: part.name,
            students: part.students,
            debt_minor: with_money.then_some(part.debt_minor),
            lessons: part.lessons,
            attendance_percent: percent(part.attended, part.attended + part.missed),
        }
    }
}

impl From<School> for SchoolFigures {
    fn from(school: School) -> Self {
        let with_money = school.debts.is_some();
        Self {
            range: (&school.range).into(),
            active: school.active,
            debt: school.debts.map(|debts| SchoolDebt {
                debt_minor: debts.debt_minor,
                debtors: debts.debtors,
                currency: school.range.calendar.currency.clone(),
            }),
            periods: school.periods.into_iter().map(SchoolOfPeriod::from).collect(),
            totals: school.totals.into(),
            previous: school.previous.into(),
            parts: school.parts.into_iter().map(|part| SchoolPart::of(part, with_money)).collect(),
        }
    }
}

/// Who studies, who came and left, what was taught and how it was attended. The table for spreadsheets is of the periods, or with `by` of the parts.
#[utoipa::path(get, path = "/api/analytics/school", tag = "analytics", operation_id = "showSchool", extensions(("x-permission" = json!("analytics:read")), ("x-feature" = json!("analytics"))),
    params(Days, Steps, Parts), responses((status = 200, content((SchoolFigures = "application/json"), (String = "text/csv")))))]
pub async fn show_school(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(days): Query<Days>,
    Query(steps): Query<Steps>,
    Query(parts): Query<Parts>,
) -> Result<Response, Problem> {
    let by = match parts.by {
        Some(PartKind::Group) => By::Group,
        Some(PartKind::Teacher) => By::Teacher,
        Some(PartKind::Branch) | None => By::Branch,
    };
    let school = analytics::school(&state.ctx, &caller, &days.of(None, Some(&steps)), by).await?;
    if !days.as_csv() {
        return Ok(Json(SchoolFigures::from(school)).into_response());
    }
    let name = file_name("school", &school.range);
    let figures = SchoolFigures::from(school);
    Ok(match parts.by {
        Some(_) => file(&name, "name;students;debt_minor;lessons;attendance_percent", figures.parts.iter().map(part_line)),
        None => file(&name, "start;joined;left;held;cancelled;attendance_percent", figures.periods.iter().map(period_line)),
    })
}

fn shown(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn part_line(part: &SchoolPart) -> String {
    let rest = [part.students.to_string(), shown(part.debt_minor), part.lessons.to_string(), shown(part.attendance_percent)];
    line_of([guarded(&part.name)].into_iter().chain(rest))
}

fn period_line(period: &SchoolOfPeriod) -> String {
    let numbers = [period.joined, period.left, period.held, period.cancelled].map(|number| number.to_string());
    line_of([period.start.to_string()].into_iter().chain(numbers).chain([shown(period.attendance_percent)]))
}
