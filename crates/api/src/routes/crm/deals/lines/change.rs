//! `PATCH /api/crm/deals/{id}/lines/{lineId}`

use axum::extract::State;
use crm::sales::deal_lines;
use uuid::Uuid;

use super::fields::DealLineFields;
use super::line::DealLines;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a line of a deal, or moves it, and answers with all of them. They set the deal's amount.
#[utoipa::path(patch, path = "/api/crm/deals/{id}/lines/{lineId}", tag = "crm", operation_id = "changeDealLine",
    extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path), ("lineId" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen: the deal's")),
    request_body = DealLineFields,
    responses((status = 200, body = DealLines),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the lines as `current`")))]
pub async fn change_deal_line(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path((id, line)): Path<(Uuid, Uuid)>,
    IfMatch(seen): IfMatch,
    Json(body): Json<DealLineFields>,
) -> Result<Versioned<DealLines>, Problem> {
    let written = deal_lines::change(&state.ctx, &caller, (id, line), seen, &body.into()).await;
    let lines = or_current(written, async { deal_lines::list(&state.ctx, &caller, id).await.map(DealLines::from) }).await?;
    let lines = DealLines::from(lines);
    Ok(Versioned(lines.version, lines))
}
