//! What every CRM owes, as checks that run against its sandbox.
//!
//! A vendor's tests give a connector, a grant and a [`super::Control`] over the simulated vendor; the checks here know no vendor. They panic with what is
//! wrong, as tests do. Faults are in the sandbox's own words.

mod desk;
mod limit;
mod lost;
mod reading;
mod trouble;

pub use desk::Desk;
pub use limit::the_pace_is_borne;
pub use lost::{Draft, a_lost_create_is_found, made};
pub use reading::{any_session_goes_on_from_a_saved_cursor, every_record_comes_once, read_all, what_is_read_can_be_fetched};
pub use trouble::{broken_answers_are_errors, passing_faults_change_nothing, tokens_that_end_are_renewed_once};

use super::Control;

/// What the checks are run with.
pub struct Bench<'a> {
    /// An account that is signed in.
    pub desk: &'a Desk,
    /// The simulated vendor.
    pub control: &'a dyn Control,
}
