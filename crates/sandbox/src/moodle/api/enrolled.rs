//! `core_enrol_get_enrolled_users`: the one list with pages. It tells neither the dates nor the standing of an enrolment.

use std::collections::BTreeSet;

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::rights;
use super::super::site::course::Course;
use super::super::site::enrolment::{Enrolment, role_name};
use super::super::site::user::User;
use super::super::tree::{Tree, record};
use super::user_shape::{own_fields, picture, sight};

/// They come whether asked for or not.
const ALWAYS: [&str; 3] = ["id", "fullname", "phone1"];

#[derive(Default)]
struct Wanted {
    capability: Option<String>,
    group: u32,
    only_active: bool,
    only_suspended: bool,
    fields: Vec<String>,
    from: usize,
    number: usize,
    sort_by: String,
    descending: bool,
}

impl Wanted {
    fn read(call: &Call<'_>) -> Result<Self, Problem> {
        let mut wanted = Self::default();
        for (name, value) in call.options() {
            let number = || value.parse().map_err(|_| Problem::parameter(format!("{name}: {value}")));
            let flag = value == "1";
            match name.as_str() {
                "withcapability" => wanted.capability = Some(value),
                "groupid" => wanted.group = value.parse().map_err(|_| Problem::parameter(format!("{name}: {value}")))?,
                "onlyactive" => wanted.only_active = flag,
                "onlysuspended" => wanted.only_suspended = flag,
                "userfields" => wanted.fields = value.split(',').map(|field| field.trim().to_owned()).collect(),
                "limitfrom" => wanted.from = number()?,
                "limitnumber" => wanted.number = number()?,
                "sortby" if ["id", "firstname", "lastname", "siteorder"].contains(&value.as_str()) => wanted.sort_by = value,
                "sortdirection" if value.eq_ignore_ascii_case("asc") => wanted.descending = false,
                "sortdirection" if value.eq_ignore_ascii_case("desc") => wanted.descending = true,
                "sortby" | "sortdirection" => return Err(Problem::parameter(format!("Invalid value for {name} parameter (value: {value})"))),
                _ => {}
            }
        }
        Ok(wanted)
    }
}

pub fn list(call: &mut Call<'_>) -> Answer {
    let wanted = Wanted::read(call)?;
    let course = call.entered(call.id("courseid"))?;
    if wanted.capability.is_some() && !call.can(course.id, "moodle/course:enrolreview") {
        return Err(Problem::capability("Review permissions for others"));
    }
    if wanted.only_active || wanted.only_suspended {
        call.need(course.id, "moodle/course:enrolreview")?;
    }
    if wanted.only_active && wanted.only_suspended {
        return Err(Problem::coding("Both onlyactive and onlysuspended are set, this is probably not what you want!"));
    }
    call.need(course.id, "moodle/course:viewparticipants")?;
    if wanted.group != 0 && !course.groups.contains(&wanted.group) {
        return Err(Problem::moodle("notingroup", "Sorry, but you need to be part of this group to see this activity."));
    }
    let circle = circle(call, course);
    let rows = call.site.enrolled(course.id).filter(|enrolment| is_wanted(call, enrolment, &wanted, circle.as_ref()));
    let mut rows: Vec<(&Enrolment, &User)> = rows.filter_map(|enrolment| call.site.user(enrolment.user).map(|user| (enrolment, user))).collect();
    match wanted.sort_by.as_str() {
        "firstname" => rows.sort_by(|one, other| one.1.firstname.cmp(&other.1.firstname)),
        "lastname" | "siteorder" => rows.sort_by(|one, other| (&one.1.lastname, &one.1.firstname).cmp(&(&other.1.lastname, &other.1.firstname))),
        _ => {}
    }
    if wanted.descending {
        rows.reverse();
    }
    let from = if call.settings.repeats_page { 0 } else { wanted.from };
    let number = if wanted.number == 0 { usize::MAX } else { wanted.number };
    let page = rows.into_iter().skip(from).take(number);
    Ok(page.map(|(enrolment, user)| shown(call, course, enrolment, user, &wanted)).collect())
}

/// Whom a caller in separate groups gets to see; everybody when absent.
fn circle(call: &Call<'_>, course: &Course) -> Option<BTreeSet<u32>> {
    if course.groupmode != 1 || call.can(course.id, "moodle/site:accessallgroups") {
        return None;
    }
    let mine = call.site.groups_of_course(course.id).filter(|group| group.members.contains(&call.rights.user));
    Some(mine.flat_map(|group| group.members.iter().copied()).collect())
}

fn is_wanted(call: &Call<'_>, enrolment: &Enrolment, wanted: &Wanted, circle: Option<&BTreeSet<u32>>) -> bool {
    let active = enrolment.is_active(call.now);
    let in_group = || call.site.groups.get(&wanted.group).is_some_and(|group| group.members.contains(&enrolment.user));
    let able = |capability: &String| enrolment.roles.iter().any(|role| rights::by_role(*role, capability));
    (!wanted.only_active || active)
        && (!wanted.only_suspended || !active)
        && wanted.capability.as_ref().is_none_or(able)
        && circle.is_none_or(|circle| circle.contains(&enrolment.user))
        && (wanted.group == 0 || in_group())
}

fn shown(call: &Call<'_>, course: &Course, enrolment: &Enrolment, user: &User, wanted: &Wanted) -> Tree {
    let asked = |field: &str| wanted.fields.is_empty() || wanted.fields.iter().any(|one| one == field);
    let sight = sight(call, user, Some(course.id));
    let all = sight.all_details;
    let filled = |text: &'static str, value: &str| (!value.is_empty() && asked(text)).then(|| value.to_owned());
    let mut out = record()
        .with("id", user.id)
        .with_if(all, "username", &user.username)
        .with("firstname", &user.firstname)
        .with("lastname", &user.lastname)
        .with("fullname", user.fullname())
        .with_if(sight.email, "email", &user.email)
        .with_some("phone1", Some(&user.phone1).filter(|phone| all && !phone.is_empty()))
        .with_if(all, "department", &user.department)
        .with_some("institution", filled("institution", &user.institution).filter(|_| all))
        .with_some("idnumber", filled("idnumber", &user.idnumber).filter(|_| all))
        .with("firstaccess", user.firstaccess)
        .with("lastaccess", user.lastaccess)
        .with("lastcourseaccess", call.site.last_access.get(&(course.id, user.id)).copied().unwrap_or_default())
        .with_some("description", filled("description", &user.description))
        .with_some("descriptionformat", filled("description", &user.description).map(|_| 1))
        .with_some("city", filled("city", &user.city))
        .with_some("country", filled("country", &user.country))
        .with("profileimageurlsmall", picture(call.url, 2))
        .with("profileimageurl", picture(call.url, 1));
    if asked("customfields") {
        out = out.with("customfields", own_fields(&user.fields, false));
    }
    if asked("groups") {
        let groups: Vec<Tree> = groups(call, course, user.id);
        out = out.with_if(!groups.is_empty(), "groups", groups);
    }
    out = out.with("roles", roles(enrolment));
    if asked("enrolledcourses") {
        out = out.with("enrolledcourses", courses(call, user.id));
    }
    if wanted.fields.is_empty() { out.into() } else { out.keep(&wanted.fields, &ALWAYS).into() }
}

fn groups(call: &Call<'_>, course: &Course, user: u32) -> Vec<Tree> {
    let theirs = call.site.groups_of_course(course.id).filter(|group| group.members.contains(&user));
    let shown = theirs.map(|group| {
        record().with("id", group.id).with("name", &group.name).with("description", &group.description).with("descriptionformat", 1).into()
    });
    shown.collect()
}

fn roles(enrolment: &Enrolment) -> Tree {
    let mut roles = enrolment.roles.clone();
    roles.sort_unstable();
    let shown =
        roles.into_iter().map(|role| record().with("roleid", role).with("name", "").with("shortname", role_name(role)).with("sortorder", 0).into());
    shown.collect()
}

fn courses(call: &Call<'_>, user: u32) -> Tree {
    let courses = call.site.active_courses(user, call.now).into_iter();
    let seen = courses.filter(|course| course.visible || call.can(course.id, "moodle/course:viewhiddencourses"));
    seen.map(|course| record().with("id", course.id).with("fullname", course.fullname_shown()).with("shortname", &course.shortname).into()).collect()
}
