//! Faults: what goes wrong from now on, on which calls and webhooks, how often.
//!
//! Which call a fault hits is drawn from a seeded generator, so the same calls in the same order
//! fail the same way again.

pub mod spoil;

use std::time::Duration;

use axum::http::StatusCode;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::simulated::Refusal;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An error status with the vendor's error body.
    Status,
    /// The answer comes late, or the webhook does.
    Delay,
    /// The connection is cut in the middle of the body.
    Cut,
    /// A complete answer whose JSON stops halfway.
    Truncate,
    /// A gateway's HTML page.
    Html,
    /// The caller's access token stops working before this call.
    ExpireToken,
    /// The whole grant is withdrawn before this call.
    Revoke,
    /// The vendor's own answer to too many calls.
    RateLimit,
    /// The call is carried out and its answer dropped with the connection.
    LoseAnswer,
    /// A webhook is sent twice.
    DuplicateWebhook,
    /// A webhook is never sent.
    DropWebhook,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Delay => "delay",
            Self::Cut => "cut",
            Self::Truncate => "truncate",
            Self::Html => "html",
            Self::ExpireToken => "expire_token",
            Self::Revoke => "revoke",
            Self::RateLimit => "rate_limit",
            Self::LoseAnswer => "lose_answer",
            Self::DuplicateWebhook => "duplicate_webhook",
            Self::DropWebhook => "drop_webhook",
        }
    }
}

/// The calls a fault is about; what is absent is about all of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Match {
    /// Part of the path; for a webhook, of its destination.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// What the call is about, as the ledger tells it; for a webhook, its event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Whether webhooks are meant rather than calls; only [`Kind::Delay`] can be about either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    pub kind: Kind,
    #[serde(rename = "match", default)]
    pub matches: Match,
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
    /// Seconds, for the header of the same name and for bodies that say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// Of [`Kind::ExpireToken`]: also ends a token that no refresh replaces, such as amoCRM's long-lived one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub long_lived: bool,
}

impl Fault {
    /// Says what is wrong with a fault that cannot be meant.
    pub fn check(&self) -> Result<(), String> {
        if self.rate.is_some_and(|rate| !(0.0..=1.0).contains(&rate)) {
            return Err("rate must be between 0 and 1".into());
        }
        let status = self.status.map(StatusCode::from_u16);
        if status.is_some_and(|status| !status.is_ok_and(|status| status.as_u16() >= 200)) {
            return Err("status must be an HTTP status of 200 or above".into());
        }
        if self.long_lived && self.kind != Kind::ExpireToken {
            return Err("longLived belongs to expire_token".into());
        }
        Ok(())
    }

    pub fn status_or(&self, usual: StatusCode) -> StatusCode {
        self.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(usual)
    }

    fn is_about_webhooks(&self) -> bool {
        match self.kind {
            Kind::DuplicateWebhook | Kind::DropWebhook => true,
            Kind::Delay => self.matches.webhook == Some(true),
            _ => false,
        }
    }

    fn delay(&self) -> Option<Duration> {
        let millis = self.delay_ms.or((self.kind == Kind::Delay).then_some(1_000));
        millis.map(Duration::from_millis)
    }
}

/// The call, or the webhook, a fault is to be drawn for.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    pub path: &'a str,
    pub method: &'a str,
    pub kind: &'a str,
}

/// What hits one call.
#[derive(Debug, Default)]
pub struct Hit {
    pub delay: Option<Duration>,
    pub fault: Option<Fault>,
}

impl Hit {
    pub fn kind(&self) -> Option<Kind> {
        self.fault.as_ref().map(|fault| fault.kind)
    }

    /// For the ledger.
    pub fn name(&self) -> Option<&'static str> {
        self.kind().or(self.delay.map(|_| Kind::Delay)).map(Kind::name)
    }
}

pub struct Faults {
    armed: Vec<Fault>,
    rng: StdRng,
}

impl Faults {
    pub fn new(seed: u64) -> Self {
        Self { armed: Vec::new(), rng: StdRng::seed_from_u64(seed) }
    }

    /// All of them or, when one cannot be meant, none.
    pub fn arm(&mut self, wanted: Vec<Value>) -> Result<(), Refusal> {
        let read = |value| {
            let fault: Fault = serde_json::from_value(value).map_err(|error| error.to_string())?;
            fault.check().map(|()| fault)
        };
        let faults: Result<Vec<Fault>, String> = wanted.into_iter().map(read).collect();
        self.armed.extend(faults.map_err(Refusal::bad)?);
        Ok(())
    }

    pub fn clear(&mut self, seed: u64) {
        *self = Self::new(seed);
    }

    pub fn list(&self) -> &[Fault] {
        &self.armed
    }

    /// Delays add up; of the others the first that hits wins.
    pub fn draw(&mut self, call: &Target<'_>) -> Hit {
        self.draw_for(call, false)
    }

    pub fn draw_webhook(&mut self, webhook: &Target<'_>) -> Hit {
        self.draw_for(webhook, true)
    }

    fn draw_for(&mut self, target: &Target<'_>, webhook: bool) -> Hit {
        let mut hit = Hit::default();
        for fault in &mut self.armed {
            if fault.is_about_webhooks() != webhook || (hit.fault.is_some() && fault.kind != Kind::Delay) || !hits(fault, target, &mut self.rng) {
                continue;
            }
            if let Some(left) = &mut fault.times {
                *left -= 1;
            }
            if let Some(delay) = fault.delay() {
                hit.delay = Some(hit.delay.unwrap_or_default() + delay);
            }
            if fault.kind != Kind::Delay {
                hit.fault = Some(fault.clone());
            }
        }
        hit
    }
}

fn hits(fault: &Fault, target: &Target<'_>, rng: &mut StdRng) -> bool {
    let wanted = &fault.matches;
    fault.times != Some(0)
        && wanted.path.as_ref().is_none_or(|part| target.path.contains(part.as_str()))
        && wanted.method.as_ref().is_none_or(|method| method.eq_ignore_ascii_case(target.method))
        && wanted.kind.as_ref().is_none_or(|kind| kind == target.kind)
        && fault.rate.is_none_or(|rate| rng.random_bool(rate))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const CALL: Target<'_> = Target { path: "/amocrm/api/v4/contacts", method: "POST", kind: "contacts" };

    fn armed(fault: Value) -> Faults {
        let mut faults = Faults::new(7);
        faults.arm(vec![fault]).expect("a fault");
        faults
    }

    #[test]
    fn a_fault_hits_its_calls_so_many_times() {
        let mut faults = armed(json!({"kind": "status", "match": {"path": "contacts", "method": "post"}, "times": 2}));
        assert!(faults.draw(&Target { method: "GET", ..CALL }).fault.is_none());
        let hits: Vec<bool> = (0..3).map(|_| faults.draw(&CALL).fault.is_some()).collect();
        assert_eq!(hits, [true, true, false]);
    }

    #[test]
    fn webhooks_and_calls_have_their_own_faults() {
        let mut faults = armed(json!({"kind": "drop_webhook"}));
        faults.arm(vec![json!({"kind": "delay", "delayMs": 5, "match": {"webhook": true}})]).expect("a fault");
        assert!(faults.draw(&CALL).name().is_none());
        let hit = faults.draw_webhook(&CALL);
        assert_eq!((hit.kind(), hit.delay), (Some(Kind::DropWebhook), Some(Duration::from_millis(5))));
    }

    #[test]
    fn nothing_is_armed_when_one_of_them_cannot_be_meant() {
        let mut faults = Faults::new(7);
        assert!(faults.arm(vec![json!({"kind": "html"}), json!({"kind": "html", "rate": 2})]).is_err());
        assert!(faults.list().is_empty());
    }
}
