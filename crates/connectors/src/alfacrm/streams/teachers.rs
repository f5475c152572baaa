use domain::import::Kind;

use super::{Stream, no_dictionaries, plain};
use crate::alfacrm::map;
use crate::alfacrm::paging::{Pass, Says};
use crate::alfacrm::plan::Plan;

/// Those who have left are always read: past lessons name them.
pub const STREAM: Stream = Stream {
    descriptor: plain("teachers", &[Kind::Teachers]),
    dictionaries: no_dictionaries,
    of_students: false,
    passes,
    map: |row, context, pass| vec![map::teacher(row, context, pass.says)],
    settles: None,
};

/// `removed` 1 means "also the archive" by the documents and "only the archive" by some code; 0 and 2 mean the same to everybody.
fn passes(plan: &Plan, _: Option<&str>) -> Vec<Pass> {
    let of = |branch: &str| {
        [
            Pass::new(branch, "teacher", "active").with("removed", 0),
            Pass::new(branch, "teacher", "archive").with("removed", 2).saying(Says { archived: true, state: None }).variant(),
        ]
    };
    plan.branch_ids().flat_map(of).collect()
}
