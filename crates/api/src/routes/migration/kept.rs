//! `GET /api/migration/{id}/kept`

use axum::extract::State;
use domain::id::RunId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::Items;
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A row that a rollback left standing.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct KeptRow {
    table: String,
    id: Uuid,
    title: String,
    /// `edited`: a person changed it since. `needed`: a row that stays points at it.
    why: String,
}

/// What a rollback kept, at most 1000 rows, edited ones first.
#[utoipa::path(get, path = "/api/migration/{id}/kept", tag = "migration", operation_id = "migrationKept",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path)),
    responses((status = 200, body = Items<KeptRow>),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration")))]
pub async fn kept(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<Items<KeptRow>>, Problem> {
    let rows = sync::migration::kept(&state.engine, &caller, RunId(id)).await?;
    let items = rows.into_iter().map(|row| KeptRow { table: row.table_name, id: row.row_id, title: row.title, why: row.why });
    Ok(Json(Items { items: items.collect() }))
}
