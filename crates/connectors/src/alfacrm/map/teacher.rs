use chrono::NaiveDate;
use domain::import::{Kind, SourceRecord};
use domain::school::{Gender, Teacher};
use serde_json::Value;

use super::super::paging::Says;
use super::super::wire::{Read, Row};
use super::draft::{Draft, chosen, missing, record};
use super::{Context, contact};

/// A teacher. There is no flag for having left: the archive says it, or an end in the past.
#[must_use]
pub fn teacher(value: &Value, context: &Context, says: Says) -> SourceRecord {
    record(
        Kind::Teachers,
        value,
        |row| row.line("name"),
        |row, id| {
            let mut draft = Draft::default();
            let name = row.some_line("name").ok_or_else(|| missing("missing_name"))?;
            contact::derive(&mut draft, row, format!("teacher:{id}"), &name, None);
            draft.many("branch_ids", Kind::Branches, chosen(row.ids("branch_ids"), &context.branches));
            let skills = row.rows("teacher-to-skill").iter().filter_map(|skill| skill.some_line("name")).collect();
            let birth_date = draft.spare_date("dob", row.date("dob"));
            let archived_on = left(&mut draft, row, says.archived, context.today);
            let teacher = Teacher { name, birth_date, gender: gender(row), skills, note: row.paragraph("note"), archived_on };
            Ok(draft.done(&teacher))
        },
    )
}

fn left(draft: &mut Draft, row: Row<'_>, archived: bool, today: NaiveDate) -> Option<NaiveDate> {
    let end = draft.spare_date("e_date", row.end_date("e_date"));
    if !archived {
        return end.filter(|end| *end < today);
    }
    // The archive keeps no date of its own; the run's own day would change the record on every run.
    let known = end.or_else(|| row.date("updated_at").good()).or_else(|| row.date("created_at").good());
    if known.is_none() {
        draft.warn("archive_date_unknown");
    }
    known.or_else(|| NaiveDate::from_ymd_opt(2000, 1, 1))
}

/// 1 and 2, in the vendor's order; anything else says nothing.
pub fn gender(row: Row<'_>) -> Option<Gender> {
    match row.int("gender") {
        Read::Good(1) => Some(Gender::Male),
        Read::Good(2) => Some(Gender::Female),
        _ => None,
    }
}
