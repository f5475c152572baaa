//! `PATCH /api/v1/crm/connections/{id}`

use ::sync::lms::connection::{Change, change, get};
use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shown::LmsConnection;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// What is to be different; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsConnectionChange {
    #[schema(minimum = 60, maximum = 86_400)]
    interval_seconds: Option<i32>,
    #[schema(minimum = 1, maximum = 16)]
    concurrency: Option<i32>,
    /// Whether it is read by itself.
    auto_sync: Option<bool>,
}

/// Changes how a site is read; it holds over restarts.
#[utoipa::path(patch, path = "/api/v1/crm/connections/{id}", tag = "learning", operation_id = "changeLmsConnection",
    extensions(("x-permission" = json!("sync:manage"))), params(("id" = Uuid, Path)), request_body = LmsConnectionChange,
    responses((status = 200, body = LmsConnection)))]
pub async fn change_lms_connection(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    Json(body): Json<LmsConnectionChange>,
) -> Result<Json<LmsConnection>, Problem> {
    let wanted = Change { interval_seconds: body.interval_seconds, concurrency: body.concurrency, is_automatic: body.auto_sync };
    change(&state.engine, &caller, id, &wanted).await?;
    Ok(Json(get(&state.engine, &caller, id).await?.into()))
}
