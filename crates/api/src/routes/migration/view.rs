//! A run as the API shows it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use sync::migration::RunView;
use utoipa::ToSchema;
use uuid::Uuid;

/// Counts of one kind. `total` is what the source says there is, as far as it has said.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct KindCounts {
    total: u64,
    done: u64,
    created: u64,
    updated: u64,
    unchanged: u64,
    skipped: u64,
    quarantined: u64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RunSource {
    vendor: String,
    url: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RunOptions {
    kinds: Vec<&'static str>,
    /// Empty: all branches.
    branch_ids: Vec<String>,
    lessons_from: Option<NaiveDate>,
    lessons_to: Option<NaiveDate>,
    include_leads: bool,
    include_archived: bool,
    time_zone: String,
    only_changed: bool,
}

/// The file whose rows a run brings.
#[derive(Serialize, ToSchema)]
pub struct RunFile {
    /// It is kept for thirty days.
    id: Uuid,
    name: String,
}

/// Why a run stopped: `code` is stable, `detail` holds what its sentence needs.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    code: String,
    #[schema(value_type = Object)]
    detail: Value,
}

/// One migration.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    id: Uuid,
    /// `queued`, `running`, `completed`, `completed_with_warnings`, `failed`, `cancelled`, `rolling_back` or `rolled_back`.
    status: &'static str,
    dry_run: bool,
    source: RunSource,
    /// Only of an import from a file.
    file: Option<RunFile>,
    options: RunOptions,
    kinds: BTreeMap<&'static str, KindCounts>,
    /// Records that were taken with something left out.
    warnings: u64,
    /// The step under way; `null` after the last.
    step: Option<String>,
    steps: Vec<String>,
    rate_per_second: Option<f64>,
    eta_seconds: Option<u64>,
    /// Requests sent to the source.
    requests: i64,
    cancel_requested: bool,
    failure: Option<Failure>,
    can_resume: bool,
    can_rollback: bool,
    /// Resuming needs the key again: it was not kept.
    needs_api_key: bool,
    created_at: DateTime<Utc>,
    started_at: Option<DateTime<Utc>>,
    finished_at: Option<DateTime<Utc>>,
    /// Counts and the money proof; once the run is complete.
    #[schema(value_type = Option<Object>)]
    reconciliation: Option<Value>,
    /// Choice and counts of a rollback, once one has begun.
    #[schema(value_type = Option<Object>)]
    rollback: Option<Value>,
    version: i64,
}

impl From<RunView> for Run {
    fn from(view: RunView) -> Self {
        let RunView { run, rate_per_second, eta_seconds, can_resume, can_rollback, needs_api_key } = view;
        let kinds = run.progress.kinds.iter().map(|(kind, at)| {
            let counts = KindCounts {
                total: at.total,
                done: at.done,
                created: at.created,
                updated: at.updated,
                unchanged: at.unchanged,
                skipped: at.skipped,
                quarantined: at.quarantined,
            };
            (kind.as_str(), counts)
        });
        Self {
            id: run.id.0,
            status: run.status.as_str(),
            dry_run: run.options.dry_run,
            kinds: kinds.collect(),
            warnings: run.progress.warnings,
            step: run.status.is_active().then(|| run.plan.get(run.step).cloned()).flatten(),
            file: run.options.sheet.map(|sheet| RunFile { id: sheet.file, name: sheet.name }),
            source: RunSource { vendor: run.vendor, url: run.base_url },
            options: RunOptions {
                kinds: run.options.kinds.iter().map(|kind| kind.as_str()).collect(),
                branch_ids: run.options.branch_ids,
                lessons_from: run.options.lessons.from,
                lessons_to: run.options.lessons.to,
                include_leads: run.options.include_leads,
                include_archived: run.options.include_archived,
                time_zone: run.options.time_zone,
                only_changed: run.options.only_changed,
            },
            steps: run.plan,
            rate_per_second,
            eta_seconds,
            requests: run.requests,
            cancel_requested: run.cancel_requested_at.is_some(),
            failure: run.failure_code.map(|code| Failure { code, detail: run.failure_detail.unwrap_or_default() }),
            can_resume,
            can_rollback,
            needs_api_key,
            created_at: run.created_at,
            started_at: run.started_at,
            finished_at: run.finished_at,
            reconciliation: run.reconciliation,
            rollback: run.rollback,
            version: run.version,
        }
    }
}
