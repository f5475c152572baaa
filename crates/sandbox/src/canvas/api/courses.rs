//! Courses: an account's, a user's, one's own.

use crate::canvas::call::{Answer, Call, Object, Reply};
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Course, CourseState, Enrollment, EnrollmentState, Role};
use crate::canvas::site::edit::Hand;

use super::accounts;

/// What states a list may ask for. `created` and `claimed` both mean that it is not published.
fn is_in_state(course: &Course, wanted: &[String]) -> bool {
    let state = course.workflow_state;
    wanted.iter().any(|name| match name.as_str() {
        "all" => true,
        "created" | "claimed" | "unpublished" => state == CourseState::Unpublished,
        name => state.name() == name,
    })
}

pub fn of_account(site: &Site, call: &Call<'_>) -> Answer {
    let account = accounts::named(site, call, "account_id")?.id;
    let (states, term) = (call.list("state"), call.search_term()?);
    let roles: Vec<Role> = call.list("enrollment_type").iter().filter_map(|text| Role::parse(text)).collect();
    let wanted_term = call.text("enrollment_term_id");
    let has = |course: &Course, role: &dyn Fn(Role) -> bool| site.enrollments_in_course(course.id).any(|one| one.is_live() && role(one.role));
    let fits = |course: &&Course| {
        let named = |term: &String| [&course.name, &course.course_code].iter().any(|text| text.to_lowercase().contains(term));
        site.is_under(course.account_id, account)
            && if states.is_empty() { course.is_live() } else { is_in_state(course, &states) }
            && call
                .flag("published")
                .is_none_or(|published| published == matches!(course.workflow_state, CourseState::Available | CourseState::Completed))
            && call.flag("completed").is_none_or(|done| done == (course.workflow_state == CourseState::Completed))
            && call.flag("with_enrollments").is_none_or(|with| with == has(course, &|_| true))
            && (roles.is_empty() || has(course, &|role| roles.contains(&role)))
            && wanted_term.as_ref().is_none_or(|id| course.enrollment_term_id.to_string() == *id)
            && term.as_ref().is_none_or(|term| named(term) || course.sis_course_id.as_ref().is_some_and(|sis| sis.to_lowercase().contains(term)))
    };
    let mut rows: Vec<&Course> = site.courses.values().filter(fits).collect();
    match call.text("sort").as_deref() {
        Some("course_name") => rows.sort_by(|a, b| a.name.cmp(&b.name)),
        Some("sis_course_id") => rows.sort_by(|a, b| a.sis_course_id.cmp(&b.sis_course_id)),
        _ => {}
    }
    if call.text("order").as_deref() == Some("desc") {
        rows.reverse();
    }
    page(call, Style::Uncounted, &rows, |row| row.id, |row| show::course::course(site, row, call, &[]))
}

/// The caller's own, which for an administrator without enrolments are none.
pub fn mine(site: &Site, call: &Call<'_>) -> Answer {
    of(site, call, call.me)
}

pub fn of_user(site: &Site, call: &Call<'_>) -> Answer {
    let user = site.find_user(call.arg("user_id"), call.me).ok_or_else(Problem::not_found)?.id;
    call.needs(call.admin || user == call.me)?;
    of(site, call, user)
}

fn of(site: &Site, call: &Call<'_>, user: u64) -> Answer {
    let states = call.list("state");
    let role = call.text("enrollment_type").or(call.text("enrollment_role")).and_then(|text| Role::parse(&text));
    let wanted = call.text("enrollment_state");
    let fits = |one: &&Enrollment| {
        let done = site.courses.get(&one.course_id).is_some_and(|course| course.workflow_state == CourseState::Completed);
        let state = match one.enrollment_state {
            EnrollmentState::Active if done => EnrollmentState::Completed,
            state => state,
        };
        role.is_none_or(|role| one.role == role)
            && match wanted.as_deref() {
                Some("active") => state == EnrollmentState::Active,
                Some("invited_or_pending") => matches!(state, EnrollmentState::Invited | EnrollmentState::CreationPending),
                Some("completed") => state == EnrollmentState::Completed,
                _ => matches!(state, EnrollmentState::Active | EnrollmentState::Invited | EnrollmentState::Completed),
            }
    };
    let mut own: Vec<&Enrollment> = site.enrollments_of_user(user).filter(fits).collect();
    own.sort_by_key(|one| (one.course_id, one.id));
    let seen = |course: &&Course| {
        let published =
            course.workflow_state != CourseState::Unpublished || own.iter().any(|one| one.course_id == course.id && one.role != Role::Student);
        if states.is_empty() { course.is_live() && published } else { is_in_state(course, &states) && published }
    };
    let mut ids: Vec<u64> = own.iter().map(|one| one.course_id).collect();
    ids.dedup();
    let rows: Vec<&Course> = ids.iter().filter_map(|id| site.courses.get(id)).filter(seen).collect();
    page(
        call,
        Style::Bookmark,
        &rows,
        |row| row.id,
        |row| {
            let here: Vec<&Enrollment> = own.iter().copied().filter(|one| one.course_id == row.id).collect();
            show::course::course(site, row, call, &here)
        },
    )
}

pub fn get(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?;
    let own: Vec<&Enrollment> = site.enrollments_at(call.me, course.id).filter(|one| one.is_live()).collect();
    Ok(Reply::ok(show::course::course(site, course, call, &own)))
}

pub fn create(site: &mut Site, call: &Call<'_>) -> Answer {
    let account = accounts::named(site, call, "account_id")?.id;
    let given = call.object("course");
    let sis = given.text("sis_course_id");
    if sis.is_some() && site.courses.values().any(|course| course.sis_course_id == sis) {
        return Err(Problem::field("sis_source_id", "taken", "is already in use"));
    }
    let id = site.next("courses");
    let name = given.text("name").unwrap_or_else(|| "Unnamed Course".to_owned());
    let term = site.terms.keys().next_back().copied().unwrap_or_default();
    let mut course = Course {
        id,
        course_code: given.text("course_code").unwrap_or_else(|| name.chars().take(8).collect()),
        name,
        uuid: format!("sandboxCourse{id}"),
        account_id: account,
        enrollment_term_id: term,
        created_at: call.now,
        time_zone: "Europe/Moscow".to_owned(),
        sis_course_id: sis,
        ..Course::default()
    };
    fill(&mut course, given);
    if call.flag("offer") == Some(true) {
        course.workflow_state = CourseState::Available;
    }
    let mut hand = Hand::at(call.now);
    let shown = show::course::course(site, &course, call, &[]);
    site.found_course(course, &mut hand);
    Ok(Reply::ok(shown).wrote(hand.effects))
}

fn fill(course: &mut Course, given: Object<'_>) {
    for (to, name) in [(&mut course.start_at, "start_at"), (&mut course.end_at, "end_at")] {
        if given.has(name) {
            *to = given.time(name);
        }
    }
    for (to, name) in [(&mut course.name, "name"), (&mut course.course_code, "course_code"), (&mut course.time_zone, "time_zone")] {
        if let Some(text) = given.text(name) {
            *to = text;
        }
    }
    if let Some(restrict) = given.flag("restrict_enrollments_to_course_dates") {
        course.restrict_enrollments_to_course_dates = restrict;
    }
}

pub fn update(site: &mut Site, call: &Call<'_>) -> Answer {
    let id = call.managed(site)?.id;
    let given = call.object("course");
    let state = match given.text("event").as_deref() {
        Some("offer") => Some(CourseState::Available),
        Some("claim" | "undelete") => Some(CourseState::Unpublished),
        Some("conclude") => Some(CourseState::Completed),
        Some("delete") => Some(CourseState::Deleted),
        _ => None,
    };
    let mut hand = Hand::at(call.now);
    hand.alter(&mut site.courses, id, "update", |row| {
        fill(row, given);
        row.sis_course_id = given.text("sis_course_id").filter(|_| call.admin).or(row.sis_course_id.take());
        row.workflow_state = state.unwrap_or(row.workflow_state);
    });
    let course = site.courses.get(&id).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(show::course::course(site, course, call, &[])).wrote(hand.effects))
}
