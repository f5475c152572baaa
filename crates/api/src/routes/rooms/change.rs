//! `PATCH /api/rooms/{id}`

use axum::extract::State;
use crm::school::rooms::{self, Change};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::room::Room;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Fields that are left out stay as they are.
#[derive(Deserialize, ToSchema)]
pub struct RoomChange {
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
}

/// Corrects a room.
#[utoipa::path(patch, path = "/api/rooms/{id}", tag = "rooms", operation_id = "changeRoom", extensions(("x-permission" = json!("school:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = RoomChange,
    responses((status = 200, body = Room),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn change_room(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<RoomChange>,
) -> Result<Versioned<Room>, Problem> {
    let change = Change { name: body.name, note: body.note };
    let room = Room::from(rooms::update(&state.ctx, &caller, id, seen, &change).await?);
    Ok(Versioned(room.version, room))
}
