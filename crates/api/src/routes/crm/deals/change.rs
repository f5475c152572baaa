//! `PATCH /api/crm/deals/{id}`

use axum::extract::State;
use crm::sales::deals;
use uuid::Uuid;

use super::card::DealCard;
use super::deal::Deal;
use super::fields::DealFields;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a deal: fields that are left out stay.
#[utoipa::path(patch, path = "/api/crm/deals/{id}", tag = "crm", operation_id = "changeDeal", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = DealFields,
    responses((status = 200, body = Deal),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn change_deal(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<DealFields>,
) -> Result<Versioned<Deal>, Problem> {
    let changed = deals::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let row = or_current(changed, async { deals::get(&state.ctx, &caller, id).await.map(DealCard::from) }).await?;
    let deal = Deal::from(row);
    Ok(Versioned(deal.version, deal))
}
