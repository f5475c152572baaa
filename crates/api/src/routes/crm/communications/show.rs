//! `GET /api/crm/communications/{id}`

use axum::extract::State;
use crm::sales::communications;
use uuid::Uuid;

use super::communication::Communication;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A communication.
#[utoipa::path(get, path = "/api/crm/communications/{id}", tag = "crm", operation_id = "showCommunication", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Communication)))]
pub async fn show_communication(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Communication>, Problem> {
    let communication = Communication::from(communications::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(communication.version, communication))
}
