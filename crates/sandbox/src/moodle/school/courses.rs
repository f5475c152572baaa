//! Categories, courses, their sections and groups.

use super::{Block, DAY, activities};
use crate::moodle::site::course::{Category, Course, Section};
use crate::moodle::site::group::Group;
use crate::moodle::site::{FRONT_PAGE, Site, next};

/// By their number in the recorded site, from 2 on, each with its category.
const TITLES: [(&str, u32); 20] = [
    ("Охрана труда: вводный инструктаж", 2),
    ("Пожарная безопасность", 2),
    ("Первая помощь пострадавшим", 2),
    ("Электробезопасность, II группа", 2),
    ("Бухгалтерский учёт и налоги", 3),
    ("1С:Предприятие & документы", 3),
    ("Управление проектами", 3),
    ("Основы Excel <базовый>", 3),
    ("Кадровое делопроизводство", 3),
    ("Логистика и склад", 3),
    ("Английский A1", 5),
    ("Английский A2", 5),
    ("Английский B1", 5),
    ("Немецкий для начинающих", 4),
    ("Информационная безопасность", 3),
    ("Работа с персональными данными (152-ФЗ)", 3),
    ("Продажи и переговоры", 3),
    ("Наставничество", 3),
    ("Черновик: новая программа", 3),
    ("Архив: курс без отслеживания", 3),
];
const HIDDEN: u32 = 20;
const UNTRACKED: u32 = 21;
const LAST_WITH_GROUPS: u32 = 11;

pub fn front_page(site: &mut Site, term: i64) {
    let at = term - 30 * DAY;
    let categories = [
        (1, "Category 1", None, 0),
        (2, "Обязательное обучение", Some("CAT-OB"), 0),
        (3, "Профессиональная переподготовка", Some("CAT-PP"), 0),
        (4, "Иностранные языки", Some("CAT-LA"), 0),
        (5, "Английский", Some("CAT-EN"), 4),
    ];
    site.categories = categories
        .into_iter()
        .map(|(id, name, idnumber, parent)| Category {
            id,
            name: name.to_owned(),
            idnumber: idnumber.map(str::to_owned),
            parent,
            visible: true,
            timemodified: at,
        })
        .collect();
    let course = Course {
        id: FRONT_PAGE,
        category: 0,
        sort_order: 1,
        shortname: "uc".to_owned(),
        fullname: "Учебный центр".to_owned(),
        idnumber: String::new(),
        summary: String::new(),
        format: "site".to_owned(),
        startdate: 0,
        enddate: 0,
        visible: true,
        tracks: false,
        groupmode: 0,
        program_code: String::new(),
        timecreated: at,
        timemodified: at,
        sections: Vec::new(),
        groups: Vec::new(),
        criteria: Vec::new(),
        total_item: 0,
    };
    site.courses.insert(FRONT_PAGE, course);
    site.last.course = FRONT_PAGE;
}

pub fn make(block: &mut Block<'_>) {
    for (local, (title, category)) in (2..).zip(TITLES) {
        let course = course(block, local, title, category);
        let id = course.id;
        block.site.last.course = id;
        block.site.courses.insert(id, course);
        activities::make(block, local);
        if local <= LAST_WITH_GROUPS {
            groups(block, local);
        }
    }
}

fn course(block: &mut Block<'_>, local: u32, title: &str, category: u32) -> Course {
    let id = block.course(local);
    let number = id - 1;
    let weeks = local % 4 == 1;
    let startdate = block.term + i64::from(local - 2) * DAY;
    let enddate = match (weeks, number % 3) {
        (true, _) => startdate + 28 * DAY,
        (false, 1) => 0,
        (false, _) => startdate + 90 * DAY,
    };
    let fullname = if block.is_first() { title.to_owned() } else { format!("{title}, поток {}", block.number + 1) };
    let shown = fullname.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let created = block.term - 30 * DAY + i64::from(local) * 3_600;
    let last = &mut block.site.last;
    let total_item = next(&mut last.grade_item);
    let sections = (0..=4).map(|place| {
        let name = (place == 1).then(|| "Вводный модуль".to_owned());
        let summary = if place == 1 { "<p>Начните отсюда.</p>" } else { "" };
        Section {
            id: next(&mut last.section),
            number: place,
            name,
            summary: summary.to_owned(),
            visible: true,
            of_instance: None,
            modules: Vec::new(),
        }
    });
    Course {
        id,
        category,
        sort_order: 0,
        shortname: format!("K{number:02}-2026"),
        summary: format!("<p>Программа «{shown}», 36 часов.</p>"),
        fullname,
        idnumber: if number.is_multiple_of(6) { String::new() } else { format!("PRG-{number:03}") },
        format: if weeks { "weeks" } else { "topics" }.to_owned(),
        startdate,
        enddate,
        visible: local != HIDDEN,
        tracks: local != UNTRACKED,
        groupmode: u32::from(local <= LAST_WITH_GROUPS),
        program_code: format!("36-{number:02}"),
        timecreated: created,
        timemodified: created,
        sections: sections.collect(),
        groups: Vec::new(),
        criteria: Vec::new(),
        total_item,
    }
}

/// Newest first inside a category.
pub fn sort(site: &mut Site) {
    let mut places = std::collections::BTreeMap::new();
    for course in site.courses.values_mut().rev().filter(|course| course.id != FRONT_PAGE) {
        let place: &mut u32 = places.entry(course.category).or_default();
        *place += 1;
        course.sort_order = course.category * 10_000 + *place;
    }
}

fn groups(block: &mut Block<'_>, local: u32) {
    let course = block.course(local);
    for (place, name) in (0..).zip(["Б-11", "Б-12", "В-21"]) {
        let id = next(&mut block.site.last.group);
        let group = Group {
            id,
            course,
            name: name.to_owned(),
            description: if place == 0 { "<p>Утренняя группа</p>".to_owned() } else { String::new() },
            idnumber: format!("G-{}-{place}", course - 1),
            enrolmentkey: if place == 1 { "klyuch0".to_owned() } else { String::new() },
            visibility: u32::from(place == 2 && local == 2),
            members: std::collections::BTreeSet::new(),
        };
        block.site.groups.insert(id, group);
        if let Some(course) = block.site.courses.get_mut(&course) {
            course.groups.push(id);
        }
    }
}
