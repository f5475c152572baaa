//! What the school holds, nothing hidden.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::canvas::site::Site;
use crate::canvas::site::row::{Row, Table};
use crate::canvas::time::Time;
use crate::simulated::Refusal;

pub fn sizes(site: &Site) -> BTreeMap<&'static str, usize> {
    BTreeMap::from([
        ("accounts", site.accounts.len()),
        ("terms", site.terms.len()),
        ("users", site.users.len()),
        ("courses", site.courses.len()),
        ("sections", site.sections.len()),
        ("enrollments", site.enrollments.len()),
        ("modules", site.modules.len()),
        ("module_items", site.items.len()),
        ("completions", site.completions.len()),
        ("assignment_groups", site.assignment_groups.len()),
        ("assignments", site.assignments.len()),
        ("submissions", site.submissions.len()),
        ("group_categories", site.group_categories.len()),
        ("groups", site.groups.len()),
        ("group_memberships", site.memberships.len()),
        ("calendar_events", site.events.len()),
    ])
}

fn part<T: Row>(table: &Table<T>, offset: usize, limit: usize) -> (usize, Vec<Value>) {
    (table.len(), table.values().skip(offset).take(limit).map(Row::plain).collect())
}

pub fn rows(site: &Site, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
    Ok(match kind {
        "accounts" => part(&site.accounts, offset, limit),
        "terms" => part(&site.terms, offset, limit),
        "users" => part(&site.users, offset, limit),
        "courses" => part(&site.courses, offset, limit),
        "sections" => part(&site.sections, offset, limit),
        "enrollments" => part(&site.enrollments, offset, limit),
        "modules" => part(&site.modules, offset, limit),
        "module_items" => part(&site.items, offset, limit),
        "assignment_groups" => part(&site.assignment_groups, offset, limit),
        "assignments" => part(&site.assignments, offset, limit),
        "group_categories" => part(&site.group_categories, offset, limit),
        "groups" => part(&site.groups, offset, limit),
        "group_memberships" => part(&site.memberships, offset, limit),
        "calendar_events" => part(&site.events, offset, limit),
        "submissions" => (site.submissions.len(), site.submissions.values().skip(offset).take(limit).map(|row| json!(row)).collect()),
        "completions" => {
            let shown = |((user, item), at): (&(u64, u64), &Time)| json!({ "user_id": user, "item_id": item, "completed_at": at });
            (site.completions.len(), site.completions.iter().skip(offset).take(limit).map(shown).collect())
        }
        _ => return Err(Refusal::not_found(format!("no kind is called {kind:?}"))),
    })
}
