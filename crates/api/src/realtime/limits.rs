//! How much one client may take.

use std::time::{Duration, Instant};

/// Limits of the live connections of one process.
#[derive(Debug, Clone, Copy)]
pub struct LiveLimits {
    /// Of one person or API key: tabs, and a little room.
    pub connections_per_caller: u32,
    /// Of the whole process, signed in or not.
    pub connections: usize,
    /// Messages of a client: so many at once, then that many a second.
    pub burst: u32,
    pub per_second: u32,
    /// For the first message.
    pub auth_within: Duration,
    /// For the client's side to take what it is sent.
    pub send_within: Duration,
    /// Pings go out this often, and the session is looked at again.
    pub beat: Duration,
    /// A client that says nothing, not even to pings, is gone after that.
    pub silence: Duration,
}

impl Default for LiveLimits {
    fn default() -> Self {
        Self {
            connections_per_caller: 30,
            connections: 20_000,
            burst: 40,
            per_second: 10,
            auth_within: Duration::from_secs(5),
            send_within: Duration::from_secs(10),
            beat: Duration::from_secs(20),
            silence: Duration::from_secs(60),
        }
    }
}

/// The largest message of a client, in bytes.
pub const MESSAGE: usize = 64 * 1024;
/// So many refused messages, and the connection is closed.
const PATIENCE: u32 = 20;

/// What a client may still send: a bucket that fills with time.
pub struct Allowance {
    tokens: f64,
    burst: f64,
    per_second: f64,
    filled: Instant,
    refused: u32,
}

/// What to do with a message.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Take,
    Refuse,
    Close,
}

impl Allowance {
    pub fn new(limits: &LiveLimits, now: Instant) -> Self {
        let burst = f64::from(limits.burst);
        Self { tokens: burst, burst, per_second: f64::from(limits.per_second), filled: now, refused: 0 }
    }

    pub fn take(&mut self, now: Instant) -> Verdict {
        let refill = now.duration_since(self.filled).as_secs_f64() * self.per_second;
        self.tokens = (self.tokens + refill).min(self.burst);
        self.filled = now;
        if self.tokens >= 1.0 {
            self.tokens -= 1.0;
            Verdict::Take
        } else {
            self.refuse()
        }
    }

    /// Counts a message that made no sense.
    pub fn refuse(&mut self) -> Verdict {
        self.refused += 1;
        if self.refused > PATIENCE { Verdict::Close } else { Verdict::Refuse }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_then_a_steady_rate_then_the_door() {
        let limits = LiveLimits { burst: 3, per_second: 2, ..LiveLimits::default() };
        let start = Instant::now();
        let mut allowance = Allowance::new(&limits, start);
        let at = |millis| start + Duration::from_millis(millis);
        assert_eq!([0, 0, 0, 0].map(|t| allowance.take(at(t))), [Verdict::Take, Verdict::Take, Verdict::Take, Verdict::Refuse]);
        assert_eq!([500, 500, 5000].map(|t| allowance.take(at(t))), [Verdict::Take, Verdict::Refuse, Verdict::Take]);
        assert_eq!((0..18).map(|_| allowance.refuse()).filter(|verdict| *verdict == Verdict::Refuse).count(), 18);
        assert_eq!(allowance.refuse(), Verdict::Close);
    }
}
