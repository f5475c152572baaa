//! How fast the account lets itself be asked.

use std::time::Duration;

use tokio::time::Instant;

use crate::bucket::Bucket;

/// Both limits of the settings.
#[derive(Debug, Default)]
pub struct Limits {
    bucket: Option<Bucket>,
    next_turn: Option<Instant>,
}

impl Limits {
    pub fn allows(&mut self, per_second: f64) -> bool {
        if per_second <= 0.0 {
            self.bucket = None;
            return true;
        }
        self.bucket.get_or_insert_with(|| Bucket::full(per_second)).take(per_second)
    }

    /// When the next call may be answered at the set pace.
    pub fn turn(&mut self, per_second: f64) -> Option<Instant> {
        if per_second <= 0.0 {
            self.next_turn = None;
            return None;
        }
        let now = Instant::now();
        let turn = self.next_turn.map_or(now, |next| next.max(now));
        self.next_turn = Some(turn + Duration::from_secs_f64(1.0 / per_second));
        Some(turn)
    }
}
