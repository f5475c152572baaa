//! How fast a vendor lets itself be asked.

use tokio::time::Instant;

/// A token bucket that holds one second's worth of calls.
#[derive(Debug)]
pub struct Bucket {
    tokens: f64,
    filled: Instant,
}

impl Bucket {
    pub fn full(per_second: f64) -> Self {
        Self { tokens: per_second.max(1.0), filled: Instant::now() }
    }

    pub fn take(&mut self, per_second: f64) -> bool {
        let now = Instant::now();
        let earned = now.duration_since(self.filled).as_secs_f64() * per_second;
        self.tokens = (self.tokens + earned).min(per_second.max(1.0));
        self.filled = now;
        if self.tokens < 1.0 {
            return false;
        }
        self.tokens -= 1.0;
        true
    }
}
