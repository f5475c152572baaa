//! `POST /api/crm/deals`

use axum::extract::State;
use crm::sales::deals;

use super::deal::Deal;
use super::fields::DealFields;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a deal.
#[utoipa::path(post, path = "/api/crm/deals", tag = "crm", operation_id = "createDeal", extensions(("x-permission" = json!("crm:write"))),
    request_body = DealFields, responses((status = 201, body = Deal)))]
pub async fn create_deal(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<DealFields>) -> Result<Created<Deal>, Problem> {
    let deal = Deal::from(deals::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/deals", id: deal.id, version: deal.version, record: deal })
}
