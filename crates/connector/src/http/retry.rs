use std::time::Duration;

use super::Jitter;

/// How long to go on after failures of a call that may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Tries in all.
    pub attempts: u32,
    /// Tries in all when nothing answers.
    pub connect_attempts: u32,
    /// The first wait is somewhere up to this, each further one up to twice the one before.
    pub base: Duration,
    /// No single wait is longer.
    pub cap: Duration,
    /// For how long to wait because of the vendor's limit, in all, for one call.
    pub limit_budget: Duration,
    /// For how long to wait for the head of an answer.
    pub first_byte: Duration,
}

impl Patience {
    /// For work in the background.
    pub const BACKGROUND: Self = Self {
        attempts: 7,
        connect_attempts: 5,
        base: Duration::from_millis(400),
        cap: Duration::from_secs(10),
        limit_budget: Duration::from_secs(120),
        first_byte: Duration::from_secs(30),
    };

    /// For a question a person waits for.
    pub const PERSON_WAITS: Self = Self {
        attempts: 4,
        connect_attempts: 2,
        base: Duration::from_millis(150),
        cap: Duration::from_secs(1),
        limit_budget: Duration::from_secs(15),
        first_byte: Duration::from_secs(10),
    };

    /// The wait after `failed` failures: full jitter, doubling; never shorter than what the vendor asked for.
    #[must_use]
    pub fn wait(&self, failed: u32, asked: Option<Duration>, jitter: &dyn Jitter) -> Duration {
        let doubled = self.base.saturating_mul(2_u32.saturating_pow(failed.saturating_sub(1)));
        let wait = jitter.up_to(doubled.min(self.cap));
        asked.map_or(wait, |asked| wait.max(asked.min(self.limit_budget)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::FullWait;

    #[test]
    fn waits_double_up_to_the_cap_and_heed_the_vendor() {
        let patience = Patience::BACKGROUND;
        let waits: Vec<u128> = (1..=7).map(|failed| patience.wait(failed, None, &FullWait).as_millis()).collect();
        assert_eq!(waits, [400, 800, 1600, 3200, 6400, 10_000, 10_000]);
        assert_eq!(patience.wait(1, Some(Duration::from_secs(3)), &FullWait), Duration::from_secs(3));
        assert_eq!(patience.wait(99, None, &FullWait), patience.cap);
    }
}
