use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use connector::Error;
use connector::account::{Renew, Tokens};
use connector::http::{Jitter, RandomJitter};
use crm::Context;
use domain::event::Event;
use domain::id::OrgId;
use secrecy::{ExposeSecret, SecretString};
use store::sync::{connections, tokens};
use store::{Tenant, outbox};
use tokio::time::Instant;
use uuid::Uuid;

use super::Credential;

/// One renewal at a time in this process; between processes the row decides.
#[derive(Clone, Default)]
pub struct Renewals(Arc<Mutex<HashMap<Uuid, Arc<tokio::sync::Mutex<()>>>>>);

impl Renewals {
    fn of(&self, connection: Uuid) -> Arc<tokio::sync::Mutex<()>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(connection).or_default().clone()
    }
}

/// A connection's tokens, as they are stored.
pub struct StoredTokens {
    pub ctx: Context,
    pub org: OrgId,
    pub connection: Uuid,
    pub connector: Arc<dyn Renew>,
    pub renewals: Renewals,
    /// For how long others wait for one who renews, and may take them for dead after that.
    pub lease: Duration,
}

/// Tokens are renewed so long before their end, or a tenth of their life before it when that is shorter.
const AHEAD: TimeDelta = TimeDelta::minutes(5);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

struct Held {
    credential: Credential,
    serial: i64,
    tries: i32,
}

impl StoredTokens {
    async fn held(&self) -> Result<Held, Error> {
        let mut tx = self.ctx.db.begin(Tenant::of(self.org)).await.map_err(|error| database(&error))?;
        let found = tokens::get(&mut tx, self.connection).await.map_err(|error| database(&error))?;
        tx.rollback().await.map_err(|error| database(&error))?;
        let found = found.ok_or(Error::AuthRevoked)?;
        let credential = Credential::open(&self.ctx.keys, self.org, self.connection, &found.sealed).map_err(|error| {
            tracing::error!(error = %error, connection.id = %self.connection, "the tokens of a connection cannot be opened");
            Error::AuthRevoked
        })?;
        Ok(Held { credential, serial: found.serial, tries: found.tries })
    }

    fn is_ending(&self, credential: &Credential) -> bool {
        credential.expires_at.is_some_and(|end| end - self.ctx.clock.now() < AHEAD.min((end - credential.issued_at) / 10))
    }

    /// Renews the tokens of that serial, or waits for whoever is doing so.
    async fn renew(&self, serial: i64) -> Result<Credential, Error> {
        let turn = self.renewals.of(self.connection);
        let _turn = turn.lock().await;
        let until = Instant::now() + self.lease * 2;
        let owner = self.ctx.ids.next();
        let held = loop {
            let held = self.held().await?;
            if held.serial != serial {
                return Ok(held.credential);
            }
            if held.credential.refresh_token.is_none() {
                self.ended("token_ended").await;
                return Err(Error::AuthRevoked);
            }
            let mut tx = self.ctx.db.begin(Tenant::of(self.org)).await.map_err(|error| database(&error))?;
            let begun = tokens::begin_renewal(&mut tx, self.connection, owner, serial, self.lease.as_secs_f64()).await;
            let begun = begun.map_err(|error| database(&error))?;
            tx.commit().await.map_err(|error| database(&error))?;
            if begun.is_some() {
                break held;
            }
            if Instant::now() > until {
                return Err(Error::Temporary { detail: "the tokens are being renewed elsewhere".to_owned() });
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        };
        let Some(app) = held.credential.app() else { return Err(Error::AuthRevoked) };
        match self.connector.refresh(&app, &held.credential.grant()).await {
            Ok(grant) => {
                let mut next = Credential::of(Some(&app), &grant, self.ctx.clock.now());
                if next.refresh_token.is_none() {
                    next.refresh_token.clone_from(&held.credential.refresh_token);
                }
                self.store(owner, &next).await
            }
            Err(error @ (Error::AuthRevoked | Error::BadCredentials)) => {
                // Somebody may have signed in again meanwhile: their tokens hold.
                self.pause(owner, LONGEST_PAUSE).await;
                let now = self.held().await?;
                if now.serial != serial {
                    return Ok(now.credential);
                }
                self.ended(error.code()).await;
                Err(Error::AuthRevoked)
            }
            Err(error) => {
                let longest = Duration::from_secs(2).saturating_mul(2_u32.saturating_pow(u32::try_from(held.tries).unwrap_or(0))).min(LONGEST_PAUSE);
                self.pause(owner, Duration::from_secs(1) + RandomJitter.up_to(longest)).await;
                Err(match error {
                    Error::OutcomeUnknown { detail } => Error::Temporary { detail },
                    other => other,
                })
            }
        }
    }

    /// Keeps the new pair before anybody uses it.
    async fn store(&self, owner: Uuid, next: &Credential) -> Result<Credential, Error> {
        let sealed = next.seal(&self.ctx.keys, self.org, self.connection);
        let mut tries = 0;
        loop {
            let stored = async {
                let mut tx = self.ctx.db.begin(Tenant::of(self.org)).await?;
                let stored = tokens::finish_renewal(&mut tx, self.connection, owner, &sealed, next.expires_at).await?;
                if let Some(connection) = connections::get(&mut tx, self.connection).await?.filter(|_| stored) {
                    connections::set_account(&mut tx, self.connection, next.base_url.as_str(), &connection.account).await?;
                }
                tx.commit().await?;
                store::Result::Ok(stored)
            };
            match stored.await {
                Ok(true) => return Ok(next.clone()),
                Ok(false) => return self.held().await.map(|held| held.credential),
                // A rotated token exists nowhere else: everything is better than to drop it.
                Err(error) if tries < 20 => {
                    tracing::warn!(error = %error, connection.id = %self.connection, "the new tokens could not be stored yet");
                    tries += 1;
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                Err(error) => return Err(database(&error)),
            }
        }
    }

    async fn pause(&self, owner: Uuid, wait: Duration) {
        let paused = async {
            let mut tx = self.ctx.db.begin(Tenant::of(self.org)).await?;
            tokens::abandon_renewal(&mut tx, self.connection, owner, wait.as_secs_f64()).await?;
            tx.commit().await
        };
        if let Err(error) = paused.await {
            tracing::info!(error = %error, "a renewal that came to nothing will be free when its lease runs out");
        }
    }

    /// From now on only a person can help.
    async fn ended(&self, reason: &str) {
        let now = self.ctx.clock.now();
        let told = async {
            let mut tx = self.ctx.db.begin(Tenant::of(self.org)).await?;
            if let Some(version) = connections::set_status(&mut tx, self.connection, "reconnect_needed", Some(reason), None, now).await? {
                outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", self.connection, version), now).await?;
            }
            tx.commit().await
        };
        if let Err(error) = told.await {
            tracing::warn!(error = %error, connection.id = %self.connection, "that a connection needs a person could not be noted");
        }
    }
}

fn database(error: &store::Error) -> Error {
    tracing::warn!(error = %error, "tokens are out of reach");
    Error::Temporary { detail: "the database is out of reach".to_owned() }
}

#[async_trait]
impl Tokens for StoredTokens {
    async fn current(&self) -> Result<SecretString, Error> {
        let held = self.held().await?;
        if !self.is_ending(&held.credential) || held.credential.refresh_token.is_none() {
            return Ok(held.credential.access_token());
        }
        let is_over = held.credential.expires_at.is_some_and(|end| end <= self.ctx.clock.now());
        match self.renew(held.serial).await {
            Ok(credential) => Ok(credential.access_token()),
            Err(error @ Error::AuthRevoked) => Err(error),
            // Ahead of time a failure costs nothing yet.
            Err(_) if !is_over => Ok(held.credential.access_token()),
            Err(error) => Err(error),
        }
    }

    async fn instead_of(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let held = self.held().await?;
        if held.credential.access_token != refused.expose_secret() {
            return Ok(held.credential.access_token());
        }
        self.renew(held.serial).await.map(|credential| credential.access_token())
    }
}
