use connector::StreamDescriptor;
use domain::import::Kind;

use super::{Stream, no_dictionaries};
use crate::alfacrm::map;
use crate::alfacrm::paging::Pass;
use crate::alfacrm::plan::{Plan, Proof};

/// Variant of the question that lists archived subscriptions only.
pub const DEAD: &str = "dead";

/// Student by student: the vendor answers with an empty list unless a customer is named, and named in the query.
pub const STREAM: Stream = Stream {
    descriptor: StreamDescriptor { name: "subscriptions", kinds: &[Kind::Subscriptions], parent: Some(Kind::Students), changed_since: false },
    dictionaries: no_dictionaries,
    of_students: false,
    passes,
    map: |row, context, pass| vec![map::subscription(row, context, pass.query.first().map(|(_, id)| id.as_str()))],
    settles: None,
};

/// Whether the plain list holds archived subscriptions is not documented: asked for on their own until an answer has shown that it does.
fn passes(plan: &Plan, parent: Option<&str>) -> Vec<Pass> {
    let Some(student) = parent else { return Vec::new() };
    let mut passes = Vec::new();
    for branch in plan.branches_of(Kind::Students, student) {
        passes.push(Pass::new(branch, "customer-tariff", "").with_key("customer_id", student));
        if !plan.proofs.contains(&Proof::PlainListHoldsArchivedSubscriptions) {
            passes.push(Pass::new(branch, "customer-tariff", DEAD).with_key("customer_id", student).with("dead", true).variant());
        }
    }
    passes
}
