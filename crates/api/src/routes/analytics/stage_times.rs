//! `GET /api/analytics/time-in-stage`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use crm::analytics::{self, StageTime};
use serde::Serialize;
use store::analytics::stage_times::Left;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asked::{Days, Whose};
use super::file::{file, line_of};
use super::range::{AnalyticsRange, file_name};
use crate::extract::{Auth, Json, Query};
use crate::table::guarded;
use crate::{AppState, Problem};

/// How long deals stand at the open stages of a pipeline.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StageTimeFigures {
    range: AnalyticsRange,
    pipeline_id: Option<Uuid>,
    stages: Vec<TimeInStage>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TimeInStage {
    id: Uuid,
    name: String,
    color: String,
    /// Of deals that left in the range; `null` when none did.
    left: Option<StageDurations>,
    previous: Option<StageDurations>,
    /// Of deals that stand there now, whenever they came; `null` when none does.
    still: Option<StandingDurations>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StageDurations {
    deals: i64,
    median_seconds: i64,
    /// Nine in ten stood no longer.
    p90_seconds: i64,
    average_seconds: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StandingDurations {
    deals: i64,
    median_seconds: i64,
    longest_seconds: i64,
    /// How many stand there longer than nine in ten of those that left.
    late: i64,
}

impl From<Left> for StageDurations {
    fn from(left: Left) -> Self {
        Self { deals: left.moves, median_seconds: left.median_seconds, p90_seconds: left.p90_seconds, average_seconds: left.average_seconds }
    }
}

impl From<StageTime> for TimeInStage {
    fn from(time: StageTime) -> Self {
        Self {
            id: time.stage.id,
            name: time.stage.name,
            color: time.stage.color,
            left: time.left.map(StageDurations::from),
            previous: time.previous.map(StageDurations::from),
            still: time.still.map(|still| StandingDurations {
                deals: still.deals,
                median_seconds: still.median_seconds,
                longest_seconds: still.longest_seconds,
                late: still.late,
            }),
        }
    }
}

/// How long deals stood at each stage before they left it in the range.
#[utoipa::path(get, path = "/api/analytics/time-in-stage", tag = "analytics", operation_id = "showStageTimes",
    extensions(("x-permission" = json!("analytics:read")), ("x-feature" = json!("analytics"))), params(Days, Whose),
    responses((status = 200, content((StageTimeFigures = "application/json"), (String = "text/csv")))))]
pub async fn show_stage_times(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(days): Query<Days>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    let times = analytics::stage_times(&state.ctx, &caller, &days.of(Some(&whose), None)).await?;
    if days.as_csv() {
        let head = "stage;left;median_seconds;p90_seconds;average_seconds;standing;standing_median_seconds;standing_longest_seconds;standing_late";
        return Ok(file(&file_name("time-in-stage", &times.range), head, times.stages.into_iter().map(|time| line(&time.into()))));
    }
    let figures = StageTimeFigures {
        range: (&times.range).into(),
        pipeline_id: times.pipeline.map(|pipeline| pipeline.id),
        stages: times.stages.into_iter().map(TimeInStage::from).collect(),
    };
    Ok(Json(figures).into_response())
}

fn line(stage: &TimeInStage) -> String {
    let left =
        stage.left.as_ref().map(|left| [left.deals, left.median_seconds, left.p90_seconds, left.average_seconds].map(|number| number.to_string()));
    let still =
        stage.still.as_ref().map(|still| [still.deals, still.median_seconds, still.longest_seconds, still.late].map(|number| number.to_string()));
    let cells = [left.unwrap_or_default(), still.unwrap_or_default()];
    line_of([guarded(&stage.name)].into_iter().chain(cells.into_iter().flatten()))
}
