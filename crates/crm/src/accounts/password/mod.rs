//! Passwords: hashed with Argon2id, long rather than odd.

mod change;
mod hashing;
mod reset;

pub use change::change;
pub use reset::{forgot, reset};

pub(crate) use hashing::hash;
pub(super) use hashing::prove;

use super::common_passwords;
use crate::FieldError;
use crate::input::Checks;

const SHORTEST: usize = 10;
/// Hashing takes as long as the password is: a bound keeps it cheap.
const LONGEST: usize = 200;

/// Length, and not among the first that are tried. What it is made of is the person's business.
pub(crate) fn check(checks: &mut Checks, pointer: &str, password: &str) {
    let length = password.chars().count();
    if length < SHORTEST {
        checks.wrong(FieldError::new(pointer, "too_short").with("min", SHORTEST));
    } else if length > LONGEST {
        checks.wrong(FieldError::new(pointer, "too_long").with("max", LONGEST));
    } else if common_passwords::contains(password) {
        checks.wrong(FieldError::new(pointer, "password_common"));
    }
}

/// Whether the password is this person's.
pub(crate) async fn is(user: &store::users::User, password: String) -> crate::Result<bool> {
    hashing::verify(password, user.password_hash.clone()).await
}
