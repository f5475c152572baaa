//! A leaky bucket for each token: a call holds a reservation while it runs, and pays its cost when it ends.

use std::collections::HashMap;

use super::settings::Settings;

#[derive(Debug, Clone, Copy, Default)]
struct Bucket {
    count: f64,
    leaked_ms: i64,
}

impl Bucket {
    fn leak(&mut self, settings: &Settings, now_ms: i64) {
        // A first call finds the bucket empty, however long ago the beginning of time was.
        let seconds = (now_ms - self.leaked_ms).max(0) as f64 / 1_000.0;
        self.count = (self.count - seconds * settings.outflow_per_second).max(0.0);
        self.leaked_ms = now_ms;
    }

    fn add(&mut self, amount: f64, settings: &Settings) {
        self.count = (self.count + amount).clamp(0.0, settings.bucket_maximum);
    }
}

#[derive(Debug, Default)]
pub struct Limits {
    buckets: HashMap<String, Bucket>,
}

impl Limits {
    /// Whether the call may go on; then it must [`Self::leave`].
    pub fn enter(&mut self, token: &str, settings: &Settings, now_ms: i64) -> bool {
        let bucket = self.buckets.entry(token.to_owned()).or_default();
        bucket.leak(settings, now_ms);
        if settings.high_water_mark > 0.0 && bucket.count >= settings.high_water_mark {
            return false;
        }
        bucket.add(settings.reservation, settings);
        true
    }

    /// What remains.
    pub fn leave(&mut self, token: &str, cost: f64, settings: &Settings, now_ms: i64) -> f64 {
        let bucket = self.buckets.entry(token.to_owned()).or_default();
        bucket.leak(settings, now_ms);
        bucket.add(cost - settings.reservation, settings);
        settings.high_water_mark - bucket.count
    }
}
