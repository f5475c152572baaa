//! `core_course_get_courses`: all of them or those named, the front page among them.

use super::super::call::{Call, id};
use super::super::problem::Answer;
use super::super::site::FRONT_PAGE;
use super::super::site::course::{Course, formatted};
use super::super::tree::{Record, Tree, record};

/// One course that may not be entered fails the call; a number nobody knows is passed over.
pub fn list(call: &mut Call<'_>) -> Answer {
    let wanted = call.args["options"]["ids"].as_array();
    let courses: Vec<u32> = match wanted {
        Some(ids) => {
            let ids: std::collections::BTreeSet<u32> = ids.iter().map(id).collect();
            ids.into_iter().filter(|id| call.site.courses.contains_key(id)).collect()
        }
        None => call.site.courses.keys().copied().collect(),
    };
    let mut rows = Vec::new();
    for id in courses {
        if id != FRONT_PAGE {
            call.entered(id)?;
            call.need(id, "moodle/course:view")?;
        }
        let course = call.course(id)?;
        rows.push(Tree::from(row(call, course)));
    }
    Ok(rows.into())
}

fn row(call: &Call<'_>, course: &Course) -> Record {
    let (edits, is_front) = (call.can(course.id, "moodle/course:update"), course.id == FRONT_PAGE);
    let name = course.fullname_shown();
    let sections = course.sections.iter().filter(|section| section.of_instance.is_none()).count().saturating_sub(1);
    record()
        .with("id", course.id)
        .with("shortname", &course.shortname)
        .with("categoryid", course.category)
        .with_if(edits, "categorysortorder", course.sort_order)
        .with("fullname", &name)
        .with("displayname", name)
        .with_if(edits, "idnumber", &course.idnumber)
        .with("summary", &course.summary)
        .with("summaryformat", i32::from(!is_front))
        .with("format", &course.format)
        .with_if(edits, "showgrades", 1)
        .with_if(edits, "newsitems", if is_front { 3 } else { 0 })
        .with("startdate", course.startdate)
        .with("enddate", course.enddate)
        .with_if(edits, "numsections", if is_front { 1 } else { sections })
        .with_if(edits, "maxbytes", 0)
        .with_if(edits, "showreports", 0)
        .with_if(edits, "visible", i32::from(course.visible))
        .with_if(edits && !is_front, "hiddensections", 1)
        .with_if(edits, "groupmode", course.groupmode)
        .with_if(edits, "groupmodeforce", 0)
        .with_if(edits, "defaultgroupingid", 0)
        .with_if(edits, "timecreated", course.timecreated)
        .with_if(edits, "timemodified", course.timemodified)
        .with_if(edits, "enablecompletion", i32::from(course.tracks))
        .with_if(edits, "completionnotify", 0)
        .with_if(edits, "lang", "")
        .with_if(edits, "forcetheme", "")
        .with_if(edits, "courseformatoptions", format_options(course, false))
        .with("showactivitydates", false)
        .with("showcompletionconditions", if is_front { None } else { Some(true) })
        .with("customfields", own_fields(course))
}

/// Values come as numbers, but one as a text.
pub fn format_options(course: &Course, with_indentation: bool) -> Tree {
    let option = |name: &str, value: Tree| Tree::from(record().with("name", name).with("value", value));
    if course.id == FRONT_PAGE {
        return vec![option("numsections", 1.into())].into();
    }
    let mut options = vec![option("hiddensections", 1.into()), option("coursedisplay", 0.into())];
    if course.is_weeks() {
        options.push(option("automaticenddate", 1.into()));
    }
    if with_indentation {
        options.push(option("indentation", "1".into()));
    }
    options.into()
}

pub fn own_fields(course: &Course) -> Tree {
    let value = (!course.program_code.is_empty()).then(|| formatted(&course.program_code));
    let code = record()
        .with("name", "Код программы")
        .with("shortname", "programcode")
        .with("type", "text")
        .with("valueraw", &course.program_code)
        .with("value", value);
    vec![code].into()
}
