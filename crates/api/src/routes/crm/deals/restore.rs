//! `POST /api/crm/deals/{id}/restore`

use axum::extract::State;
use crm::sales::deals;
use uuid::Uuid;

use super::deal::Deal;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// Undoes the deletion of a deal.
#[utoipa::path(post, path = "/api/crm/deals/{id}/restore", tag = "crm", operation_id = "restoreDeal",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 200, body = Deal)))]
pub async fn restore_deal(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Deal>, Problem> {
    let deal = Deal::from(deals::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(deal.version, deal))
}
