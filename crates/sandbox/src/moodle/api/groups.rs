//! Groups and who is in them; also the ways in that are open to everybody, of which there are none.

use super::super::call::{Call, id};
use super::super::problem::{Answer, Problem};
use super::super::tree::{Tree, record};

pub fn of_course(call: &mut Call<'_>) -> Answer {
    let course = call.entered(call.id("courseid"))?.id;
    call.need(course, "moodle/course:managegroups")?;
    let sees_hidden = call.can(course, "moodle/course:viewhiddengroups");
    let groups = call.site.groups_of_course(course).filter(|group| group.visibility == 0 || sees_hidden);
    let rows = groups.map(|group| {
        record()
            .with("id", group.id)
            .with("courseid", group.course)
            .with("name", &group.name)
            .with("description", &group.description)
            .with("descriptionformat", 1)
            .with("enrolmentkey", &group.enrolmentkey)
            .with("idnumber", &group.idnumber)
            .with("visibility", group.visibility)
            .with("participation", true)
            .into()
    });
    Ok(rows.collect())
}

/// One unknown group fails the call.
pub fn members(call: &mut Call<'_>) -> Answer {
    let mut rows = Vec::new();
    for group in call.list("groupids").iter().map(id) {
        let group = call.site.groups.get(&group).ok_or_else(|| Problem::record("groups"))?;
        call.entered(group.course)?;
        call.need(group.course, "moodle/course:managegroups")?;
        let members: Vec<u32> = group.members.iter().copied().filter(|user| call.site.user(*user).is_some()).collect();
        rows.push(record().with("groupid", group.id).with("userids", members));
    }
    Ok(rows.into())
}

pub fn self_enrolment(call: &mut Call<'_>) -> Answer {
    call.course(call.id("courseid"))?;
    Ok(Tree::List(Vec::new()))
}
