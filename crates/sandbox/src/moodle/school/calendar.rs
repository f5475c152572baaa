//! Events.

use super::{Block, DAY};
use crate::moodle::site::event::Event;
use crate::moodle::site::module::Kind;
use crate::moodle::site::{FRONT_PAGE, next};
use crate::moodle::tokens::ADMIN;

const HOUR: i64 = 3_600;
/// The last course with a webinar.
const LAST_WITH_WEBINAR: u32 = 13;

pub fn make(block: &mut Block<'_>) {
    for local in 2..2 + super::COURSES {
        deadlines(block, local);
    }
    if block.is_first() {
        let at = block.term + 80 * DAY;
        add(block, Event { name: "День открытых дверей".into(), eventtype: "site".into(), course: FRONT_PAGE, ..lasting(at, HOUR) });
    }
    for local in 2..=LAST_WITH_WEBINAR {
        let at = block.term + i64::from(local + 18) * DAY + 18 * HOUR + HOUR / 2 * i64::from((local - 2) % 3);
        let (course, description) = (block.course(local), "<p>Ссылка в чате</p>".to_owned());
        add(
            block,
            Event {
                name: "Вебинар: вопросы и ответы".into(), description, eventtype: "course".into(), course, ..lasting(at, HOUR)
            },
        );
    }
    if block.is_first() {
        only_once(block);
    }
}

fn only_once(block: &mut Block<'_>) {
    let (course, term) = (block.course(2), block.term);
    let first = block.site.last.event + 1;
    for week in 0..4 {
        let at = term + 40 * DAY + 10 * HOUR + week * 7 * DAY;
        let event =
            Event { name: "Практика в классе".into(), eventtype: "course".into(), course, repeat: Some(first), ..lasting(at, HOUR) };
        add(block, event);
    }
    let group = block.site.courses.get(&course).and_then(|course| course.groups.first().copied());
    add(block, Event { name: "Зачёт группы Б-11".into(), eventtype: "group".into(), course, group, ..lasting(term + 50 * DAY, HOUR) });
    add(block, Event { name: "Личное напоминание".into(), eventtype: "user".into(), ..lasting(term + 75 * DAY, 0) });
    let category = Some(2);
    add(block, Event { name: "Категория: собрание".into(), eventtype: "category".into(), category, ..lasting(term + 76 * DAY, HOUR) });
}

fn lasting(timestart: i64, timeduration: i64) -> Event {
    Event { timestart, timeduration, user: ADMIN, visible: true, ..Event::default() }
}

fn add(block: &mut Block<'_>, event: Event) {
    let id = next(&mut block.site.last.event);
    let timemodified = block.term - 20 * DAY;
    block.site.events.insert(id, Event { id, timemodified, ..event });
}

/// Made by the activities themselves.
fn deadlines(block: &mut Block<'_>, local: u32) {
    let course = block.course(local);
    let Some(found) = block.site.courses.get(&course) else { return };
    let modules = block.site.modules_of(found);
    let of = |kind: Kind| modules.iter().find(|module| module.kind == kind).map(|module| (module.instance, module.opens, module.due));
    let (Some((assign, _, due)), Some((quiz, opens, closes))) = (of(Kind::Assign), of(Kind::Quiz)) else { return };
    let wanted = [
        ("Задание 1 is due", "<p>Пришлите отчёт.</p>", "assign", assign, "due", due),
        ("Итоговый тест opens", "", "quiz", quiz, "open", opens),
        ("Итоговый тест closes", "", "quiz", quiz, "close", closes),
    ];
    for (name, description, module, instance, kind, at) in wanted {
        let event = Event {
            name: name.to_owned(),
            description: description.to_owned(),
            eventtype: kind.to_owned(),
            course,
            modulename: Some(module.to_owned()),
            instance: Some(instance),
            ..lasting(at, 0)
        };
        add(block, event);
    }
}
