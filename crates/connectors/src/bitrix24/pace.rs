//! The time each method has worked: the vendor closes a method for minutes when it worked for too long, and says before how near that is.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;

/// Of the vendor's documents: seconds a method may work in ten minutes.
const LIMIT: f64 = 480.0;
/// From here on we slow down.
const NEAR: f64 = 0.8 * LIMIT;
/// How much a single call waits at most while we are slow.
const MOST_SLOWED: Duration = Duration::from_secs(10);
/// Until when a method is closed when the vendor did not say: the oldest of its baskets of a minute has left by then.
pub const UNKNOWN_RESET: Duration = Duration::from_secs(60);
const LONGEST: Duration = Duration::from_secs(600);

#[derive(Debug, Clone, Copy)]
struct Worked {
    seconds: f64,
    reset: DateTime<Utc>,
}

/// What is known of each method.
#[derive(Debug, Default)]
pub struct Operating(Mutex<HashMap<String, Worked>>);

impl Operating {
    /// Notes the `time` block of an answer.
    pub fn note(&self, method: &str, time: &Value) {
        let reset = time.get("operating_reset_at").and_then(Value::as_i64).and_then(|at| DateTime::from_timestamp(at, 0));
        if let (Some(seconds), Some(reset)) = (time.get("operating").and_then(Value::as_f64), reset) {
            self.map().insert(method.to_owned(), Worked { seconds, reset });
        }
    }

    /// How long to wait before asking the method again, so that its time is not used up.
    pub fn slow(&self, method: &str, now: DateTime<Utc>) -> Duration {
        let Some(worked) = self.map().get(method).copied() else { return Duration::ZERO };
        if worked.seconds < NEAR {
            return Duration::ZERO;
        }
        until(worked.reset, now).min(MOST_SLOWED)
    }

    /// How long the method is closed, now that the vendor has closed it.
    pub fn closed(&self, method: &str, now: DateTime<Utc>) -> Duration {
        let worked = self.map().get(method).copied();
        worked.map(|worked| until(worked.reset, now)).filter(|wait| !wait.is_zero()).unwrap_or(UNKNOWN_RESET)
    }

    fn map(&self) -> std::sync::MutexGuard<'_, HashMap<String, Worked>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn until(reset: DateTime<Utc>, now: DateTime<Utc>) -> Duration {
    (reset - now).to_std().unwrap_or_default().min(LONGEST)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_method_is_slowed_down_before_it_is_closed() {
        let operating = Operating::default();
        let now = DateTime::from_timestamp(1_760_000_000, 0).expect("an instant");
        assert_eq!((operating.slow("a", now), operating.closed("a", now)), (Duration::ZERO, UNKNOWN_RESET));
        operating.note("a", &json!({"operating": 100.0, "operating_reset_at": 1_760_000_240}));
        operating.note("b", &json!({"operating": 400.0, "operating_reset_at": 1_760_000_240}));
        operating.note("c", &json!({}));
        assert_eq!((operating.slow("a", now), operating.closed("a", now)), (Duration::ZERO, Duration::from_secs(240)));
        assert_eq!((operating.slow("b", now), operating.slow("c", now)), (MOST_SLOWED, Duration::ZERO));
        let later = DateTime::from_timestamp(1_760_000_300, 0).expect("an instant");
        assert_eq!((operating.slow("b", later), operating.closed("b", later)), (Duration::ZERO, UNKNOWN_RESET));
    }
}
