//! What there is to do in a course.

use super::{Block, DAY};
use crate::moodle::site::course::Section;
use crate::moodle::site::module::{Kind, Module, Tracking};
use crate::moodle::site::{Site, next};

/// The last course that says what completes it.
const LAST_WITH_CRITERIA: u32 = 13;

/// A quiz is passed from here on.
const PASS: f64 = 5.0;

pub fn make(block: &mut Block<'_>, local: u32) {
    let mut wanted = vec![
        (1, Kind::Page, "Урок 1. Общие сведения", Tracking::View),
        (2, Kind::Page, "Урок 2. Термины & определения", Tracking::View),
        (3, Kind::Page, "Урок 3. Практика", Tracking::Manual),
        (1, Kind::Url, "Нормативные документы", Tracking::Manual),
        (2, Kind::Assign, "Задание 1", Tracking::Grade),
        (4, Kind::Quiz, "Итоговый тест", Tracking::Pass),
    ];
    if local.is_multiple_of(2) {
        wanted.push((1, Kind::Label, "Обратите внимание на сроки.", Tracking::None));
    }
    if local % 3 == 2 {
        wanted.push((3, Kind::Lesson, "Лекция с вопросами", Tracking::View));
    }
    match local % 4 {
        _ if local == 2 => {
            wanted.push((1, Kind::Resource, "Памятка (файл)", Tracking::View));
            wanted.push((4, Kind::Page, "Доступно после урока 1", Tracking::View));
        }
        3 => wanted.push((4, Kind::Url, "Скрытый материал", Tracking::Manual)),
        0 => wanted.push((4, Kind::Folder, "Файлы курса", Tracking::Manual)),
        _ => {}
    }
    if local == 4 {
        wanted.push((2, Kind::Subsection, "Подраздел: отработка", Tracking::None));
    }
    let id = block.course(local);
    let made: Vec<u32> = wanted.into_iter().map(|(section, kind, name, tracking)| activity(block, local, section, kind, name, tracking)).collect();
    // The hidden draft and the gated page come last in their courses.
    let last = made.last().copied().unwrap_or_default();
    if let Some(module) = block.site.modules.get_mut(&last) {
        match (module.kind, local) {
            (Kind::Page, 2) => module.after = made.first().copied(),
            (Kind::Url, _) => module.visible = false,
            (Kind::Subsection, _) => inner_section(block.site, id, last),
            _ => {}
        }
    }
    if local <= LAST_WITH_CRITERIA
        && let Some(course) = block.site.courses.get_mut(&id)
    {
        course.criteria = vec![made[0], made[2], made[5]];
    }
}

fn activity(block: &mut Block<'_>, local: u32, section: u32, kind: Kind, name: &str, tracking: Tracking) -> u32 {
    let course = block.course(local);
    let due = match kind {
        Kind::Assign => block.term + 30 * DAY + i64::from(local - 2) * DAY,
        _ => block.term + 100 * DAY,
    };
    let wanted = Module {
        id: 0,
        course,
        section,
        kind,
        instance: 0,
        name: name.to_owned(),
        description: if kind == Kind::Label { format!("<p>{name}</p>") } else { String::new() },
        visible: true,
        tracking,
        after: None,
        grade_item: None,
        grade_max: 0.0,
        grade_pass: PASS,
        opens: block.term,
        due,
        inner_section: None,
        timemodified: block.term - 30 * DAY + i64::from(local) * 3_600,
    };
    block.site.add_module(wanted)
}

/// A subsection is an activity here and a section there.
fn inner_section(site: &mut Site, course: u32, module: u32) {
    let id = next(&mut site.last.section);
    let Some(module) = site.modules.get_mut(&module) else { return };
    module.inner_section = Some(id);
    let (name, instance) = (module.name.clone(), module.instance);
    if let Some(course) = site.courses.get_mut(&course) {
        let number = u32::try_from(course.sections.len()).unwrap_or(u32::MAX);
        course.sections.push(Section {
            id,
            number,
            name: Some(name),
            summary: String::new(),
            visible: true,
            of_instance: Some(instance),
            modules: Vec::new(),
        });
    }
}
