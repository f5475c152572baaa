//! A mailbox that takes every message and shows it: SMTP in, control interface out.

pub mod message;
mod session;
pub mod smtp;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::message::Message;

/// Messages kept; the oldest go first.
const KEPT: usize = 1_000;

#[derive(Debug, Default)]
pub struct Mailbox(Mutex<VecDeque<Arc<Message>>>);

impl Mailbox {
    pub fn add(&self, message: Message) {
        let mut messages = self.lock();
        if messages.len() == KEPT {
            messages.pop_front();
        }
        messages.push_back(Arc::new(message));
    }

    /// Oldest first; only those to an address that contains `to`, letter case aside.
    pub fn to(&self, to: Option<&str>) -> Vec<Arc<Message>> {
        let wanted = to.unwrap_or("").to_lowercase();
        let messages = self.lock();
        let addressed = |message: &&Arc<Message>| message.to.iter().any(|to| to.to_lowercase().contains(&wanted));
        messages.iter().filter(addressed).cloned().collect()
    }

    pub fn len(&self) -> usize {
        self.lock().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Arc<Message>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
