//! `POST /api/crm/import/runs`

use axum::extract::State;
use axum::http::StatusCode;
use domain::import::Existing;
use serde::Deserialize;
use sync::sheet::StartSheet;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::routes::migration::Started;
use crate::{AppState, Problem};

/// What becomes of a row whose record is here already: the same name with a shared e-mail or phone, or a company of the same name.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnExisting {
    /// Empty fields are filled in, what is there stays.
    Fill,
    /// What the row says replaces what is there.
    Overwrite,
    /// The row is skipped.
    Skip,
}

/// What the columns of a file are, and what is to be done with its rows.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StartImport {
    file_id: Uuid,
    /// Column by column the name of its field, see the file's `fields`; `null` leaves the column out.
    #[schema(max_items = 200)]
    columns: Vec<Option<String>>,
    /// `fill` by default.
    on_existing: Option<OnExisting>,
    /// Whom new records belong to where the row names nobody.
    owner_id: Option<Uuid>,
    /// Where new deals go whose row names no stage. Left out: the beginning of the default pipeline.
    stage_id: Option<Uuid>,
    /// Report what would be done and write nothing.
    dry_run: Option<bool>,
}

/// Puts the import of a file in line. Watch it at `GET /api/migration/status?id=` or by `migration.progress` events; take it back at
/// `POST /api/migration/{id}/rollback`.
#[utoipa::path(post, path = "/api/crm/import/runs", tag = "crm", operation_id = "startImport", extensions(("x-permission" = json!("migration:run")), ("x-feature" = json!("file_import"))),
    request_body = StartImport,
    responses((status = 202, body = Started),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`migration_running`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`")))]
pub async fn start_import(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<StartImport>,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let input = StartSheet {
        file: body.file_id,
        columns: body.columns,
        existing: match body.on_existing {
            None | Some(OnExisting::Fill) => Existing::Fill,
            Some(OnExisting::Overwrite) => Existing::Overwrite,
            Some(OnExisting::Skip) => Existing::Skip,
        },
        owner_id: body.owner_id,
        stage_id: body.stage_id,
        dry_run: body.dry_run.unwrap_or(false),
    };
    let (id, status) = sync::sheet::start(&state.engine, &caller, input).await?;
    Ok((StatusCode::ACCEPTED, Json(Started::new(id.0, status.as_str()))))
}
