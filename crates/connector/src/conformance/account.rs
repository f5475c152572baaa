use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::time::Instant;

use crate::Error;
use crate::account::{AccountAccess, App, CallLog, Grant, Lane, LoggedCall, Renew, Tokens, Turns};

/// No single wait because of a vendor's limit is longer: what is tested is that there is one.
const PATIENCE: Duration = Duration::from_millis(200);

/// What an engine keeps of an account that is signed in: tokens, turns and a log.
pub struct Account {
    connector: Arc<dyn Renew>,
    /// Without it a token that was refused stays so.
    app: Option<App>,
    grant: tokio::sync::Mutex<Grant>,
    /// Requests per second; nobody waits when 0.
    pub(super) pace: Mutex<f64>,
    next: tokio::sync::Mutex<Option<Instant>>,
    /// With when each ended.
    pub(super) calls: Mutex<Vec<(Instant, LoggedCall)>>,
    limited: Mutex<Vec<Duration>>,
    renewals: Mutex<u32>,
}

impl Account {
    pub(super) fn new(connector: Arc<dyn Renew>, app: Option<App>, grant: Grant) -> Self {
        Self {
            connector,
            app,
            grant: tokio::sync::Mutex::new(grant),
            pace: Mutex::new(0.0),
            next: tokio::sync::Mutex::new(None),
            calls: Mutex::default(),
            limited: Mutex::default(),
            renewals: Mutex::default(),
        }
    }

    /// What a session is opened with.
    pub(super) async fn access(self: &Arc<Self>, facts: Value, lane: Lane) -> AccountAccess {
        let grant = self.grant().await;
        AccountAccess {
            base_url: grant.base_url,
            account_key: grant.account_key,
            facts,
            tokens: self.clone(),
            turns: self.clone(),
            calls: self.clone(),
            lane,
        }
    }

    pub(super) async fn grant(&self) -> Grant {
        self.grant.lock().await.clone()
    }

    pub(super) fn take_calls(&self) -> Vec<LoggedCall> {
        std::mem::take(&mut *held(&self.calls)).into_iter().map(|(_, call)| call).collect()
    }

    pub(super) fn take_limited(&self) -> Vec<Duration> {
        std::mem::take(&mut *held(&self.limited))
    }

    pub(super) fn renewals(&self) -> u32 {
        *held(&self.renewals)
    }
}

pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Tokens for Account {
    async fn current(&self) -> Result<SecretString, Error> {
        Ok(self.grant.lock().await.access_token.clone())
    }

    async fn instead_of(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let mut grant = self.grant.lock().await;
        let Some(app) = self.app.as_ref().filter(|_| grant.refresh_token.is_some()) else { return Err(Error::AuthRevoked) };
        if grant.access_token.expose_secret() == refused.expose_secret() {
            let mut next = self.connector.refresh(app, &grant).await?;
            // As the engine does.
            next.refresh_token = next.refresh_token.or_else(|| grant.refresh_token.clone());
            *grant = next;
            *held(&self.renewals) += 1;
        }
        Ok(grant.access_token.clone())
    }
}

#[async_trait]
impl Turns for Account {
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
        tokio::time::sleep(wait.min(PATIENCE)).await;
    }
}

impl CallLog for Account {
    fn note(&self, call: LoggedCall) {
        held(&self.calls).push((Instant::now(), call));
    }
}
