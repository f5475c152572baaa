//! `GET /api/crm/deals/{id}`

use axum::extract::State;
use crm::sales::deals;
use uuid::Uuid;

use super::card::DealCard;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A deal.
#[utoipa::path(get, path = "/api/crm/deals/{id}", tag = "crm", operation_id = "showDeal", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = DealCard)))]
pub async fn show_deal(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<DealCard>, Problem> {
    let deal = DealCard::from(deals::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(deal.version(), deal))
}
