//! The calendar.

use serde_json::{Value, json};

use super::{Changed, Hand, Wanted};
use crate::moodle::site::event::Event;
use crate::moodle::site::next;
use crate::moodle::tokens::ADMIN;
use crate::simulated::merged;

pub fn events(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (site, now) = (&mut *hand.site, hand.now);
    if wanted.op == "create" {
        let plain = Event {
            name: "Новое событие".to_owned(),
            eventtype: "course".to_owned(),
            user: ADMIN,
            timestart: now,
            timeduration: 3_600,
            visible: true,
            ..Event::default()
        };
        let new: Event = merged(&plain, wanted.data.clone())?;
        let id = next(&mut site.last.event);
        site.events.insert(id, Event { id, timemodified: now, ..new });
        return Ok((Some(id), json!(site.events[&id])));
    }
    let id = wanted.id()?;
    let Some(old) = site.events.get(&id) else { return wanted.none(id) };
    match wanted.op.as_str() {
        "update" => {
            let new: Event = merged(old, wanted.data.clone())?;
            site.events.insert(id, Event { id, timemodified: now, ..new });
            Ok((Some(id), json!(site.events[&id])))
        }
        "delete" => {
            site.events.remove(&id);
            Ok((Some(id), Value::Null))
        }
        _ => wanted.no_op(),
    }
}
