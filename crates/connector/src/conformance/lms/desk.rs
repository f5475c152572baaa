use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::time::Instant;

use crate::account::{App, Grant, Lane, LoggedCall};
use crate::conformance::account::{Account, held};
use crate::lms::{LmsAccess, LmsConnector, LmsSession};

/// What an engine gives a session, of one account that is signed in.
#[derive(Clone)]
pub struct Desk {
    connector: Arc<dyn LmsConnector>,
    account: Arc<Account>,
}

impl Desk {
    /// Nobody waits for a turn. Without an app a token that was refused stays so.
    #[must_use]
    pub fn new(connector: Arc<dyn LmsConnector>, app: Option<App>, grant: Grant) -> Self {
        Self { account: Arc::new(Account::new(connector.clone(), app, grant)), connector }
    }

    /// A new session.
    pub async fn session(&self) -> Box<dyn LmsSession> {
        self.session_of(4).await
    }

    /// With so many requests at a time.
    pub async fn session_of(&self, concurrency: usize) -> Box<dyn LmsSession> {
        self.connector.open(LmsAccess { account: self.account.access(json!({}), Lane::Incremental).await, concurrency })
    }

    /// Requests made since the last time they were asked for.
    #[must_use]
    pub fn take_calls(&self) -> Vec<LoggedCall> {
        self.account.take_calls()
    }

    /// How many requests ran at a time, at most, since the calls were taken.
    #[must_use]
    pub fn most_at_a_time(&self) -> usize {
        let calls = held(&self.account.calls);
        let began = calls.iter().filter_map(|(ended, call)| ended.checked_sub(call.duration).map(|at| (at, 1_isize)));
        let mut turns: Vec<(Instant, isize)> = began.chain(calls.iter().map(|(ended, _)| (*ended, -1))).collect();
        // One that ends makes room for one that begins at the same moment.
        turns.sort();
        let (mut now, mut most) = (0, 0);
        for (_, turn) in turns {
            now += turn;
            most = most.max(now);
        }
        usize::try_from(most).unwrap_or(0)
    }

    /// How often that was asked since the calls were taken.
    #[must_use]
    pub fn asked(&self, label: &str) -> usize {
        held(&self.account.calls).iter().filter(|(_, call)| call.label == label).count()
    }

    /// Waits the vendor asked for since the last time they were asked for.
    #[must_use]
    pub fn take_limited(&self) -> Vec<Duration> {
        self.account.take_limited()
    }

    /// How often tokens were renewed.
    #[must_use]
    pub fn renewals(&self) -> u32 {
        self.account.renewals()
    }
}
