//! `DELETE /api/team/invitations/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::team::invitations;
use domain::id::InvitationId;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Takes an invitation back.
#[utoipa::path(delete, path = "/api/team/invitations/{id}", tag = "team", operation_id = "revokeInvitation", extensions(("x-permission" = json!("team:manage"))),
    params(("id" = uuid::Uuid, Path)), responses((status = 204)))]
pub async fn revoke_invitation(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<InvitationId>) -> Result<StatusCode, Problem> {
    invitations::revoke(&state.ctx, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
