//! `core_course_get_courses_by_field`: what the caller may not see is left out.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::FRONT_PAGE;
use super::super::site::course::Course;
use super::super::site::enrolment::EDITING_TEACHER;
use super::super::tree::{Record, Tree, record};
use super::courses::{format_options, own_fields};

const FILTERS: [&str; 6] = ["displayh5p", "activitynames", "mathjaxloader", "emoticon", "urltolink", "mediaplugin"];
/// When the caches were last thrown away.
const REVISION: u32 = 1_795_190_187;

pub fn list(call: &mut Call<'_>) -> Answer {
    let (field, value) = (call.text("field").to_owned(), call.text("value").to_owned());
    let ids = || value.split(',').map(|id| id.trim().parse().unwrap_or_default()).collect::<Vec<u32>>();
    let courses = call.site.courses.values();
    let found: Vec<&Course> = match field.as_str() {
        "" => courses.collect(),
        "id" => courses.filter(|course| course.id.to_string() == value).collect(),
        "ids" => {
            let ids = ids();
            courses.filter(|course| ids.contains(&course.id)).collect()
        }
        "shortname" => courses.filter(|course| course.shortname == value).collect(),
        "idnumber" => courses.filter(|course| course.idnumber == value).collect(),
        "category" => courses.filter(|course| course.category.to_string() == value && course.id != FRONT_PAGE).collect(),
        "sectionid" => courses.filter(|course| course.sections.iter().any(|section| section.id.to_string() == value)).collect(),
        _ => return Err(Problem::parameter("Invalid field name")),
    };
    let seen = found.into_iter().filter(|course| is_seen(call, course));
    let rows: Tree = seen.map(|course| row(call, course).into()).collect();
    Ok(record().with("courses", rows).with("warnings", Tree::List(Vec::new())).into())
}

/// A visible course is in the catalogue, whether one may enter it or not.
fn is_seen(call: &Call<'_>, course: &Course) -> bool {
    let is_closed = call.settings.forbidden_courses.contains(&course.id) && !call.rights.is_admin();
    !is_closed && (course.visible || call.can(course.id, "moodle/course:viewhiddencourses"))
}

pub fn image(url: &str, course: u32) -> String {
    format!("{url}/pluginfile.php/{}/course/generated/course.svg", 322 + course)
}

fn row(call: &Call<'_>, course: &Course) -> Record {
    let inside = call.rights.enters(call.site, course);
    let edits = call.can(course.id, "moodle/course:update");
    let name = course.fullname_shown();
    let category = call.site.categories.iter().find(|category| category.id == course.category).map_or("", |category| category.name.as_str());
    let teachers = call.site.enrolled(course.id).filter(|one| one.roles.contains(&EDITING_TEACHER) && one.is_active(call.now));
    let contacts: Tree = teachers
        .filter_map(|one| call.site.user(one.user))
        .map(|user| record().with("id", user.id).with("fullname", user.fullname()).into())
        .collect();
    let filters: Tree = FILTERS.iter().map(|name| record().with("filter", *name).with("localstate", 0).with("inheritedstate", 1).into()).collect();
    record()
        .with("id", course.id)
        .with("fullname", &name)
        .with("displayname", name)
        .with("shortname", &course.shortname)
        .with("courseimage", image(call.url, course.id))
        .with("categoryid", course.category)
        .with("categoryname", category)
        .with("sortorder", course.sort_order)
        .with("summary", &course.summary)
        .with("summaryformat", 1)
        .with("summaryfiles", Tree::List(Vec::new()))
        .with("overviewfiles", Tree::List(Vec::new()))
        .with("showactivitydates", false)
        .with("showcompletionconditions", true)
        .with("contacts", contacts)
        .with("enrollmentmethods", vec!["manual"])
        .with("customfields", own_fields(course))
        .with_if(edits, "idnumber", &course.idnumber)
        .with_if(inside, "format", &course.format)
        .with_if(inside, "showgrades", 1)
        .with_if(inside, "newsitems", 0)
        .with_if(inside, "startdate", course.startdate)
        .with_if(inside, "enddate", course.enddate)
        .with_if(inside, "maxbytes", 0)
        .with_if(inside, "showreports", 0)
        .with_if(inside, "visible", i32::from(course.visible))
        .with_if(inside, "groupmode", course.groupmode)
        .with_if(inside, "groupmodeforce", 0)
        .with_if(inside, "defaultgroupingid", 0)
        .with_if(inside, "enablecompletion", i32::from(course.tracks))
        .with_if(inside, "completionnotify", 0)
        .with_if(inside, "lang", "")
        .with_if(inside, "theme", "")
        .with_if(inside, "marker", 0)
        .with_if(edits, "legacyfiles", 0)
        .with_if(edits, "calendartype", "")
        .with_if(edits, "timecreated", course.timecreated)
        .with_if(edits, "timemodified", course.timemodified)
        .with_if(edits, "requested", 0)
        .with_if(edits, "cacherev", REVISION)
        .with_if(inside, "filters", filters)
        .with_if(inside, "courseformatoptions", format_options(course, true))
}
