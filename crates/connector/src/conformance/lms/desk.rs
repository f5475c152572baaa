use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use crate::Error;
use crate::account::{AccountAccess, App, CallLog, Grant, Lane, LoggedCall, Tokens, Turns};
use crate::lms::{LmsAccess, LmsConnector, LmsSession};

/// No single wait because of the vendor's limit is longer: what is tested is that there is one.
const PATIENCE: Duration = Duration::from_millis(200);

/// What an engine gives a session: tokens, turns and a log, of one account that is signed in.
#[derive(Clone)]
pub struct Desk(Arc<Kept>);

struct Kept {
    connector: Arc<dyn LmsConnector>,
    /// Without it a token that was refused stays so.
    app: Option<App>,
    grant: tokio::sync::Mutex<Grant>,
    /// With when each ended.
    calls: Mutex<Vec<(Instant, LoggedCall)>>,
    limited: Mutex<Vec<Duration>>,
    renewals: Mutex<u32>,
}

impl Desk {
    /// Nobody waits for a turn.
    #[must_use]
    pub fn new(connector: Arc<dyn LmsConnector>, app: Option<App>, grant: Grant) -> Self {
        let grant = tokio::sync::Mutex::new(grant);
        Self(Arc::new(Kept { connector, app, grant, calls: Mutex::default(), limited: Mutex::default(), renewals: Mutex::default() }))
    }

    /// A new session.
    pub async fn session(&self) -> Box<dyn LmsSession> {
        self.session_of(4).await
    }

    /// With so many requests at a time.
    pub async fn session_of(&self, concurrency: usize) -> Box<dyn LmsSession> {
        let grant = self.0.grant.lock().await.clone();
        let account = AccountAccess {
            base_url: grant.base_url,
            account_key: grant.account_key,
            facts: json!({}),
            tokens: self.0.clone(),
            turns: self.0.clone(),
            calls: self.0.clone(),
            lane: Lane::Incremental,
        };
        self.0.connector.open(LmsAccess { account, concurrency })
    }

    /// Requests made since the last time they were asked for.
    #[must_use]
    pub fn take_calls(&self) -> Vec<LoggedCall> {
        std::mem::take(&mut *held(&self.0.calls)).into_iter().map(|(_, call)| call).collect()
    }

    /// How many requests ran at a time, at most, since the calls were taken.
    #[must_use]
    pub fn most_at_a_time(&self) -> usize {
        let calls = held(&self.0.calls);
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
        held(&self.0.calls).iter().filter(|(_, call)| call.label == label).count()
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
impl Turns for Kept {
    async fn turn(&self, _: Lane) -> Result<(), Error> {
        Ok(())
    }

    async fn limited(&self, wait: Duration) {
        held(&self.limited).push(wait);
        tokio::time::sleep(wait.min(PATIENCE)).await;
    }
}

impl CallLog for Kept {
    fn note(&self, call: LoggedCall) {
        held(&self.calls).push((Instant::now(), call));
    }
}
