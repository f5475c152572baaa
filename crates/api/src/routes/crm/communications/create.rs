//! `POST /api/crm/communications`

use axum::extract::State;
use crm::sales::communications;

use super::communication::Communication;
use super::fields::CommunicationFields;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a communication.
#[utoipa::path(post, path = "/api/crm/communications", tag = "crm", operation_id = "createCommunication", extensions(("x-permission" = json!("crm:write"))),
    request_body = CommunicationFields, responses((status = 201, body = Communication)))]
pub async fn create_communication(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<CommunicationFields>,
) -> Result<Created<Communication>, Problem> {
    let communication = Communication::from(communications::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/communications", id: communication.id, version: communication.version, record: communication })
}
