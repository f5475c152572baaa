//! Submissions, read: the one list of Canvas that knows what is new.

use serde_json::{Value, json};

use super::{assignments, sections};
use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::find;
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show::work as show;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Enrollment, EnrollmentState, Role};
use crate::canvas::site::work::{Assignment, Submission};

pub fn of_assignment(site: &Site, call: &Call<'_>) -> Answer {
    let assignment = assignments::named(site, call, "assignment_id")?;
    call.needs(call.manages(site, assignment.course_id))?;
    let students = site.students_of(assignment.course_id);
    let mut rows: Vec<&Submission> = students.iter().filter_map(|user| site.submissions.get(&(assignment.id, *user))).collect();
    rows.sort_by_key(|one| one.id);
    page(call, Style::Counted, &rows, |row| row.id, |row| show::submission(site, assignment, row, call))
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    let assignment = assignments::named(site, call, "assignment_id")?;
    let user = site.find_user(call.arg("user_id"), call.me).ok_or_else(Problem::not_found)?.id;
    call.needs(user == call.me || call.manages(site, assignment.course_id))?;
    let one = site.submissions.get(&(assignment.id, user)).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::submission(site, assignment, one, call)))
}

pub fn of_course(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    bulk(site, call, course, site.enrollments_in_course(course))
}

pub fn of_section(site: &Site, call: &Call<'_>) -> Answer {
    let section = sections::named(site, call, "section_id", false)?;
    bulk(site, call, section.course_id, site.enrollments_in_section(section.id))
}

/// Whom the call is about: the caller alone unless students are named.
fn students<'s>(site: &Site, call: &Call<'_>, course: u64, enrolled: impl Iterator<Item = &'s Enrollment>) -> Result<Vec<u64>, Problem> {
    let named = call.list("student_ids");
    let state = call.text("enrollment_state");
    let fits = |one: &&Enrollment| match state.as_deref() {
        Some("active") => one.is_active(),
        Some("concluded") => one.enrollment_state == EnrollmentState::Completed,
        _ => one.is_live(),
    };
    let mut all: Vec<u64> = enrolled.filter(|one| one.role == Role::Student).filter(fits).map(|one| one.user_id).collect();
    all.sort_unstable();
    all.dedup();
    all.retain(|user| site.user(*user).is_some());
    let manages = call.manages(site, course);
    if named.iter().any(|text| text == "all") {
        return Ok(if manages { all } else { vec![call.me] });
    }
    if named.is_empty() {
        return Ok(vec![call.me]);
    }
    let mut ids: Vec<u64> = named.iter().filter_map(|text| site.find_user(text, call.me)).map(|user| user.id).collect();
    call.needs(manages || ids.iter().all(|user| *user == call.me))?;
    if ids.len() < named.len() || ids.iter().any(|user| !site.is_student(*user, course)) {
        return Err(call.forbidden());
    }
    ids.retain(|user| all.binary_search(user).is_ok());
    Ok(ids)
}

fn bulk<'s>(site: &'s Site, call: &Call<'_>, course: u64, enrolled: impl Iterator<Item = &'s Enrollment>) -> Answer {
    let students = students(site, call, course, enrolled)?;
    let wanted: Vec<u64> = call.list("assignment_ids").iter().filter_map(|text| find::number(text)).collect();
    let manages = call.manages(site, course);
    let assignments = site.assignments_in(course).filter(|one| (manages || one.published) && (wanted.is_empty() || wanted.contains(&one.id)));
    let since = |name: &str| match call.text(name) {
        Some(_) => call.time(name).map(Some).ok_or_else(|| Problem::bad(&format!("Invalid datetime for {name}"))),
        None => Ok(None),
    };
    let (submitted, graded) = (since("submitted_since")?, since("graded_since")?);
    let state = call.text("workflow_state");
    let pairs = assignments.flat_map(|one| students.iter().filter_map(move |user| Some((one, site.submissions.get(&(one.id, *user))?))));
    let fits = |(_, one): &(&Assignment, &Submission)| {
        show::is_since(one.submitted_at, submitted)
            && show::is_since(one.graded_at, graded)
            && state.as_ref().is_none_or(|state| one.workflow_state.name() == state)
    };
    let mut rows: Vec<(&Assignment, &Submission)> = pairs.filter(fits).collect();
    match call.text("order").as_deref() {
        Some("graded_at") => rows.sort_by_key(|(_, one)| (one.graded_at, one.id)),
        _ => rows.sort_by_key(|(_, one)| one.id),
    }
    if call.text("order_direction").as_deref() == Some("descending") {
        rows.reverse();
    }
    if call.flag("grouped") == Some(true) {
        return page(call, Style::Counted, &students, |row| *row, |row| grouped(site, call, course, *row, &rows));
    }
    page(call, Style::Uncounted, &rows, |(_, row)| row.id, |(assignment, row)| show::submission(site, assignment, row, call))
}

/// All of one student's together.
fn grouped(site: &Site, call: &Call<'_>, course: u64, user: u64, rows: &[(&Assignment, &Submission)]) -> Value {
    let own = rows.iter().filter(|(_, one)| one.user_id == user);
    let submissions: Vec<Value> = own.map(|(assignment, one)| show::submission(site, assignment, one, call)).collect();
    let section = site.enrollments_at(user, course).find(|one| one.is_live()).map(|one| one.course_section_id);
    let mut shown = json!({ "user_id": user, "section_id": section, "submissions": submissions });
    if call.sees_sis(site, Some(course)) {
        shown["sis_user_id"] = json!(site.user(user).and_then(|user| user.sis_user_id.clone()));
        shown["integration_id"] = json!(site.user(user).and_then(|user| user.integration_id.clone()));
    }
    if call.include("total_scores") {
        let scores = site.scores(course, user, false);
        shown["computed_current_score"] = json!(scores.current);
        shown["computed_final_score"] = json!(scores.last);
    }
    shown
}
