//! The calendar. Without dates it is about today, without contexts about the caller alone.

use crate::canvas::call::{Answer, Call, Object, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::edit::Hand;
use crate::canvas::site::events::Event;
use crate::canvas::site::work::Assignment;
use crate::canvas::time::{DAY, Time};

/// The course behind a context, of a section too.
fn course_of(site: &Site, code: &str) -> Option<u64> {
    let section =
        code.strip_prefix("course_section_").map(|id| id.parse().ok().and_then(|id: u64| site.sections.get(&id)).map(|section| section.course_id));
    section.unwrap_or_else(|| code.strip_prefix("course_")?.parse().ok())
}

fn may_see(site: &Site, call: &Call<'_>, code: &str) -> bool {
    match course_of(site, code) {
        Some(course) => {
            site.course(course).is_some() && (call.manages(site, course) || site.enrollments_at(call.me, course).any(|one| one.is_live()))
        }
        None => code == format!("user_{}", call.me) || (call.admin && code.starts_with("user_")),
    }
}

pub fn mine(site: &Site, call: &Call<'_>) -> Answer {
    list(site, call, call.me)
}

pub fn of_user(site: &Site, call: &Call<'_>) -> Answer {
    let user = site.find_user(call.arg("user_id"), call.me).ok_or_else(Problem::not_found)?.id;
    call.needs(call.admin || user == call.me)?;
    list(site, call, user)
}

/// From the midnight of the first day to the one after the last, unless times are given.
fn span(call: &Call<'_>) -> (Time, Time) {
    let start = call.time("start_date").unwrap_or(call.now.midnight());
    let is_moment = call.text("end_date").is_some_and(|text| text.contains('T'));
    let end = call.time("end_date").filter(|end| *end >= start).unwrap_or(start.midnight());
    (start, if is_moment && end > start { end } else { end.midnight().plus(DAY - 1) })
}

fn list(site: &Site, call: &Call<'_>, user: u64) -> Answer {
    let mut codes = call.list("context_codes");
    // More than Canvas looks at are passed over without a word.
    codes.truncate(call.settings.context_codes);
    if codes.is_empty() {
        codes.push(format!("user_{user}"));
    }
    codes.retain(|code| may_see(site, call, code));
    let (start, end) = span(call);
    let all = call.flag("all_events") == Some(true);
    let undated = call.flag("undated") == Some(true);
    let is_then = |from: Option<Time>, to: Option<Time>| match (from, undated) {
        _ if all => true,
        (None, undated) => undated,
        (Some(_), true) => false,
        (Some(from), false) => from <= end && to.unwrap_or(from) >= start,
    };
    if call.text("type").as_deref() == Some("assignment") {
        let courses = codes.iter().filter_map(|code| course_of(site, code));
        let found = courses.flat_map(|course| site.assignments_in(course).filter(move |one| one.published || call.manages(site, course)));
        let mut rows: Vec<&Assignment> = found.filter(|one| is_then(one.due_at, one.due_at)).collect();
        rows.sort_by_key(|one| (one.due_at, one.id));
        return page(call, Style::Bookmark, &rows, |row| row.id, |row| show::event::of_assignment(site, row, call));
    }
    let fits = |event: &&Event| {
        // A section's part is shown under its course, too.
        let course =
            event.context_code.strip_prefix("course_section_").and(course_of(site, &event.context_code)).map(|course| format!("course_{course}"));
        !event.deleted
            && !event.hidden
            && (codes.contains(&event.context_code) || course.is_some_and(|code| codes.contains(&code)))
            && is_then(event.start_at, event.end_at)
    };
    let mut rows: Vec<&Event> = site.events.values().filter(fits).collect();
    rows.sort_by_key(|event| (event.start_at, event.id));
    page(call, Style::Bookmark, &rows, |row| row.id, |row| show::event::event(site, row, call))
}

fn named<'s>(site: &'s Site, call: &Call<'_>) -> Result<&'s Event, Problem> {
    let event = find::number(call.arg("id")).and_then(|id| site.events.get(&id)).filter(|event| !event.deleted).ok_or_else(Problem::not_found)?;
    call.needs(may_see(site, call, &event.context_code))?;
    Ok(event)
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    if let Some(id) = call.arg("id").strip_prefix("assignment_") {
        let one = find::number(id).and_then(|id| site.assignments.get(&id)).ok_or_else(Problem::not_found)?;
        call.needs(may_see(site, call, &format!("course_{}", one.course_id)))?;
        return Ok(Reply::ok(show::event::of_assignment(site, one, call)));
    }
    Ok(Reply::ok(show::event::event(site, named(site, call)?, call)))
}

/// Courses' calendars are kept by those who run them.
fn may_write(site: &Site, call: &Call<'_>, code: &str) -> bool {
    match course_of(site, code) {
        Some(course) => call.manages(site, course),
        None => may_see(site, call, code),
    }
}

fn fill(event: &mut Event, given: Object<'_>, now: Time) {
    let texts = [
        (&mut event.title, "title"),
        (&mut event.description, "description"),
        (&mut event.location_name, "location_name"),
        (&mut event.location_address, "location_address"),
    ];
    for (to, name) in texts {
        if given.has(name) {
            *to = given.text(name).unwrap_or_default();
        }
    }
    for (to, name) in [(&mut event.start_at, "start_at"), (&mut event.end_at, "end_at")] {
        if given.has(name) {
            *to = given.time(name);
        }
    }
    event.all_day = given.flag("all_day").unwrap_or(event.all_day);
    event.end_at = event.end_at.or(event.start_at);
    event.updated_at = now;
}

pub fn create(site: &mut Site, call: &Call<'_>) -> Answer {
    let given = call.object("calendar_event");
    let code = given.text("context_code").ok_or_else(|| Problem::field("context", "required", "context_code is required"))?;
    if course_of(site, &code).is_none_or(|course| site.course(course).is_none()) && !code.starts_with("user_") {
        return Err(Problem::not_found());
    }
    call.needs(may_write(site, call, &code))?;
    let mut event = Event { id: site.next("calendar_events"), context_code: code, created_at: call.now, ..Event::default() };
    fill(&mut event, given, call.now);
    let mut hand = Hand::at(call.now);
    hand.made(&event);
    let shown = show::event::event(site, &event, call);
    site.events.insert(event.id, event);
    let mut reply = Reply::ok(shown).wrote(hand.effects);
    reply.status = axum::http::StatusCode::CREATED;
    Ok(reply)
}

pub fn update(site: &mut Site, call: &Call<'_>) -> Answer {
    let event = named(site, call)?;
    let id = event.id;
    call.needs(may_write(site, call, &event.context_code))?;
    let given = call.object("calendar_event");
    let mut hand = Hand::at(call.now);
    hand.alter(&mut site.events, id, "update", |row| fill(row, given, call.now));
    Ok(Reply::ok(show::event::event(site, named(site, call)?, call)).wrote(hand.effects))
}

pub fn delete(site: &mut Site, call: &Call<'_>) -> Answer {
    let event = named(site, call)?;
    let id = event.id;
    call.needs(may_write(site, call, &event.context_code))?;
    let mut hand = Hand::at(call.now);
    hand.alter(&mut site.events, id, "delete", |row| (row.deleted, row.updated_at) = (true, call.now));
    let event = site.events.get(&id).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::event::event(site, event, call)).wrote(hand.effects))
}
