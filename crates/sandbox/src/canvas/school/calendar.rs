//! Webinars, one that differs by section, and a note of the administrator's own.

use super::{ADMIN, Frame};
use crate::canvas::site::events::Event;
use crate::canvas::time::{DAY, HOUR};

/// Has an event whose time differs by section.
const BY_SECTION: usize = 2;

pub fn add(frame: &mut Frame<'_>) {
    for at in 0..frame.courses.len() {
        let course = frame.courses[at];
        for week in -1..3 {
            let hours = i64::try_from(at % 6).unwrap_or_default() + 2;
            event(frame, &format!("course_{course}"), "Вебинар", week * 7 * DAY + hours * HOUR, None);
        }
        if at == BY_SECTION {
            let parent = event(frame, &format!("course_{course}"), "Защита проектов", 5 * DAY, None);
            if let Some(row) = frame.site.events.get_mut(&parent) {
                row.hidden = true;
            }
            for (number, section) in (0..).zip(frame.site.sections_of.of(course).to_vec()) {
                event(frame, &format!("course_section_{section}"), "Защита проектов", 5 * DAY + number * HOUR, Some(parent));
            }
        }
    }
    if frame.block == 0 {
        event(frame, &format!("user_{ADMIN}"), "Планёрка", 0, None);
    }
}

fn event(frame: &mut Frame<'_>, context: &str, title: &str, after: i64, parent: Option<u64>) -> u64 {
    let id = frame.site.next("calendar_events");
    let start = frame.noon.plus(after);
    let created_at = frame.past(30, 20);
    let event = Event {
        id,
        title: title.to_owned(),
        start_at: Some(start),
        end_at: Some(start.plus(3 * HOUR / 2)),
        location_name: "Каб. 2".to_owned(),
        context_code: context.to_owned(),
        parent_event_id: parent,
        created_at,
        updated_at: created_at,
        ..Event::default()
    };
    frame.site.events.insert(id, event);
    id
}
