//! The same for learning platforms.

mod desk;
mod limit;
mod reading;
mod trouble;

pub use desk::Desk;
pub use limit::so_many_requests_at_a_time;
pub use reading::{Told, what_is_told_hangs_together};
pub use trouble::{lasting_faults_are_errors, passing_faults_change_nothing, what_is_gone_is_not_found};

use super::Control;
use crate::lms::Course;

/// What the checks are run with.
pub struct Bench<'a> {
    /// The account.
    pub desk: &'a Desk,
    /// The simulated vendor.
    pub control: &'a dyn Control,
    /// Courses to read, of those there are: all where nothing is said.
    pub courses: Vec<String>,
}

/// A course of which no more is known than its id.
#[must_use]
pub fn course(id: &str) -> Course {
    Course {
        id: id.to_owned(),
        name: String::new(),
        code: None,
        external_id: None,
        category: None,
        is_visible: None,
        tracks_progress: None,
        starts_at: None,
        ends_at: None,
        url: None,
    }
}
