use store::TenantTx;
use store::import::{self, UndoCounts, tables_in_undo_order};

use super::Scope;
use crate::Result;

/// One bounded piece of an undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UndoStep {
    pub counts: UndoCounts,
    pub finished: bool,
}

/// Takes back up to `most` rows of what the run did: first rows it changed get their old content, then rows it created go, those that point before those
/// that are pointed at. Rows that people edited since are kept and marked, and so are the rows those need; with `discard_edits` edits do not count.
///
/// # Errors
/// When the database refuses.
pub async fn undo_step(tx: &mut TenantTx, scope: &Scope<'_>, discard_edits: bool, most: i64) -> Result<UndoStep> {
    import::enter_run(tx, scope.run).await?;
    for table in tables_in_undo_order() {
        let counts = import::restore_changed(tx, scope.run, scope.connection, table, discard_edits, scope.now, most).await?;
        if counts.handled() > 0 {
            return Ok(UndoStep { counts, finished: false });
        }
    }
    for table in tables_in_undo_order() {
        let counts = import::remove_created(tx, scope.run, scope.connection, table, discard_edits, most).await?;
        if counts.handled() > 0 {
            return Ok(UndoStep { counts, finished: false });
        }
    }
    Ok(UndoStep { counts: UndoCounts::default(), finished: true })
}
