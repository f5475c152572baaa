use domain::import::{Kind, SourceRecord};
use domain::school::Group;
use serde_json::Value;

use super::super::paging::Says;
use super::Context;
use super::draft::{Draft, chosen, missing, period, record};

/// A group.
#[must_use]
pub fn group(value: &Value, context: &Context, says: Says) -> SourceRecord {
    record(
        Kind::Groups,
        value,
        |row| row.line("name"),
        |row, _| {
            let mut draft = Draft::default();
            let name = row.some_line("name").ok_or_else(|| missing("missing_name"))?;
            draft.many("branch_ids", Kind::Branches, chosen(row.ids("branch_ids"), &context.branches));
            let mut teachers = row.ids("teacher_ids").into_iter();
            draft.optional("teacher_id", Kind::Teachers, teachers.next());
            draft.many("co_teacher_ids", Kind::Teachers, teachers.collect());
            let from = draft.spare_date("b_date", row.date("b_date"));
            let to = draft.spare_date("e_date", row.end_date("e_date"));
            let (starts_on, ends_on) = period(&mut draft, from, to);
            let capacity = draft.spare_int("limit", row.int("limit")).filter(|limit| *limit > 0);
            let is_archived = says.archived || row.flag("removed") == Some(true);
            let custom = Value::Object(row.custom());
            Ok(draft.done(&Group { name, capacity, starts_on, ends_on, is_archived, note: row.paragraph("note"), custom }))
        },
    )
}
