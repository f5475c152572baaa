//! `GET /api/team/members`

use axum::extract::State;
use crm::team;

use super::member::Member;
use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

/// Everybody of the organisation, by name.
#[utoipa::path(get, path = "/api/team/members", tag = "team", operation_id = "listMembers", extensions(("x-permission" = json!("team:read"))),
    responses((status = 200, body = Items<Member>)))]
pub async fn list_members(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Member>>, Problem> {
    let members = team::list_members(&state.ctx, &caller).await?;
    Ok(Json(Items { items: members.into_iter().map(Into::into).collect() }))
}
