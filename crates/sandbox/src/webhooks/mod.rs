//! Webhooks on their way out: delivered in the background, tried again as the vendor would, every
//! attempt written down for `GET /_sandbox/webhooks`.

mod post;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::clock;
use crate::faults::{Hit, Kind};

const KEPT: usize = 50_000;

/// How far apart the two copies of a doubled webhook leave.
const BETWEEN_COPIES: Duration = Duration::from_millis(20);

/// One webhook to be delivered.
#[derive(Debug, Clone)]
pub struct Letter {
    pub vendor: &'static str,
    /// In the vendor's words: `update_lead`, `ONCRMDEALUPDATE`.
    pub event: String,
    /// With its query, when the vendor sends what it has to say there.
    pub destination: String,
    /// A form; a GET without a body when absent.
    pub form: Option<String>,
}

/// What an attempt came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Answered(u16),
    /// No answer in time, or no connection.
    Failed(String),
}

/// How a vendor treats those it delivers to.
pub trait Policy: Send + Sync {
    /// How long an answer may take.
    fn patience(&self) -> Duration;

    /// How long after this attempt, the first being 1, comes the next; no more attempts when `None`.
    fn again(&self, attempt: u32, outcome: &Outcome) -> Option<Duration>;

    /// Told of every attempt, for vendors that give a destination up.
    fn tried(&self, _letter: &Letter, _outcome: &Outcome) {}
}

/// An attempt that has been made, or that a fault prevented.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attempt {
    pub n: u64,
    pub at: DateTime<Utc>,
    pub vendor: &'static str,
    pub event: String,
    pub destination: String,
    pub form: Option<String>,
    pub attempt: u32,
    pub status: Option<u16>,
    pub error: Option<String>,
    pub fault: Option<&'static str>,
}

#[derive(Debug, Default)]
struct Book {
    attempts: VecDeque<Attempt>,
    last: u64,
}

/// The post office of all vendors.
#[derive(Debug, Default)]
pub struct Webhooks {
    book: Mutex<Book>,
    client: post::Client,
}

impl Webhooks {
    /// Hands a letter over and does not wait. Must be called inside the runtime.
    pub fn send(self: &Arc<Self>, letter: Letter, policy: Arc<dyn Policy>, hit: &Hit) {
        if hit.kind() == Some(Kind::DropWebhook) {
            self.note(&letter, 0, None, hit.name());
            return;
        }
        let copies = if hit.kind() == Some(Kind::DuplicateWebhook) { 2 } else { 1 };
        for copy in 0..copies {
            let wait = hit.delay.unwrap_or_default() + BETWEEN_COPIES * copy;
            let (office, letter, policy, fault) = (self.clone(), letter.clone(), policy.clone(), hit.name());
            tokio::spawn(async move { office.deliver(letter, &*policy, wait, fault).await });
        }
    }

    async fn deliver(&self, letter: Letter, policy: &dyn Policy, mut wait: Duration, fault: Option<&'static str>) {
        for attempt in 1.. {
            tokio::time::sleep(wait).await;
            let outcome = self.client.send(&letter, policy.patience()).await;
            self.note(&letter, attempt, Some(&outcome), fault);
            policy.tried(&letter, &outcome);
            match policy.again(attempt, &outcome) {
                Some(next) => wait = next,
                None => return,
            }
        }
    }

    fn note(&self, letter: &Letter, attempt: u32, outcome: Option<&Outcome>, fault: Option<&'static str>) {
        let (status, error) = match outcome {
            Some(Outcome::Answered(status)) => (Some(*status), None),
            Some(Outcome::Failed(error)) => (None, Some(error.clone())),
            None => (None, None),
        };
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        book.last += 1;
        if book.attempts.len() == KEPT {
            book.attempts.pop_front();
        }
        let n = book.last;
        book.attempts.push_back(Attempt {
            n,
            at: clock::now(),
            vendor: letter.vendor,
            event: letter.event.clone(),
            destination: letter.destination.clone(),
            form: letter.form.clone(),
            attempt,
            status,
            error,
            fault,
        });
    }

    /// Attempts numbered above `since`, oldest first, of one vendor or of all.
    pub fn attempts(&self, vendor: Option<&str>, since: u64) -> (Vec<Attempt>, u64) {
        let book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = |attempt: &&Attempt| attempt.n > since && vendor.is_none_or(|vendor| vendor == attempt.vendor);
        (book.attempts.iter().filter(wanted).cloned().collect(), book.last)
    }

    pub fn forget(&self, vendor: Option<&str>) {
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        book.attempts.retain(|attempt| vendor.is_some_and(|vendor| vendor != attempt.vendor));
    }
}
