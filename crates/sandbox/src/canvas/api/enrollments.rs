//! Enrolments, read. What a list leaves out when nobody says otherwise surprises many a caller.

use super::{accounts, sections};
use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{CourseState, Enrollment, EnrollmentState as State, Role};

pub fn of_course(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let usual: &[State] = if call.admin { &[State::Active, State::Invited, State::Inactive] } else { &[State::Active, State::Invited] };
    list(site, call, site.enrollments_in_course(course), usual)
}

pub fn of_section(site: &Site, call: &Call<'_>) -> Answer {
    let section = sections::named(site, call, "section_id", false)?.id;
    list(site, call, site.enrollments_in_section(section), &[State::Active, State::Invited])
}

/// Somebody else's only where the caller runs the course.
pub fn of_user(site: &Site, call: &Call<'_>) -> Answer {
    let user = site.find_user(call.arg("user_id"), call.me).ok_or_else(Problem::not_found)?.id;
    let is_free = call.admin || user == call.me;
    let shared = site.enrollments_of_user(user).any(|one| call.manages(site, one.course_id));
    call.needs(is_free || shared)?;
    let rows = site.enrollments_of_user(user).filter(|one| is_free || call.manages(site, one.course_id));
    list(site, call, rows, &[State::Active, State::Invited])
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    accounts::named(site, call, "account_id")?;
    let one = find::number(call.arg("id")).and_then(|id| site.enrollments.get(&id)).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::enrollment::enrollment(site, one, call)))
}

/// The states a name stands for. What begins with `current` only lists of a user know.
fn states(name: &str) -> Vec<State> {
    match name {
        "current_and_invited" | "current_and_future" | "current_future_and_restricted" => vec![State::Active, State::Invited],
        "current_and_concluded" => vec![State::Active, State::Completed],
        name => State::parse(name).into_iter().collect(),
    }
}

fn list<'s>(site: &'s Site, call: &Call<'_>, all: impl Iterator<Item = &'s Enrollment>, usual: &[State]) -> Answer {
    let role = |name: &str| -> Vec<Role> { call.list(name).iter().filter_map(|text| Role::parse(text)).collect() };
    let asked = if call.list("role").is_empty() { "type" } else { "role" };
    let (roles, names) = (role(asked), call.list("state"));
    let nothing_known = roles.is_empty() && !call.list(asked).is_empty();
    let wanted: Vec<State> = if names.is_empty() { usual.to_vec() } else { names.iter().flat_map(|name| states(name)).collect() };
    let user = call.text("user_id").map(|text| site.find_user(&text, call.me).map_or(0, |user| user.id));
    let (sis_users, sis_sections, sis_courses) = (call.list("sis_user_id"), call.list("sis_section_id"), call.list("sis_course_id"));
    let is_one_of = |sis: Option<&String>, wanted: &[String]| wanted.is_empty() || sis.is_some_and(|sis| wanted.contains(sis));
    let term = call.text("enrollment_term_id");
    let fits = |one: &&Enrollment| {
        let course = site.courses.get(&one.course_id);
        let is_gone = course.is_none_or(|course| course.workflow_state == CourseState::Deleted);
        !nothing_known
            && !is_gone
            && (roles.is_empty() || roles.contains(&one.role))
            && wanted.contains(&one.enrollment_state)
            && user.is_none_or(|user| one.user_id == user)
            && term.as_ref().is_none_or(|term| course.is_some_and(|course| course.enrollment_term_id.to_string() == *term))
            && is_one_of(site.users.get(&one.user_id).and_then(|user| user.sis_user_id.as_ref()), &sis_users)
            && is_one_of(site.sections.get(&one.course_section_id).and_then(|section| section.sis_section_id.as_ref()), &sis_sections)
            && is_one_of(course.and_then(|course| course.sis_course_id.as_ref()), &sis_courses)
    };
    let mut rows: Vec<&Enrollment> = all.filter(fits).collect();
    let name = |one: &Enrollment| site.users.get(&one.user_id).map_or("", |user| user.sortable_name.as_str());
    rows.sort_by(|a, b| (a.role, name(a), a.id).cmp(&(b.role, name(b), b.id)));
    page(call, Style::Bookmark, &rows, |row| row.id, |row| show::enrollment::enrollment(site, row, call))
}
