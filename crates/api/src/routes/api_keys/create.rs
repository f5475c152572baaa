//! `POST /api/api-keys`

use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use crm::api_keys::{self, NewApiKey as New};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewApiKey {
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// Permissions, none of which the caller lacks.
    #[schema(min_items = 1)]
    scopes: Vec<String>,
    expires_at: Option<DateTime<Utc>>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CreatedApiKey {
    id: Uuid,
    name: String,
    prefix: String,
    scopes: Vec<String>,
    created_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    /// Shown now, never again.
    secret: String,
}

/// Makes a key. Only a person can, not another key.
#[utoipa::path(post, path = "/api/api-keys", tag = "api-keys", operation_id = "createApiKey", extensions(("x-permission" = json!("api_keys:manage"))),
    request_body = NewApiKey, responses((status = 201, body = CreatedApiKey)))]
pub async fn create_api_key(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<NewApiKey>,
) -> Result<(StatusCode, Json<CreatedApiKey>), Problem> {
    let created = api_keys::create(&state.ctx, &caller, &New { name: body.name, scopes: body.scopes, expires_at: body.expires_at }).await?;
    let answer = CreatedApiKey {
        id: created.id,
        name: created.name,
        prefix: created.prefix,
        scopes: created.scopes,
        created_at: created.created_at,
        expires_at: created.expires_at,
        secret: created.secret,
    };
    Ok((StatusCode::CREATED, Json(answer)))
}
