use secrecy::SecretString;
use serde::Deserialize;

/// The mail server for invitations and password resets. Without a host no mail is sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mail {
    pub host: Option<String>,
    /// 587 with `starttls`, 465 with `tls`, 25 with `none`, when absent.
    pub port: Option<u16>,
    pub security: MailSecurity,
    pub user: Option<String>,
    pub password: Option<SecretString>,
    /// Sender, as `Name <address>`.
    pub from: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    Starttls,
    Tls,
    /// Plain text: only for a server on this machine.
    None,
}

impl Default for Mail {
    fn default() -> Self {
        Self { host: None, port: None, security: MailSecurity::Starttls, user: None, password: None, from: "Zveno <no-reply@localhost>".to_owned() }
    }
}
