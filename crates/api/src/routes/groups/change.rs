//! `PATCH /api/groups/{id}`

use axum::extract::State;
use crm::school::groups::{self, Change};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::group::Group;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned, given};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Fields that are left out stay as they are.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupChange {
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i32>, minimum = 1, maximum = 10_000)]
    capacity: Option<Option<i32>>,
}

/// Corrects a group's card.
#[utoipa::path(patch, path = "/api/groups/{id}", tag = "groups", operation_id = "changeGroup", extensions(("x-permission" = json!("school:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = GroupChange,
    responses((status = 200, body = Group),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn change_group(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<GroupChange>,
) -> Result<Versioned<Group>, Problem> {
    let change = Change { name: body.name, note: body.note, capacity: body.capacity };
    let group = Group::from(groups::update(&state.ctx, &caller, id, seen, &change).await?);
    Ok(Versioned(group.version, group))
}
