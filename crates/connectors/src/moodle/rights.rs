//! What a service account needs for each function. The server's own words are translated, and not always there.

pub const SITE_INFO: &str = "core_webservice_get_site_info";
pub const USERS: &str = "core_user_get_users";
pub const COURSES: &str = "core_course_get_courses_by_field";
pub const CATEGORIES: &str = "core_course_get_categories";
pub const CONTENTS: &str = "core_course_get_contents";
pub const ENROLLED: &str = "core_enrol_get_enrolled_users";
pub const GROUPS: &str = "core_group_get_course_groups";
pub const ACTIVITIES: &str = "core_completion_get_activities_completion_status";
pub const COMPLETION: &str = "core_completion_get_course_completion_status";
/// Progress of one person in all courses, at one request.
pub const USERS_COURSES: &str = "core_enrol_get_users_courses";
pub const GRADES: &str = "gradereport_user_get_grade_items";
pub const EVENTS: &str = "core_calendar_get_calendar_events";
/// Many calls in one request. A service can do without.
pub const BUNDLE: &str = "tool_mobile_call_external_functions";

/// The same function, asked for those whose enrolment is suspended: it takes one right more.
pub const SUSPENDED: &str = "core_enrol_get_enrolled_users (onlysuspended)";
/// The same functions, and what of their rows is missing without a right.
pub const EMAILS: &str = "core_enrol_get_enrolled_users (email)";
pub const COURSE_NUMBERS: &str = "core_course_get_courses_by_field (idnumber)";
pub const PERSON_NUMBERS: &str = "core_user_get_users (username, idnumber)";

/// Capabilities, as the vendor's administrator finds them under "Define roles".
pub fn of(call: &str) -> &'static [&'static str] {
    match call {
        SITE_INFO | BUNDLE => &["webservice/rest:use"],
        USERS => &["moodle/user:viewdetails", "moodle/user:viewhiddendetails"],
        PERSON_NUMBERS => &["moodle/user:viewalldetails"],
        COURSES => &["moodle/course:view", "moodle/course:viewhiddencourses"],
        COURSE_NUMBERS => &["moodle/course:update"],
        CATEGORIES => &["moodle/category:viewcourselist"],
        CONTENTS => &["moodle/course:view", "moodle/course:viewhiddencourses", "moodle/course:viewhiddenactivities"],
        ENROLLED => &["moodle/course:view", "moodle/course:viewparticipants", "moodle/site:accessallgroups"],
        SUSPENDED => &["moodle/course:enrolreview"],
        EMAILS => &["moodle/site:viewuseridentity", "moodle/course:useremail"],
        GROUPS => &["moodle/course:managegroups", "moodle/course:viewhiddengroups"],
        ACTIVITIES => &["report/progress:view", "moodle/course:viewhiddenactivities", "moodle/course:ignoreavailabilityrestrictions"],
        USERS_COURSES => &["moodle/user:viewdetails", "moodle/course:viewparticipants"],
        COMPLETION => &["report/completion:view"],
        GRADES => &["gradereport/user:view", "moodle/grade:viewall", "moodle/course:viewsuspendedusers"],
        EVENTS => &["moodle/course:view", "moodle/calendar:manageentries"],
        _ => &[],
    }
}

/// As one text, for an error.
pub fn named(call: &str) -> String {
    match of(call) {
        [] => call.to_owned(),
        rights => rights.join(", "),
    }
}
