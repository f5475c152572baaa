//! How far somebody got with an activity, as the list of statuses and the contents of a course both tell it.

use super::super::call::Call;
use super::super::site::completion::{COMPLETE, Completion, FAILED, INCOMPLETE, PASSED};
use super::super::site::module::{Module, Tracking};
use super::super::tree::{Record, Tree, record};

/// Whether the caller sees the activity at all, and whether it is open to him.
pub fn sight(call: &Call<'_>, module: &Module) -> (bool, bool) {
    let may_look = module.kind.view_capability().is_none_or(|capability| call.can(module.course, capability));
    let shown = module.visible || call.can(module.course, "moodle/course:viewhiddenactivities");
    let open = module.after.is_none_or(|first| {
        call.can(module.course, "moodle/course:ignoreavailabilityrestrictions") || call.site.completion(first, call.rights.user).counts()
    });
    (may_look && shown, open)
}

/// From `valueused` to `isoverallcomplete`.
pub fn put_rest(call: &Call<'_>, out: Record, module: &Module, user: u32, visible: bool) -> Record {
    let completion = call.site.completion(module.id, user);
    let tracked = is_tracked(call, module.course, user);
    let others = call.site.courses.get(&module.course).map(|course| call.site.modules_of(course)).unwrap_or_default();
    let used = others.iter().any(|other| other.after == Some(module.id));
    out.with("valueused", used)
        .with("hascompletion", true)
        .with("isautomatic", module.tracking.is_automatic())
        .with("istrackeduser", tracked)
        .with("uservisible", visible)
        .with("details", details(module, completion))
        .with("isoverallcomplete", completion.counts())
}

/// Only students whose enrolment goes on are tracked.
pub fn is_tracked(call: &Call<'_>, course: u32, user: u32) -> bool {
    let enrolment = call.site.enrolment(course, user).filter(|enrolment| enrolment.is_active(call.now));
    enrolment.is_some_and(|enrolment| enrolment.roles.contains(&super::super::site::enrolment::STUDENT))
}

fn details(module: &Module, completion: Completion) -> Tree {
    let rule = |name: &str, status: u8, description: &str| {
        let value = record().with("status", u32::from(status)).with("description", description);
        Tree::from(record().with("rulename", name).with("rulevalue", value))
    };
    let state = completion.state;
    let plain = if state == INCOMPLETE { INCOMPLETE } else { COMPLETE };
    match module.tracking {
        Tracking::None | Tracking::Manual => Tree::List(Vec::new()),
        Tracking::View => vec![rule("completionview", plain, "View")].into(),
        Tracking::Grade => vec![rule("completionusegrade", plain, "Receive a grade")].into(),
        Tracking::Pass => {
            let graded = if state == FAILED { COMPLETE } else { state.min(PASSED) };
            vec![rule("completionusegrade", graded, "Receive a grade"), rule("completionpassgrade", state, "Receive a passing grade")].into()
        }
    }
}
