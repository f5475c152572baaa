//! `GET /api/analytics/funnel`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use crm::analytics::{self, Cohort, Funnel, FunnelStage};
use serde::Serialize;
use store::school::percent;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asked::{Days, Whose};
use super::file::{file, line_of};
use super::range::{AnalyticsRange, file_name};
use super::sum::{DealSum, sums};
use crate::extract::{Auth, Json, Query};
use crate::table::guarded;
use crate::{AppState, Problem};

/// What became of the deals that were created in the range.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FunnelFigures {
    range: AnalyticsRange,
    /// `null` while there is no pipeline.
    pipeline_id: Option<Uuid>,
    /// In the pipeline's order.
    stages: Vec<FunnelStep>,
    totals: FunnelTotals,
    previous: FunnelTotals,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FunnelStep {
    id: Uuid,
    name: String,
    color: String,
    #[schema(example = "open")]
    kind: String,
    /// How many came here, or passed by on the way to a later stage; of a lost stage, how many stand there.
    entered: i64,
    previous_entered: i64,
    /// Of those that entered the stage before; `null` for the first, for lost stages, and where nobody came.
    from_previous_percent: Option<i64>,
    /// The same of the days before.
    previous_from_previous_percent: Option<i64>,
    /// Of all that were created.
    overall_percent: Option<i64>,
    /// How many stand here now.
    now: i64,
    amounts: Vec<DealSum>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FunnelTotals {
    created: i64,
    won: i64,
    lost: i64,
    /// Of those created.
    won_percent: Option<i64>,
    won_amounts: Vec<DealSum>,
}

impl From<Cohort> for FunnelTotals {
    fn from(cohort: Cohort) -> Self {
        Self {
            created: cohort.created,
            won: cohort.won,
            lost: cohort.lost,
            won_percent: percent(cohort.won, cohort.created),
            won_amounts: sums(cohort.won_sums),
        }
    }
}

impl From<Funnel> for FunnelFigures {
    fn from(funnel: Funnel) -> Self {
        let created = funnel.now.created;
        let mut before: Option<(i64, i64)> = None;
        let mut step = |stage: FunnelStage| {
            let goes_on = stage.stage.kind != "lost";
            let came = before.filter(|_| goes_on);
            if goes_on {
                before = Some((stage.entered, stage.previous_entered));
            }
            FunnelStep {
                id: stage.stage.id,
                name: stage.stage.name,
                color: stage.stage.color,
                kind: stage.stage.kind,
                entered: stage.entered,
                previous_entered: stage.previous_entered,
                from_previous_percent: came.and_then(|(now, _)| percent(stage.entered, now)),
                previous_from_previous_percent: came.and_then(|(_, before)| percent(stage.previous_entered, before)),
                overall_percent: percent(stage.entered, created),
                now: stage.standing,
                amounts: sums(stage.sums),
            }
        };
        Self {
            range: (&funnel.range).into(),
            pipeline_id: funnel.pipeline.map(|pipeline| pipeline.id),
            stages: funnel.stages.into_iter().map(&mut step).collect(),
            totals: funnel.now.into(),
            previous: funnel.previous.into(),
        }
    }
}

/// Deals created in the range, by how far they came.
#[utoipa::path(get, path = "/api/analytics/funnel", tag = "analytics", operation_id = "showFunnel", extensions(("x-permission" = json!("analytics:read")), ("x-feature" = json!("analytics"))),
    params(Days, Whose), responses((status = 200, content((FunnelFigures = "application/json"), (String = "text/csv")))))]
pub async fn show_funnel(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(days): Query<Days>,
    Query(whose): Query<Whose>,
) -> Result<Response, Problem> {
    let funnel = analytics::funnel(&state.ctx, &caller, &days.of(Some(&whose), None)).await?;
    if !days.as_csv() {
        return Ok(Json(FunnelFigures::from(funnel)).into_response());
    }
    let name = file_name("funnel", &funnel.range);
    let figures = FunnelFigures::from(funnel);
    let head = "stage;kind;entered;previous_entered;from_previous_percent;overall_percent;now;currency;amount_minor";
    Ok(file(&name, head, figures.stages.iter().flat_map(lines)))
}

/// One for each currency; a stage where nothing stands has one without.
fn lines(step: &FunnelStep) -> Vec<String> {
    let shown = |percent: Option<i64>| percent.map(|percent| percent.to_string()).unwrap_or_default();
    let line = |now: i64, currency: &str, amount: String| {
        line_of([
            guarded(&step.name),
            step.kind.clone(),
            step.entered.to_string(),
            step.previous_entered.to_string(),
            shown(step.from_previous_percent),
            shown(step.overall_percent),
            now.to_string(),
            currency.to_owned(),
            amount,
        ])
    };
    if step.amounts.is_empty() {
        return vec![line(0, "", String::new())];
    }
    step.amounts.iter().map(|sum| line(sum.deals(), sum.currency(), sum.amount_minor().to_string())).collect()
}
