use connector::StreamDescriptor;
use domain::import::{Kind, SourceRecord};
use serde_json::Value;

use super::{Stream, no_dictionaries};
use crate::alfacrm::map;
use crate::alfacrm::map::Context;
use crate::alfacrm::paging::{Pass, Says};
use crate::alfacrm::plan::Plan;

/// Group by group: the vendor has no list of all memberships.
pub const STREAM: Stream = Stream {
    descriptor: StreamDescriptor { name: "memberships", kinds: &[Kind::Memberships], parent: Some(Kind::Groups), changed_since: false },
    dictionaries: no_dictionaries,
    of_students: true,
    passes,
    map,
    settles: None,
};

/// What only the wider question shows is history when it has ended. Otherwise the school took the student out: taking the row would put them
/// back into the group.
fn map(row: &Value, context: &Context, pass: &Pass) -> Vec<SourceRecord> {
    if pass.says.archived && !map::has_ended(row, context) {
        return Vec::new();
    }
    vec![map::membership(row, context, pass.query.first().map(|(_, id)| id.as_str()))]
}

/// Ended memberships may be hidden, and no documented filter shows them; the one other lists have costs one question.
fn passes(plan: &Plan, parent: Option<&str>) -> Vec<Pass> {
    let Some(group) = parent else { return Vec::new() };
    let of = |branch: &str| {
        [
            Pass::new(branch, "cgi", "").with_key("group_id", group),
            Pass::new(branch, "cgi", "all").with_key("group_id", group).with("removed", 1).saying(Says { archived: true, state: None }).variant(),
        ]
    };
    plan.branches_of(Kind::Groups, group).into_iter().flat_map(of).collect()
}
