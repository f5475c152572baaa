use domain::sync::Fields;
use serde::{Deserialize, Serialize};

/// What was sent and waits for its answer, as it stands in the queue: a stored format.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Sent {
    /// `create`, `update` or `delete`.
    pub operation: String,
    /// By the vendor's names.
    pub fields: Fields,
}

impl Sent {
    pub fn is_create(&self) -> bool {
        self.operation == "create"
    }
}
