//! `GET /api/team/invitations`

use axum::extract::State;
use chrono::{DateTime, Utc};
use crm::team::invitations;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::RoleName;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Invitation {
    id: Uuid,
    email: String,
    #[schema(value_type = RoleName)]
    role: String,
    /// The name of whoever invited.
    invited_by: Option<String>,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

/// Invitations nobody has accepted yet, newest first.
#[utoipa::path(get, path = "/api/team/invitations", tag = "team", operation_id = "listInvitations", extensions(("x-permission" = json!("team:manage"))),
    responses((status = 200, body = Items<Invitation>)))]
pub async fn list_invitations(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Invitation>>, Problem> {
    let items = invitations::list(&state.ctx, &caller).await?.into_iter().map(|row| Invitation {
        id: row.id,
        email: row.email,
        role: row.role,
        invited_by: row.invited_by,
        created_at: row.created_at,
        expires_at: row.expires_at,
    });
    Ok(Json(Items { items: items.collect() }))
}
