//! How far students are in a course.

use axum::http::StatusCode;
use serde_json::json;

use crate::canvas::call::{Answer, Call, Reply};
use crate::canvas::paging::{Style, page};
use crate::canvas::problem::Problem;
use crate::canvas::show;
use crate::canvas::site::Site;

pub fn of_user(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.course(site)?.id;
    let user = site.find_user(call.arg("user_id"), call.me).ok_or_else(Problem::not_found)?.id;
    call.needs(user == call.me || call.manages(site, course))?;
    Ok(Reply::ok(show::module::progress(site, course, user, call)))
}

pub fn of_all(site: &Site, call: &Call<'_>) -> Answer {
    let course = call.managed(site)?.id;
    if site.course_progress(course, 0).is_none() {
        let text =
            "No progress available because this course is not module based (meaning, it does not have modules and module completion requirements).";
        return Err(Problem::new(StatusCode::BAD_REQUEST, json!({ "error": { "message": text } })));
    }
    let rows = site.students_of(course);
    page(
        call,
        Style::Counted,
        &rows,
        |row| *row,
        |row| {
            let mut shown = site.user(*row).map(|user| show::user::display(user, course, call)).unwrap_or_default();
            shown["progress"] = show::module::progress(site, course, *row, call);
            shown
        },
    )
}
