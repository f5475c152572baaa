use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;

use crate::Error;
use crate::account::{AccountAccess, App, CallLog, Grant, Lane, LoggedCall, Tokens, Turns};
use crate::crm::{CrmConnector, CrmSession};

/// What an engine gives a session: tokens, turns and a log, of one account that is signed in.
#[derive(Clone)]
pub struct Desk(Arc<Kept>);

struct Kept {
    connector: Arc<dyn CrmConnector>,
    app: App,
    grant: tokio::sync::Mutex<Grant>,
    /// Requests per second; nobody waits when 0.
    pace: Mutex<f64>,
    next: tokio::sync::Mutex<Option<Instant>>,
    /// No single wait because of the vendor's limit is longer: what is tested is that there is one.
    patience: Duration,
    calls: Mutex<Vec<LoggedCall>>,
    limited: Mutex<Vec<Duration>>,
    renewals: Mutex<u32>,
    facts: Mutex<Value>,
}

impl Desk {
    /// Nobody waits for a turn.
    #[must_use]
    pub fn new(connector: Arc<dyn CrmConnector>, app: App, grant: Grant) -> Self {
        Self(Arc::new(Kept {
            connector,
            app,
            grant: tokio::sync::Mutex::new(grant),
            pace: Mutex::new(0.0),
            next: tokio::sync::Mutex::new(None),
            patience: Duration::from_millis(200),
            calls: Mutex::default(),
            limited: Mutex::default(),
            renewals: Mutex::default(),
            facts: Mutex::default(),
        }))
    }

    /// From now on in turns of so many a second.
    pub fn set_pace(&self, per_second: f64) {
        *held(&self.0.pace) = per_second;
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
        self.0.grant.lock().await.clone()
    }

    /// A new session, as an engine opens one for every page.
    pub async fn session(&self) -> Box<dyn CrmSession> {
        self.session_in(Lane::Incremental).await
    }

    /// A new session in that lane.
    pub async fn session_in(&self, lane: Lane) -> Box<dyn CrmSession> {
        let grant = self.grant().await;
        self.0.connector.open(AccountAccess {
            base_url: grant.base_url,
            account_key: grant.account_key,
            facts: held(&self.0.facts).clone(),
            tokens: self.0.clone(),
            turns: self.0.clone(),
            calls: self.0.clone(),
            lane,
        })
    }

    /// Requests made since the last time they were asked for.
    #[must_use]
    pub fn take_calls(&self) -> Vec<LoggedCall> {
        std::mem::take(&mut *held(&self.0.calls))
    }

    /// Waits the vendor asked for since the last time they were asked for.
    #[must_use]
    pub fn take_limited(&self) -> Vec<Duration> {
        std::mem::take(&mut *held(&self.0.limited))
    }

    /// How often tokens were renewed.
    #[must_use]
    pub fn renewals(&self) -> u32 {
        *held(&self.0.renewals)
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Tokens for Kept {
    async fn current(&self) -> Result<SecretString, Error> {
        Ok(self.grant.lock().await.access_token.clone())
    }

    async fn instead_of(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let mut grant = self.grant.lock().await;
        if grant.access_token.expose_secret() == refused.expose_secret() {
            *grant = self.connector.refresh(&self.app, &grant).await?;
            *held(&self.renewals) += 1;
        }
        Ok(grant.access_token.clone())
    }
}

#[async_trait]
impl Turns for Kept {
    async fn turn(&self, _: Lane) -> Result<(), Error> {
        let pace = *held(&self.pace);
        if pace <= 0.0 {
            return Ok(());
        }
        let mut next = self.next.lock().await;
        let now = Instant::now();
        let at = next.map_or(now, |next| next.max(now));
        *next = Some(at + Duration::from_secs_f64(1.0 / pace));
        drop(next);
        tokio::time::sleep_until(at).await;
        Ok(())
    }

    async fn limited(&self, wait: Duration) {
        held(&self.limited).push(wait);
        tokio::time::sleep(wait.min(self.patience)).await;
    }
}

impl CallLog for Kept {
    fn note(&self, call: LoggedCall) {
        held(&self.calls).push(call);
    }
}
