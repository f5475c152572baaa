//! `DELETE /api/crm/deals/{id}/lines/{lineId}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::deal_lines;
use uuid::Uuid;

use super::line::DealLines;
use crate::extract::{Auth, IfMatch, Path};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Takes a line from a deal. What is left sets its amount; without lines it is nought and can be typed again.
#[utoipa::path(delete, path = "/api/crm/deals/{id}/lines/{lineId}", tag = "crm", operation_id = "removeDealLine",
    extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path), ("lineId" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen: the deal's")),
    responses((status = 204),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the lines as `current`")))]
pub async fn remove_deal_line(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path((id, line)): Path<(Uuid, Uuid)>,
    IfMatch(seen): IfMatch,
) -> Result<StatusCode, Problem> {
    let written = deal_lines::remove(&state.ctx, &caller, (id, line), seen).await;
    or_current(written, async { deal_lines::list(&state.ctx, &caller, id).await.map(DealLines::from) }).await?;
    Ok(StatusCode::NO_CONTENT)
}
