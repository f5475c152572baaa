//! `GET /api/dashboard`

use axum::extract::State;

use super::figures::Dashboard;
use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

/// The school in figures.
#[utoipa::path(get, path = "/api/dashboard", tag = "dashboard", operation_id = "showDashboard", extensions(("x-permission" = json!("school:read"))),
    responses((status = 200, body = Dashboard)))]
pub async fn show_dashboard(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Dashboard>, Problem> {
    Ok(Json(crm::school::dashboard::show(&state.ctx, &caller).await?.into()))
}
