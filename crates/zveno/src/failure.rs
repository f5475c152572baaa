//! What ends a command: a sentence for the person at the terminal, with all its causes.

use std::error::Error;
use std::fmt;

#[derive(Debug)]
pub struct Failure {
    text: String,
    /// The stored data is why; with other data it might go well.
    pub lies_in_data: bool,
}

impl Failure {
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), lies_in_data: false }
    }

    /// What was attempted, then why it failed.
    #[must_use]
    pub fn of(what: &str, error: &dyn Error) -> Self {
        Self::new(format!("{what}: {}", chain(error)))
    }

    #[must_use]
    pub fn in_data(what: &str, error: &dyn Error) -> Self {
        Self { lies_in_data: true, ..Self::of(what, error) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<crate::config::Error> for Failure {
    fn from(error: crate::config::Error) -> Self {
        Self::new(chain(&error))
    }
}

impl From<crate::postgres::Error> for Failure {
    fn from(error: crate::postgres::Error) -> Self {
        Self::new(chain(&error))
    }
}

fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
