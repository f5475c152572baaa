//! Modules with items of every type, and the assignments behind them.

use super::Frame;
use crate::canvas::site::learning::{Item, ItemType, Module, Must, Requirement};
use crate::canvas::site::work::{Assignment, AssignmentGroup};
use crate::canvas::time::{DAY, HOUR};

pub const MODULES: i64 = 3;
/// Its modules ask for nothing.
const FREE: usize = 14;
/// So many items that a list of modules leaves them out.
const MANY: usize = 55;

pub fn add(frame: &mut Frame<'_>) {
    for at in 0..frame.courses.len() {
        let course = frame.courses[at];
        let groups = assignment_groups(frame, course);
        let mut before = None;
        for number in 1..=MODULES {
            let id = module(frame, course, &format!("Модуль {number}"), true);
            if at.is_multiple_of(2)
                && let Some(before) = before
                && let Some(module) = frame.site.modules.get_mut(&id)
            {
                module.prerequisite_module_ids = vec![before];
                module.require_sequential_progress = at % 4 == 0;
            }
            before = Some(id);
            items(frame, at, id, number, groups);
        }
        if at % 4 == 3 {
            let id = module(frame, course, "Черновик", false);
            plain(frame, id, "Набросок", ItemType::Page, false);
        }
        if at == 0 {
            let id = module(frame, course, "Справочник", true);
            for number in 1..=MANY {
                plain(frame, id, &format!("Справка {number}"), ItemType::Page, true);
            }
        }
    }
}

fn assignment_groups(frame: &mut Frame<'_>, course: u64) -> [u64; 2] {
    [("Задания", 1), ("Тесты", 2)].map(|(name, position)| {
        let id = frame.site.next("assignment_groups");
        let group = AssignmentGroup { id, course_id: course, name: name.to_owned(), position, group_weight: 0.0 };
        frame.site.assignment_groups.insert(id, group);
        id
    })
}

fn module(frame: &mut Frame<'_>, course: u64, name: &str, published: bool) -> u64 {
    let id = frame.site.next("modules");
    frame.site.add_module(Module { id, course_id: course, name: name.to_owned(), published, ..Module::default() }, None);
    id
}

fn plain(frame: &mut Frame<'_>, module: u64, title: &str, kind: ItemType, published: bool) {
    let id = frame.site.next("module_items");
    let page_url = (kind == ItemType::Page).then(|| format!("page-{id}"));
    frame.site.add_item(Item { id, module_id: module, title: title.to_owned(), kind, page_url, published, ..Item::default() }, None);
}

fn items(frame: &mut Frame<'_>, at: usize, module: u64, number: i64, groups: [u64; 2]) {
    let rows = [
        (ItemType::SubHeader, "Тема", None),
        (ItemType::Page, "Урок", Some(Must::MustView)),
        (ItemType::File, "Раздаточный материал", Some(Must::MustView)),
        (ItemType::Discussion, "Обсуждение", Some(Must::MustContribute)),
        (ItemType::Assignment, "Задание", Some(Must::MustSubmit)),
        (ItemType::Quiz, "Тест", Some(Must::MinScore)),
        (ItemType::Page, "Конспект", Some(Must::MustMarkDone)),
        (ItemType::ExternalUrl, "Видео", None),
        (ItemType::ExternalTool, "Тренажёр", None),
    ];
    for (kind, title, must) in rows {
        let id = frame.site.next("module_items");
        let title = format!("{title} {number}");
        let content = (!matches!(kind, ItemType::SubHeader | ItemType::Page | ItemType::ExternalUrl)).then(|| frame.site.next("contents"));
        let assignment = match kind {
            ItemType::Assignment => Some(assignment(frame, at, &title, number, groups[0], None)),
            ItemType::Quiz => Some(assignment(frame, at, &title, number, groups[1], content)),
            _ => None,
        };
        let must = must.filter(|_| at != FREE);
        let item = Item {
            id,
            module_id: module,
            title,
            kind,
            content_id: if kind == ItemType::Assignment { assignment } else { content },
            assignment_id: assignment,
            page_url: (kind == ItemType::Page).then(|| format!("page-{id}")),
            external_url: matches!(kind, ItemType::ExternalUrl | ItemType::ExternalTool).then(|| format!("https://video.example.org/{id}")),
            indent: u32::from(kind != ItemType::SubHeader),
            published: true,
            completion_requirement: must.map(|must| Requirement { must, min_score: (must == Must::MinScore).then_some(6.0) }),
        };
        frame.site.add_item(item, None);
    }
}

/// Due at the end of a day in Moscow; the last ones lie ahead.
fn assignment(frame: &mut Frame<'_>, at: usize, name: &str, number: i64, group: u64, quiz: Option<u64>) -> u64 {
    let id = frame.site.next("assignments");
    let due = frame.noon.plus((number * 25 - 60 + i64::from(quiz.is_some())) * DAY).midnight().plus(21 * HOUR - 1);
    let created_at = frame.past(90, 80);
    let grading_type = match (quiz, at) {
        (Some(_), _) => "points",
        (None, at) if at % 6 == 1 => "percent",
        (None, at) if at % 7 == 4 => "pass_fail",
        _ => "points",
    };
    let assignment = Assignment {
        id,
        course_id: frame.courses[at],
        name: name.to_owned(),
        description: Some(format!("<p>{name}: решите и пришлите.</p>")),
        due_at: Some(due),
        points_possible: if quiz.is_some() { 10.0 } else { 20.0 },
        grading_type: grading_type.to_owned(),
        submission_types: vec![if quiz.is_some() { "online_quiz" } else { "online_upload" }.to_owned()],
        assignment_group_id: group,
        position: u32::try_from(number).unwrap_or_default(),
        published: true,
        // Nobody has shown these grades to the students yet.
        post_manually: at % 9 == 2 && quiz.is_none(),
        quiz_id: quiz,
        created_at,
        updated_at: created_at,
        ..Assignment::default()
    };
    frame.site.add_assignment(assignment);
    id
}
