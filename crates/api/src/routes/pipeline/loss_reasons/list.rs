//! `GET /api/pipeline/loss-reasons`

use axum::extract::State;
use crm::sales::loss_reasons;

use super::reason::LossReason;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// The reasons deals are lost for.
#[utoipa::path(get, path = "/api/pipeline/loss-reasons", tag = "pipeline", operation_id = "listLossReasons", extensions(("x-permission" = json!("crm:read"))),
    responses((status = 200, body = Items<LossReason>)))]
pub async fn list_loss_reasons(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<LossReason>>, Problem> {
    let reasons = loss_reasons::list(&state.ctx, &caller).await?;
    Ok(Json(Items { items: reasons.into_iter().map(LossReason::from).collect() }))
}
