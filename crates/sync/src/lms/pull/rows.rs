//! Answers of a platform as rows.

use connector::lms::{CalendarEvent, Course, Enrolment, EnrolmentStatus, Grade, Group, ItemState, LmsPerson, Outline, Progress};
use domain::contact_points::normal_email;
use domain::id::IdSource;
use domain::text;
use serde_json::json;
use store::lms::{calendar, courses, enrolments, grades, outline, people, progress};

use super::hash::hash;

/// Names longer than this are a mistake of somebody's.
const LONGEST: usize = 500;

fn line(value: &str) -> String {
    text::clip(&text::line(value), LONGEST)
}

fn short(value: Option<&String>) -> Option<String> {
    value.map(|value| line(value)).filter(|value| !value.is_empty())
}

/// What people are sorted by: family name first, where the platform keeps it apart.
fn sort_name(person: &LmsPerson) -> String {
    let parts = [person.last_name.as_deref(), person.first_name.as_deref()];
    let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = if joined.trim().is_empty() { person.name.clone() } else { joined };
    line(&name).to_lowercase()
}

pub(super) fn person(person: &LmsPerson, ids: &dyn IdSource) -> people::New {
    let name = line(&person.name);
    let row = people::New {
        remote_id: person.id.clone(),
        id: ids.next(),
        name: if name.is_empty() { person.id.clone() } else { name },
        first_name: short(person.first_name.as_ref()),
        last_name: short(person.last_name.as_ref()),
        email: short(person.email.as_ref()),
        email_normal: person.email.as_deref().and_then(normal_email),
        login: short(person.login.as_ref()),
        external_id: short(person.external_id.as_ref()),
        phones: person.phones.iter().map(|phone| line(phone)).filter(|phone| !phone.is_empty()).collect(),
        is_suspended: person.is_suspended,
        last_access_at: person.last_access_at,
        url: person.url.clone(),
        sort_name: sort_name(person),
        hash: String::new(),
    };
    people::New { hash: hash(person), ..row }
}

pub(super) fn course(course: &Course, ids: &dyn IdSource) -> courses::New {
    let name = line(&course.name);
    courses::New {
        remote_id: course.id.clone(),
        id: ids.next(),
        name: if name.is_empty() { course.code.clone().unwrap_or_else(|| course.id.clone()) } else { name },
        code: short(course.code.as_ref()),
        external_id: short(course.external_id.as_ref()),
        category: short(course.category.as_ref()),
        is_visible: course.is_visible,
        tracks_progress: course.tracks_progress,
        starts_at: course.starts_at,
        ends_at: course.ends_at,
        url: course.url.clone(),
        hash: hash(course),
    }
}

pub(super) fn outline(of: &Outline, ids: &dyn IdSource) -> (Vec<outline::NewModule>, Vec<outline::NewItem>) {
    let modules = of.modules.iter().map(|module| outline::NewModule {
        remote_id: module.id.clone(),
        name: line(&module.name),
        position: module.position,
        is_visible: module.is_visible,
        hash: hash(module),
    });
    let items = of.items.iter().map(|item| outline::NewItem {
        remote_id: item.id.clone(),
        id: ids.next(),
        module_remote_id: item.module_id.clone(),
        name: line(&item.name),
        kind: line(&item.kind),
        position: item.position,
        is_visible: item.is_visible,
        tracking: item.tracking.as_str(),
        max_score: item.max_score,
        due_at: item.due_at,
        url: item.url.clone(),
        hash: hash(item),
    });
    (modules.collect(), items.collect())
}

pub(super) fn enrolment(one: &Enrolment) -> enrolments::New {
    // The mark is kept apart: it becomes the row's when the progress it stands for is written.
    let of = json!([one.roles, one.vendor_roles, one.status, one.starts_at, one.ends_at, one.last_access_at, one.group_ids]);
    enrolments::New {
        person_remote_id: one.person_id.clone(),
        roles: one.roles.iter().map(|role| role.as_str()).collect(),
        vendor_roles: one.vendor_roles.clone(),
        status: one.status.as_str(),
        starts_at: one.starts_at,
        ends_at: one.ends_at,
        last_access_at: one.last_access_at,
        group_ids: one.group_ids.clone(),
        mark: one.mark.clone(),
        hash: hash(&of),
    }
}

/// Whether somebody's progress in a course is worth asking for.
pub(super) fn learns(one: &Enrolment) -> bool {
    one.roles.contains(&connector::lms::CourseRole::Student) && one.status != EnrolmentStatus::Invited
}

pub(super) fn group(group: &Group) -> enrolments::NewGroup {
    enrolments::NewGroup {
        remote_id: group.id.clone(),
        name: line(&group.name),
        external_id: short(group.external_id.as_ref()),
        kind: group.kind.as_str(),
        hash: hash(group),
    }
}

pub(super) fn grade(grade: &Grade) -> grades::New {
    grades::New {
        person_remote_id: grade.person_id.clone(),
        item_remote_id: grade.item_id.clone(),
        title: short(grade.title.as_ref()),
        score: grade.score,
        max_score: grade.max_score,
        submitted_at: grade.submitted_at,
        graded_at: grade.graded_at,
        feedback: grade.feedback.as_deref().map(|said| text::clip(&text::paragraph(said), 10_000)),
        is_hidden: grade.is_hidden,
        hash: hash(grade),
    }
}

pub(super) fn event(event: &CalendarEvent) -> calendar::New {
    calendar::New {
        remote_id: event.id.clone(),
        course_remote_id: event.course_id.clone(),
        group_remote_id: event.group_id.clone(),
        title: line(&event.title),
        kind: line(&event.kind),
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        location: short(event.location.as_ref()),
        url: event.url.clone(),
        hash: hash(event),
    }
}

/// A learner's progress, and what happened with each item: nothing is kept of what never happened.
pub(super) fn progress(of: &Progress, mark: Option<&String>, is_due: bool) -> (progress::New, Vec<progress::NewCompletion>) {
    let happened: Vec<_> = of.items.iter().filter(|item| item.state != ItemState::Incomplete || item.changed_at.is_some()).collect();
    let completions = happened.iter().map(|item| progress::NewCompletion {
        person_remote_id: of.person_id.clone(),
        item_remote_id: item.item_id.clone(),
        state: item.state.as_str(),
        reached_at: item.changed_at,
        is_overridden: item.is_overridden,
    });
    let row = progress::New {
        person_remote_id: of.person_id.clone(),
        percent: of.percent.map(|percent| (percent * 100.0).round() / 100.0),
        is_completed: of.is_completed,
        completed_at: of.completed_at,
        done_count: i32::try_from(of.items.iter().filter(|item| item.state.is_done()).count()).unwrap_or(i32::MAX),
        mark: mark.cloned(),
        is_due,
        hash: hash(&json!([of.percent, of.is_completed, of.completed_at, happened])),
    };
    (row, completions.collect())
}
