//! `core_enrol_get_users_courses`: where somebody learns, and how far he is. Suspended and ended enrolments are left out.

use super::super::call::Call;
use super::super::problem::Answer;
use super::super::site::course::Course;
use super::super::tree::{Record, Tree, record};
use super::activity_status::is_tracked;
use super::courses_by_field::image;

/// Unknown users have no courses.
pub fn list(call: &mut Call<'_>) -> Answer {
    let (user, counts) = (call.id("userid"), call.flag("returnusercount"));
    if call.site.user(user).is_none() {
        return Ok(Tree::List(Vec::new()));
    }
    let courses = call.site.active_courses(user, call.now).into_iter();
    let seen = courses.filter(|course| is_seen(call, course, user));
    Ok(seen.map(|course| row(call, course, user, counts).into()).collect())
}

fn is_seen(call: &Call<'_>, course: &Course, user: u32) -> bool {
    let shown = course.visible || call.can(course.id, "moodle/course:viewhiddencourses");
    let theirs = user == call.rights.user || (call.rights.enters(call.site, course) && call.can(course.id, "moodle/course:viewparticipants"));
    shown && theirs
}

fn row(call: &Call<'_>, course: &Course, user: u32, counts: bool) -> Record {
    let name = course.fullname_shown();
    record()
        .with("id", course.id)
        .with("shortname", &course.shortname)
        .with("fullname", &name)
        .with("displayname", name)
        .with_if(counts, "enrolledusercount", if counts { call.site.enrolled(course.id).count() } else { 0 })
        .with("idnumber", &course.idnumber)
        .with("visible", i32::from(course.visible))
        .with("summary", &course.summary)
        .with("summaryformat", 1)
        .with("format", &course.format)
        .with("courseimage", image(call.url, course.id))
        .with("showgrades", true)
        .with("lang", "")
        .with("enablecompletion", course.tracks)
        .with("completionhascriteria", !course.criteria.is_empty())
        .with("completionusertracked", course.tracks && is_tracked(call, course.id, user))
        .with("category", course.category)
        .with("progress", call.site.progress(course, user))
        .with("completed", call.site.course_completions.contains_key(&(course.id, user)))
        .with("startdate", course.startdate)
        .with("enddate", course.enddate)
        .with("marker", 0)
        .with("lastaccess", call.site.last_access.get(&(course.id, user)).copied())
        .with("isfavourite", false)
        .with("hidden", false)
        .with("overviewfiles", Tree::List(Vec::new()))
        .with("showactivitydates", false)
        .with("showcompletionconditions", true)
        .with("timemodified", course.timemodified)
}
