//! `POST /api/crm/deals/{id}/lines`

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use crm::sales::deal_lines;
use uuid::Uuid;

use super::fields::DealLineFields;
use super::line::DealLines;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Adds a line to a deal and answers with all of them: `Location` names the new one. They set the deal's amount.
#[utoipa::path(post, path = "/api/crm/deals/{id}/lines", tag = "crm", operation_id = "addDealLine", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen: the deal's")),
    request_body = DealLineFields,
    responses((status = 201, body = DealLines),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the lines as `current`")))]
pub async fn add_deal_line(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<DealLineFields>,
) -> Result<Response, Problem> {
    let written = deal_lines::add(&state.ctx, &caller, id, seen, &body.into()).await;
    let (line, lines) = or_current(written, async { deal_lines::list(&state.ctx, &caller, id).await.map(DealLines::from) }).await?;
    let lines = DealLines::from(lines);
    let location = format!("/api/crm/deals/{id}/lines/{line}");
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Versioned(lines.version, lines)).into_response())
}
