//! `POST /api/migration/start`

use axum::extract::State;
use axum::http::StatusCode;
use chrono::NaiveDate;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sync::migration::StartInput;
use utoipa::ToSchema;
use uuid::Uuid;

use super::source_problem::from_source;
use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// What to move. What is left out takes the usual: every kind, every branch, archived students too, no leads.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StartMigration {
    /// `https://NAME.s20.online`
    #[schema(max_length = 300)]
    url: String,
    #[schema(max_length = 254)]
    email: String,
    #[schema(value_type = String, max_length = 300)]
    api_key: SecretString,
    /// `branches`, `subjects`, `rooms`, `teachers`, `tariffs`, `students`, `groups`, `memberships`, `subscriptions`, `lessons`, `attendance`, `payments`.
    /// What a chosen kind needs comes with it.
    kinds: Option<Vec<String>>,
    /// The source's ids; left out or empty: all.
    branch_ids: Option<Vec<String>>,
    lessons_from: Option<NaiveDate>,
    lessons_to: Option<NaiveDate>,
    include_leads: Option<bool>,
    include_archived: Option<bool>,
    /// IANA name; the source writes local times. Left out: the organisation's.
    time_zone: Option<String>,
    /// Ask only for what changed since the last completed migration.
    only_changed: Option<bool>,
    /// Report what would be done and write nothing.
    dry_run: Option<bool>,
}

#[derive(Serialize, ToSchema)]
pub struct Started {
    id: Uuid,
    /// `queued`
    status: &'static str,
}

impl Started {
    pub fn new(id: Uuid, status: &'static str) -> Self {
        Self { id, status }
    }
}

impl StartMigration {
    pub(super) fn input(self, dry_run: bool) -> StartInput {
        StartInput {
            dry_run: dry_run || self.dry_run.unwrap_or(false),
            url: self.url,
            email: self.email,
            api_key: self.api_key,
            kinds: self.kinds,
            branch_ids: self.branch_ids,
            lessons_from: self.lessons_from,
            lessons_to: self.lessons_to,
            include_leads: self.include_leads,
            include_archived: self.include_archived,
            time_zone: self.time_zone,
            only_changed: self.only_changed,
        }
    }
}

/// Puts a migration in line. Watch it at `GET /api/migration/status` or by `migration.progress` events.
#[utoipa::path(post, path = "/api/migration/start", tag = "migration", operation_id = "startMigration",
    extensions(("x-permission" = json!("migration:run"))), request_body = StartMigration,
    responses((status = 202, body = Started),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`migration_running`"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`, `url_not_allowed`")))]
pub async fn start(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<StartMigration>,
) -> Result<(StatusCode, Json<Started>), Problem> {
    let (id, status) = sync::migration::start(&state.engine, &caller, body.input(false)).await.map_err(from_source)?;
    Ok((StatusCode::ACCEPTED, Json(Started::new(id.0, status.as_str()))))
}
