use chrono::{DateTime, Utc};
use secrecy::SecretString;
use serde_json::Value;
use url::Url;

/// The integration that a person agrees to. `Debug` shows no secret.
#[derive(Debug, Clone)]
pub struct App {
    /// The vendor's name for it.
    pub client_id: String,
    /// What proves it is us.
    pub client_secret: SecretString,
    /// Where the vendor sends the person back to; compared by some vendors to the letter.
    pub redirect_uri: String,
}

/// What a person is sent to.
#[derive(Debug, Clone, Copy)]
pub struct Consent<'a> {
    /// The integration.
    pub client_id: &'a str,
    /// Ours, unguessable, returned as it is.
    pub state: &'a str,
    /// Address of the account, typed by a person, where the vendor needs to know it before.
    pub account: Option<&'a Url>,
}

/// What the vendor sent back with the person.
#[derive(Debug, Clone)]
pub struct Callback {
    /// The code to be exchanged, once and soon.
    pub code: SecretString,
    /// All parameters of the address, the code's included. Written by whoever opened it: a host in it is a claim.
    pub parameters: Vec<(String, String)>,
    /// Address of the account when a person gave it by hand.
    pub account: Option<Url>,
}

impl Callback {
    /// The first parameter of that name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Tokens, new.
#[derive(Debug, Clone)]
pub struct Grant {
    /// Sent with each request.
    pub access_token: SecretString,
    /// Gets the next pair; `None` for tokens that are never renewed.
    pub refresh_token: Option<SecretString>,
    /// When the access token ends, as far as known.
    pub expires_at: Option<DateTime<Utc>>,
    /// The account's own address: where requests go from now on. Differs from before when the account was renamed.
    pub base_url: Url,
    /// The vendor's stable key of the account, when the answer names it.
    pub account_key: Option<String>,
    /// What the connector wants kept with the credential, for instance its authorisation server. Sealed.
    pub keep: Value,
}

/// A credential that a person made by hand at the vendor.
#[derive(Debug, Clone)]
pub enum HandMade {
    /// [`super::SignIn::LongLivedToken`]
    Token {
        /// Address of the account, as [`crate::crm::CrmConnector::account_url`] gave it.
        account: Url,
        /// The token.
        token: SecretString,
    },
    /// [`super::SignIn::InboundWebhook`]: the whole address, secret as it is.
    Webhook(SecretString),
}
