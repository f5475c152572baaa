//! `GET /api/migration/{id}/rollback-preview`

use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::id::RunId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A row that people edited since: it stays unless told otherwise.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EditedRow {
    table: &'static str,
    id: Uuid,
    title: String,
    edited_at: DateTime<Utc>,
    fields: Vec<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RollbackPreview {
    removed: i64,
    restored: i64,
    kept: i64,
    /// At most 200 a table.
    edited: Vec<EditedRow>,
}

/// What a rollback would do now.
#[utoipa::path(get, path = "/api/migration/{id}/rollback-preview", tag = "migration", operation_id = "previewRollback",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path)),
    responses((status = 200, body = RollbackPreview),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration")))]
pub async fn rollback_preview(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<RollbackPreview>, Problem> {
    let preview = sync::migration::preview_rollback(&state.engine, &caller, RunId(id)).await?;
    let edited = preview.edited.into_iter().map(|row| EditedRow {
        table: row.table,
        id: row.id,
        title: row.title,
        edited_at: row.edited_at,
        fields: row.fields,
    });
    Ok(Json(RollbackPreview {
        removed: preview.counts.removed,
        restored: preview.counts.restored,
        kept: preview.counts.kept,
        edited: edited.collect(),
    }))
}
