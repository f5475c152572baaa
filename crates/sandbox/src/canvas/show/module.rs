//! Modules, items, and how far somebody is in them.

use serde_json::{Value, json};

use super::put;
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::learning::{Item, ItemType, Module};
use crate::canvas::site::progress::CourseProgress;

/// Whose progress is shown, and whether the caller sees what is not published.
#[derive(Debug, Clone, Copy)]
pub struct View {
    pub student: Option<u64>,
    pub manages: bool,
}

pub fn module(site: &Site, module: &Module, call: &Call<'_>, view: View) -> Value {
    let position = site.modules_of.of(module.course_id).iter().position(|id| *id == module.id).map(|at| at + 1);
    let items: Vec<&Item> = seen(site, module, view).collect();
    let mut shown = json!({
        "id": module.id, "name": module.name, "position": position, "unlock_at": module.unlock_at,
        "require_sequential_progress": module.require_sequential_progress, "requirement_type": if module.one_is_enough { "one" } else { "all" },
        "publish_final_grade": false, "prerequisite_module_ids": module.prerequisite_module_ids, "workflow_state": if module.published { "active" } else { "unpublished" },
        "items_count": items.len(), "items_url": call.url(&format!("api/v1/courses/{}/modules/{}/items", module.course_id, module.id)),
    });
    if view.manages {
        shown["published"] = json!(module.published);
    }
    if let Some(student) = view.student {
        let (state, at) = site.module_state(module, student, call.now);
        put(&mut shown, [("state", json!(state.name())), ("completed_at", json!(at))]);
    }
    // A large module leaves its items to the call for items.
    if call.include("items") && items.len() <= call.settings.inline_items {
        shown["items"] = items.into_iter().map(|one| item(site, module, one, call, view)).collect();
    }
    shown
}

pub fn seen<'s>(site: &'s Site, module: &Module, view: View) -> impl Iterator<Item = &'s Item> {
    site.items_in(module.id).filter(move |item| view.manages || item.published)
}

pub fn item(site: &Site, module: &Module, item: &Item, call: &Call<'_>, view: View) -> Value {
    let course = module.course_id;
    let position = site.items_of.of(module.id).iter().position(|id| *id == item.id).map(|at| at + 1);
    let mut shown = json!({
        "id": item.id, "title": item.title, "position": position, "indent": item.indent, "quiz_lti": false, "type": item.kind.name(), "module_id": module.id,
    });
    if item.kind != ItemType::SubHeader {
        shown["html_url"] = json!(call.url(&format!("courses/{course}/modules/items/{}", item.id)));
    }
    if let Some(id) = item.content_id {
        shown["content_id"] = json!(id);
    }
    if let Some(page) = &item.page_url {
        shown["page_url"] = json!(page);
    }
    if let Some(url) = &item.external_url {
        put(&mut shown, [("external_url", json!(url)), ("new_tab", json!(true))]);
    }
    let named = item.page_url.clone().or(item.content_id.map(|id| id.to_string()));
    if let (Some(folder), Some(named)) = (item.kind.folder(), named) {
        shown["url"] = json!(call.url(&format!("api/v1/courses/{course}/{folder}/{named}")));
    }
    if view.manages {
        shown["published"] = json!(item.published);
    }
    if let Some(must) = &item.completion_requirement {
        let mut told = json!({ "type": must.must.name() });
        if let Some(least) = must.min_score {
            told["min_score"] = json!(least);
        }
        if let Some(student) = view.student {
            told["completed"] = json!(site.is_done(student, item.id));
        }
        shown["completion_requirement"] = told;
    }
    if call.include("content_details") {
        shown["content_details"] = details(site, item, call, view);
    }
    shown
}

fn details(site: &Site, item: &Item, call: &Call<'_>, view: View) -> Value {
    let mut told = json!({});
    if let Some(assignment) = item.assignment_id.and_then(|id| site.assignments.get(&id)) {
        put(
            &mut told,
            [
                ("points_possible", json!(assignment.points_possible)),
                ("due_at", json!(assignment.due_at)),
                ("unlock_at", json!(assignment.unlock_at)),
                ("lock_at", json!(assignment.lock_at)),
            ],
        );
    }
    if item.kind == ItemType::File {
        told["display_name"] = json!(format!("{}.pdf", item.title));
    }
    if view.student.is_some() && item.kind != ItemType::SubHeader {
        let is_locked =
            item.assignment_id.and_then(|id| site.assignments.get(&id)).is_some_and(|one| one.lock_at.is_some_and(|lock| lock < call.now));
        told["locked_for_user"] = json!(is_locked);
    }
    told
}

/// Without requirements, or for whoever is no student, an error in the place of numbers.
pub fn progress(site: &Site, course: u64, user: u64, call: &Call<'_>) -> Value {
    match site.course_progress(course, user).filter(|_| site.is_student(user, course)) {
        Some(progress) => numbers(course, progress, call),
        None => {
            json!({ "error": { "message": "no progress available because this course is not module based (has modules and module completion requirements) or the user is not enrolled as a student in this course" } })
        }
    }
}

fn numbers(course: u64, progress: CourseProgress, call: &Call<'_>) -> Value {
    let next = progress.next.map(|item| call.url(&format!("courses/{course}/modules/items/{item}")));
    json!({
        "requirement_count": progress.required, "requirement_completed_count": progress.done, "next_requirement_url": next,
        "completed_at": progress.completed_at,
    })
}
