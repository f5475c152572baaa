//! `core_completion_get_activities_completion_status`: one student in one course.

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::site::module::Tracking;
use super::super::tree::{Tree, record};
use super::activity_status::{put_rest, sight};

/// Activities without tracking are left out, and so are those the caller may not see.
pub fn list(call: &mut Call<'_>) -> Answer {
    let (course, user) = (call.id("courseid"), call.id("userid"));
    call.required(course)?;
    call.site.user(user).ok_or_else(Problem::user)?;
    if user != call.rights.user {
        call.need(course, "report/progress:view")?;
    }
    let course = call.course(course)?;
    let modules = if course.tracks { call.site.modules_of(course) } else { Vec::new() };
    let tracked = modules.into_iter().filter(|module| module.tracking != Tracking::None);
    let seen = tracked.filter(|module| sight(call, module) == (true, true));
    let statuses: Tree = seen
        .map(|module| {
            let completion = call.site.completion(module.id, user);
            let status = record()
                .with("cmid", module.id)
                .with("modname", module.kind.name())
                .with("instance", module.instance)
                .with("state", u32::from(completion.state))
                .with("timecompleted", completion.time)
                .with("tracking", module.tracking.code())
                .with("overrideby", completion.override_by);
            put_rest(call, status, module, user, true).into()
        })
        .collect();
    Ok(record().with("statuses", statuses).with("warnings", Tree::List(Vec::new())).into())
}
