//! What every connector owes, as checks that run against its sandbox.
//!
//! A vendor's tests give a connector, an access and a [`Control`] over the simulated vendor; the checks here know no vendor. They panic with
//! what is wrong, as tests do.

mod account;
mod broken;
pub mod crm;
mod harvest;
mod limit;
pub mod lms;
mod resume;

use async_trait::async_trait;
use serde_json::Value;

pub use broken::{broken_answers_are_errors, passing_faults_change_nothing};
pub use harvest::{Harvest, describe, read_all};
pub use limit::limits_are_kept;
pub use resume::{any_session_goes_on_from_a_saved_cursor, every_record_comes_once};

use crate::{Access, Connector, Scope};

/// Power over the simulated vendor.
#[async_trait]
pub trait Control: Send + Sync {
    /// From now on, until cleared: a fault in the sandbox's own words.
    async fn arm(&self, fault: Value);
    /// No more faults.
    async fn clear(&self);
    /// Requests per second above which the vendor refuses; `None` lifts the limit.
    async fn limit(&self, per_second: Option<f64>);
}

/// What the checks are run with.
pub struct Bench<'a> {
    /// The connector under test. Its HTTP client should wait no longer than it must.
    pub connector: &'a dyn Connector,
    /// Opens the simulated account.
    pub access: Access,
    /// What to read.
    pub scope: Scope,
    /// The simulated vendor.
    pub control: &'a dyn Control,
    /// Streams that hang on records are read for every so many of them: 1 for all, more where that only takes time.
    pub every_nth_parent: usize,
}

impl Bench<'_> {
    /// A new session.
    ///
    /// # Panics
    /// When it cannot be opened.
    pub async fn open(&self) -> Box<dyn crate::Session> {
        self.connector.open(self.access.clone(), self.scope.clone()).await.expect("a session")
    }
}
