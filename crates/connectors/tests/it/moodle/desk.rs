//! What the engine would give a session: a token, renewed where it can be, turns, and a log.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use connector::Error;
use connector::account::{AccountAccess, App, CallLog, Grant, Lane, LoggedCall, Tokens, Turns};
use connector::lms::{LmsAccess, LmsConnector, LmsSession};
use secrecy::{ExposeSecret, SecretString};

pub struct Desk {
    connector: Arc<dyn LmsConnector>,
    app: Option<App>,
    grant: tokio::sync::Mutex<Grant>,
    calls: Mutex<Vec<LoggedCall>>,
    renewals: Mutex<u32>,
}

impl Desk {
    pub fn new(connector: Arc<dyn LmsConnector>, app: Option<App>, grant: Grant) -> Arc<Self> {
        Arc::new(Self { connector, app, grant: grant.into(), calls: Mutex::default(), renewals: Mutex::default() })
    }

    pub async fn session(self: &Arc<Self>) -> Box<dyn LmsSession> {
        self.session_of(4).await
    }

    pub async fn session_of(self: &Arc<Self>, concurrency: usize) -> Box<dyn LmsSession> {
        let account = AccountAccess {
            base_url: self.grant.lock().await.base_url.clone(),
            account_key: None,
            facts: serde_json::Value::Null,
            tokens: self.clone(),
            turns: self.clone(),
            calls: self.clone(),
            lane: Lane::History,
        };
        self.connector.open(LmsAccess { account, concurrency })
    }

    pub fn take_calls(&self) -> Vec<LoggedCall> {
        std::mem::take(&mut *self.calls.lock().expect("no panic while held"))
    }

    /// How often each function was asked since the last time.
    pub fn asked(&self, function: &str) -> usize {
        self.calls.lock().expect("no panic while held").iter().filter(|call| call.label == function).count()
    }

    pub fn renewals(&self) -> u32 {
        *self.renewals.lock().expect("no panic while held")
    }
}

#[async_trait]
impl Tokens for Desk {
    async fn current(&self) -> Result<SecretString, Error> {
        Ok(self.grant.lock().await.access_token.clone())
    }

    async fn instead_of(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let mut grant = self.grant.lock().await;
        let Some(app) = self.app.as_ref().filter(|_| grant.refresh_token.is_some()) else { return Err(Error::AuthRevoked) };
        if grant.access_token.expose_secret() == refused.expose_secret() {
            *grant = self.connector.refresh(app, &grant).await?;
            *self.renewals.lock().expect("no panic while held") += 1;
        }
        Ok(grant.access_token.clone())
    }
}

#[async_trait]
impl Turns for Desk {
    async fn turn(&self, _: Lane) -> Result<(), Error> {
        Ok(())
    }

    async fn limited(&self, _: Duration) {}
}

impl CallLog for Desk {
    fn note(&self, call: LoggedCall) {
        self.calls.lock().expect("no panic while held").push(call);
    }
}
