//! `GET /api/invitations/{token}`

use axum::extract::State;
use crm::team::invitations;
use serde::Serialize;
use utoipa::ToSchema;

use crate::extract::{Json, Path};
use crate::routes::team::RoleName;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// The organisation's name.
    organization: String,
    email: String,
    #[schema(value_type = RoleName)]
    role: String,
    /// This address signs in already: its password confirms, a name is not asked for.
    has_account: bool,
}

/// What an invitation's link offers.
#[utoipa::path(get, path = "/api/invitations/{token}", tag = "team", operation_id = "showInvitation", extensions(("x-permission" = json!("none"))),
    params(("token" = String, Path)), responses((status = 200, body = Offer)))]
pub async fn show_invitation(State(state): State<AppState>, Path(token): Path<String>) -> Result<Json<Offer>, Problem> {
    let offer = invitations::look_up(&state.ctx, &token).await.map_err(super::refuse)?;
    Ok(Json(Offer { organization: offer.organisation, email: offer.email, role: offer.role, has_account: offer.has_account }))
}
