//! Mail to people: a plain text and the same as simple HTML, in their language.

mod send;
mod texts;

use domain::locale::Locale;
use serde::{Deserialize, Serialize};

pub use send::send;

/// A stored format: the payload of a job.
#[derive(Debug, Serialize, Deserialize)]
pub struct Message {
    pub to: String,
    pub locale: Locale,
    pub text: Text,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Text {
    Invitation { organisation: String, invited_by: String, link: String },
    PasswordReset { link: String },
}
