use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connector::Error;
use connector::crm::{Change, CrmAccount, CrmPage, CrmSession, Directory, Operation, RemoteRecord, Sought, Stream, WebhookPlan, Written};
use domain::sync::Kind;
use serde_json::Value;
use url::Url;

use super::client::Client;
use super::facts::{Known, Shelf};
use super::{check, deletions, directory, fetch, find, marker, read, webhook, write};

/// Work with one account.
pub struct AmoSession {
    client: Client,
    shelf: Arc<Shelf>,
    known: Mutex<Arc<Known>>,
}

impl AmoSession {
    pub fn new(client: Client, shelf: Arc<Shelf>) -> Self {
        let known = Mutex::new(shelf.known(&client, false));
        Self { client, shelf, known }
    }

    fn known(&self) -> Arc<Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets what was found out of the account.
    fn look_anew(&self) -> Arc<Known> {
        let known = self.shelf.known(&self.client, true);
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = known.clone();
        known
    }

    async fn ensure_marker(&self, kind: Kind) -> Result<(), Error> {
        if marker::ensure(&self.client, &self.known(), kind).await? {
            self.look_anew();
        }
        Ok(())
    }
}

#[async_trait]
impl CrmSession for AmoSession {
    async fn check(&self) -> Result<CrmAccount, Error> {
        self.look_anew();
        check::check(&self.client).await
    }

    async fn directory(&self) -> Result<Directory, Error> {
        directory::read(&self.client, &self.look_anew()).await
    }

    async fn read(&self, stream: Stream, since: Option<DateTime<Utc>>, cursor: Option<&Value>) -> Result<CrmPage, Error> {
        let known = self.known();
        match stream {
            Stream::Records(kind) => read::read(&self.client, &known, kind, since, cursor, false).await,
            Stream::Ids(kind) => read::read(&self.client, &known, kind, since, cursor, true).await,
            Stream::Deletions => deletions::read(&self.client, &known, since, cursor).await,
        }
    }

    async fn fetch(&self, kind: Kind, ids: &[String]) -> Result<Vec<RemoteRecord>, Error> {
        fetch::fetch(&self.client, &self.known(), kind, ids).await
    }

    async fn write(&self, changes: &[Change]) -> Vec<Result<Written, Error>> {
        if let Some(new) = changes.iter().find(|change| change.operation == Operation::Create)
            && let Err(error) = self.ensure_marker(new.kind).await
        {
            return changes.iter().map(|_| Err(error.clone())).collect();
        }
        write::write(&self.client, &self.known(), changes).await
    }

    async fn find(&self, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error> {
        find::find(&self.client, &self.known(), sought).await
    }

    async fn subscribe(&self, url: &Url) -> Result<WebhookPlan, Error> {
        let key = match &self.client.access().account_key {
            Some(key) => key.clone(),
            None => self.known().facts(&self.client).await?.id.clone(),
        };
        webhook::subscribe(&self.client, key, url).await
    }

    async fn unsubscribe(&self, plan: &WebhookPlan) -> Result<(), Error> {
        webhook::unsubscribe(&self.client, plan).await
    }
}
