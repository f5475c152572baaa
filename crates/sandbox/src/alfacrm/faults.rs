//! Faults: what goes wrong from now on, on which calls, how often.
//!
//! Which call a fault hits is drawn from a seeded generator, so the same calls in the same order
//! fail the same way again.

use std::time::Duration;

use axum::http::StatusCode;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};

use crate::bucket::Bucket;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An error status with the framework's error body.
    Status,
    /// The answer comes late.
    Delay,
    /// The connection is cut in the middle of the body.
    Cut,
    /// A complete answer whose JSON stops halfway.
    Truncate,
    /// A gateway's HTML page.
    Html,
    /// Text that is no JSON.
    Malformed,
    /// The caller's token stops working before this call.
    ExpireToken,
    /// The API key is withdrawn, until the faults are cleared.
    Revoke,
    /// 429, to every call it hits or to those beyond `requestsPerSecond`.
    RateLimit,
    /// The call is carried out and its answer dropped with the connection.
    LoseAnswer,
    /// The rows of the page before.
    RepeatPage,
    /// A `total` that is off by a few.
    ShiftTotal,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Delay => "delay",
            Self::Cut => "cut",
            Self::Truncate => "truncate",
            Self::Html => "html",
            Self::Malformed => "malformed",
            Self::ExpireToken => "expire_token",
            Self::Revoke => "revoke",
            Self::RateLimit => "rate_limit",
            Self::LoseAnswer => "lose_answer",
            Self::RepeatPage => "repeat_page",
            Self::ShiftTotal => "shift_total",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    pub kind: Kind,
    /// Part of the path; every call when absent.
    #[serde(rename = "match", default, skip_serializing_if = "Option::is_none")]
    pub matches: Option<String>,
    /// Share of the matching calls it hits, 0 to 1; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// How many calls it hits before it is used up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    /// Seconds, for the header of the same name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_per_second: Option<f64>,
}

impl Fault {
    /// Says what is wrong with a fault that cannot be meant.
    pub fn check(&self) -> Result<(), String> {
        if self.rate.is_some_and(|rate| !(0.0..=1.0).contains(&rate)) {
            return Err("rate must be between 0 and 1".into());
        }
        if self.requests_per_second.is_some_and(|rate| !rate.is_finite() || rate <= 0.0) {
            return Err("requestsPerSecond must be a positive number".into());
        }
        let status = self.status.map(StatusCode::from_u16);
        if status.is_some_and(|status| !status.is_ok_and(|status| status.as_u16() >= 200)) {
            return Err("status must be an HTTP status of 200 or above".into());
        }
        Ok(())
    }

    pub fn status_or(&self, usual: StatusCode) -> StatusCode {
        self.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(usual)
    }
}

struct Armed {
    fault: Fault,
    bucket: Option<Bucket>,
}

/// The call a fault is to be drawn for.
pub struct Target<'a> {
    pub path: &'a str,
    pub is_login: bool,
    pub is_list: bool,
    pub page: u64,
}

/// What hits one call.
#[derive(Debug, Default)]
pub struct Hit {
    pub delay: Option<Duration>,
    pub fault: Option<Fault>,
    /// For [`Kind::ShiftTotal`].
    pub shift: i64,
}

pub struct Faults {
    armed: Vec<Armed>,
    rng: StdRng,
}

impl Faults {
    pub fn new(seed: u64) -> Self {
        Self { armed: Vec::new(), rng: StdRng::seed_from_u64(seed) }
    }

    pub fn arm(&mut self, fault: Fault) {
        let bucket = fault.requests_per_second.map(Bucket::full);
        self.armed.push(Armed { fault, bucket });
    }

    pub fn clear(&mut self, seed: u64) {
        *self = Self::new(seed);
    }

    pub fn list(&self) -> Vec<Fault> {
        self.armed.iter().map(|armed| armed.fault.clone()).collect()
    }

    /// Delays add up; of the others the first that hits wins.
    pub fn draw(&mut self, target: &Target<'_>) -> Hit {
        let mut hit = Hit::default();
        for armed in &mut self.armed {
            if hit.fault.is_some() && armed.fault.kind != Kind::Delay {
                continue;
            }
            if !armed.hits(target, &mut self.rng) {
                continue;
            }
            if let Some(left) = &mut armed.fault.times {
                *left -= 1;
            }
            if armed.fault.kind == Kind::Delay {
                let delay = Duration::from_millis(armed.fault.delay_ms.unwrap_or(1_000));
                hit.delay = Some(hit.delay.unwrap_or_default() + delay);
                continue;
            }
            if let Some(millis) = armed.fault.delay_ms {
                hit.delay = Some(hit.delay.unwrap_or_default() + Duration::from_millis(millis));
            }
            hit.fault = Some(armed.fault.clone());
        }
        let shifts = hit.fault.as_ref().is_some_and(|fault| fault.kind == Kind::ShiftTotal);
        if shifts {
            hit.shift = [-2, -1, 1, 2, 3][self.rng.random_range(0..5)];
        }
        hit
    }
}

impl Armed {
    fn hits(&mut self, target: &Target<'_>, rng: &mut StdRng) -> bool {
        let fault = &self.fault;
        let concerns = match fault.kind {
            Kind::ExpireToken => !target.is_login,
            Kind::RepeatPage => target.is_list && target.page > 0,
            Kind::ShiftTotal => target.is_list,
            _ => true,
        };
        concerns
            && fault.times != Some(0)
            && fault.matches.as_ref().is_none_or(|part| target.path.contains(part.as_str()))
            && fault.rate.is_none_or(|rate| rng.random_bool(rate))
            && match (&mut self.bucket, fault.requests_per_second) {
                (Some(bucket), Some(rate)) => !bucket.take(rate),
                _ => true,
            }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn target(path: &str) -> Target<'_> {
        Target { path, is_login: false, is_list: true, page: 0 }
    }

    fn armed(fault: serde_json::Value) -> Faults {
        let mut faults = Faults::new(7);
        faults.arm(serde_json::from_value(fault).expect("a fault"));
        faults
    }

    #[test]
    fn a_fault_hits_its_paths_so_many_times() {
        let mut faults = armed(json!({"kind": "status", "match": "customer", "times": 2}));
        let mut hit = |path| faults.draw(&target(path)).fault.is_some();
        assert!(!hit("/v2api/1/group/index"));
        assert!(hit("/v2api/1/customer/index"));
        assert!(hit("/v2api/1/customer/index"));
        assert!(!hit("/v2api/1/customer/index"));
    }

    #[test]
    fn a_rate_is_drawn_the_same_way_again() {
        let draw = || {
            let mut faults = armed(json!({"kind": "html", "rate": 0.1}));
            (0..1000).map(|_| faults.draw(&target("/x")).fault.is_some()).collect::<Vec<_>>()
        };
        let hits = draw();
        assert_eq!(hits, draw());
        let share = hits.iter().filter(|hit| **hit).count();
        assert!((70..130).contains(&share), "{share} of 1000");
    }

    #[test]
    fn the_first_page_has_none_before_it() {
        let mut faults = armed(json!({"kind": "repeat_page"}));
        assert!(faults.draw(&target("/x")).fault.is_none());
        let second = Target { page: 1, ..target("/x") };
        assert!(faults.draw(&second).fault.is_some());
    }
}
