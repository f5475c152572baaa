//! `enrol_manual_enrol_users` and `enrol_manual_unenrol_users`: all of them or none; the answer to success is `null`.

use serde_json::{Value, json};

use super::super::call::{Call, id};
use super::super::problem::{Answer, Problem};
use super::super::site::FRONT_PAGE;
use super::super::site::enrolment::{Enrolment, ROLES, STUDENT, TEACHER};
use super::super::tree::Tree;

struct Row {
    course: u32,
    user: u32,
    role: u32,
    suspended: bool,
    timestart: i64,
    timeend: i64,
}

impl Row {
    fn of(value: &Value) -> Self {
        Self {
            course: id(&value["courseid"]),
            user: id(&value["userid"]),
            role: id(&value["roleid"]),
            suspended: value["suspend"].as_i64().is_some_and(|suspend| suspend != 0),
            timestart: value["timestart"].as_i64().unwrap_or_default(),
            timeend: value["timeend"].as_i64().unwrap_or_default(),
        }
    }
}

pub fn enrol(call: &mut Call<'_>) -> Answer {
    let rows: Vec<Row> = call.list("enrolments").iter().map(Row::of).collect();
    for row in &rows {
        check(call, row, "enrol/manual:enrol")?;
        let may_assign =
            if call.rights.is_admin() { ROLES.iter().any(|(role, _)| *role == row.role) } else { [TEACHER, STUDENT].contains(&row.role) };
        if !may_assign {
            let message = format!(
                "You don't have the permission to assign this role ({}) to this user ({}) in this course ({}).",
                row.role, row.user, row.course
            );
            return Err(Problem::moodle("wsusercannotassign", message));
        }
        has_instance(row)?;
        call.site.user(row.user).ok_or_else(Problem::user)?;
    }
    for row in rows {
        let before = call.site.enrolment(row.course, row.user).cloned();
        let wanted = Enrolment {
            id: 0,
            course: row.course,
            user: row.user,
            roles: vec![row.role],
            suspended: row.suspended,
            timestart: row.timestart,
            timeend: row.timeend,
            timecreated: call.now,
        };
        let after = json!(call.site.enrol(wanted));
        let (op, before) = if before.is_some() { ("update", json!(before)) } else { ("create", Value::Null) };
        call.wrote(op, "enrolments", after["id"].clone(), &before, &after);
    }
    Ok(Tree::Null)
}

/// Who is not enrolled is no error.
pub fn unenrol(call: &mut Call<'_>) -> Answer {
    let rows: Vec<Row> = call.list("enrolments").iter().map(Row::of).collect();
    for row in &rows {
        check(call, row, "enrol/manual:unenrol")?;
        has_instance(row)?;
        call.site.user(row.user).ok_or_else(Problem::user)?;
    }
    for row in rows {
        if let Some(gone) = call.site.unenrol(row.course, row.user) {
            let id = gone.id;
            call.wrote("delete", "enrolments", id, &json!(gone), &Value::Null);
        }
    }
    Ok(Tree::Null)
}

fn check(call: &Call<'_>, row: &Row, capability: &'static str) -> Result<(), Problem> {
    let Some(course) = call.site.courses.get(&row.course) else { return Err(Problem::parameter(format!("Course id {} does not exist", row.course))) };
    if !call.rights.enters(call.site, course) {
        return Err(Problem::login());
    }
    call.need(row.course, capability)
}

fn has_instance(row: &Row) -> Result<(), Problem> {
    if row.course != FRONT_PAGE {
        return Ok(());
    }
    let message = format!("Manual enrolment plugin instance doesn't exist or is disabled for the course (id = {})", row.course);
    Err(Problem::moodle("wsnoinstance", message))
}
