//! `POST /api/crm/import/files`

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

use super::UPLOAD;
use super::file::{ImportFile, ImportKind};
use crate::extract::{Auth, FileBody, Json, Query};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct UploadOf {
    #[param(inline)]
    kind: ImportKind,
    /// What the file is called.
    #[param(max_length = 200)]
    name: String,
}

/// Takes in a CSV file, the body as it is: UTF-8, UTF-16 or windows-1251, with semicolons, commas, tabs or bars, the first row its header. At most 20 MB and
/// 100,000 rows. Nothing is imported yet; the file is kept for thirty days.
#[utoipa::path(post, path = "/api/crm/import/files", tag = "crm", operation_id = "uploadImportFile", extensions(("x-permission" = json!("migration:run")), ("x-feature" = json!("file_import"))),
    params(UploadOf), request_body(content = String, content_type = "text/csv"),
    responses((status = 201, body = ImportFile, headers(("Location" = String, description = "The file"))),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json", description = "`body_too_large`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json",
            description = "`validation_failed`: `file_empty`, `file_too_long`, `file_too_wide`")))]
pub async fn upload_import_file(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(of): Query<UploadOf>,
    FileBody(bytes): FileBody,
) -> Result<Response, Problem> {
    let uploaded = sync::sheet::upload(&state.engine, &caller, of.kind.into(), &of.name, &bytes).await?;
    let location = format!("{UPLOAD}/{}", uploaded.file.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(ImportFile::from(uploaded))).into_response())
}
