use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;

use crate::account::{App, Grant, Lane, LoggedCall};
use crate::conformance::account::{Account, held};
use crate::crm::{CrmConnector, CrmSession};

/// What an engine gives a session, of one account that is signed in.
#[derive(Clone)]
pub struct Desk(Arc<Kept>);

struct Kept {
    connector: Arc<dyn CrmConnector>,
    account: Arc<Account>,
    facts: Mutex<Value>,
}

impl Desk {
    /// Nobody waits for a turn.
    #[must_use]
    pub fn new(connector: Arc<dyn CrmConnector>, app: App, grant: Grant) -> Self {
        let account = Arc::new(Account::new(connector.clone(), Some(app), grant));
        Self(Arc::new(Kept { connector, account, facts: Mutex::default() }))
    }

    /// From now on in turns of so many a second.
    pub fn set_pace(&self, per_second: f64) {
        *held(&self.0.account.pace) = per_second;
    }

    /// What the engine keeps of a check.
    pub fn set_facts(&self, facts: Value) {
        *held(&self.0.facts) = facts;
    }

    /// The connector.
    #[must_use]
    pub fn connector(&self) -> &dyn CrmConnector {
        &*self.0.connector
    }

    /// The tokens of the moment.
    pub async fn grant(&self) -> Grant {
        self.0.account.grant().await
    }

    /// A new session, as an engine opens one for every page.
    pub async fn session(&self) -> Box<dyn CrmSession> {
        self.session_in(Lane::Incremental).await
    }

    /// A new session in that lane.
    pub async fn session_in(&self, lane: Lane) -> Box<dyn CrmSession> {
        let facts = held(&self.0.facts).clone();
        self.0.connector.open(self.0.account.access(facts, lane).await)
    }

    /// Requests made since the last time they were asked for.
    #[must_use]
    pub fn take_calls(&self) -> Vec<LoggedCall> {
        self.0.account.take_calls()
    }

    /// Waits the vendor asked for since the last time they were asked for.
    #[must_use]
    pub fn take_limited(&self) -> Vec<Duration> {
        self.0.account.take_limited()
    }

    /// How often tokens were renewed.
    #[must_use]
    pub fn renewals(&self) -> u32 {
        self.0.account.renewals()
    }
}
