use crate::account::SignIn;

/// A learning platform as data.
#[derive(Debug, Clone, PartialEq)]
pub struct LmsDescriptor {
    /// Stable name, used in rows and addresses, and the API's `type`: `moodle`.
    pub vendor: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// How one can sign in, the usual way first.
    pub sign_in: &'static [SignIn],
    /// How an address looks, for the form.
    pub address_example: &'static str,
    /// Requests in flight at a time unless a person chooses otherwise.
    pub concurrency: u32,
    /// Whether progress can move without a trace in [`super::Enrolment::mark`], so that everybody's has to be read again from time to time.
    pub has_silent_progress: bool,
}
