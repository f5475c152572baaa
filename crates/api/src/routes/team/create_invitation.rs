//! `POST /api/team/invitations`

use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use crm::team::invitations;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::RoleName;
use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct NewInvitation {
    #[schema(max_length = 254)]
    email: String,
    /// Any but `owner`.
    #[schema(value_type = RoleName)]
    role: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Invited {
    id: Uuid,
    email: String,
    role: RoleName,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    /// Only where no mail server is configured: pass it on yourself.
    link: Option<String>,
}

/// Invites somebody by mail.
#[utoipa::path(post, path = "/api/team/invitations", tag = "team", operation_id = "createInvitation", extensions(("x-permission" = json!("team:manage"))),
    request_body = NewInvitation,
    responses((status = 201, body = Invited),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`already_member` or `already_invited`")))]
pub async fn create_invitation(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<NewInvitation>,
) -> Result<(StatusCode, Json<Invited>), Problem> {
    state.limiters.invitation(caller.org.0)?;
    let invited = invitations::create(&state.ctx, &caller, &body.email, &body.role).await?;
    let answer = Invited {
        id: invited.id,
        email: invited.email,
        role: invited.role.into(),
        created_at: invited.created_at,
        expires_at: invited.expires_at,
        link: invited.link,
    };
    Ok((StatusCode::CREATED, Json(answer)))
}
