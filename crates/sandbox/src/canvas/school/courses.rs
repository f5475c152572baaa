//! Courses and sections, and who is enrolled in them.

use super::{Frame, NOW_TERM, OLD_TERM};
use crate::canvas::site::courses::{Course, CourseState, Enrollment, EnrollmentState, Role, Section};
use crate::canvas::site::groups::{Group, GroupCategory, Membership};
use crate::canvas::time::{DAY, Time};

const TITLES: [(&str, &str); 20] = [
    ("Python с нуля", "PY-1"),
    ("Python: проекты", "PY-2"),
    ("Робототехника", "ROBO"),
    ("Scratch для младших", "SCR"),
    ("Веб-дизайн", "WEB"),
    ("Математика, 5 класс", "MATH-5"),
    ("Математика, 8 класс", "MATH-8"),
    ("Подготовка к ОГЭ: математика", "OGE-M"),
    ("Подготовка к ЕГЭ: физика", "EGE-F"),
    ("Английский A1", "EN-A1"),
    ("Английский A2", "EN-A2"),
    ("Английский B1", "EN-B1"),
    ("Русский язык, 7 класс", "RU-7"),
    ("Шахматы", "CHESS"),
    ("Рисование", "ART"),
    ("Анимация", "ANIM"),
    ("Финансовая грамотность", "FIN"),
    ("Журналистика", "JOUR"),
    ("Биология, 9 класс", "BIO-9"),
    ("Китайский для начинающих", "CN-1"),
];

/// The second section of that course is listed in the one after it.
const CROSSLISTED: usize = 12;
/// Opens to students only in a month.
const SHUT: usize = 19;
const IN_GROUPS: usize = 5;
/// How many courses each student takes.
const STEPS: usize = 3;

fn state(at: usize) -> CourseState {
    match at {
        15 | 16 => CourseState::Completed,
        17 | 18 => CourseState::Unpublished,
        _ => CourseState::Available,
    }
}

pub fn add(frame: &mut Frame<'_>) {
    for at in 0..TITLES.len() {
        let id = course(frame, at);
        frame.courses.push(id);
    }
    for at in 0..TITLES.len() {
        sections(frame, at);
    }
}

fn course(frame: &mut Frame<'_>, at: usize) -> u64 {
    let id = frame.site.next("courses");
    let (title, code) = TITLES[at];
    let state = state(at);
    let is_old = state == CourseState::Completed;
    let course = Course {
        id,
        name: if frame.block == 0 { title.to_owned() } else { format!("{title} ({})", frame.block + 1) },
        course_code: code.to_owned(),
        uuid: format!("sandboxCourse{id}"),
        account_id: if at % 3 == 2 { 12 } else { 11 },
        enrollment_term_id: if is_old { OLD_TERM } else { NOW_TERM },
        workflow_state: state,
        start_at: (at % 4 == 1 || at == SHUT).then(|| frame.noon.plus(if at == SHUT { 30 } else { -80 } * DAY).midnight()),
        end_at: is_old.then(|| frame.noon.plus(-10 * DAY).midnight()),
        created_at: frame.past(150, 100),
        time_zone: "Europe/Moscow".to_owned(),
        sis_course_id: (at % 6 != 5).then(|| format!("crm-course-{id}")),
        restrict_enrollments_to_course_dates: at == SHUT,
        grading_standard: at.is_multiple_of(2),
        public_description: Some(format!("Курс «{title}».")),
        ..Course::default()
    };
    frame.site.courses.insert(id, course);
    id
}

/// Every course has one, every other two.
fn sections(frame: &mut Frame<'_>, at: usize) {
    let home = frame.courses[at];
    for number in 0..=usize::from(at.is_multiple_of(2)) {
        let id = frame.site.next("sections");
        let moved = number == 1 && at == CROSSLISTED;
        let (title, code) = TITLES[at];
        let section = Section {
            id,
            course_id: if moved { frame.courses[at + 1] } else { home },
            name: if number == 0 { title.to_owned() } else { format!("{code}, вечерняя группа") },
            sis_section_id: (at % 3 != 1).then(|| format!("crm-group-{id}")),
            nonxlist_course_id: moved.then_some(home),
            created_at: frame.past(100, 90),
            ..Section::default()
        };
        frame.site.add_section(section);
    }
}

pub fn enrol(frame: &mut Frame<'_>) {
    for at in 0..TITLES.len() {
        staff(frame, at);
    }
    for (number, student) in frame.students.clone().into_iter().enumerate() {
        for step in 0..STEPS {
            learner(frame, student, number, step);
        }
    }
    for (parent, student) in frame.parents.clone().into_iter().zip(frame.students.clone()) {
        let found = frame.site.enrollments_of_user(student).next().map(|one| (one.course_id, one.course_section_id));
        if let Some((course, section)) = found {
            let wanted = Enrollment { associated_user_id: Some(student), ..new(frame, course, section, parent, Role::Observer) };
            frame.site.add_enrollment(wanted);
        }
    }
    for at in (0..TITLES.len()).step_by(IN_GROUPS) {
        groups(frame, frame.courses[at]);
    }
}

fn new(frame: &mut Frame<'_>, course: u64, section: u64, user: u64, role: Role) -> Enrollment {
    let created_at = frame.past(85, 76);
    Enrollment {
        id: frame.site.next("enrollments"),
        course_id: course,
        course_section_id: section,
        user_id: user,
        role,
        enrollment_state: EnrollmentState::Active,
        created_at,
        updated_at: created_at,
        ..Enrollment::default()
    }
}

fn staff(frame: &mut Frame<'_>, at: usize) {
    let course = frame.courses[at];
    let Some(section) = frame.site.sections_in(course).find(|section| section.nonxlist_course_id.is_none()).map(|section| section.id) else { return };
    let teacher = |step: usize| (at + step) % 7;
    let mut roles = vec![(teacher(0), Role::Teacher)];
    if at.is_multiple_of(5) {
        roles.push((teacher(3), Role::Ta));
    }
    if at == 3 {
        roles.push((teacher(1), Role::Designer));
    }
    for (who, role) in roles {
        let enrollment = new(frame, course, section, frame.teachers[who], role);
        frame.site.add_enrollment(enrollment);
    }
}

/// Most are active; in every course some wait, some rest, some have left, and some were never there.
fn learner(frame: &mut Frame<'_>, student: u64, number: usize, step: usize) {
    let at = (number + step * 7) % TITLES.len();
    let course = frame.courses[at];
    let sections = frame.site.sections_of.of(course).to_vec();
    let state = match number / TITLES.len() * STEPS + step {
        5 | 31 => EnrollmentState::Invited,
        11 | 23 => EnrollmentState::Inactive,
        8 | 17 | 29 | 40 => EnrollmentState::Completed,
        14 | 35 => EnrollmentState::Deleted,
        _ => EnrollmentState::Active,
    };
    // Now and then somebody is in both sections, which makes two rows with the same grades.
    let twice = sections.len() > 1 && number % 50 == 7;
    let first = number / TITLES.len() % sections.len();
    for more in 0..=usize::from(twice) {
        let section = sections[(first + more) % sections.len()];
        let mut enrollment = new(frame, course, section, student, Role::Student);
        enrollment.enrollment_state = state;
        if state != EnrollmentState::Active {
            enrollment.updated_at = enrollment.updated_at.max(frame.past(60, 1));
        }
        frame.site.add_enrollment(enrollment);
    }
}

/// The active students in fours, the last of them in no group.
fn groups(frame: &mut Frame<'_>, course: u64) {
    let category = frame.site.next("group_categories");
    let row = GroupCategory { id: category, course_id: course, name: "Проектные группы".to_owned() };
    frame.site.group_categories.insert(category, row);
    let active = |one: &Enrollment| one.role == Role::Student && one.is_active();
    let mut students: Vec<u64> = frame.site.enrollments_in_course(course).filter(|one| active(one)).map(|one| one.user_id).collect();
    students.sort_unstable();
    students.dedup();
    let created_at: Time = frame.past(60, 50);
    for (number, members) in students.chunks_exact(4).take(6).enumerate() {
        let id = frame.site.next("groups");
        let group = Group {
            id,
            course_id: course,
            group_category_id: category,
            name: format!("Проект {}", number + 1),
            sis_group_id: (number == 0).then(|| format!("crm-project-{id}")),
            created_at,
            ..Group::default()
        };
        frame.site.add_group(group);
        for user in members {
            let member = Membership { id: frame.site.next("group_memberships"), group_id: id, user_id: *user, created_at, ..Membership::default() };
            frame.site.add_member(member);
        }
    }
}
