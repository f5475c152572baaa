//! Records kept in step with another CRM: their kinds, their fields, and the merge of the two sides.

mod kind;
mod merge;
mod policy;

pub use kind::Kind;
pub use merge::{Dispute, Merged, Side, Sides, is_empty, merge, same};
pub use policy::{Direction, Policy, Strategy};

/// Fields of a record by name, in the form both sides are compared in.
pub type Fields = serde_json::Map<String, serde_json::Value>;
