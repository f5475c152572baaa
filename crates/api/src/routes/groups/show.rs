//! `GET /api/groups/{id}`

use axum::extract::State;
use crm::school::groups;
use uuid::Uuid;

use super::group::Group;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A group's card.
#[utoipa::path(get, path = "/api/groups/{id}", tag = "groups", operation_id = "showGroup", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Group)))]
pub async fn show_group(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Group>, Problem> {
    let group = Group::from(groups::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(group.version, group))
}
