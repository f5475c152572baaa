//! Webhooks: who is told of what has happened, and how those are treated who do not answer well.

mod payload;

use std::sync::{Arc, Weak};
use std::time::Duration;

use axum::http::Method;
use serde_json::{Map, Value, json};

use super::account::Account;
use super::account::happening::{Action, Happening};
use super::account::kind::Kind;
use super::{Vendor, held};
use crate::faults::{Hit, Target};
use crate::php;
use crate::webhooks::{Letter, Outcome, Policy};

pub const VENDOR: &str = "amocrm";

/// Made while the account is held, sent when it is not.
pub fn letters(account: &Account, happenings: &[Happening], base: &str, batch: bool) -> Vec<Letter> {
    let mut letters = Vec::new();
    for hook in account.hooks.iter().filter(|hook| !hook.disabled) {
        let mut parts: Vec<(String, Map<String, Value>)> = Vec::new();
        for happening in happenings {
            let code = happening.code();
            if !hook.settings.contains(&code) {
                continue;
            }
            for _ in 0..copies(account, happening) {
                let place = parts.iter().position(|(known, _)| batch || *known == code);
                let place = place.unwrap_or_else(|| {
                    parts.push((code.clone(), Map::new()));
                    parts.len() - 1
                });
                payload::add(account, happening, &mut parts[place].1);
                // The second copy comes by itself.
                if !batch && copies(account, happening) > 1 {
                    parts[place].0.push(' ');
                }
            }
        }
        for (code, mut body) in parts {
            body.insert("account".to_owned(), json!({ "subdomain": account.subdomain, "id": account.id, "_links": { "self": base } }));
            letters.push(Letter {
                vendor: VENDOR,
                event: code.trim_end().to_owned(),
                destination: hook.destination.clone(),
                form: Some(php::encode(&body)),
            });
        }
    }
    letters
}

/// A note with a file makes two webhooks.
fn copies(account: &Account, happening: &Happening) -> usize {
    let note = happening.note.filter(|_| happening.action == Action::Note).and_then(|id| account.row(Kind::Notes, id));
    if note.is_some_and(|note| note.str("note_type") == "attachment") { 2 } else { 1 }
}

pub fn send(vendor: &Vendor, letters: Vec<Letter>) {
    if letters.is_empty() {
        return;
    }
    let settings = vendor.settings();
    let rules: Arc<dyn Policy> = Arc::new(Rules {
        vendor: vendor.me.clone(),
        patience: Duration::from_millis(settings.webhook_patience_ms),
        scale: settings.webhook_time_scale,
    });
    for letter in letters {
        let target = Target { path: &letter.destination, method: "POST", kind: &letter.event };
        let mut hit = held(&vendor.faults).draw_webhook(&target);
        if settings.webhook_delay_ms > 0 {
            hit.delay = Some(hit.delay.unwrap_or_default() + Duration::from_millis(settings.webhook_delay_ms));
        }
        vendor.webhooks.send(letter, rules.clone(), &hit);
    }
}

/// Five attempts at the most.
struct Rules {
    vendor: Weak<Vendor>,
    patience: Duration,
    scale: f64,
}

impl Policy for Rules {
    fn patience(&self) -> Duration {
        self.patience
    }

    fn again(&self, attempt: u32, outcome: &Outcome) -> Option<Duration> {
        let status = match outcome {
            Outcome::Answered(status) => *status,
            // Nobody there, or nobody in time, counts as 0.
            Outcome::Failed(_) => 0,
        };
        if (100..300).contains(&status) {
            return None;
        }
        let minutes = match attempt {
            1 => 5.0,
            2 => 15.0,
            3 if status >= 499 => 15.0,
            4 if status >= 499 => 60.0,
            _ => return None,
        };
        Duration::try_from_secs_f64(minutes * 60.0 * self.scale).ok()
    }

    fn tried(&self, letter: &Letter, outcome: &Outcome) {
        let Some(vendor) = self.vendor.upgrade() else { return };
        let well = matches!(outcome, Outcome::Answered(status) if (100..300).contains(status));
        let now = vendor.now();
        let mut account = vendor.account_mut();
        if let Some(hook) = account.hooks.iter_mut().find(|hook| hook.destination == letter.destination) {
            hook.judge(well, now);
        }
    }
}

/// Tried once: what the vendor does when nobody answers is not known.
struct Once;

impl Policy for Once {
    fn patience(&self) -> Duration {
        Duration::from_secs(5)
    }

    fn again(&self, _attempt: u32, _outcome: &Outcome) -> Option<Duration> {
        None
    }
}

/// Tells the integration that it has been switched off.
pub fn say_goodbye(vendor: &Vendor, destination: String) {
    let letter = Letter { vendor: VENDOR, event: "disabled".to_owned(), destination, form: None };
    let target = Target { path: &letter.destination, method: Method::GET.as_str(), kind: "disabled" };
    let hit: Hit = held(&vendor.faults).draw_webhook(&target);
    vendor.webhooks.send(letter, Arc::new(Once), &hit);
}
