//! `POST /api/crm/communications/{id}/restore`

use axum::extract::State;
use crm::sales::communications;
use uuid::Uuid;

use super::communication::Communication;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// Undoes the deletion of a communication.
#[utoipa::path(post, path = "/api/crm/communications/{id}/restore", tag = "crm", operation_id = "restoreCommunication",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 200, body = Communication)))]
pub async fn restore_communication(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
) -> Result<Versioned<Communication>, Problem> {
    let communication = Communication::from(communications::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(communication.version, communication))
}
