//! `GET /api/v1/crm/status`

use std::collections::BTreeMap;

use ::sync::lms::connection::{Shown, State};
use axum::extract::State as Extracted;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::connections::{LmsConnection, LmsTrouble};
use super::which::Which;
use crate::extract::{Auth, Json, Query};
use crate::{AppState, Problem};

/// How reading stands: of the connection that is named, of the only one, or of all together.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsStatus {
    /// `not_configured`, `ok`, `degraded` (not everything can be read), `error` (nothing can), `paused` (only when asked). Of several the worst.
    status: &'static str,
    /// `moodle` or `canvas`, where one connection is meant.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    vendor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    base_url: Option<String>,
    /// As of when what is served is known; of several the oldest.
    last_sync_at: Option<DateTime<Utc>>,
    /// When it is read next, by itself.
    next_sync_at: Option<DateTime<Utc>>,
    /// Whether it is read by itself.
    auto_sync: bool,
    /// Whether what is served is older than it should be.
    stale: bool,
    /// Whether it is being read now.
    running: bool,
    /// `students`, `teachers`, `people`, `linked`, `courses`, `lessons`, `enrolments`, `completions`.
    counts: BTreeMap<String, i64>,
    /// What could not be read at the last try.
    last_error: Option<LmsTrouble>,
    /// All that are meant.
    connections: Vec<LmsConnection>,
}

/// How reading from learning platforms stands. Answers from the database, whether the platform does or not.
#[utoipa::path(get, path = "/api/v1/crm/status", tag = "learning", operation_id = "showLmsStatus", extensions(("x-permission" = json!("sync:read"))),
    params(Which), responses((status = 200, body = LmsStatus)))]
pub async fn show_lms_status(
    Extracted(state): Extracted<AppState>,
    Auth(caller): Auth,
    Query(which): Query<Which>,
) -> Result<Json<LmsStatus>, Problem> {
    Ok(Json(told(which.all(&state, &caller).await?)))
}

pub(super) fn told(all: Vec<Shown>) -> LmsStatus {
    let worst = all.iter().map(|shown| shown.state).max();
    let only = if all.len() == 1 { all.first() } else { None };
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for (name, count) in all.iter().filter_map(|shown| shown.settings.counts.as_object()).flatten() {
        *counts.entry(name.clone()).or_default() += count.as_i64().unwrap_or(0);
    }
    LmsStatus {
        status: worst.map_or("not_configured", State::as_str),
        vendor: only.map(|shown| shown.connection.vendor.clone()),
        base_url: only.map(|shown| shown.connection.base_url.clone()),
        last_sync_at: all.iter().map(|shown| shown.settings.synced_at).min().flatten(),
        next_sync_at: all.iter().filter_map(|shown| shown.next_at).min(),
        auto_sync: all.iter().any(|shown| shown.settings.is_automatic),
        stale: all.iter().any(|shown| shown.is_stale),
        running: all.iter().any(|shown| shown.settings.run_id.is_some()),
        counts,
        last_error: all.iter().max_by_key(|shown| shown.state).and_then(|shown| shown.troubles.first().cloned()).map(LmsTrouble::from),
        connections: all.into_iter().map(LmsConnection::from).collect(),
    }
}
