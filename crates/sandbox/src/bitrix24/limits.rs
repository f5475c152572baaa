//! How fast and how long the portal lets itself be asked.

use std::collections::HashMap;

use axum::http::StatusCode;
use tokio::time::Instant;

use super::envelope::Failure;
use super::settings::Settings;

const BASKET_SECONDS: i64 = 60;
const BASKETS_SECONDS: i64 = 600;

/// Fills by one a call and leaks steadily.
#[derive(Debug, Default)]
pub struct Limits {
    level: f64,
    leaked: Option<Instant>,
    /// Seconds worked, by method and caller, in baskets of a minute.
    worked: HashMap<(String, bool), Vec<(i64, f64)>>,
}

/// What a method has used up.
#[derive(Debug, Clone, Copy)]
pub struct Operating {
    pub seconds: f64,
    pub reset_at: i64,
}

impl Limits {
    pub fn enter(&mut self, settings: &Settings) -> Result<(), Failure> {
        let leak = settings.requests_per_second;
        if leak <= 0.0 {
            return Ok(());
        }
        let now = Instant::now();
        let passed = self.leaked.map_or(0.0, |then| now.duration_since(then).as_secs_f64());
        self.leaked = Some(now);
        self.level = (self.level - passed * leak).max(0.0);
        if self.level + 1.0 > settings.requests_burst.max(1.0) {
            return Err(too_many());
        }
        self.level += 1.0;
        Ok(())
    }

    /// Before a method runs.
    pub fn operate(&mut self, method: &str, webhook: bool, settings: &Settings, now: i64) -> Result<(), Failure> {
        let limit = settings.operating_limit_seconds;
        if limit > 0.0 && self.operating(method, webhook, now).seconds >= limit {
            let text = "Method is blocked due to operation time limit.";
            return Err(Failure::new(StatusCode::TOO_MANY_REQUESTS, "OPERATION_TIME_LIMIT", text));
        }
        Ok(())
    }

    /// After it ran for so long.
    pub fn worked(&mut self, method: &str, webhook: bool, seconds: f64, now: i64) -> Operating {
        let basket = now - now.rem_euclid(BASKET_SECONDS);
        let baskets = self.worked.entry((method.to_owned(), webhook)).or_default();
        match baskets.last_mut() {
            Some((at, sum)) if *at == basket => *sum += seconds,
            _ => baskets.push((basket, seconds)),
        }
        self.operating(method, webhook, now)
    }

    fn operating(&mut self, method: &str, webhook: bool, now: i64) -> Operating {
        let Some(baskets) = self.worked.get_mut(&(method.to_owned(), webhook)) else {
            return Operating { seconds: 0.0, reset_at: now + BASKETS_SECONDS };
        };
        baskets.retain(|(at, _)| *at + BASKETS_SECONDS > now && *at <= now);
        let reset_at = baskets.first().map_or(now, |(at, _)| *at) + BASKETS_SECONDS;
        Operating { seconds: baskets.iter().map(|(_, seconds)| seconds).sum(), reset_at }
    }
}

pub fn too_many() -> Failure {
    Failure::new(StatusCode::SERVICE_UNAVAILABLE, "QUERY_LIMIT_EXCEEDED", "Too many requests")
}
