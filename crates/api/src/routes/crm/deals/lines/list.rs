//! `GET /api/crm/deals/{id}/lines`

use axum::extract::State;
use crm::sales::deal_lines;
use uuid::Uuid;

use super::line::DealLines;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// The lines of a deal, in their order; at most two hundred.
#[utoipa::path(get, path = "/api/crm/deals/{id}/lines", tag = "crm", operation_id = "listDealLines", extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("deal_lines"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = DealLines)))]
pub async fn list_deal_lines(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<DealLines>, Problem> {
    let lines = DealLines::from(deal_lines::list(&state.ctx, &caller, id).await?);
    Ok(Versioned(lines.version, lines))
}
