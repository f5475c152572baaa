//! The set-based side of an import: the same few statements for every kind of record, written from one description of the tables.

mod balances;
mod duplicates;
mod enter;
mod existing;
mod log;
mod reconcile;
mod records;
mod refs;
mod rows;
mod tables;
mod undo;

pub use balances::{BalanceRow, BalanceTotals, OpeningGap, balance_totals, balances, opening_gaps};
pub use duplicates::{DuplicateMember, duplicates, mark_duplicates};
pub use enter::{enter_run, refresh_statistics};
pub use existing::{HasPoints, by_points, companies_by_name};
pub use log::{LogLine, append_log, log};
pub use reconcile::{imported_counts, records_of_student};
pub use records::{NewRecord, RecordFilter, RecordRow, exclude_seen, next_parents, parent_counts, records, store_records};
pub use refs::{KnownRef, NewRef, RefKey, delete_refs, known_refs, local_ids, planned_refs, store_refs};
pub use rows::{current_rows, delete_rows, insert_rows, update_rows};
pub use tables::{ForeignKey, Table, table_of, tables_in_undo_order};
pub use undo::{
    EditedRow, KeptRow, NewUndo, UndoCounts, edited_rows, has_later_changes, kept_rows, ref_before, remove_created, restore_changed, store_undo,
    undo_counts,
};
