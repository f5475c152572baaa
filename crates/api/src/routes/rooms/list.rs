//! `GET /api/rooms`

use axum::extract::State;
use crm::school::rooms;
use serde::Deserialize;
use store::school::rooms::Filter;
use utoipa::IntoParams;
use uuid::Uuid;

use super::room::Room;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct RoomFilters {
    branch_id: Option<Uuid>,
}

/// Rooms by name.
#[utoipa::path(get, path = "/api/rooms", tag = "rooms", operation_id = "listRooms", extensions(("x-permission" = json!("school:read"))),
    params(Paging, RoomFilters), responses((status = 200, body = Page<Room>)))]
pub async fn list_rooms(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<RoomFilters>,
) -> Result<Json<Page<Room>>, Problem> {
    let filter = Filter { id: None, branch: filters.branch_id };
    let listed = rooms::list(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Room::from)))
}
