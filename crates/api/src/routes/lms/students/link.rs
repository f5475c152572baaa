//! `PUT /api/v1/crm/students/{id}/contact`

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsLinkRequest {
    #[schema(required)]
    contact_id: Option<Uuid>,
}

/// Says that an account of a learning platform is that contact's.
#[utoipa::path(put, path = "/api/v1/crm/students/{id}/contact", tag = "learning", operation_id = "linkLmsStudent",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), request_body = LmsLinkRequest, responses((status = 204)))]
pub async fn link_lms_student(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<LmsLinkRequest>,
) -> Result<StatusCode, Problem> {
    crm::lms::link_to(&state.ctx, &caller, id, body.contact_id).await?;
    Ok(StatusCode::NO_CONTENT)
}
