//! One change: tried, compared, answered.

use axum::http::StatusCode;
use crm::feed::{self, Found, Kind, Known};
use crm::{Caller, Error, FieldError};
use domain::locale::Locale;
use domain::text;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use store::sales::Kind as Mergeable;
use uuid::Uuid;

use super::apply::{self, Refusal};
use super::body::{SyncChange, SyncOp, SyncResult, SyncResultStatus};
use super::same::is_so_already;
use crate::routes::crm::merged_away::or_merged;
use crate::routes::sync::record::SyncRecord;
use crate::{AppState, Problem};

const LONGEST_ID: usize = 100;

/// What became of a change, before it is put into words.
enum Outcome {
    Applied(Uuid, Option<i64>),
    Already(Uuid, Option<i64>),
    Conflict(Uuid, Option<(i64, SyncRecord)>, Box<Problem>),
}

/// # Errors
/// Only what is not a matter of one change: the database in trouble.
pub async fn settle(state: &AppState, caller: &Caller, locale: Locale, change: SyncChange) -> Result<SyncResult, Problem> {
    let outcome = outcome(state, caller, &change).await;
    let mut result =
        SyncResult { change_id: change.change_id, status: SyncResultStatus::Applied, id: change.id, version: None, current: None, problem: None };
    match outcome {
        Ok(Outcome::Applied(id, version)) => (result.id, result.version) = (Some(id), version),
        Ok(Outcome::Already(id, version)) => (result.status, result.id, result.version) = (SyncResultStatus::AlreadyApplied, Some(id), version),
        Ok(Outcome::Conflict(id, current, problem)) => {
            (result.status, result.id) = (SyncResultStatus::Conflict, Some(id));
            result.version = current.as_ref().map(|(version, _)| *version);
            result.current = Some(current.map(|(_, record)| record));
            result.problem = Some(problem.document(locale, ""));
        }
        Err(problem) if problem.status.is_server_error() => return Err(problem),
        Err(problem) => (result.status, result.problem) = (SyncResultStatus::Rejected, Some(problem.document(locale, ""))),
    }
    Ok(result)
}

async fn outcome(state: &AppState, caller: &Caller, change: &SyncChange) -> Result<Outcome, Problem> {
    let (kind, op) = read(change)?;
    let hash = Sha256::digest(serde_json::to_vec(change).unwrap_or_default());
    match feed::known(&state.ctx, caller, &change.change_id, &hash).await? {
        Known::New => {}
        Known::Applied { record, version } => return Ok(Outcome::Already(record, version)),
        Known::Reused => return Err(Problem::new(StatusCode::CONFLICT, "change_id_reused")),
    }
    feed::permit(&state.ctx, caller, kind).await?;
    let empty = Value::Object(Map::new());
    let data = change.data.as_ref().filter(|data| !data.is_null()).unwrap_or(&empty);
    let outcome = match op {
        SyncOp::Create => {
            let id = change.id.unwrap_or_else(|| feed::made_id(caller, &change.change_id));
            create(state, caller, kind, id, data).await?
        }
        SyncOp::Update | SyncOp::Delete => {
            let id = change.id.ok_or_else(|| Problem::invalid(vec![FieldError::new("/id", "required")]))?;
            let made = match op {
                SyncOp::Delete => apply::delete(&state.ctx, caller, kind, id, change.base_version, data).await.map(|()| None),
                SyncOp::Create | SyncOp::Update => apply::update(&state.ctx, caller, kind, id, change.base_version, data).await.map(Some),
            };
            match made {
                Ok(version) => Outcome::Applied(id, version),
                Err(Refusal::Said(Error::PreconditionFailed { .. } | Error::NotFound)) => meanwhile(state, caller, (kind, id, op), data).await?,
                Err(refusal) => return Err(problem(refusal)),
            }
        }
    };
    if let Outcome::Applied(id, version) | Outcome::Already(id, version) = outcome {
        feed::keep(&state.ctx, caller, &change.change_id, &hash, id, version).await?;
    }
    Ok(outcome)
}

fn read(change: &SyncChange) -> Result<(Kind, SyncOp), Problem> {
    let mut wrong = Vec::new();
    if change.change_id.is_empty() || change.change_id.contains('\0') {
        wrong.push(FieldError::new("/changeId", "required"));
    }
    if change.change_id.chars().count() > LONGEST_ID {
        wrong.push(FieldError::new("/changeId", "too_long").with("max", LONGEST_ID));
    }
    let unknown = |pointer, value: &str| FieldError::new(pointer, "unknown_value").with("value", text::clip(&text::line(value), 50));
    let kind = change.kind.parse().ok();
    if kind.is_none() {
        wrong.push(unknown("/kind", &change.kind));
    }
    let op = SyncOp::named(&change.op);
    if op.is_none() {
        wrong.push(unknown("/op", &change.op));
    }
    kind.zip(op).filter(|_| wrong.is_empty()).ok_or_else(|| Problem::invalid(wrong))
}

async fn create(state: &AppState, caller: &Caller, kind: Kind, id: Uuid, data: &Value) -> Result<Outcome, Problem> {
    let refusal = match apply::create(&state.ctx, caller, kind, id, data).await {
        Ok(version) => return Ok(Outcome::Applied(id, Some(version))),
        Err(refusal) => refusal,
    };
    // Refused perhaps for what it made itself, when the answer to an earlier attempt was lost: its id, or a name that is taken now.
    if let Ok(Found::There(record)) = feed::find(&state.ctx, caller, kind, id).await {
        let (version, record) = (record.version(), SyncRecord::from(record));
        if is_so_already(data, &shown(&record)) {
            return Ok(Outcome::Already(id, Some(version)));
        }
        return Ok(Outcome::Conflict(id, Some((version, record)), Box::new(changed(version))));
    }
    Err(match refusal {
        Refusal::Said(Error::Store(error)) if error.constraint().is_some_and(|name| name.ends_with("_pkey")) => {
            Problem::new(StatusCode::CONFLICT, "id_taken")
        }
        refusal => problem(refusal),
    })
}

/// The record is not as the change has seen it.
async fn meanwhile(state: &AppState, caller: &Caller, (kind, id, op): (Kind, Uuid, SyncOp), data: &Value) -> Result<Outcome, Problem> {
    match (feed::find(&state.ctx, caller, kind, id).await?, op) {
        (Found::There(record), op) => {
            let (version, record) = (record.version(), SyncRecord::from(record));
            if op == SyncOp::Update && is_so_already(data, &shown(&record)) {
                return Ok(Outcome::Applied(id, Some(version)));
            }
            Ok(Outcome::Conflict(id, Some((version, record)), Box::new(changed(version))))
        }
        (Found::Deleted, SyncOp::Delete) => Ok(Outcome::Already(id, None)),
        (Found::Deleted, SyncOp::Create | SyncOp::Update) => Ok(Outcome::Conflict(id, None, Box::new(why_deleted(state, caller, kind, id).await?))),
        (Found::Nowhere, _) => Err(Problem::not_found()),
    }
}

/// Somebody has deleted it, or merged it into another record, which is then named.
async fn why_deleted(state: &AppState, caller: &Caller, kind: Kind, id: Uuid) -> Result<Problem, Problem> {
    let merged = match kind {
        Kind::Companies => or_merged::<()>(Err(Error::NotFound), state, caller, Mergeable::Company, id).await,
        Kind::Contacts => or_merged::<()>(Err(Error::NotFound), state, caller, Mergeable::Contact, id).await,
        _ => return Ok(Problem::new(StatusCode::CONFLICT, "record_deleted")),
    };
    match merged {
        Err(problem) if problem.code() == "merged_away" => Ok(problem),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        _ => Ok(Problem::new(StatusCode::CONFLICT, "record_deleted")),
    }
}

fn changed(version: i64) -> Problem {
    Error::PreconditionFailed { current: version }.into()
}

fn shown(record: &SyncRecord) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

/// The pointers of what is wrong with `data` point into the change.
fn problem(refusal: Refusal) -> Problem {
    let mut problem = match refusal {
        Refusal::Unreadable(problem) => problem,
        Refusal::Said(error) => Problem::from(error),
    };
    for error in &mut problem.errors {
        error.pointer.insert_str(0, "/data");
    }
    problem
}
