//! `GET /api/analytics/managers`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use crm::analytics::{self, Manager, Work};
use serde::Serialize;
use store::school::percent;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asked::{Days, Whose};
use super::file::{file, line_of};
use super::range::{AnalyticsRange, file_name};
use super::sum::{self, DealSum, currencies, sums};
use crate::extract::{Auth, Json, Query};
use crate::table::guarded;
use crate::{AppState, Problem};

/// What the members did in the range.
#[derive(Serialize, ToSchema)]
pub struct ManagerFigures {
    range: AnalyticsRange,
    /// Those who may work with deals, and whoever else did something; who won most deals comes first.
    items: Vec<ManagerWork>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ManagerWork {
    id: Uuid,
    name: String,
    role: String,
    /// No longer works here.
    is_disabled: bool,
    work: WorkFigures,
    previous: WorkFigures,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkFigures {
    /// Deals created in the range that are this member's now.
    created: i64,
    won: i64,
    lost: i64,
    /// Won of those won or lost.
    win_percent: Option<i64>,
    won_amounts: Vec<DealSum>,
    lost_amounts: Vec<DealSum>,
    tasks_done: i64,
    /// Due in the range, and open still.
    tasks_overdue: i64,
    calls: i64,
    notes: i64,
    messages: i64,
    emails: i64,
    meetings: i64,
}

impl From<Work> for WorkFigures {
    fn from(work: Work) -> Self {
        let (won, lost) = (sum::deals(&work.won), sum::deals(&work.lost));
        Self {
            created: work.created,
            won,
            lost,
            win_percent: percent(won, won + lost),
            won_amounts: sums(work.won),
            lost_amounts: sums(work.lost),
            tasks_done: work.tasks_done,
            tasks_overdue: work.tasks_overdue,
            calls: work.calls,
            notes: work.notes,
            messages: work.messages,
            emails: work.emails,
            meetings: work.meetings,
        }
    }
}

impl From<Manager> for ManagerWork {
    fn from(manager: Manager) -> Self {
        let member = manager.member;
        Self {
            id: member.id,
            name: member.name,
            role: member.role,
            is_disabled: member.disabled_at.is_some(),
            work: manager.work.into(),
            previous: manager.previous.into(),
        }
    }
}

/// What each member did in the range.
#[utoipa::path(get, path = "/api/analytics/managers", tag = "analytics", operation_id = "showManagers", extensions(("x-permission" = json!("analytics:read")), ("x-feature" = json!("analytics"))),
    params(Days, Whose), responses((status = 200, content((ManagerFigures = "application/json"), (String = "text/csv")))))]
pub async fn show_managers(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(days): Query<Days>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    let managers = analytics::managers(&state.ctx, &caller, &days.of(Some(&whose), None)).await?;
    if days.as_csv() {
        let head = "name;created;won;lost;win_percent;currency;won_minor;lost_minor;tasks_done;tasks_overdue;calls;notes;messages;emails;meetings";
        return Ok(file(&file_name("managers", &managers.range), head, managers.items.iter().flat_map(lines)));
    }
    let items = managers.items.into_iter().map(ManagerWork::from).collect();
    Ok(Json(ManagerFigures { range: (&managers.range).into(), items }).into_response())
}

/// One for each currency; who closed nothing has one without.
fn lines(manager: &Manager) -> Vec<String> {
    let work = &manager.work;
    let line = |currency: &str| {
        let (won, lost) = (sum::deals(&work.won), sum::deals(&work.lost));
        let rate = percent(won, won + lost).map(|percent| percent.to_string()).unwrap_or_default();
        let sums = [sum::of(&work.won, currency).1, sum::of(&work.lost, currency).1];
        let rest = [work.tasks_done, work.tasks_overdue, work.calls, work.notes, work.messages, work.emails, work.meetings];
        let deals = [work.created, won, lost].map(|number| number.to_string());
        line_of(
            [guarded(&manager.member.name)]
                .into_iter()
                .chain(deals)
                .chain([rate, currency.to_owned()])
                .chain(sums.into_iter().chain(rest).map(|number| number.to_string())),
        )
    };
    let found = currencies([&work.won, &work.lost]);
    if found.is_empty() { vec![line("")] } else { found.into_iter().map(line).collect() }
}
