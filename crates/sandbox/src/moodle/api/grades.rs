//! `gradereport_user_get_grade_items`: one student, or all of a course in one answer.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::course::{Course, formatted};
use super::super::site::enrolment::STUDENT;
use super::super::site::grade::{Grade, rounded};
use super::super::site::module::{Kind, Module};
use super::super::site::user::User;
use super::super::tree::{Record, Tree, record};

pub fn list(call: &mut Call<'_>) -> Answer {
    let (course, user, group) = (call.id("courseid"), call.id("userid"), call.id("groupid"));
    call.required(course)?;
    call.need(course, "gradereport/user:view")?;
    let reads_all = call.can(course, "moodle/grade:viewall");
    if user == 0 {
        call.need(course, "moodle/grade:viewall")?;
    } else {
        call.site.user(user).ok_or_else(Problem::user)?;
        if user != call.rights.user && !reads_all {
            return Err(Problem::moodle("nopermissiontoviewgrades", "Cannot view grades."));
        }
    }
    if group != 0 && !call.course(course)?.groups.contains(&group) {
        return Err(Problem::moodle("notingroup", "Sorry, but you need to be part of this group to see this activity."));
    }
    let course = call.course(course)?;
    let users: Vec<u32> = if user == 0 { gradable(call, course, group) } else { vec![user] };
    let rows: Tree = users.into_iter().filter_map(|id| call.site.user(id)).map(|user| of_user(call, course, user, reads_all).into()).collect();
    Ok(record().with("usergrades", rows).with("warnings", Tree::List(Vec::new())).into())
}

fn gradable(call: &Call<'_>, course: &Course, group: u32) -> Vec<u32> {
    let sees_suspended = call.can(course.id, "moodle/course:viewsuspendedusers");
    let members = call.site.groups.get(&group).map(|group| &group.members);
    let students = call.site.enrolled(course.id).filter(|one| one.roles.contains(&STUDENT) && (sees_suspended || one.is_active(call.now)));
    students.map(|one| one.user).filter(|user| members.is_none_or(|members| members.contains(user))).collect()
}

fn of_user(call: &Call<'_>, course: &Course, user: &User, reads_all: bool) -> Record {
    let modules = call.site.modules_of(course).into_iter();
    let mut items: Vec<(&Module, u32)> = modules.filter_map(|module| module.grade_item.map(|item| (module, item))).collect();
    items.sort_by_key(|(_, item)| *item);
    let given: Vec<(f64, &Grade)> =
        items.iter().filter_map(|(module, item)| call.site.grades.get(&(*item, user.id)).map(|grade| (module.grade_max, grade))).collect();
    let all_max: f64 = items.iter().fold(0.0, |sum, (module, _)| sum + module.grade_max);
    let given_max: f64 = given.iter().fold(0.0, |sum, (max, _)| sum + max);
    let mut rows: Vec<Record> = Vec::new();
    for (module, item) in &items {
        let grade = call.site.grades.get(&(*item, user.id));
        let weight = (!given.is_empty()).then(|| if grade.is_some() { module.grade_max / given_max } else { 0.0 });
        rows.push(of_module(course, module, *item, grade, weight, reads_all));
    }
    let total = given.iter().map(|(_, grade)| grade.raw).sum::<f64>();
    let last = given.iter().map(|(_, grade)| grade.time).max();
    let total = last.map(|time| Grade { raw: rounded(total), time, feedback: String::new() });
    rows.push(of_course(course, total.as_ref(), if given.is_empty() { all_max } else { given_max }, reads_all));
    record()
        .with("courseid", course.id)
        .with("courseidnumber", &course.idnumber)
        .with("userid", user.id)
        .with("userfullname", user.fullname())
        .with("useridnumber", &user.idnumber)
        .with("maxdepth", 2)
        .with("gradeitems", rows)
}

fn of_module(course: &Course, module: &Module, item: u32, grade: Option<&Grade>, weight: Option<f64>, reads_all: bool) -> Record {
    let head = record()
        .with("id", item)
        .with("itemname", formatted(&module.name))
        .with("itemtype", "mod")
        .with("itemmodule", module.kind.name())
        .with("iteminstance", module.instance)
        .with("itemnumber", 0)
        .with("idnumber", "")
        .with("categoryid", course.id - 1)
        .with("outcomeid", Tree::Null)
        .with("scaleid", Tree::Null)
        .with("locked", seen_flag(reads_all))
        .with("cmid", module.id)
        .with_some("weightraw", weight.map(|weight| (weight * 100_000.0).round() / 100_000.0))
        .with_some("weightformatted", weight.map(|weight| format!("{:.2} %", weight * 100.0)))
        .with_if(weight.is_some() && grade.is_none(), "status", "novalue");
    let pass = (module.kind == Kind::Quiz).then_some(module.grade_pass);
    tail(head, grade, module.grade_max, weight.is_some(), pass, reads_all)
}

fn of_course(course: &Course, grade: Option<&Grade>, max: f64, reads_all: bool) -> Record {
    let head = record()
        .with("id", course.total_item)
        .with("itemname", Tree::Null)
        .with("itemtype", "course")
        .with("itemmodule", Tree::Null)
        .with("iteminstance", course.id - 1)
        .with("itemnumber", Tree::Null)
        .with("idnumber", Tree::Null)
        .with("categoryid", Tree::Null)
        .with("outcomeid", Tree::Null)
        .with("scaleid", Tree::Null)
        .with("locked", seen_flag(reads_all));
    tail(head, grade, max, grade.is_some(), None, reads_all)
}

/// Flags that a student's own report leaves empty.
fn seen_flag(reads_all: bool) -> Option<bool> {
    reads_all.then_some(false)
}

/// What follows the weights. `any`: whether the student has any grade in the course.
fn tail(head: Record, grade: Option<&Grade>, max: f64, any: bool, pass: Option<f64>, reads_all: bool) -> Record {
    let feedback = grade.map(|grade| grade.feedback.as_str()).unwrap_or_default();
    let format = match (any, feedback.is_empty()) {
        (false, _) => 0,
        (true, true) => 2,
        (true, false) => 1,
    };
    head.with("graderaw", grade.map(|grade| grade.raw))
        .with("gradedatesubmitted", Tree::Null)
        .with("gradedategraded", grade.map(|grade| grade.time))
        .with("gradehiddenbydate", false)
        .with("gradeneedsupdate", false)
        .with("gradeishidden", false)
        .with("gradeislocked", seen_flag(reads_all))
        .with("gradeisoverridden", seen_flag(reads_all))
        .with("gradeformatted", grade.map_or_else(|| "-".to_owned(), |grade| formatted_grade(grade.raw, pass)))
        .with("grademin", 0)
        .with("grademax", max)
        .with("rangeformatted", format!("0&ndash;{max}"))
        .with("percentageformatted", grade.map_or_else(|| "-".to_owned(), |grade| format!("{:.2} %", grade.raw / max * 100.0)))
        .with("feedback", feedback)
        .with("feedbackformat", format)
}

/// Where there is a grade to pass by, an icon stands before the number.
fn formatted_grade(raw: f64, pass: Option<f64>) -> String {
    let icon = match pass {
        None => String::new(),
        Some(pass) if raw >= pass => icon("check text-success", "Pass"),
        Some(_) => icon("remove text-danger", "Fail"),
    };
    format!("{icon}{raw:.2}")
}

fn icon(class: &str, title: &str) -> String {
    format!("<i class=\"icon fa fa-{class} fa-fw inline\"  title=\"{title}\" role=\"img\" aria-label=\"{title}\"></i>")
}
