//! `PATCH /api/team/members/{id}`

use axum::extract::State;
use crm::team::{self, MemberChange as Change};
use domain::id::UserId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::RoleName;
use super::member::Member;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct MemberChange {
    #[schema(value_type = Option<RoleName>)]
    role: Option<String>,
    /// Closes or opens the member's access.
    disabled: Option<bool>,
}

/// Changes a member's role or access. Only an owner touches owners; nobody changes themselves.
#[utoipa::path(patch, path = "/api/team/members/{id}", tag = "team", operation_id = "changeMember", extensions(("x-permission" = json!("team:manage"))),
    params(("id" = uuid::Uuid, Path), ("if-match" = Option<String>, Header, description = "The member's `version` in quotes")),
    request_body = MemberChange,
    responses((status = 200, body = Member),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`last_owner`"),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn change_member(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<UserId>,
    IfMatch(seen): IfMatch,
    Json(body): Json<MemberChange>,
) -> Result<Versioned<Member>, Problem> {
    let member = team::change_member(&state.ctx, &caller, id, seen, &Change { role: body.role, disabled: body.disabled }).await?;
    Ok(Versioned(member.version, member.into()))
}
