//! `POST /api/crm/duplicates/dismiss` and its undo

use axum::extract::State;
use axum::http::StatusCode;
use crm::sales::duplicates;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::double::DoubleKind;
use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

/// Records of one kind.
#[derive(Deserialize, ToSchema)]
pub struct Told {
    kind: DoubleKind,
    #[schema(min_items = 2, max_items = 20)]
    ids: Vec<Uuid>,
}

/// Remembers that these records are no doubles.
#[utoipa::path(post, path = "/api/crm/duplicates/dismiss", tag = "crm", operation_id = "dismissDuplicates",
    extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("merging"))), request_body = Told, responses((status = 204)))]
pub async fn dismiss_duplicates(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<Told>) -> Result<StatusCode, Problem> {
    duplicates::tell_apart(&state.ctx, &caller, body.kind.into(), &body.ids).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Undoes a dismissal: the records are shown as doubles again as long as they share something.
#[utoipa::path(post, path = "/api/crm/duplicates/restore", tag = "crm", operation_id = "restoreDuplicates",
    extensions(("x-permission" = json!("crm:write")), ("x-feature" = json!("merging"))), request_body = Told, responses((status = 204)))]
pub async fn restore_duplicates(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<Told>) -> Result<StatusCode, Problem> {
    duplicates::tell_together(&state.ctx, &caller, body.kind.into(), &body.ids).await?;
    Ok(StatusCode::NO_CONTENT)
}
