use chrono::{DateTime, Utc};
use connector::account::{App, Grant};
use crm::keys::{Keyring, OpenError, sync_tokens};
use domain::id::OrgId;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;
use uuid::Uuid;

/// What opens an account, as it is sealed.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Credential {
    /// Of the integration; absent for tokens that are never renewed.
    pub app: Option<SealedApp>,
    pub access_token: String,
    pub refresh_token: Option<String>,
    pub expires_at: Option<DateTime<Utc>>,
    pub issued_at: DateTime<Utc>,
    pub base_url: Url,
    #[serde(default)]
    pub keep: Value,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SealedApp {
    pub client_id: String,
    pub client_secret: String,
    pub redirect_uri: String,
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credential").field("base_url", &self.base_url.as_str()).field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

impl Credential {
    #[must_use]
    pub fn of(app: Option<&App>, grant: &Grant, now: DateTime<Utc>) -> Self {
        Self {
            app: app.map(|app| SealedApp {
                client_id: app.client_id.clone(),
                client_secret: app.client_secret.expose_secret().to_owned(),
                redirect_uri: app.redirect_uri.clone(),
            }),
            access_token: grant.access_token.expose_secret().to_owned(),
            refresh_token: grant.refresh_token.as_ref().map(|token| token.expose_secret().to_owned()),
            expires_at: grant.expires_at,
            issued_at: now,
            base_url: grant.base_url.clone(),
            keep: grant.keep.clone(),
        }
    }

    /// The integration it was given to.
    #[must_use]
    pub fn app(&self) -> Option<App> {
        self.app.as_ref().map(|app| App {
            client_id: app.client_id.clone(),
            client_secret: app.client_secret.clone().into(),
            redirect_uri: app.redirect_uri.clone(),
        })
    }

    #[must_use]
    pub fn grant(&self) -> Grant {
        Grant {
            access_token: self.access_token(),
            refresh_token: self.refresh_token.clone().map(SecretString::from),
            expires_at: self.expires_at,
            base_url: self.base_url.clone(),
            account_key: None,
            keep: self.keep.clone(),
        }
    }

    #[must_use]
    pub fn access_token(&self) -> SecretString {
        self.access_token.clone().into()
    }

    #[must_use]
    pub fn seal(&self, keys: &Keyring, org: OrgId, connection: Uuid) -> Vec<u8> {
        let text = serde_json::to_vec(self).unwrap_or_default();
        keys.seal(&sync_tokens(org, connection), &text)
    }

    /// # Errors
    /// When no key of the list opens it.
    pub fn open(keys: &Keyring, org: OrgId, connection: Uuid, sealed: &[u8]) -> Result<Self, OpenError> {
        let plain = keys.open(&sync_tokens(org, connection), sealed)?;
        serde_json::from_slice(plain.expose_secret()).map_err(|_| OpenError::Refused)
    }
}
