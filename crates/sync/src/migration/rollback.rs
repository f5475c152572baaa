use chrono::{DateTime, Utc};
use crm::{Caller, Error, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::import::{self, Table, UndoCounts};
use uuid::Uuid;

use super::{RunView, note, poke, run_of};
use crate::Engine;

/// How many edited rows a preview names, a table.
const EDITED_SHOWN: i64 = 200;

/// What a rollback would do now.
#[derive(Debug)]
pub struct RollbackPreview {
    pub counts: UndoCounts,
    pub edited: Vec<Edited>,
}

/// A row that people edited since the run wrote it: it is kept unless told otherwise.
#[derive(Debug)]
pub struct Edited {
    pub table: &'static str,
    pub id: Uuid,
    pub title: String,
    pub edited_at: DateTime<Utc>,
    /// The columns that differ from what the run wrote.
    pub fields: Vec<String>,
}

/// # Errors
/// [`Error::NotFound`] for an id that is not a run of the organisation.
pub async fn preview_rollback(engine: &Engine, caller: &Caller, id: RunId) -> Result<RollbackPreview> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let run = run_of(&mut tx, id).await?;
    let counts = import::undo_counts(&mut tx, id).await?;
    let rows = import::edited_rows(&mut tx, id, run.connection_id, EDITED_SHOWN).await?;
    tx.rollback().await?;
    let edited = rows.into_iter().map(|row| Edited {
        table: row.table.name,
        id: row.id,
        title: row.row.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
        edited_at: row.updated_at,
        fields: changed(row.table, &row.row, row.written.as_ref()),
    });
    Ok(RollbackPreview { counts, edited: edited.collect() })
}

/// A snapshot holds no empty fields: what is missing there was written as empty.
fn changed(table: &Table, row: &Value, written: Option<&Value>) -> Vec<String> {
    let Some(written) = written.and_then(|snapshot| snapshot.get("fields")).and_then(Value::as_object) else { return Vec::new() };
    let same = |field: &str| match (row.get(field).unwrap_or(&Value::Null), written.get(field).unwrap_or(&Value::Null)) {
        (Value::String(here), Value::String(there)) => {
            here == there || matches!((DateTime::parse_from_rfc3339(here), DateTime::parse_from_rfc3339(there)), (Ok(a), Ok(b)) if a == b)
        }
        (here, there) => here == there,
    };
    table.columns.iter().map(|(field, _)| *field).filter(|field| !same(field)).map(str::to_owned).collect()
}

/// Starts to take the run back. Rows people edited since stay, and so do the rows those need, unless `discard_edits`.
///
/// # Errors
/// [`Error::Conflict`]: `migration_running`, `migration_not_finished`, `nothing_to_roll_back`, or `newer_run_stands` when a later run built on this one.
pub async fn rollback(engine: &Engine, caller: &Caller, id: RunId, discard_edits: bool) -> Result<RunView> {
    caller.require(Permission::MigrationRun)?;
    let ctx = &engine.ctx;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let run = run_of(&mut tx, id).await?;
    if run.status.is_active() {
        return Err(Error::Conflict { code: "migration_running" });
    }
    let view = RunView::of(run);
    if !view.can_rollback {
        return Err(Error::Conflict { code: "nothing_to_roll_back" });
    }
    if import::has_later_changes(&mut tx, id).await? {
        return Err(Error::Conflict { code: "newer_run_stands" });
    }
    let counts = import::undo_counts(&mut tx, id).await?;
    let state = json!({ "discardEdits": discard_edits, "total": counts.handled(), "removed": 0, "restored": 0, "kept": 0 });
    if !store::runs::requeue(&mut tx, id, domain::import::RunStatus::RollingBack, None, Some(&state)).await? {
        return Err(Error::Conflict { code: "migration_running" });
    }
    note(&mut tx, ctx, caller, "migration.rollback", id, &view.run.base_url, json!({ "discardEdits": discard_edits })).await?;
    poke(&mut tx, ctx, id).await?;
    let run = run_of(&mut tx, id).await?;
    tx.commit().await?;
    Ok(RunView::of(run))
}
