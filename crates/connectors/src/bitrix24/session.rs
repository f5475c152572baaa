use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connector::Error;
use connector::account::AccountAccess;
use connector::crm::{Change, CrmAccount, CrmPage, CrmSession, Directory, RemoteRecord, Sought, Stream, WebhookPlan, Written};
use connector::http::HttpClient;
use domain::sync::Kind;
use serde_json::Value;
use tokio::sync::OnceCell;
use url::Url;

use super::client::Client;
use super::dictionary::Dictionary;
use super::{check, directory, fetch, find, read, webhook, write};

pub struct Session {
    client: Client,
    dictionary: OnceCell<Dictionary>,
}

impl Session {
    pub fn new(http: HttpClient, access: AccountAccess) -> Self {
        Self { client: Client::new(http, access), dictionary: OnceCell::new() }
    }

    async fn dictionary(&self) -> Result<&Dictionary, Error> {
        self.dictionary.get_or_try_init(|| Dictionary::read(&self.client)).await
    }
}

#[async_trait]
impl CrmSession for Session {
    async fn check(&self) -> Result<CrmAccount, Error> {
        check::check(&self.client, self.dictionary().await?).await
    }

    async fn directory(&self) -> Result<Directory, Error> {
        directory::directory(&self.client, self.dictionary().await?).await
    }

    async fn read(&self, stream: Stream, since: Option<DateTime<Utc>>, cursor: Option<&Value>) -> Result<CrmPage, Error> {
        read::read(&self.client, self.dictionary().await?, stream, since, cursor).await
    }

    async fn fetch(&self, kind: Kind, ids: &[String]) -> Result<Vec<RemoteRecord>, Error> {
        fetch::fetch(&self.client, self.dictionary().await?, kind, ids).await
    }

    async fn write(&self, changes: &[Change]) -> Vec<Result<Written, Error>> {
        match self.dictionary().await {
            Ok(dictionary) => write::write(&self.client, dictionary, changes).await,
            Err(error) => changes.iter().map(|_| Err(error.clone())).collect(),
        }
    }

    async fn find(&self, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error> {
        find::find(&self.client, self.dictionary().await?, sought).await
    }

    async fn subscribe(&self, url: &Url) -> Result<WebhookPlan, Error> {
        webhook::subscribe(&self.client, url).await
    }

    async fn unsubscribe(&self, plan: &WebhookPlan) -> Result<(), Error> {
        webhook::unsubscribe(&self.client, plan).await
    }
}
