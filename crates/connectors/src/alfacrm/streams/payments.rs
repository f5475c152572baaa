use std::collections::BTreeSet;

use connector::StreamDescriptor;
use domain::import::Kind;

use super::Stream;
use crate::alfacrm::dictionaries::Dictionary;
use crate::alfacrm::map::{self, PayKind};
use crate::alfacrm::paging::{Pass, id_value};
use crate::alfacrm::plan::Plan;

/// Types some accounts list only when asked for: refunds and corrections, by the ids seen so far.
const OFTEN_OMITTED: [&str; 2] = ["5", "6"];

pub const STREAM: Stream = Stream {
    descriptor: StreamDescriptor { name: "payments", kinds: &[Kind::Payments], parent: None, changed_since: true },
    dictionaries: |_| vec![Dictionary::PayTypes, Dictionary::PayAccounts],
    of_students: true,
    passes,
    map: |row, context, pass| vec![map::payment(row, context, &pass.branch)],
    settles: None,
};

fn passes(plan: &Plan, _: Option<&str>) -> Vec<Pass> {
    let since = plan.changed_from();
    let types = omitted_types(plan);
    let mut passes = Vec::new();
    for branch in plan.branch_ids() {
        passes.push(Pass::new(branch, "pay", ""));
        passes.extend(types.iter().map(|id| Pass::new(branch, "pay", &format!("type-{id}")).with("pay_type_id", id_value(id)).variant()));
    }
    match &since {
        Some(day) => passes.into_iter().map(|pass| pass.with("updated_at_from", day.as_str())).collect(),
        None => passes,
    }
}

/// Which types to ask for on their own: the usual suspects, and whatever this account calls a refund or a correction.
pub fn omitted_types(plan: &Plan) -> BTreeSet<String> {
    let names = &plan.context.names;
    let named =
        names.all(Dictionary::PayTypes).map(|(id, _)| id).filter(|id| matches!(PayKind::of(id, names), PayKind::Refund | PayKind::Correction));
    OFTEN_OMITTED.into_iter().chain(named).map(str::to_owned).collect()
}
