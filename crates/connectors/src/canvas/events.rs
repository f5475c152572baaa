//! What stands in the calendars of courses. Dates of assignments are not here: they are their items'.

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::lms::CalendarEvent;
use futures::future::try_join_all;
use serde_json::Value;

use super::client::{Client, Parameter};
use super::endpoint::CALENDAR;
use super::enrolment::SECTION;
use super::{judge, wire};

/// Courses asked for at once; the vendor passes over more without a word.
const CONTEXTS: usize = 10;
/// How far ahead: without a last day it is today.
const AHEAD: TimeDelta = TimeDelta::days(5 * 366);

pub async fn read(client: &Client, courses: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error> {
    let chunks = try_join_all(courses.chunks(CONTEXTS).map(|chunk| some(client, chunk, from))).await?;
    let mut known = HashSet::new();
    let asked: HashSet<&str> = courses.iter().map(String::as_str).collect();
    let mut events = Vec::new();
    for row in chunks.iter().flatten().flat_map(shown) {
        let ahead = event(row).filter(|event| event.ends_at.unwrap_or(event.starts_at) >= from && asked.contains(event.course_id.as_str()));
        events.extend(ahead.filter(|event| known.insert(event.id.clone())));
    }
    Ok(events)
}

async fn some(client: &Client, courses: &[String], from: DateTime<Utc>) -> Result<Vec<Value>, Error> {
    let (start, end) = (wire::written(from), wire::written(from.checked_add_signed(AHEAD).unwrap_or(from)));
    let contexts: Vec<String> = courses.iter().map(|course| format!("course_{course}")).collect();
    let mut parameters: Vec<Parameter<'_>> = vec![("type", "event"), ("start_date", &start), ("end_date", &end), ("excludes[]", "description")];
    parameters.extend(contexts.iter().map(|context| ("context_codes[]", context.as_str())));
    match client.list(&CALENDAR, &[], &parameters).await {
        Err(error) if judge::is_switched_off(&error) => Ok(Vec::new()),
        listed => Ok(listed?.rows),
    }
}

/// What differs by section stands in parts below a hidden event; a list has the parts, or the whole with them inside.
fn shown(row: &Value) -> Vec<&Value> {
    match (row["hidden"].as_bool(), wire::rows(&row["child_events"])) {
        (Some(true), children) => children.iter().collect(),
        _ => vec![row],
    }
}

/// Nothing without a time, and of what belongs to no course.
fn event(row: &Value) -> Option<CalendarEvent> {
    if row["workflow_state"] == "deleted" {
        return None;
    }
    let codes = ["context_code", "effective_context_code"].map(|name| row[name].as_str().unwrap_or_default());
    let section = codes.iter().find_map(|code| code.strip_prefix("course_section_"));
    // The prefix of a section's code is a course's, too.
    let course = codes.iter().filter_map(|code| code.strip_prefix("course_")).find(|id| !id.starts_with("section_"))?;
    let starts_at = wire::instant(&row["start_at"])?;
    let place = ["location_name", "location_address"].iter().find_map(|name| wire::line(&row[*name]));
    Some(CalendarEvent {
        id: wire::text(&row["id"])?,
        course_id: course.to_owned(),
        group_id: section.map(|id| format!("{SECTION}{id}")),
        title: wire::line(&row["title"]).unwrap_or_default(),
        kind: wire::text(&row["type"]).unwrap_or_else(|| "event".to_owned()),
        starts_at,
        ends_at: wire::instant(&row["end_at"]).filter(|end| *end > starts_at),
        location: place,
        url: wire::text(&row["html_url"]),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn documented() -> Value {
        json!({
            "id": 3_390_001, "title": "Вебинар", "start_at": "2026-11-21T14:00:00Z", "end_at": "2026-11-21T15:30:00Z", "all_day": false,
            "location_name": "Каб. 2", "location_address": "", "context_code": "course_51842", "effective_context_code": null,
            "all_context_codes": "course_51842", "workflow_state": "active", "hidden": false, "parent_event_id": null, "child_events": [],
            "html_url": "https://school.example.test/calendar?event_id=3390001",
        })
    }

    #[test]
    fn a_documented_event_is_read() {
        let expected = CalendarEvent {
            id: "3390001".to_owned(),
            course_id: "51842".to_owned(),
            group_id: None,
            title: "Вебинар".to_owned(),
            kind: "event".to_owned(),
            starts_at: "2026-11-21T14:00:00Z".parse().expect("an instant"),
            ends_at: "2026-11-21T15:30:00Z".parse().ok(),
            location: Some("Каб. 2".to_owned()),
            url: Some("https://school.example.test/calendar?event_id=3390001".to_owned()),
        };
        assert_eq!(event(&documented()), Some(expected));
    }

    #[test]
    fn a_sections_part_is_its_sections() {
        for (code, effective) in [("course_section_3", "course_51842"), ("course_51842", "course_section_3")] {
            let mut part = documented();
            (part["context_code"], part["effective_context_code"]) = (json!(code), json!(effective));
            let told = event(&part).expect("an event");
            assert_eq!((told.course_id.as_str(), told.group_id.as_deref()), ("51842", Some("section:3")));
            let mut whole = documented();
            (whole["hidden"], whole["child_events"]) = (json!(true), json!([part]));
            assert_eq!(shown(&whole).into_iter().filter_map(event).collect::<Vec<_>>(), [told]);
        }
    }

    #[test]
    fn what_has_no_time_or_no_course_is_left_out() {
        for (name, value) in [
            ("start_at", json!(null)),
            ("context_code", json!("user_7")),
            ("context_code", json!("course_section_3")),
            ("workflow_state", json!("deleted")),
            ("id", json!(null)),
        ] {
            let mut row = documented();
            row[name] = value;
            assert_eq!(event(&row), None, "{name}");
        }
        let mut moment = documented();
        moment["end_at"] = moment["start_at"].clone();
        assert_eq!(event(&moment).expect("an event").ends_at, None);
    }
}
