use domain::import::{Kind, Refusal, SourceRecord};
use domain::school::GroupMembership;
use serde_json::{Value, json};

use super::super::wire::Row;
use super::Context;
use super::draft::{Draft, day, missing, record};

/// A student in a group for a period; `group` is the group asked about. Nothing but the two and the period is in it, so each must be right.
#[must_use]
pub fn membership(value: &Value, context: &Context, group: Option<&str>) -> SourceRecord {
    let title = |row: &Row<'_>| {
        let id = |key: &str| row.id(key).unwrap_or_else(|| "?".to_owned());
        format!("{} → {} ({} – {})", id("customer_id"), id("group_id"), row.line("b_date"), row.line("e_date"))
    };
    record(Kind::Memberships, value, title, |row, _| {
        let mut draft = Draft::default();
        let student = row.id("customer_id").ok_or_else(|| missing("missing_student"))?;
        let group = row.id("group_id").or_else(|| group.map(str::to_owned)).ok_or_else(|| missing("missing_group"))?;
        let starts_on = day("b_date", row.date("b_date"))?;
        let ends_on = day("e_date", row.end_date("e_date"))?;
        if let Some((from, to)) = starts_on.zip(ends_on)
            && to < from
        {
            return Err(Refusal::quarantine("reversed_period", json!({ "from": from, "to": to })));
        }
        draft.student(&student, context);
        draft.required("group_id", Kind::Groups, group);
        Ok(draft.done(&GroupMembership { starts_on, ends_on }))
    })
}

/// Whether the period is over.
#[must_use]
pub fn has_ended(value: &Value, context: &Context) -> bool {
    Row::of(value).and_then(|row| row.end_date("e_date").good()).is_some_and(|end| end < context.today)
}
