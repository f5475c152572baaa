//! `PUT /api/crm/deals/{id}/lines`

use axum::extract::State;
use crm::sales::deal_lines;
use uuid::Uuid;

use super::fields::DealLinesFields;
use super::line::DealLines;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces the lines of a deal, in this order. They set its amount.
#[utoipa::path(put, path = "/api/crm/deals/{id}/lines", tag = "crm", operation_id = "replaceDealLines", extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen: the deal's")),
    request_body = DealLinesFields,
    responses((status = 200, body = DealLines),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the lines as `current`")))]
pub async fn replace_deal_lines(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<DealLinesFields>,
) -> Result<Versioned<DealLines>, Problem> {
    let written = deal_lines::replace(&state.ctx, &caller, id, seen, body.listed().as_deref()).await;
    let lines = or_current(written, async { deal_lines::list(&state.ctx, &caller, id).await.map(DealLines::from) }).await?;
    let lines = DealLines::from(lines);
    Ok(Versioned(lines.version, lines))
}
