//! `GET /api/crm/views/{id}`

use axum::extract::State;
use crm::sales::views;
use uuid::Uuid;

use super::view::View;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// One view, if it is the caller's or shared.
#[utoipa::path(get, path = "/api/crm/views/{id}", tag = "crm", operation_id = "showView", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = View)))]
pub async fn show_view(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<View>, Problem> {
    let view = View::from(views::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(view.version, view))
}
