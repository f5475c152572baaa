use connector::account::SignIn;
use connector::lms::LmsDescriptor;

pub const DESCRIPTOR: LmsDescriptor = LmsDescriptor {
    vendor: super::VENDOR,
    title: "Canvas",
    // A key can only be made by the school's administrator; a token, by the account that it acts as.
    sign_in: &[SignIn::LongLivedToken, SignIn::OAuth],
    address_example: "school.instructure.com",
    // From an empty bucket a dozen requests at once are refused; each holds 50 of 600 units while it runs.
    concurrency: 4,
    has_silent_progress: false,
};
