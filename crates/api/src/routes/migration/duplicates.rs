//! `GET /api/migration/{id}/duplicates`

use axum::extract::State;
use domain::id::RunId;
use serde::Serialize;
use sync::migration::DuplicateGroup;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Somebody who has the shared e-mail or phone.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sharer {
    kind: String,
    /// `null` for somebody who was here before the migration.
    remote_id: Option<String>,
    title: String,
    local_id: Option<Uuid>,
    existing: bool,
}

/// One e-mail or phone with everybody who has it. They stay separate people: siblings share a parent's phone.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Shared {
    /// `email` or `phone`.
    by: &'static str,
    value: String,
    records: Vec<Sharer>,
}

impl From<DuplicateGroup> for Shared {
    fn from(group: DuplicateGroup) -> Self {
        let (by, value) = match group.match_key.split_once(':') {
            Some(("p", phone)) => ("phone", phone),
            Some((_, email)) => ("email", email),
            None => ("email", group.match_key.as_str()),
        };
        let value = value.to_owned();
        let records = group.members.into_iter().map(|member| Sharer {
            kind: member.kind,
            remote_id: member.remote_id,
            title: member.title,
            local_id: member.local_id,
            existing: member.is_existing,
        });
        Self { by, value, records: records.collect() }
    }
}

/// People who may be one person, found by e-mail and phone.
#[utoipa::path(get, path = "/api/migration/{id}/duplicates", tag = "migration", operation_id = "migrationDuplicates",
    extensions(("x-permission" = json!("migration:read"))), params(("id" = Uuid, Path), Paging),
    responses((status = 200, body = Page<Shared>),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json", description = "No such migration")))]
pub async fn duplicates(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<Page<Shared>>, Problem> {
    let after: Option<String> = paging.cursor()?;
    let groups = sync::migration::duplicates(&state.engine, &caller, RunId(id), after.as_deref(), paging.fetch()).await?;
    Ok(Json(Page::of(groups, paging.limit(), |group| group.match_key.clone(), Shared::from)))
}
