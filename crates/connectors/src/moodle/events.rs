//! The calendars of courses and of their groups.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::lms::CalendarEvent;
use serde_json::Value;

use super::client::Client;
use super::form::Question;
use super::site_info::SiteInfo;
use super::{rights, wire};

/// Courses and groups asked for at once: PHP cuts a form off after a thousand fields, on some hosts after fewer, and says nothing.
const AT_ONCE: usize = 50;

pub async fn read(client: &Client, courses: &[String], groups: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error> {
    let site = client.site().await?;
    let mut found = BTreeMap::new();
    for chunk in courses.chunks(AT_ONCE) {
        collect(&ask(client, "events[courseids]", chunk, from).await?, &site, from, &mut found)?;
    }
    // In questions of their own: beside courses, groups are passed over without a word.
    for chunk in groups.chunks(AT_ONCE) {
        collect(&ask(client, "events[groupids]", chunk, from).await?, &site, from, &mut found)?;
    }
    // The courses' categories have events, too, and a group's course need not be one that was asked for.
    let wanted: BTreeSet<&str> = courses.iter().map(String::as_str).collect();
    Ok(found.into_values().filter(|event| wanted.contains(event.course_id.as_str())).collect())
}

/// Of a course or group that the token may not see there is a warning instead of its events, and nothing fails.
async fn ask(client: &Client, what: &str, ids: &[String], from: DateTime<Utc>) -> Result<Value, Error> {
    let question = Question::new(rights::EVENTS)
        .list(what, ids)
        // By default the token's own and the site's events come along.
        .with("options[userevents]", "0")
        .with("options[siteevents]", "0")
        .with("options[timestart]", from.timestamp().max(1).to_string())
        .with("options[timeend]", "0");
    client.ask(&question).await
}

fn collect(answer: &Value, site: &SiteInfo, from: DateTime<Utc>, found: &mut BTreeMap<u64, CalendarEvent>) -> Result<(), Error> {
    for row in wire::list_in(answer, "events", rights::EVENTS)? {
        let number = wire::own_id(row, "id", rights::EVENTS)?;
        let Some(event) = event(row, site)? else { continue };
        // What is over is left out by us, too: servers differ in whether the last second counts.
        if event.ends_at.unwrap_or(event.starts_at) >= from {
            found.insert(number.parse().unwrap_or(u64::MAX), event);
        }
    }
    Ok(())
}

fn event(row: &Value, site: &SiteInfo) -> Result<Option<CalendarEvent>, Error> {
    let get = |name: &str| wire::get(row, name);
    // An event of a category has no course; one without a time has no place in a calendar.
    let (Some(course_id), Some(starts_at)) = (wire::id(get("courseid")), wire::instant(get("timestart"))) else { return Ok(None) };
    let lasts = wire::whole(get("timeduration")).filter(|seconds| *seconds > 0).and_then(TimeDelta::try_seconds);
    let id = wire::own_id(row, "id", rights::EVENTS)?;
    Ok(Some(CalendarEvent {
        group_id: wire::id(get("groupid")),
        title: wire::name(get("name")),
        kind: wire::raw(get("eventtype")).unwrap_or_default().to_lowercase(),
        starts_at,
        ends_at: lasts.and_then(|lasts| starts_at.checked_add_signed(lasts)),
        location: wire::raw(get("location")).map(|location| super::text::plain(&location)).filter(|location| !location.is_empty()),
        url: site.page(&format!("calendar/view.php?view=day&course={course_id}&time={}#event_{id}", starts_at.timestamp())),
        id,
        course_id,
    }))
}
