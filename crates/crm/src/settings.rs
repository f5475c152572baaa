//! What the operator chose, as use cases need it; read from flags, environment and file by the binary.

use chrono::TimeDelta;
use secrecy::SecretString;

#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people open Zveno, without a slash at the end: stands in mails.
    pub public_url: String,
    /// Set in demo mode: the example school that the migration form offers.
    pub demo: Option<DemoSource>,
    /// Keys of access tokens, each at least 32 bytes: the first signs, all verify.
    pub jwt_keys: Vec<SecretString>,
    pub access_ttl: TimeDelta,
    /// How long a session lives after its last use.
    pub refresh_ttl: TimeDelta,
    /// Without it no mail leaves: links are then shown to whoever may pass them on.
    pub mail: Option<Mail>,
}

impl Settings {
    /// The usual lifetimes, no mail, no demo.
    #[must_use]
    pub fn new(public_url: &str, jwt_keys: Vec<SecretString>) -> Self {
        Self {
            public_url: public_url.trim_end_matches('/').to_owned(),
            demo: None,
            jwt_keys,
            access_ttl: TimeDelta::minutes(15),
            refresh_ttl: TimeDelta::days(30),
            mail: None,
        }
    }

    /// Cookies and HSTS follow it.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// The example school of demo mode: nothing here is secret, the sandbox made it up.
#[derive(Debug, Clone)]
pub struct DemoSource {
    pub url: String,
    pub email: String,
    pub api_key: String,
}

#[derive(Debug, Clone)]
pub struct Mail {
    pub host: String,
    pub port: u16,
    pub security: MailSecurity,
    pub user: Option<String>,
    pub password: Option<SecretString>,
    /// `Zveno <no-reply@example.com>`.
    pub from: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSecurity {
    /// Plain text: for a mail server on the same machine.
    None,
    StartTls,
    Tls,
}
