use std::collections::BTreeMap;

use ::sync::lms::connection::Shown;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use store::lms::troubles::Trouble;
use utoipa::ToSchema;
use uuid::Uuid;

/// A site of a learning platform that is read.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsConnection {
    pub id: Uuid,
    /// `moodle`, `canvas`.
    #[serde(rename = "type")]
    vendor: String,
    base_url: String,
    /// What the site calls itself.
    name: String,
    release: Option<String>,
    /// Whom the token acts as.
    user: Option<String>,
    /// `ok`, `degraded`, `error`, `paused`.
    status: &'static str,
    /// Whether only a new sign-in can help.
    reconnect_needed: bool,
    /// As of when what is served is known.
    last_sync_at: Option<DateTime<Utc>>,
    /// Whether that is older than it should be.
    stale: bool,
    /// When it is read next, by itself.
    next_sync_at: Option<DateTime<Utc>>,
    auto_sync: bool,
    interval_seconds: i32,
    /// Requests in flight at a time, 1 to 16.
    concurrency: i32,
    /// What is under way.
    run: Option<LmsRunProgress>,
    /// Passes in a row that failed.
    failures: i32,
    /// `students`, `teachers`, `people`, `linked`, `courses`, `lessons`, `enrolments`, `completions`.
    counts: BTreeMap<String, i64>,
    /// What could not be read at the last try, the site's own first.
    troubles: Vec<LmsTrouble>,
    /// Each call that reading needs, as of the last look.
    abilities: Vec<LmsAbility>,
    created_at: DateTime<Utc>,
}

/// A pass over a site, under way.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsRunProgress {
    id: Uuid,
    /// `courses` or `progress`; nothing before it has begun.
    stage: Option<String>,
    /// Courses of this stage that are done.
    done: i64,
    total: i64,
}

/// A part of a site that could not be read.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsTrouble {
    /// The course it is about; nothing for the whole site.
    course: Option<LmsTroubleCourse>,
    /// `site`, `people`, `courses`, `outline`, `roster`, `groups`, `progress`, `grades`, `events`.
    part: String,
    /// A stable word: `forbidden`, `temporary`, `unreachable`, `unexpected`, `auth_revoked`, `many_missing`, `empty_roster`, `some_unreadable`, …
    code: String,
    /// What the platform said, without secrets.
    detail: String,
    since: DateTime<Utc>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsTroubleCourse {
    id: Option<Uuid>,
    name: String,
}

/// One call that reading needs.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsAbility {
    /// What it is needed for, as in `LmsTrouble`.
    part: String,
    /// The function or path, as the platform's administrator knows it.
    call: String,
    /// `works`, `not_enabled` (not in the token's service or scopes), `denied`, `untried` (there was nothing to try it on).
    state: String,
    /// Rights it asks for, as the platform names them.
    permissions: Vec<String>,
}

impl LmsAbility {
    pub fn works(&self) -> bool {
        matches!(self.state.as_str(), "works" | "untried")
    }
}

/// From how they are kept.
pub fn abilities(kept: &Value) -> Vec<LmsAbility> {
    let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
    let one = |one: &Value| LmsAbility {
        part: text(one, "part"),
        call: text(one, "call"),
        state: text(one, "state"),
        permissions: one["permissions"].as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect(),
    };
    kept.as_array().into_iter().flatten().map(one).collect()
}

impl From<Trouble> for LmsTrouble {
    fn from(trouble: Trouble) -> Self {
        let name = trouble.course_name.unwrap_or_else(|| trouble.course_remote_id.clone());
        Self {
            course: (!trouble.course_remote_id.is_empty()).then_some(LmsTroubleCourse { id: trouble.course_id, name }),
            part: trouble.part,
            code: trouble.code,
            detail: trouble.detail,
            since: trouble.since,
        }
    }
}

impl From<Shown> for LmsConnection {
    fn from(shown: Shown) -> Self {
        let (connection, settings) = (shown.connection, shown.settings);
        let text = |name: &str| connection.account.get(name).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
        let progress = settings.run_progress.as_ref();
        let number = |name: &str| progress.and_then(|progress| progress[name].as_i64()).unwrap_or(0);
        let run = settings.run_id.map(|id| LmsRunProgress {
            id,
            stage: progress.and_then(|progress| progress["stage"].as_str()).map(str::to_owned),
            done: number("done"),
            total: number("total"),
        });
        let counts = settings.counts.as_object().into_iter().flatten().map(|(name, count)| (name.clone(), count.as_i64().unwrap_or(0)));
        Self {
            id: connection.id,
            name: text("name").unwrap_or_else(|| connection.base_url.clone()),
            release: text("release"),
            user: text("user"),
            status: shown.state.as_str(),
            reconnect_needed: connection.status == "reconnect_needed",
            last_sync_at: settings.synced_at,
            stale: shown.is_stale,
            next_sync_at: shown.next_at,
            auto_sync: settings.is_automatic,
            interval_seconds: settings.interval_seconds,
            concurrency: settings.concurrency,
            run,
            failures: connection.failures,
            counts: counts.collect(),
            troubles: shown.troubles.into_iter().map(LmsTrouble::from).collect(),
            abilities: abilities(&settings.abilities),
            created_at: connection.created_at,
            vendor: connection.vendor,
            base_url: connection.base_url,
        }
    }
}
