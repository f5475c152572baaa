use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use connector::Error;
use connector::account::{AccountAccess, CallLog, Lane, LoggedCall, Tokens, Turns};
use connector::lms::{LmsAccess, LmsConnector, LmsSession};
use domain::clock::Clock;
use domain::id::OrgId;
use secrecy::{ExposeSecret, SecretString};
use store::sync::calls::Call;
use store::sync::connections::Connection;
use tokio::sync::Mutex as AsyncMutex;
use tokio::time::Instant;
use url::Url;

use crate::Engine;
use crate::round::StoredTokens;

/// What was asked of the platform in a stretch of work: how often what, and what failed. Thousands of requests that went well are a number, not as many rows.
pub(super) struct Asked {
    clock: Arc<dyn Clock>,
    lane: Lane,
    noted: Mutex<Noted>,
}

#[derive(Debug, Default, Clone)]
pub(super) struct Noted {
    pub requests: u64,
    pub by_call: BTreeMap<String, u64>,
    pub failed: Vec<Call>,
}

/// So many failures of a pass are kept for people to read; they are alike after a few.
const MOST_FAILED: usize = 200;

impl Asked {
    pub fn new(clock: Arc<dyn Clock>, lane: Lane) -> Self {
        Self { clock, lane, noted: Mutex::default() }
    }

    pub fn noted(&self) -> Noted {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Failures since the last time.
    pub fn take_failed(&self) -> Vec<Call> {
        std::mem::take(&mut self.noted.lock().unwrap_or_else(PoisonError::into_inner).failed)
    }
}

impl CallLog for Asked {
    fn note(&self, call: LoggedCall) {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.requests += 1;
        *noted.by_call.entry(call.label.clone()).or_default() += 1;
        if call.failure.is_some() && noted.failed.len() < MOST_FAILED {
            noted.failed.push(Call {
                at: self.clock.now(),
                label: call.label,
                request_id: call.request_id,
                status: call.status.map(i32::from),
                duration_ms: i32::try_from(call.duration.as_millis()).unwrap_or(i32::MAX),
                failure: call.failure.map(str::to_owned),
                lane: self.lane.as_str().to_owned(),
            });
        }
    }
}

/// Turns of a platform without a rate: who holds the lease is alone with it, so what one was told to wait all wait, and nobody else has to know.
#[derive(Default)]
pub(super) struct OwnTurns(Mutex<Option<Instant>>);

#[async_trait]
impl Turns for OwnTurns {
    async fn turn(&self, _: Lane) -> Result<(), Error> {
        let until = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(until) = until {
            tokio::time::sleep_until(until).await;
        }
        Ok(())
    }

    async fn limited(&self, wait: Duration) {
        let mut until = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *until = Some(until.unwrap_or_else(Instant::now).max(Instant::now() + wait));
    }
}

/// Stored tokens, looked up once in a while: a pass asks hundreds of times a minute.
struct Remembered {
    stored: StoredTokens,
    held: AsyncMutex<Option<(SecretString, Instant)>>,
}

const REMEMBERED: Duration = Duration::from_secs(10);

#[async_trait]
impl Tokens for Remembered {
    async fn current(&self) -> Result<SecretString, Error> {
        let mut held = self.held.lock().await;
        if let Some((token, since)) = &*held
            && since.elapsed() < REMEMBERED
        {
            return Ok(token.clone());
        }
        let token = self.stored.current().await?;
        *held = Some((token.clone(), Instant::now()));
        Ok(token)
    }

    async fn instead_of(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let mut held = self.held.lock().await;
        // Another of this pass's requests may have been told so a moment before.
        if let Some((token, _)) = &*held
            && token.expose_secret() != refused.expose_secret()
        {
            return Ok(token.clone());
        }
        let token = self.stored.instead_of(refused).await?;
        *held = Some((token.clone(), Instant::now()));
        Ok(token)
    }
}

/// A session with the stored tokens of a connection.
pub(super) fn open(
    engine: &Engine,
    org: OrgId,
    connector: &Arc<dyn LmsConnector>,
    connection: &Connection,
    concurrency: i32,
    asked: Arc<Asked>,
) -> Result<Box<dyn LmsSession>, Error> {
    let stored = StoredTokens {
        ctx: engine.ctx.clone(),
        org,
        connection: connection.id,
        connector: connector.clone(),
        renewals: engine.renewals.clone(),
        lease: engine.settings.renewal_lease,
    };
    let base_url = Url::parse(&connection.base_url).map_err(|_| Error::InvalidUrl { reason: "stored" })?;
    let lane = asked.lane;
    Ok(connector.open(LmsAccess {
        account: AccountAccess {
            base_url,
            account_key: Some(connection.account_key.clone()),
            facts: connection.account.get("facts").cloned().unwrap_or_default(),
            tokens: Arc::new(Remembered { stored, held: AsyncMutex::default() }),
            turns: Arc::new(OwnTurns::default()),
            calls: asked,
            lane,
        },
        concurrency: usize::try_from(concurrency).unwrap_or(1).max(1),
    }))
}

/// A token nobody has stored yet.
pub(super) struct Given(pub SecretString);

#[async_trait]
impl Tokens for Given {
    async fn current(&self) -> Result<SecretString, Error> {
        Ok(self.0.clone())
    }

    async fn instead_of(&self, _: &SecretString) -> Result<SecretString, Error> {
        Err(Error::BadCredentials)
    }
}
