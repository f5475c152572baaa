//! What remains of the token's bucket, as each answer tells.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use connector::http::Answer;

/// Below this the vendor's documents ask to slow down.
const LOW: f64 = 150.0;
/// Units that flow out of the bucket each second.
const OUTFLOW: f64 = 10.0;
/// A site with other numbers must not stop us for good.
const LONGEST: Duration = Duration::from_secs(10);

#[derive(Default)]
pub struct Quota(Mutex<Option<f64>>);

impl Quota {
    pub fn note(&self, answer: &Answer) {
        let told = answer.header("x-rate-limit-remaining").and_then(|text| text.trim().parse::<f64>().ok()).filter(|left| left.is_finite());
        if told.is_some() {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = told;
        }
    }

    /// How long it takes until enough has flowed out; said once, so that one low answer does not slow everybody down for ever.
    pub fn take_wait(&self) -> Duration {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let lacking = told.map_or(0.0, |left| (LOW - left).max(0.0));
        Duration::from_secs_f64((lacking / OUTFLOW).min(LONGEST.as_secs_f64()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_low_quota_is_given_time_once() {
        let quota = Quota::default();
        let answer = |left: &str| {
            let mut answer = Answer { status: 200, retry_after: None, headers: Default::default(), body: Default::default() };
            answer.headers.insert("x-rate-limit-remaining", left.parse().expect("a value"));
            answer
        };
        for (left, millis) in [("599.9", 0), ("150.0", 0), ("100.0", 5_000), ("0.0", 10_000), ("-200", 10_000), ("soon", 0), ("NaN", 0)] {
            quota.note(&answer(left));
            assert_eq!(quota.take_wait().as_millis(), millis, "{left}");
            assert_eq!(quota.take_wait(), Duration::ZERO);
        }
    }
}
