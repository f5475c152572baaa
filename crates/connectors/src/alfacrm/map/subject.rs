use domain::import::{Kind, SourceRecord};
use domain::school::Subject;
use serde_json::Value;

use super::Context;
use super::draft::{Draft, missing, record};

/// A subject.
#[must_use]
pub fn subject(value: &Value, _context: &Context) -> SourceRecord {
    record(
        Kind::Subjects,
        value,
        |row| row.line("name"),
        |row, _| {
            let mut draft = Draft::default();
            let name = row.some_line("name").ok_or_else(|| missing("missing_name"))?;
            let position = draft.spare_int("weight", row.int("weight")).unwrap_or_default();
            Ok(draft.done(&Subject { name, position }))
        },
    )
}
