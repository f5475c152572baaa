//! Enrolments, written.

use serde_json::json;

use super::sections;
use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{CourseState, Enrollment, EnrollmentState, Role};
use crate::canvas::site::edit::Hand;

/// Into the section of the path, or the one named, or the first of the course.
pub fn create(site: &mut Site, call: &Call<'_>) -> Answer {
    let given = call.object("enrollment");
    let (course, section) = if call.arg("section_id").is_empty() {
        let course = call.managed(site)?.id;
        let named = given.text("course_section_id").map(|text| site.find_section(&text).ok_or_else(Problem::not_found)).transpose()?;
        let section = match named {
            Some(section) if section.course_id != course => return Err(Problem::not_found()),
            Some(section) => section.id,
            None => site.sections_in(course).map(|section| section.id).min().ok_or_else(Problem::not_found)?,
        };
        (course, section)
    } else {
        let section = sections::named(site, call, "section_id", true)?;
        (section.course_id, section.id)
    };
    let user = given
        .text("user_id")
        .ok_or_else(|| Problem::bare("Can't create an enrollment without a user. Include enrollment[user_id] to create an enrollment"))?;
    let user = site.find_user(&user, call.me).ok_or_else(Problem::not_found)?.id;
    if site.courses.get(&course).is_some_and(|course| course.workflow_state == CourseState::Completed) {
        return Err(Problem::bare("Can't add an enrollment to a concluded course."));
    }
    let role = match (given.text("role_id"), given.text("type")) {
        (Some(id), _) => Role::ALL.into_iter().find(|role| role.id().to_string() == id).ok_or_else(|| Problem::bare("Invalid role"))?,
        (None, Some(kind)) => Role::ALL.into_iter().find(|role| role.name() == kind).ok_or_else(|| Problem::bare("Invalid type"))?,
        (None, None) => Role::Student,
    };
    let state = match given.text("enrollment_state").as_deref() {
        Some("active") => EnrollmentState::Active,
        Some("inactive") => EnrollmentState::Inactive,
        _ => EnrollmentState::Invited,
    };
    let observed = given.text("associated_user_id").and_then(|text| site.find_user(&text, call.me)).map(|user| user.id);
    let wanted = Enrollment {
        course_id: course,
        course_section_id: section,
        user_id: user,
        role,
        enrollment_state: state,
        associated_user_id: observed.filter(|_| role == Role::Observer),
        limit_privileges_to_course_section: given.flag("limit_privileges_to_course_section") == Some(true),
        start_at: given.time("start_at"),
        end_at: given.time("end_at"),
        ..Enrollment::default()
    };
    let mut hand = Hand::at(call.now);
    let id = site.enrol(wanted, &mut hand);
    answer(site, call, id, hand)
}

fn answer(site: &Site, call: &Call<'_>, id: u64, hand: Hand) -> Answer {
    let one = site.enrollments.get(&id).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::enrollment::enrollment(site, one, call)).wrote(hand.effects))
}

fn named<'s>(site: &'s Site, call: &Call<'_>) -> Result<&'s Enrollment, Problem> {
    let course = site.find_course(call.arg("course_id")).ok_or_else(Problem::not_found)?.id;
    let one = find::number(call.arg("id")).and_then(|id| site.enrollments.get(&id));
    one.filter(|one| one.course_id == course).ok_or_else(Problem::not_found)
}

pub fn end(site: &mut Site, call: &Call<'_>) -> Answer {
    let one = named(site, call)?;
    let id = one.id;
    call.needs(call.manages(site, one.course_id))?;
    let state = match call.text("task").as_deref() {
        None | Some("conclude") => EnrollmentState::Completed,
        Some("delete") => EnrollmentState::Deleted,
        Some("inactivate" | "deactivate") => EnrollmentState::Inactive,
        Some(_) => return Err(Problem::bare("Invalid task")),
    };
    let mut hand = Hand::at(call.now);
    site.set_enrollment(id, state, &mut hand);
    answer(site, call, id, hand)
}

pub fn reactivate(site: &mut Site, call: &Call<'_>) -> Answer {
    let one = named(site, call)?;
    let id = one.id;
    call.needs(call.manages(site, one.course_id))?;
    if one.enrollment_state != EnrollmentState::Inactive {
        return Err(Problem::bare("enrollment not inactive"));
    }
    let mut hand = Hand::at(call.now);
    site.set_enrollment(id, EnrollmentState::Active, &mut hand);
    answer(site, call, id, hand)
}

pub fn accept(site: &mut Site, call: &Call<'_>) -> Answer {
    decide(site, call, EnrollmentState::Active)
}

pub fn reject(site: &mut Site, call: &Call<'_>) -> Answer {
    decide(site, call, EnrollmentState::Rejected)
}

/// The invited person's own business.
fn decide(site: &mut Site, call: &Call<'_>, state: EnrollmentState) -> Answer {
    let one = named(site, call)?;
    let id = one.id;
    call.needs(one.user_id == call.me)?;
    if one.enrollment_state == state {
        return Ok(Reply::ok(json!({ "success": true })));
    }
    if one.enrollment_state != EnrollmentState::Invited {
        return Err(Problem::bad("no current invitation"));
    }
    let mut hand = Hand::at(call.now);
    site.set_enrollment(id, state, &mut hand);
    Ok(Reply::ok(json!({ "success": true })).wrote(hand.effects))
}
