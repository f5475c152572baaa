//! How long to wait before the next attempt.

use std::time::Duration;

/// Exponential back-off with full jitter: the n-th failure waits a random part of `base × 2ⁿ⁻¹`, at most of `cap`. Random from zero, because jobs that
/// failed together (the vendor was away) must not all come back in the same second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backoff {
    /// The longest wait after the first failure.
    pub base: Duration,
    /// The longest wait after any.
    pub cap: Duration,
}

impl Backoff {
    /// From two seconds to an hour.
    pub const DEFAULT: Self = Self { base: Duration::from_secs(2), cap: Duration::from_secs(3600) };

    /// The longest wait after the attempt with this number.
    #[must_use]
    pub fn longest(self, attempt: u16) -> Duration {
        let doublings = u32::from(attempt.saturating_sub(1)).min(31);
        self.base.saturating_mul(1 << doublings).min(self.cap)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Backoff;

    #[test]
    fn doubles_up_to_the_cap() {
        let seconds = [1, 2, 3, 11, 12, 25, u16::MAX].map(|n| Backoff::DEFAULT.longest(n).as_secs());
        assert_eq!(seconds, [2, 4, 8, 2048, 3600, 3600, 3600]);
        let zero = Backoff { base: Duration::ZERO, cap: Duration::ZERO };
        assert_eq!(zero.longest(9), Duration::ZERO);
    }
}
