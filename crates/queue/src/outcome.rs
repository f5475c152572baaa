//! How a job says that it is not done.

use chrono::{DateTime, Utc};

/// Why a job did not succeed and what follows. A reason is stored and shown to operators: words and codes, no secrets, no personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It may work later; counts as an attempt.
    Retry(String),
    /// It never will: a dead letter at once.
    GiveUp(String),
    /// Not the time for it; does not count as an attempt.
    WaitUntil(DateTime<Utc>),
}

impl Outcome {
    /// It may work later.
    pub fn retry(reason: impl std::fmt::Display) -> Self {
        Self::Retry(reason.to_string())
    }

    /// It never will.
    pub fn give_up(reason: impl std::fmt::Display) -> Self {
        Self::GiveUp(reason.to_string())
    }
}

/// The database is away or refused: most often that passes. The text names no values.
impl From<store::Error> for Outcome {
    fn from(error: store::Error) -> Self {
        Self::retry(error)
    }
}

const LONGEST_REASON: usize = 300;

/// The reason as one short line without quotes, so that it is stored as it reads.
pub(crate) fn one_line(reason: &str) -> String {
    reason
        .chars()
        .map(|c| match c {
            '"' => '\'',
            '\\' => '/',
            c if c.is_control() => ' ',
            c => c,
        })
        .take(LONGEST_REASON)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_reason_is_one_short_line() {
        assert_eq!(one_line("нет \"ответа\"\nот C:\\server"), "нет 'ответа' от C:/server");
        assert_eq!(one_line(&"x".repeat(1000)).len(), 300);
    }
}
