//! `GET /api/crm/import/files/{id}`

use axum::extract::State;
use uuid::Uuid;

use super::file::ImportFile;
use crate::extract::{Auth, Json, Path};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A file that was taken in, with its columns.
#[utoipa::path(get, path = "/api/crm/import/files/{id}", tag = "crm", operation_id = "showImportFile", extensions(("x-permission" = json!("migration:read")), ("x-feature" = json!("file_import"))),
    params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportFile),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such file, or it is older than thirty days")))]
pub async fn show_import_file(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<ImportFile>, Problem> {
    Ok(Json(ImportFile::from(sync::sheet::show(&state.engine, &caller, id).await?)))
}
