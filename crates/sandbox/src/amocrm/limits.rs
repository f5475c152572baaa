//! Seven calls a second, and the block that comes of not heeding it.

use super::settings::Settings;
use crate::bucket::Bucket;

#[derive(Debug, Default)]
pub struct Limits {
    bucket: Option<Bucket>,
    violations: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Welcome,
    TooMany,
    /// From this call on.
    Block,
}

impl Limits {
    pub fn judge(&mut self, settings: &Settings) -> Verdict {
        let rate = settings.requests_per_second;
        if rate <= 0.0 {
            self.bucket = None;
            return Verdict::Welcome;
        }
        if self.bucket.get_or_insert_with(|| Bucket::full(rate)).take(rate) {
            return Verdict::Welcome;
        }
        self.violations += 1;
        let limit = settings.block_after_violations;
        if limit > 0 && self.violations >= limit { Verdict::Block } else { Verdict::TooMany }
    }
}
