//! The time each method has worked: the vendor closes a method for minutes when it worked for too long, and says before how near that is.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

/// Of the vendor's documents: seconds a method may work in ten minutes.
const LIMIT: f64 = 480.0;
/// From here on we slow down.
const NEAR: f64 = 0.8 * LIMIT;
/// How much a single call waits at most while we are slow.
const MOST_SLOWED: Duration = Duration::from_secs(10);
/// Until when a method is closed when the vendor did not say: the oldest of its baskets of a minute has left by then.
pub const UNKNOWN_RESET: Duration = Duration::from_secs(60);
const LONGEST: f64 = 600.0;

#[derive(Debug, Clone, Copy)]
struct Worked {
    seconds: f64,
    reset: Instant,
}

/// What is known of each method.
#[derive(Debug, Default)]
pub struct Operating(Mutex<HashMap<String, Worked>>);

impl Operating {
    /// Notes the `time` block of an answer. Its times are the vendor's, and only what lies between them counts.
    pub fn note(&self, method: &str, time: &Value) {
        let number = |name: &str| time.get(name).and_then(Value::as_f64);
        if let (Some(seconds), Some(reset), Some(finish)) = (number("operating"), number("operating_reset_at"), number("finish")) {
            let reset = Instant::now() + Duration::from_secs_f64((reset - finish).clamp(0.0, LONGEST));
            self.map().insert(method.to_owned(), Worked { seconds, reset });
        }
    }

    /// How long to wait before asking the method again, so that its time is not used up.
    pub fn slow(&self, method: &str) -> Duration {
        let worked = self.map().get(method).copied().filter(|worked| worked.seconds >= NEAR);
        worked.map_or(Duration::ZERO, |worked| worked.reset.saturating_duration_since(Instant::now()).min(MOST_SLOWED))
    }

    /// How long the method is closed, now that the vendor has closed it.
    pub fn closed(&self, method: &str) -> Duration {
        let worked = self.map().get(method).copied();
        let wait = worked.map(|worked| worked.reset.saturating_duration_since(Instant::now()));
        wait.filter(|wait| !wait.is_zero()).unwrap_or(UNKNOWN_RESET)
    }

    fn map(&self) -> std::sync::MutexGuard<'_, HashMap<String, Worked>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_method_is_slowed_down_before_it_is_closed() {
        let operating = Operating::default();
        assert_eq!((operating.slow("a"), operating.closed("a")), (Duration::ZERO, UNKNOWN_RESET));
        let time = |seconds: f64| json!({"operating": seconds, "finish": 1_760_000_000.0, "operating_reset_at": 1_760_000_240});
        operating.note("a", &time(100.0));
        operating.note("b", &time(400.0));
        operating.note("c", &json!({}));
        assert_eq!((operating.slow("a"), operating.closed("a")), (Duration::ZERO, Duration::from_secs(240)));
        assert_eq!((operating.slow("b"), operating.slow("c")), (MOST_SLOWED, Duration::ZERO));
        tokio::time::advance(Duration::from_secs(300)).await;
        assert_eq!((operating.slow("b"), operating.closed("b")), (Duration::ZERO, UNKNOWN_RESET));
    }
}
