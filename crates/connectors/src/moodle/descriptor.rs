use connector::account::SignIn;
use connector::lms::LmsDescriptor;

use super::VENDOR;

/// Moodle as data.
pub static DESCRIPTOR: LmsDescriptor = LmsDescriptor {
    vendor: VENDOR,
    title: "Moodle",
    sign_in: &[SignIn::LongLivedToken, SignIn::Password],
    address_example: "https://lms.school.ru",
    // A small site has some five PHP processes, and its students need them too.
    concurrency: 4,
    // What a teacher overrides, and what cron counts as completed, leaves no trace in when the learner was last there.
    has_silent_progress: true,
};
