//! `GET /api/migration/{id}/records`

use axum::extract::State;
use crm::input::Checks;
use domain::id::RunId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::import::{RecordFilter, RecordRow};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RecordsFilter {
    /// `created`, `updated`, `unchanged`, `skipped` or `quarantined`.
    verdict: Option<String>,
    /// As in `kinds` of the run.
    kind: Option<String>,
    /// Only records of which something was left out.
    warned: Option<bool>,
}

/// A record of the source with its one verdict.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    kind: String,
    remote_id: String,
    title: String,
    verdict: String,
    /// Why it was skipped or quarantined: a stable code.
    reason: Option<String>,
    #[schema(value_type = Option<Object>)]
    detail: Option<Value>,
    /// The record here; `null` when it was not taken.
    local_id: Option<Uuid>,
    /// Codes of what was left out, for instance `deleted_reference:rooms:9`.
    warnings: Vec<String>,
}

impl From<RecordRow> for Record {
    fn from(row: RecordRow) -> Self {
        let RecordRow { kind, remote_id, verdict, reason, detail, title, local_id, warnings } = row;
        Self { kind, remote_id, title, verdict, reason, detail, local_id, warnings }
    }
}

/// Verdicts, in the order of kind and source id.
#[utoipa::path(get, path = "/api/migration/{id}/records", tag = "migration", operation_id = "migrationRecords",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path), RecordsFilter, Paging),
    responses((status = 200, body = Page<Record>),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`")))]
pub async fn records(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Query(filter): Query<RecordsFilter>,
    paging: Paging,
) -> Result<Json<Page<Record>>, Problem> {
    let mut checks = Checks::new();
    let filter = RecordFilter {
        verdict: filter.verdict.as_deref().and_then(|verdict| checks.one_of("/verdict", verdict)),
        kind: filter.kind.as_deref().and_then(|kind| checks.one_of("/kind", kind)),
        warned: filter.warned.unwrap_or(false),
        after: paging.cursor()?,
    };
    checks.finish()?;
    let rows = sync::migration::records(&state.engine, &caller, RunId(id), &filter, paging.fetch()).await?;
    Ok(Json(Page::of(rows, paging.limit(), |row| (row.kind.clone(), row.remote_id.clone()), Record::from)))
}
