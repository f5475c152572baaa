//! `PATCH /api/crm/communications/{id}`

use axum::extract::State;
use crm::sales::communications;
use uuid::Uuid;

use super::communication::Communication;
use super::fields::CommunicationFields;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a communication: fields that are left out stay.
#[utoipa::path(patch, path = "/api/crm/communications/{id}", tag = "crm", operation_id = "changeCommunication", extensions(("x-permission" = json!("crm:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = CommunicationFields,
    responses((status = 200, body = Communication),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the record as `current`")))]
pub async fn change_communication(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<CommunicationFields>,
) -> Result<Versioned<Communication>, Problem> {
    let changed = communications::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let row = or_current(changed, async { communications::get(&state.ctx, &caller, id).await.map(Communication::from) }).await?;
    let communication = Communication::from(row);
    Ok(Versioned(communication.version, communication))
}
