//! The functions there are: what each takes, and who does its work.

use super::api;
use super::call::Call;
use super::problem::Answer;
use super::schema::{Field, Shape, field, optional};
use super::settings::Settings;

pub struct Function {
    pub name: &'static str,
    pub takes: &'static [Field],
    pub work: fn(&mut Call<'_>) -> Answer,
}

impl Function {
    /// Plugins count their versions for themselves.
    pub fn version(&self, settings: &Settings) -> String {
        let digits = settings.version.len().saturating_sub(2);
        match settings.version.get(..digits) {
            Some(start) if !self.name.starts_with("core_") => format!("{start}00"),
            _ => settings.version.clone(),
        }
    }
}

pub fn find(name: &str) -> Option<&'static Function> {
    ALL.iter().find(|function| function.name == name)
}

const fn of(name: &'static str, takes: &'static [Field], work: fn(&mut Call<'_>) -> Answer) -> Function {
    Function { name, takes, work }
}

const INTS: Shape = Shape::List(&Shape::Int);
const OPTIONS: Field = field("options", Shape::List(&Shape::Record(&[field("name", Shape::Word), field("value", Shape::Raw)]))).or_empty();
const COURSE: &[Field] = &[field("courseid", Shape::Int)];
const COURSE_AND_OPTIONS: &[Field] = &[field("courseid", Shape::Int), OPTIONS];
const COURSE_AND_USER: &[Field] = &[field("courseid", Shape::Int), field("userid", Shape::Int)];

const CRITERIA: &[Field] = &[field("criteria", Shape::List(&Shape::Record(&[field("key", Shape::Word), field("value", Shape::Raw)])))];
const BY_FIELD: &[Field] = &[field("field", Shape::Word), field("values", Shape::List(&Shape::Raw))];

const OWN: Field = optional("customfields", Shape::List(&Shape::Record(&[field("type", Shape::Word), field("value", Shape::Raw)])));
const PREFERENCES: Field = optional("preferences", Shape::List(&Shape::Record(&[field("type", Shape::Raw), field("value", Shape::Raw)])));

const NEW_USER: &[Field] = &[
    optional("createpassword", Shape::Bool),
    field("username", Shape::Username),
    field("auth", Shape::Raw).or_text("manual"),
    optional("password", Shape::Raw),
    field("firstname", Shape::Text),
    field("lastname", Shape::Text),
    field("email", Shape::Raw),
    optional("maildisplay", Shape::Int),
    optional("city", Shape::Text),
    optional("country", Shape::Word),
    optional("timezone", Shape::Raw),
    optional("description", Shape::Raw),
    optional("firstnamephonetic", Shape::Text),
    optional("lastnamephonetic", Shape::Text),
    optional("middlename", Shape::Text),
    optional("alternatename", Shape::Text),
    optional("interests", Shape::Text),
    optional("idnumber", Shape::Raw),
    optional("institution", Shape::Raw),
    optional("department", Shape::Raw),
    optional("phone1", Shape::Raw),
    optional("phone2", Shape::Raw),
    optional("address", Shape::Raw),
    optional("lang", Shape::Raw),
    optional("calendartype", Shape::Raw),
    optional("theme", Shape::Raw),
    optional("mailformat", Shape::Int),
    OWN,
    PREFERENCES,
];

const CHANGED_USER: &[Field] = &[
    field("id", Shape::Int),
    optional("username", Shape::Username),
    optional("auth", Shape::Raw),
    optional("suspended", Shape::Bool),
    optional("password", Shape::Raw),
    optional("firstname", Shape::Text),
    optional("lastname", Shape::Text),
    optional("email", Shape::Raw),
    optional("maildisplay", Shape::Int),
    optional("city", Shape::Text),
    optional("country", Shape::Word),
    optional("timezone", Shape::Raw),
    optional("description", Shape::Raw),
    optional("userpicture", Shape::Int),
    optional("firstnamephonetic", Shape::Text),
    optional("lastnamephonetic", Shape::Text),
    optional("middlename", Shape::Text),
    optional("alternatename", Shape::Text),
    optional("interests", Shape::Text),
    optional("idnumber", Shape::Raw),
    optional("institution", Shape::Raw),
    optional("department", Shape::Raw),
    optional("phone1", Shape::Raw),
    optional("phone2", Shape::Raw),
    optional("address", Shape::Raw),
    optional("lang", Shape::Raw),
    optional("calendartype", Shape::Raw),
    optional("theme", Shape::Raw),
    optional("mailformat", Shape::Int),
    OWN,
    PREFERENCES,
];

const ENROL: &[Field] = &[
    field("roleid", Shape::Int),
    field("userid", Shape::Int),
    field("courseid", Shape::Int),
    optional("timestart", Shape::Int),
    optional("timeend", Shape::Int),
    optional("suspend", Shape::Int),
];
const UNENROL: &[Field] = &[field("userid", Shape::Int), field("courseid", Shape::Int), optional("roleid", Shape::Int)];

const EVENTS: &[Field] = &[
    field("eventids", INTS).or_empty(),
    field("courseids", INTS).or_empty(),
    field("groupids", INTS).or_empty(),
    field("categoryids", INTS).or_empty(),
];
const EVENT_OPTIONS: &[Field] = &[
    field("userevents", Shape::Bool).or_bool(true),
    field("siteevents", Shape::Bool).or_bool(true),
    // What is not said means from now on, which is not what 0 means.
    optional("timestart", Shape::Int),
    field("timeend", Shape::Int).or_int(0),
    field("ignorehidden", Shape::Bool).or_bool(true),
];
const EVENT_CALL: &[Field] = &[field("events", Shape::Record(EVENTS)).or_empty(), field("options", Shape::Record(EVENT_OPTIONS)).or_empty()];

const INNER_CALL: &[Field] = &[
    field("function", Shape::Word),
    field("arguments", Shape::Raw).or_text("{}"),
    field("settingraw", Shape::Bool).or_bool(false),
    field("settingfilter", Shape::Bool).or_bool(false),
    field("settingfileurl", Shape::Bool).or_bool(true),
    field("settinglang", Shape::Raw).or_text(""),
];

/// In the order in which the site tells them.
pub static ALL: [Function; 24] = [
    of("core_webservice_get_site_info", &[field("serviceshortnames", Shape::List(&Shape::Word)).or_empty()], api::site_info::show),
    of("core_user_get_users", CRITERIA, api::users::find),
    of("core_user_get_users_by_field", BY_FIELD, api::users::by_field),
    of("core_user_create_users", &[field("users", Shape::List(&Shape::Record(NEW_USER)))], api::create_users::create),
    of("core_user_update_users", &[field("users", Shape::List(&Shape::Record(CHANGED_USER)))], api::update_users::update),
    of("core_course_get_courses", &[field("options", Shape::Record(&[optional("ids", INTS)])).or_empty()], api::courses::list),
    of(
        "core_course_get_courses_by_field",
        &[field("field", Shape::Word).or_text(""), field("value", Shape::Raw).or_text("")],
        api::courses_by_field::list,
    ),
    of("core_course_get_contents", COURSE_AND_OPTIONS, api::contents::show),
    of("core_enrol_get_enrolled_users", COURSE_AND_OPTIONS, api::enrolled::list),
    of("core_enrol_get_users_courses", &[field("userid", Shape::Int), field("returnusercount", Shape::Bool).or_bool(true)], api::users_courses::list),
    of("core_completion_get_activities_completion_status", COURSE_AND_USER, api::activities::list),
    of("core_completion_get_course_completion_status", COURSE_AND_USER, api::course_completion::show),
    of("core_completion_update_activity_completion_status_manually", &[field("cmid", Shape::Int), field("completed", Shape::Bool)], api::tick::own),
    of("core_calendar_get_calendar_events", EVENT_CALL, api::events::list),
    of("core_group_get_course_groups", COURSE, api::groups::of_course),
    of("core_group_get_group_members", &[field("groupids", INTS)], api::groups::members),
    of(
        "gradereport_user_get_grade_items",
        &[field("courseid", Shape::Int), field("userid", Shape::Int).or_int(0), field("groupid", Shape::Int).or_int(0)],
        api::grades::list,
    ),
    of("enrol_manual_enrol_users", &[field("enrolments", Shape::List(&Shape::Record(ENROL)))], api::manual_enrol::enrol),
    of(
        "core_course_get_categories",
        &[
            field("criteria", Shape::List(&Shape::Record(&[field("key", Shape::Word), field("value", Shape::Raw)]))).or_empty(),
            field("addsubcategories", Shape::Bool).or_bool(true),
        ],
        api::categories::list,
    ),
    of("enrol_manual_unenrol_users", &[field("enrolments", Shape::List(&Shape::Record(UNENROL)))], api::manual_enrol::unenrol),
    of(
        "core_completion_override_activity_completion_status",
        &[field("userid", Shape::Int), field("cmid", Shape::Int), field("newstate", Shape::Int)],
        api::tick::of_another,
    ),
    of(
        "core_course_get_updates_since",
        &[field("courseid", Shape::Int), field("since", Shape::Int), field("filter", Shape::List(&Shape::Word)).or_empty()],
        api::updates::since,
    ),
    of("core_enrol_get_course_enrolment_methods", COURSE, api::groups::self_enrolment),
    of("tool_mobile_call_external_functions", &[field("requests", Shape::List(&Shape::Record(INNER_CALL)))], api::bundle::call),
];
