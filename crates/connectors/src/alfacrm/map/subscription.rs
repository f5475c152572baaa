use domain::import::{Kind, SourceRecord};
use domain::school::Subscription;
use serde_json::Value;

use super::Context;
use super::draft::{Draft, missing, period, record};

/// A tariff a student has bought; `student` is the one asked about.
#[must_use]
pub fn subscription(value: &Value, _context: &Context, student: Option<&str>) -> SourceRecord {
    let title = |row: &super::super::wire::Row<'_>| {
        let id = |key: &str| row.id(key).unwrap_or_else(|| "?".to_owned());
        format!("{} · {} ({} – {})", id("customer_id"), id("tariff_id"), row.line("b_date"), row.line("e_date"))
    };
    record(Kind::Subscriptions, value, title, |row, _| {
        let mut draft = Draft::default();
        let student = row.id("customer_id").or_else(|| student.map(str::to_owned)).ok_or_else(|| missing("missing_student"))?;
        draft.required("student_id", Kind::Students, student);
        draft.optional("tariff_id", Kind::Tariffs, row.id("tariff_id"));
        draft.optional("subject_id", Kind::Subjects, row.ids("subject_ids").into_iter().next());
        let from = draft.spare_date("b_date", row.date("b_date"));
        let to = draft.spare_date("e_date", row.end_date("e_date"));
        let (starts_on, ends_on) = period(&mut draft, from, to);
        let paid_lessons = draft.spare_int("paid_lesson_count", row.int("paid_lesson_count"));
        let paid_until = draft.spare_date("paid_till", row.date("paid_till"));
        let subscription = Subscription {
            starts_on,
            ends_on,
            is_separate_balance: row.flag("is_separate_balance").unwrap_or(false),
            // Money or lessons, the vendor does not say: kept as it stands.
            source_balance: row.some_line("balance"),
            paid_lessons,
            paid_until,
            note: row.paragraph("note"),
        };
        Ok(draft.done(&subscription))
    })
}
