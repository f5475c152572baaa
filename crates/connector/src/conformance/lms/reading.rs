use std::collections::BTreeSet;
use std::fmt::Debug;

use chrono::{DateTime, Utc};

use super::Bench;
use crate::Error;
use crate::lms::{CalendarEvent, Course, CourseRole, Grades, Learner, LmsPerson, LmsSession, Outline, ProgressBatch, Roster};

/// What a session tells of some courses.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// All accounts, where they can be listed.
    pub people: Option<Vec<LmsPerson>>,
    /// All courses.
    pub courses: Vec<Course>,
    /// Those that were read.
    pub read: Vec<CourseTold>,
    /// Their calendars.
    pub events: Vec<CalendarEvent>,
}

/// One course, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseTold {
    course: Course,
    outline: Outline,
    roster: Roster,
    progress: ProgressBatch,
    grades: Grades,
}

impl Told {
    /// Reads everything an engine would, of those courses, or of all.
    ///
    /// # Errors
    /// The first that comes.
    pub async fn by(session: &dyn LmsSession, wanted: &[String]) -> Result<Self, Error> {
        let people = session.people().await?;
        let courses = session.courses().await?;
        let mut read = Vec::new();
        for course in courses.iter().filter(|course| wanted.is_empty() || wanted.contains(&course.id)) {
            let (outline, roster) = (session.outline(course).await?, session.roster(course).await?);
            let students = roster.enrolments.iter().filter(|one| one.roles.contains(&CourseRole::Student));
            let learners: Vec<Learner> = students.map(|one| Learner::of(&one.person_id)).collect();
            let progress = session.progress(course, &learners).await?;
            let grades = session.grades(course, &roster, None).await?;
            read.push(CourseTold { course: course.clone(), outline, roster, progress, grades });
        }
        let ids: Vec<String> = read.iter().map(|one| one.course.id.clone()).collect();
        let groups: Vec<String> = read.iter().flat_map(|one| one.roster.groups.iter().flatten().map(|group| group.id.clone())).collect();
        let events = session.events(&ids, &groups, DateTime::<Utc>::UNIX_EPOCH).await?;
        Ok(Self { people, courses, read, events })
    }
}

/// Ids are there once, and what names another thing names one that is told, too.
///
/// # Panics
/// When they are not.
pub async fn what_is_told_hangs_together(bench: &Bench<'_>) -> Told {
    let session = bench.desk.session().await;
    let told = Told::by(&*session, &bench.courses).await.expect("an undisturbed reading");
    let courses = once("courses", told.courses.iter().map(|course| &course.id));
    let people = told.people.as_ref().map(|people| once("people", people.iter().map(|person| &person.id)));
    assert!(!told.read.is_empty() && told.read.iter().any(|one| !one.roster.enrolments.is_empty()), "nothing was read: this shows nothing");
    for one in &told.read {
        hangs_together(one, people.as_ref());
    }
    once("events", told.events.iter().map(|event| &event.id));
    for event in &told.events {
        assert!(courses.contains(&event.course_id), "{event:?} is of no course");
    }
    let again = Told::by(&*bench.desk.session().await, &bench.courses).await.expect("a second reading");
    same(&told, &again, "a second reading");
    told
}

fn hangs_together(told: &CourseTold, people: Option<&BTreeSet<&String>>) {
    let (course, outline, roster) = (&told.course, &told.outline, &told.roster);
    let modules = once("modules", outline.modules.iter().map(|module| &module.id));
    let items = once("items", outline.items.iter().map(|item| &item.id));
    for item in &outline.items {
        assert!(modules.contains(&item.module_id), "{item:?} of {course:?} is in no module");
    }
    let listed = once("a roster's people", roster.people.iter().map(|person| &person.id));
    let enrolled = once("enrolments", roster.enrolments.iter().map(|one| &one.person_id));
    let groups = once("groups", roster.groups.iter().flatten().map(|group| &group.id));
    for enrolment in &roster.enrolments {
        let person = &enrolment.person_id;
        assert!(listed.contains(person) || people.is_some_and(|people| people.contains(person)), "{enrolment:?} is of nobody");
        if roster.groups.is_some() {
            assert!(enrolment.group_ids.iter().all(|group| groups.contains(group)), "{enrolment:?} is in a group that is not there");
        }
    }
    once("progress", told.progress.read.iter().map(|progress| &progress.person_id));
    assert_eq!(told.progress.unreadable, [], "progress of {course:?}");
    for progress in &told.progress.read {
        assert!(enrolled.contains(&progress.person_id), "{progress:?} is of nobody in the course");
        assert!(progress.percent.is_none_or(|percent| (0.0..=100.0).contains(&percent)), "{progress:?}");
        for item in &progress.items {
            assert!(items.contains(&item.item_id), "{item:?} of {course:?} is not in the outline");
        }
    }
    let places: Vec<_> = told.grades.grades.iter().map(|grade| format!("{} {}", grade.person_id, grade.item_id)).collect();
    once("grades", places.iter());
    for grade in &told.grades.grades {
        let is_known = grade.item_id == "total" || grade.title.is_some() || items.contains(&grade.item_id);
        assert!(is_known && enrolled.contains(&grade.person_id), "{grade:?} of {course:?} hangs on nothing");
    }
}

fn once<'a>(what: &str, ids: impl Iterator<Item = &'a String>) -> BTreeSet<&'a String> {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(!id.is_empty() && seen.insert(id), "{what}: {id:?} comes twice, or is empty");
    }
    seen
}

/// Says where two readings part, since each is as long as a school.
pub(super) fn same<T: Debug + PartialEq>(one: &T, other: &T, when: &str) {
    if one == other {
        return;
    }
    let (one, other) = (format!("{one:?}"), format!("{other:?}"));
    let at = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let near = |text: &str| text.chars().skip(at.saturating_sub(120)).take(240).collect::<String>();
    panic!("{when} tells otherwise:\n{}\n{}", near(&one), near(&other));
}
