use domain::import::{Kind, SourceRecord};
use domain::school::Branch;
use serde_json::Value;

use super::Context;
use super::draft::{Draft, missing, record};

/// A branch.
#[must_use]
pub fn branch(value: &Value, _context: &Context) -> SourceRecord {
    record(
        Kind::Branches,
        value,
        |row| row.line("name"),
        |row, _| {
            let mut draft = Draft::default();
            let name = row.some_line("name").ok_or_else(|| missing("missing_name"))?;
            let position = draft.spare_int("weight", row.int("weight")).unwrap_or_default();
            Ok(draft.done(&Branch { name, is_active: row.flag("is_active").unwrap_or(true), position }))
        },
    )
}
