//! `POST /api/crm/views`

use axum::extract::State;
use crm::sales::views;

use super::view::{NewView, View};
use crate::extract::{Auth, Created, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Saves a view; it is the caller's.
#[utoipa::path(post, path = "/api/crm/views", tag = "crm", operation_id = "createView", extensions(("x-permission" = json!("crm:read"))),
    request_body = NewView, responses((status = 201, body = View),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json", description = "Not allowed, or `feature_off`: views are not shared")))]
pub async fn create_view(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<NewView>) -> Result<Created<View>, Problem> {
    let view = View::from(views::create(&state.ctx, &caller, body.record_kind.as_str(), &body.fields.into()).await?);
    Ok(Created { at: "/api/crm/views", id: view.id, version: view.version, record: view })
}
