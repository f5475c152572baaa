use connector::StreamDescriptor;
use domain::import::Kind;

use super::{Stream, no_dictionaries};
use crate::alfacrm::map;
use crate::alfacrm::paging::{Pass, Says};
use crate::alfacrm::plan::Plan;

/// Always read in full: memberships are read group by group, and whether one moves its group's `updated_at` is not known.
pub const STREAM: Stream = Stream {
    descriptor: StreamDescriptor { name: "groups", kinds: &[Kind::Groups], parent: None, changed_since: false },
    dictionaries: no_dictionaries,
    of_students: false,
    passes,
    map: |row, context, pass| vec![map::group(row, context, pass.says)],
    settles: Some(Kind::Groups),
};

fn passes(plan: &Plan, _: Option<&str>) -> Vec<Pass> {
    let question = |branch: &str, name: &str, removed: i32| Pass::new(branch, "group", name).with("removed", removed);
    let mut passes = Vec::new();
    for branch in plan.branch_ids() {
        passes.push(question(branch, "active", 0));
        if plan.options.include_archived {
            passes.push(question(branch, "archive", 2).saying(Says { archived: true, state: None }).variant());
        }
    }
    passes
}
