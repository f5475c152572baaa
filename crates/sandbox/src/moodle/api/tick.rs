//! Setting an activity complete or not: for oneself, and in another's place.

use serde_json::json;

use super::super::call::Call;
use super::super::problem::{Answer, Problem};
use super::super::settings::Cron;
use super::super::site::completion::{COMPLETE, INCOMPLETE};
use super::super::site::module::{Module, Tracking};
use super::super::tree::{Tree, record};

/// Whoever calls, enrolled or not.
pub fn own(call: &mut Call<'_>) -> Answer {
    let module = entered(call)?;
    // The spelling of the code is the server's.
    if module.tracking != Tracking::Manual {
        return Err(Problem::moodle("cannotmanualctrack", "Activity does not provide manual completion tracking"));
    }
    let state = if call.flag("completed") { COMPLETE } else { INCOMPLETE };
    let me = call.rights.user;
    set(call, &module, me, state, None);
    Ok(record().with("status", true).with("warnings", Tree::List(Vec::new())).into())
}

pub fn of_another(call: &mut Call<'_>) -> Answer {
    let module = entered(call)?;
    let user = call.id("userid");
    call.need(module.course, "moodle/course:overridecompletion")?;
    call.site.user(user).ok_or_else(Problem::user)?;
    if module.tracking == Tracking::None {
        return Err(Problem::moodle("cannotsetcompletionstate", "Completion is not enabled for this activity"));
    }
    let state = match call.int("newstate") {
        0 => INCOMPLETE,
        1 => COMPLETE,
        _ => return Err(Problem::parameter("newstate must be 0 or 1")),
    };
    let me = call.rights.user;
    set(call, &module, user, state, Some(me));
    let done = record()
        .with("cmid", module.id)
        .with("userid", user)
        .with("state", u32::from(state))
        .with("timecompleted", call.now)
        .with("overrideby", me)
        .with("tracking", module.tracking.code());
    Ok(done.into())
}

fn entered(call: &Call<'_>) -> Result<Module, Problem> {
    let module = call.site.modules.get(&call.id("cmid")).ok_or_else(Problem::module)?;
    let course = call.course(module.course)?;
    if call.rights.enters(call.site, course) { Ok(module.clone()) } else { Err(Problem::login()) }
}

fn set(call: &mut Call<'_>, module: &Module, user: u32, state: u8, by: Option<u32>) {
    let before = json!(call.site.completion(module.id, user));
    call.site.set_completion(module.id, user, state, by, call.now);
    if call.settings.completion_cron == Cron::Immediate {
        call.site.settle_course(module.course, user, call.now);
    }
    let after = json!(call.site.completion(module.id, user));
    call.wrote("update", "completions", json!({ "cmid": module.id, "userid": user }), &before, &after);
}
