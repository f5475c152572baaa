//! `core_course_get_updates_since`: activities whose settings changed. Nothing about students is told.

use super::super::call::Call;
use super::super::problem::Answer;
use super::super::tree::{Tree, record};
use super::activity_status::sight;

pub fn since(call: &mut Call<'_>) -> Answer {
    let since = call.int("since");
    let course = call.required(call.id("courseid"))?;
    let modules = call.site.modules_of(course).into_iter();
    let changed = modules.filter(|module| module.timemodified > since && sight(call, module) == (true, true));
    let instances: Tree = changed
        .map(|module| {
            let update = record().with("name", "configuration").with("timeupdated", module.timemodified);
            record().with("contextlevel", "module").with("id", module.id).with("updates", vec![update]).into()
        })
        .collect();
    Ok(record().with("instances", instances).with("warnings", Tree::List(Vec::new())).into())
}
