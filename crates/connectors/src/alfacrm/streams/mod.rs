//! One file a stream: which questions bring it, and what becomes of a row.

mod branches;
pub mod customers;
mod groups;
mod lessons;
mod memberships;
pub mod payments;
mod rooms;
mod subjects;
pub mod subscriptions;
mod tariffs;
mod teachers;

use connector::StreamDescriptor;
use domain::import::{Kind, SourceRecord};
use serde_json::Value;

use super::dictionaries::Dictionary;
use super::map::Context;
use super::paging::Pass;
use super::plan::Plan;

/// A stream of this vendor.
pub struct Stream {
    pub descriptor: StreamDescriptor,
    /// Names its rows need.
    pub dictionaries: fn(&Plan) -> Vec<Dictionary>,
    /// Whether its rows belong to students, some of whom may have been left out.
    pub of_students: bool,
    /// The questions, given the record the stream hangs on.
    pub passes: fn(&Plan, Option<&str>) -> Vec<Pass>,
    /// A row into records.
    pub map: fn(&Value, &Context, &Pass) -> Vec<SourceRecord>,
    /// The kind whose records other streams hang on: their branches are remembered.
    pub settles: Option<Kind>,
}

/// In reading order.
pub static STREAMS: [Stream; 11] = [
    branches::STREAM,
    subjects::STREAM,
    rooms::STREAM,
    teachers::STREAM,
    tariffs::STREAM,
    customers::STREAM,
    groups::STREAM,
    memberships::STREAM,
    subscriptions::STREAM,
    lessons::STREAM,
    payments::STREAM,
];

/// The same, as the contract shows them.
pub static DESCRIPTORS: [StreamDescriptor; 11] = [
    branches::STREAM.descriptor,
    subjects::STREAM.descriptor,
    rooms::STREAM.descriptor,
    teachers::STREAM.descriptor,
    tariffs::STREAM.descriptor,
    customers::STREAM.descriptor,
    groups::STREAM.descriptor,
    memberships::STREAM.descriptor,
    subscriptions::STREAM.descriptor,
    lessons::STREAM.descriptor,
    payments::STREAM.descriptor,
];

pub fn find(name: &str) -> Option<&'static Stream> {
    STREAMS.iter().find(|stream| stream.descriptor.name == name)
}

fn no_dictionaries(_: &Plan) -> Vec<Dictionary> {
    Vec::new()
}

const fn plain(name: &'static str, kinds: &'static [Kind]) -> StreamDescriptor {
    StreamDescriptor { name, kinds, parent: None, changed_since: false }
}

/// One question per branch.
fn each_branch(plan: &Plan, entity: &'static str) -> Vec<Pass> {
    plan.branch_ids().map(|branch| Pass::new(branch, entity, "")).collect()
}
