//! What an account may do: in the whole site, and in a course by its roles there.

use super::problem::Problem;
use super::settings::Settings;
use super::site::Site;
use super::site::course::Course;
use super::site::enrolment::{EDITING_TEACHER, MANAGER, STUDENT, TEACHER};
use super::tokens;

/// Of the account the recordings were made with.
const ROBOT: [&str; 10] = [
    "webservice/rest:use",
    "moodle/user:viewdetails",
    "moodle/user:viewhiddendetails",
    "moodle/course:useremail",
    "moodle/course:view",
    "moodle/course:viewparticipants",
    "moodle/course:viewhiddencourses",
    "moodle/site:accessallgroups",
    "report/completion:view",
    "report/progress:view",
];

/// What the same account was given until it could read everything.
const BESIDES: [&str; 13] = [
    "moodle/site:viewuseridentity",
    "moodle/user:viewalldetails",
    "moodle/course:enrolreview",
    "moodle/course:managegroups",
    "moodle/course:viewhiddengroups",
    "gradereport/user:view",
    "moodle/grade:viewall",
    "moodle/course:viewsuspendedusers",
    "moodle/course:viewhiddenactivities",
    "moodle/course:ignoreavailabilityrestrictions",
    "mod/assign:view",
    "mod/quiz:view",
    "moodle/course:update",
];

const OF_STUDENTS: [&str; 5] =
    ["moodle/course:viewparticipants", "moodle/user:viewdetails", "gradereport/user:view", "mod/assign:view", "mod/quiz:view"];

const OF_TEACHERS: [&str; 12] = [
    "moodle/course:viewhiddencourses",
    "moodle/user:viewhiddendetails",
    "moodle/course:useremail",
    "moodle/site:viewuseridentity",
    "moodle/site:accessallgroups",
    "report/completion:view",
    "report/progress:view",
    "moodle/course:enrolreview",
    "moodle/grade:viewall",
    "moodle/course:viewsuspendedusers",
    "moodle/course:viewhiddenactivities",
    "moodle/course:ignoreavailabilityrestrictions",
];

const OF_EDITORS: [&str; 7] = [
    "moodle/course:update",
    "moodle/course:managegroups",
    "moodle/course:viewhiddengroups",
    "moodle/course:overridecompletion",
    "moodle/calendar:manageentries",
    "enrol/manual:enrol",
    "enrol/manual:unenrol",
];

const OF_MANAGERS: [&str; 1] = ["moodle/course:view"];

pub fn by_role(role: u32, capability: &str) -> bool {
    let level: &[&[&str]] = match role {
        MANAGER => &[&OF_STUDENTS, &OF_TEACHERS, &OF_EDITORS, &OF_MANAGERS],
        EDITING_TEACHER => &[&OF_STUDENTS, &OF_TEACHERS, &OF_EDITORS],
        TEACHER => &[&OF_STUDENTS, &OF_TEACHERS],
        STUDENT => &[&OF_STUDENTS],
        _ => &[],
    };
    level.iter().any(|capabilities| capabilities.contains(&capability))
}

/// How refusals name a capability.
fn title(capability: &str) -> &str {
    match capability {
        "moodle/user:create" => "Create users",
        "moodle/user:update" => "Update user profiles",
        "moodle/course:view" => "View courses without participation",
        "moodle/course:viewparticipants" => "View participants",
        "moodle/course:enrolreview" => "Review course enrolments",
        "moodle/course:managegroups" => "Manage groups",
        "moodle/course:overridecompletion" => "Override activity completion status",
        "report/completion:view" => "View course completion report",
        "report/progress:view" => "View activity completion reports",
        "gradereport/user:view" => "View user report",
        "moodle/grade:viewall" => "View grades of other users",
        "enrol/manual:enrol" => "Enrol users",
        "enrol/manual:unenrol" => "Unenrol users from the course",
        other => other,
    }
}

/// The caller's.
#[derive(Clone, Copy)]
pub struct Rights<'a> {
    pub user: u32,
    pub settings: &'a Settings,
    pub now: i64,
}

impl Rights<'_> {
    pub fn is_admin(&self) -> bool {
        self.user == tokens::ADMIN
    }

    /// In the whole site.
    pub fn can(&self, capability: &str) -> bool {
        if self.is_admin() {
            return true;
        }
        let Some(name) = tokens::account_name(self.user) else { return capability == "webservice/rest:use" };
        if let Some(given) = self.settings.capabilities.get(name) {
            return given.iter().any(|one| one == capability);
        }
        match self.user {
            tokens::ROBOT => ROBOT.contains(&capability),
            tokens::READER => ROBOT.contains(&capability) || BESIDES.contains(&capability),
            _ => capability == "webservice/rest:use",
        }
    }

    pub fn can_in(&self, site: &Site, course: u32, capability: &str) -> bool {
        let by_role_there = || {
            let enrolment = site.enrolment(course, self.user).filter(|enrolment| enrolment.is_active(self.now));
            enrolment.is_some_and(|enrolment| enrolment.roles.iter().any(|role| by_role(*role, capability)))
        };
        self.can(capability) || by_role_there()
    }

    pub fn need(&self, capability: &'static str) -> Result<(), Problem> {
        if self.can(capability) { Ok(()) } else { Err(Problem::capability(title(capability))) }
    }

    pub fn need_in(&self, site: &Site, course: u32, capability: &'static str) -> Result<(), Problem> {
        if self.can_in(site, course, capability) { Ok(()) } else { Err(Problem::capability(title(capability))) }
    }

    /// Whether the account gets inside a course at all.
    pub fn enters(&self, site: &Site, course: &Course) -> bool {
        if self.is_admin() || course.id == super::site::FRONT_PAGE {
            return true;
        }
        if self.settings.forbidden_courses.contains(&course.id) {
            return false;
        }
        let is_shown = course.visible || self.can_in(site, course.id, "moodle/course:viewhiddencourses");
        is_shown && (self.can_in(site, course.id, "moodle/course:view") || site.is_active(course.id, self.user, self.now))
    }
}
