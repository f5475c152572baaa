//! `GET /api/api-keys`

use axum::extract::State;
use chrono::{DateTime, Utc};
use crm::api_keys;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ApiKey {
    id: Uuid,
    name: String,
    /// How the secret begins.
    prefix: String,
    scopes: Vec<String>,
    created_by: Uuid,
    created_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    last_used_at: Option<DateTime<Utc>>,
}

/// Keys that are not revoked, newest first, without their secrets.
#[utoipa::path(get, path = "/api/api-keys", tag = "api-keys", operation_id = "listApiKeys", extensions(("x-permission" = json!("api_keys:manage"))),
    responses((status = 200, body = Items<ApiKey>)))]
pub async fn list_api_keys(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<ApiKey>>, Problem> {
    let items = api_keys::list(&state.ctx, &caller).await?.into_iter().map(|row| ApiKey {
        id: row.id,
        name: row.name,
        prefix: row.prefix,
        scopes: row.scopes,
        created_by: row.created_by,
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
    });
    Ok(Json(Items { items: items.collect() }))
}
