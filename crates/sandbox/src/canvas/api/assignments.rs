//! Assignments and the groups they are weighed in.

use serde_json::{Value, json};

use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::work::{Assignment, AssignmentGroup};
use crate::canvas::time::DAY;

fn seen<'s>(site: &'s Site, call: &Call<'_>, course: u64) -> Vec<&'s Assignment> {
    let manages = call.manages(site, course);
    site.assignments_in(course).filter(|one| manages || one.published).collect()
}

/// The assignment of the path.
pub fn named<'s>(site: &'s Site, call: &Call<'_>, name: &str) -> Result<&'s Assignment, Problem> {
    let course = call.course(site)?.id;
    let id = find::number(call.arg(name)).ok_or_else(Problem::not_found)?;
    seen(site, call, course).into_iter().find(|one| one.id == id).ok_or_else(Problem::not_found)
}

fn is_in_bucket(site: &Site, call: &Call<'_>, one: &Assignment, bucket: &str) -> bool {
    let own = site.submissions.get(&(one.id, call.me));
    let is_past = one.due_at.is_some_and(|due| due < call.now);
    let has_work = own.is_some_and(|own| own.submitted_at.is_some());
    match bucket {
        "past" => is_past,
        "undated" => one.due_at.is_none(),
        "future" => !is_past,
        "upcoming" => one.due_at.is_some_and(|due| !is_past && due <= call.now.plus(7 * DAY)),
        "overdue" => is_past && own.is_some() && !has_work,
        "unsubmitted" => !has_work,
        "ungraded" => show::work::needs_grading(site, one.id) > 0,
        _ => true,
    }
}

pub fn list(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let term = call.text("search_term").map(|term| term.to_lowercase());
    let ids: Vec<u64> = call.list("assignment_ids").iter().filter_map(|text| find::number(text)).collect();
    let bucket = call.text("bucket").unwrap_or_default();
    let group = call.arg("assignment_group_id");
    let mut rows = seen(site, call, course);
    rows.retain(|one| {
        term.as_ref().is_none_or(|term| one.name.to_lowercase().contains(term))
            && (ids.is_empty() || ids.contains(&one.id))
            && (group.is_empty() || one.assignment_group_id.to_string() == group)
            && is_in_bucket(site, call, one, &bucket)
    });
    match call.text("order_by").as_deref() {
        Some("name") => rows.sort_by(|a, b| a.name.cmp(&b.name)),
        Some("due_at") => rows.sort_by_key(|one| (one.due_at.is_none(), one.due_at, one.id)),
        _ => rows.sort_by_key(|one| (one.assignment_group_id, one.position, one.id)),
    }
    page(call, Style::Counted, &rows, |row| row.id, |row| show::work::assignment(site, row, call))
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    Ok(Reply::ok(show::work::assignment(site, named(site, call, "id")?, call)))
}

pub fn groups(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let rows: Vec<&AssignmentGroup> = site.assignment_groups.values().filter(|group| group.course_id == course).collect();
    let show = |group: &&AssignmentGroup| -> Value {
        let mut shown = json!({ "id": group.id, "name": group.name, "position": group.position, "group_weight": group.group_weight, "rules": {}, "integration_data": {} });
        if call.include("assignments") {
            let own = seen(site, call, course).into_iter().filter(|one| one.assignment_group_id == group.id);
            shown["assignments"] = own.map(|one| show::work::assignment(site, one, call)).collect();
        }
        shown
    };
    page(call, Style::Counted, &rows, |row| row.id, show)
}
