//! `GET /api/rooms/{id}`

use axum::extract::State;
use crm::school::rooms;
use uuid::Uuid;

use super::room::Room;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// One room.
#[utoipa::path(get, path = "/api/rooms/{id}", tag = "rooms", operation_id = "showRoom", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Room)))]
pub async fn show_room(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Room>, Problem> {
    let room = Room::from(rooms::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(room.version, room))
}
