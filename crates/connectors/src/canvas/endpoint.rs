//! The calls that reading is made of. Scopes of a developer key are made of the same templates.

use connector::lms::Part;

/// A call, always a GET.
#[derive(Debug)]
pub struct Endpoint {
    /// As the vendor's documents and developer keys write it.
    pub path: &'static str,
    pub part: Part,
    /// As the vendor's page of permissions calls them.
    pub permissions: &'static [&'static str],
}

const fn endpoint(path: &'static str, part: Part, permissions: &'static [&'static str]) -> Endpoint {
    Endpoint { path, part, permissions }
}

pub static USER: Endpoint = endpoint("/api/v1/users/:id", Part::Site, &[]);
pub static ACCOUNTS: Endpoint = endpoint("/api/v1/accounts", Part::Site, &[]);
pub static ACCOUNT_USERS: Endpoint = endpoint("/api/v1/accounts/:account_id/users", Part::People, &["Users - view list"]);
pub static ACCOUNT_COURSES: Endpoint = endpoint("/api/v1/accounts/:account_id/courses", Part::Courses, &["Courses - view list"]);
pub static COURSES: Endpoint = endpoint("/api/v1/courses", Part::Courses, &[]);
pub static MODULES: Endpoint = endpoint("/api/v1/courses/:course_id/modules", Part::Outline, &["Course Content - view"]);
pub static ITEMS: Endpoint = endpoint("/api/v1/courses/:course_id/modules/:module_id/items", Part::Outline, &["Course Content - view"]);
pub static ASSIGNMENTS: Endpoint = endpoint("/api/v1/courses/:course_id/assignments", Part::Outline, &["Course Content - view"]);
pub static ENROLLMENTS: Endpoint = endpoint("/api/v1/courses/:course_id/enrollments", Part::Roster, &["Users - view list"]);
pub static COURSE_USERS: Endpoint =
    endpoint("/api/v1/courses/:course_id/users", Part::Roster, &["Users - view list", "Users - view primary email address"]);
pub static SECTIONS: Endpoint = endpoint("/api/v1/courses/:course_id/sections", Part::Groups, &["Users - view list"]);
pub static GROUPS: Endpoint = endpoint("/api/v1/courses/:course_id/groups", Part::Groups, &["Groups - view all student groups"]);
pub static GROUP_USERS: Endpoint = endpoint("/api/v1/groups/:group_id/users", Part::Groups, &["Groups - view all student groups"]);
pub static BULK_PROGRESS: Endpoint = endpoint("/api/v1/courses/:course_id/bulk_user_progress", Part::Progress, &["Grades - view all grades"]);
pub static SUBMISSIONS: Endpoint =
    endpoint("/api/v1/courses/:course_id/students/submissions", Part::Grades, &["Grades - view all grades", "Grades - edit"]);
pub static CALENDAR: Endpoint = endpoint("/api/v1/calendar_events", Part::Events, &["Course Calendar - view"]);

/// Everything that is ever asked.
pub static ALL: [&Endpoint; 16] = [
    &USER,
    &ACCOUNTS,
    &ACCOUNT_USERS,
    &ACCOUNT_COURSES,
    &COURSES,
    &MODULES,
    &ITEMS,
    &ASSIGNMENTS,
    &ENROLLMENTS,
    &COURSE_USERS,
    &SECTIONS,
    &GROUPS,
    &GROUP_USERS,
    &BULK_PROGRESS,
    &SUBMISSIONS,
    &CALENDAR,
];

impl Endpoint {
    /// As a developer key grants it.
    pub fn scope(&self) -> String {
        format!("url:GET|{}", self.path)
    }
}
