//! `GET /api/team/members/{id}/activity`

use axum::extract::State;
use crm::team;
use domain::id::UserId;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::routes::audit::{AuditEntry, entry};
use crate::{AppState, Problem};

/// What a member did, newest first.
#[utoipa::path(get, path = "/api/team/members/{id}/activity", tag = "team", operation_id = "listMemberActivity",
    extensions(("x-permission" = json!("audit:read"))), params(("id" = Uuid, Path), Paging), responses((status = 200, body = Page<AuditEntry>)))]
pub async fn list_activity(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<Page<AuditEntry>>, Problem> {
    let rows = team::list_activity(&state.ctx, &caller, UserId(id), paging.cursor()?, paging.fetch()).await?;
    Ok(Json(Page::of(rows, paging.limit(), |row| row.id, entry)))
}
