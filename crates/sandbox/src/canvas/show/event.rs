//! The calendar: events, and assignments as events.

use serde_json::{Value, json};

use super::work;
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::events::Event;
use crate::canvas::site::work::Assignment;

pub fn event(site: &Site, event: &Event, call: &Call<'_>) -> Value {
    let section = event.context_code.strip_prefix("course_section_").and_then(|id| id.parse().ok());
    let course = section.and_then(|id: u64| site.sections.get(&id)).map(|section| format!("course_{}", section.course_id));
    let children: Vec<&Event> = site.events.values().filter(|child| child.parent_event_id == Some(event.id) && !child.deleted).collect();
    let codes: Vec<&str> =
        if children.is_empty() { vec![event.context_code.as_str()] } else { children.iter().map(|child| child.context_code.as_str()).collect() };
    let mut shown = json!({
        "id": event.id, "title": event.title, "start_at": event.start_at, "end_at": event.end_at, "all_day": event.all_day,
        "all_day_date": event.start_at.filter(|_| event.all_day).map(|start| start.date()), "location_name": event.location_name,
        "location_address": event.location_address, "context_code": event.context_code, "effective_context_code": course,
        "all_context_codes": codes.join(","), "workflow_state": if event.deleted { "deleted" } else { "active" }, "hidden": event.hidden,
        "parent_event_id": event.parent_event_id, "child_events_count": children.len(), "type": "event",
        "url": call.url(&format!("api/v1/calendar_events/{}", event.id)), "html_url": call.url(&format!("calendar?event_id={}", event.id)),
        "created_at": event.created_at, "updated_at": event.updated_at, "series_uuid": null, "rrule": null,
    });
    let excludes = call.list("excludes");
    if !excludes.iter().any(|part| part == "description") {
        shown["description"] = json!(event.description);
    }
    if !excludes.iter().any(|part| part == "child_events") {
        shown["child_events"] = children.into_iter().map(|child| self::event(site, child, call)).collect();
    }
    shown
}

pub fn of_assignment(site: &Site, one: &Assignment, call: &Call<'_>) -> Value {
    let mut shown = json!({
        "id": format!("assignment_{}", one.id), "title": one.name, "start_at": one.due_at, "end_at": one.due_at, "all_day": false,
        "all_day_date": one.due_at.map(|due| due.date()), "context_code": format!("course_{}", one.course_id), "type": "assignment",
        "workflow_state": if one.published { "published" } else { "unpublished" }, "url": call.url(&format!("api/v1/calendar_events/assignment_{}", one.id)),
        "html_url": call.url(&format!("courses/{}/assignments/{}", one.course_id, one.id)), "created_at": one.created_at, "updated_at": one.updated_at,
    });
    let excludes = call.list("excludes");
    if !excludes.iter().any(|part| part == "description") {
        shown["description"] = json!(one.description);
    }
    if !excludes.iter().any(|part| part == "assignment") {
        shown["assignment"] = work::assignment(site, one, call);
    }
    shown
}
