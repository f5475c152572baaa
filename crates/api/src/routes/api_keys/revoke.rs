//! `DELETE /api/api-keys/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use crm::api_keys;
use domain::id::ApiKeyId;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Ends a key at once.
#[utoipa::path(delete, path = "/api/api-keys/{id}", tag = "api-keys", operation_id = "revokeApiKey", extensions(("x-permission" = json!("api_keys:manage"))),
    params(("id" = uuid::Uuid, Path)), responses((status = 204)))]
pub async fn revoke_api_key(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<ApiKeyId>) -> Result<StatusCode, Problem> {
    api_keys::revoke(&state.ctx, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
