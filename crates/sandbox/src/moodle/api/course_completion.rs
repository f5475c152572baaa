//! `core_completion_get_course_completion_status`: one student in one course, criterion by criterion.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::course::formatted;
use super::super::site::module::{Kind, Module, Tracking};
use super::super::tree::{Tree, record};

pub fn show(call: &mut Call<'_>) -> Answer {
    let (course, user) = (call.id("courseid"), call.id("userid"));
    call.required(course)?;
    call.site.user(user).ok_or_else(Problem::user)?;
    let found = call.course(course)?;
    let may_see = user == call.rights.user || call.can(course, "report/completion:view");
    if !found.tracks || !may_see {
        return Err(Problem::moodle("cannotviewreport", "You cannot view this report"));
    }
    if found.criteria.is_empty() {
        return Err(Problem::moodle("nocriteriaset", "No completion criteria set for this course"));
    }
    if !super::activity_status::is_tracked(call, course, user) {
        return Err(Problem::moodle("usernotenroled", "User is not enrolled in this course"));
    }
    let modules = found.criteria.iter().filter_map(|id| call.site.modules.get(id));
    let completions: Tree = modules.map(|module| criterion(call, module, user)).collect();
    let status = record()
        .with("completed", call.site.course_completions.contains_key(&(course, user)))
        .with("aggregation", 1)
        .with("completions", completions);
    Ok(record().with("completionstatus", status).with("warnings", Tree::List(Vec::new())).into())
}

fn criterion(call: &Call<'_>, module: &Module, user: u32) -> Tree {
    let completion = call.site.completion(module.id, user);
    let done = completion.counts();
    let link = format!("<a href=\"{}/mod/{}/view.php?id={}\">{}</a>", call.url, module.kind.name(), module.id, formatted(&module.name));
    let details = record().with("type", "Activity completion").with("criteria", link).with("requirement", requirement(module)).with("status", "");
    record()
        .with("type", 4)
        .with("title", "Activity completion")
        .with("status", if done { "Yes" } else { "No" })
        .with("complete", done)
        .with("timecompleted", done.then_some(completion.time))
        .with("details", details)
        .into()
}

fn requirement(module: &Module) -> &'static str {
    match (module.tracking, module.kind) {
        (Tracking::None, _) => "",
        (Tracking::Manual, _) => "Marking yourself complete",
        (Tracking::View, Kind::Page) => "Viewing the page",
        (Tracking::View, _) => "Viewing the activity",
        (Tracking::Grade, _) => "Achieving grade",
        (Tracking::Pass, _) => "Achieving grade, Achieving passing grade",
    }
}
