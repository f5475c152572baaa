use domain::sync::Kind;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A subscription as the engine keeps it, sealed: its secret may be in `keep`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookPlan {
    /// The address the vendor calls.
    pub url: String,
    /// The vendor's stable key of the account.
    pub account_key: String,
    /// What the connector needs to check a call and to end the subscription.
    pub keep: Value,
}

/// A call that reached us. Untrusted.
#[derive(Debug, Clone, Copy)]
pub struct Webhook<'a> {
    /// In lower case.
    pub content_type: Option<&'a str>,
    /// Of the address.
    pub query: Option<&'a str>,
    /// At most what the API lets in.
    pub body: &'a [u8],
}

/// Something to look at again. A hint is never believed, only followed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// That record, changed, deleted or restored.
    Record(Kind, String),
    /// People, pipelines or own fields.
    Directory,
    /// Access ended.
    Revoked,
}
