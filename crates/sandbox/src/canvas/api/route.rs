//! Which call a path and a verb mean. The templates are Canvas's own, since scopes are made of them.

use super::{
    accounts, assignments, calendar, courses, enrolling, enrollments, grading, groups, modules, people, progress, sections, submissions, users,
};
use crate::canvas::call::{Answer, Call};
use crate::canvas::site::Site;

#[derive(Clone, Copy)]
pub enum Run {
    Read(fn(&Site, &Call<'_>) -> Answer),
    Write(fn(&mut Site, &Call<'_>) -> Answer),
}

#[derive(Clone, Copy)]
pub struct Route {
    pub method: &'static str,
    pub template: &'static str,
    pub run: Run,
}

const fn get(template: &'static str, run: fn(&Site, &Call<'_>) -> Answer) -> Route {
    Route { method: "GET", template, run: Run::Read(run) }
}

const fn write(method: &'static str, template: &'static str, run: fn(&mut Site, &Call<'_>) -> Answer) -> Route {
    Route { method, template, run: Run::Write(run) }
}

pub const ROUTES: &[Route] = &[
    get("accounts", accounts::list),
    get("accounts/:id", accounts::get),
    get("accounts/:account_id/sub_accounts", accounts::below),
    get("accounts/:account_id/terms", accounts::terms),
    get("accounts/:account_id/courses", courses::of_account),
    write("POST", "accounts/:account_id/courses", courses::create),
    get("accounts/:account_id/users", users::of_account),
    write("POST", "accounts/:account_id/users", people::create),
    write("DELETE", "accounts/:account_id/users/:user_id", people::remove),
    get("accounts/:account_id/enrollments/:id", enrollments::get),
    get("users/:id", users::get),
    write("PUT", "users/:id", people::update),
    get("users/:user_id/profile", users::profile),
    get("users/:user_id/courses", courses::of_user),
    get("users/:user_id/enrollments", enrollments::of_user),
    get("users/:user_id/logins", users::logins),
    get("users/:user_id/communication_channels", users::channels),
    get("users/:user_id/calendar_events", calendar::of_user),
    get("users/self/groups", groups::mine),
    get("courses", courses::mine),
    get("courses/:id", courses::get),
    write("PUT", "courses/:id", courses::update),
    get("courses/:course_id/users", users::of_course),
    // Older than the call above, and still what some libraries make.
    get("courses/:course_id/search_users", users::of_course),
    get("courses/:course_id/recent_students", users::recent),
    get("courses/:course_id/users/:id", users::in_course),
    get("courses/:course_id/users/:user_id/progress", progress::of_user),
    get("courses/:course_id/bulk_user_progress", progress::of_all),
    get("courses/:course_id/sections", sections::list),
    write("POST", "courses/:course_id/sections", sections::create),
    get("courses/:course_id/sections/:id", sections::get),
    get("sections/:id", sections::get),
    write("PUT", "sections/:id", sections::update),
    write("DELETE", "sections/:id", sections::delete),
    write("POST", "sections/:id/crosslist/:new_course_id", sections::crosslist),
    write("DELETE", "sections/:id/crosslist", sections::uncrosslist),
    get("courses/:course_id/enrollments", enrollments::of_course),
    get("sections/:section_id/enrollments", enrollments::of_section),
    write("POST", "courses/:course_id/enrollments", enrolling::create),
    write("POST", "sections/:section_id/enrollments", enrolling::create),
    write("DELETE", "courses/:course_id/enrollments/:id", enrolling::end),
    write("PUT", "courses/:course_id/enrollments/:id/reactivate", enrolling::reactivate),
    write("POST", "courses/:course_id/enrollments/:id/accept", enrolling::accept),
    write("POST", "courses/:course_id/enrollments/:id/reject", enrolling::reject),
    get("courses/:course_id/modules", modules::list),
    get("courses/:course_id/modules/:id", modules::get),
    get("courses/:course_id/modules/:module_id/items", modules::items),
    get("courses/:course_id/modules/:module_id/items/:id", modules::item),
    write("PUT", "courses/:course_id/modules/:module_id/items/:id/done", modules::done),
    write("DELETE", "courses/:course_id/modules/:module_id/items/:id/done", modules::undone),
    write("POST", "courses/:course_id/modules/:module_id/items/:id/mark_read", modules::read),
    get("courses/:course_id/assignments", assignments::list),
    get("courses/:course_id/assignments/:id", assignments::get),
    get("courses/:course_id/assignment_groups", assignments::groups),
    get("courses/:course_id/assignment_groups/:assignment_group_id/assignments", assignments::list),
    get("courses/:course_id/assignments/:assignment_id/submissions", submissions::of_assignment),
    get("courses/:course_id/assignments/:assignment_id/submissions/:user_id", submissions::get),
    write("PUT", "courses/:course_id/assignments/:assignment_id/submissions/:user_id", grading::one),
    get("courses/:course_id/students/submissions", submissions::of_course),
    get("sections/:section_id/students/submissions", submissions::of_section),
    write("POST", "courses/:course_id/submissions/update_grades", grading::many),
    write("GET", "progress/:id", grading::look),
    get("courses/:course_id/groups", groups::of_course),
    get("courses/:course_id/group_categories", groups::categories),
    get("groups/:group_id", groups::get),
    get("groups/:group_id/users", groups::users),
    get("groups/:group_id/memberships", groups::memberships),
    get("calendar_events", calendar::mine),
    get("calendar_events/:id", calendar::get),
    write("POST", "calendar_events", calendar::create),
    write("PUT", "calendar_events/:id", calendar::update),
    write("DELETE", "calendar_events/:id", calendar::delete),
];

impl Route {
    /// As a developer key lists it.
    pub fn scope(&self) -> String {
        format!("url:{}|/api/v1/{}", self.method, self.template)
    }

    /// What the ledger, faults and settings call it.
    pub fn kind(&self) -> String {
        let words: Vec<&str> = self.template.split('/').filter(|part| !part.starts_with(':')).collect();
        words.join("/")
    }
}

pub type Found = (Route, Vec<(&'static str, String)>);

/// `path` from `/api/v1/` on.
pub fn find(method: &str, path: &str) -> Option<Found> {
    let segments: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decoded).collect();
    let mut routes = ROUTES.iter().filter(|route| route.method == method);
    routes.find_map(|route| args(route.template, &segments).map(|args| (*route, args)))
}

fn args(template: &'static str, segments: &[String]) -> Option<Vec<(&'static str, String)>> {
    let parts: Vec<&'static str> = template.split('/').collect();
    if parts.len() != segments.len() {
        return None;
    }
    let mut args = Vec::new();
    for (part, segment) in parts.into_iter().zip(segments) {
        match part.strip_prefix(':') {
            Some(name) => args.push((name, segment.clone())),
            None if part == segment => {}
            None => return None,
        }
    }
    Some(args)
}

/// As in a query, but for the plus, which stands for itself in a path.
fn decoded(segment: &str) -> String {
    let text = segment.replace('+', "%2B");
    url::form_urlencoded::parse(text.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_by_its_template() {
        let (route, args) = find("GET", "courses/sis_course_id:a%2Fb+c/modules/7/items").expect("a route");
        assert_eq!(args, [("course_id", "sis_course_id:a/b+c".to_owned()), ("module_id", "7".to_owned())]);
        assert_eq!(route.scope(), "url:GET|/api/v1/courses/:course_id/modules/:module_id/items");
        assert_eq!(route.kind(), "courses/modules/items");
        assert!(find("PATCH", "courses/1").is_none());
    }
}
