//! The environment as a source of settings: one table says which variable is which setting.

use figment::value::{Dict, Map, Value};
use figment::{Error, Metadata, Profile, Provider};

/// How the text of a variable becomes a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    /// Separated by commas.
    List,
    Json,
}

/// One setting: its place in `zveno.toml` and its variables, the first of them the usual one.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    pub path: &'static str,
    pub variables: &'static [&'static str],
    pub kind: Kind,
    /// Never printed.
    pub secret: bool,
}

const fn setting(path: &'static str, variables: &'static [&'static str], kind: Kind) -> Setting {
    Setting { path, variables, kind, secret: false }
}

const fn secret(path: &'static str, variables: &'static [&'static str], kind: Kind) -> Setting {
    Setting { path, variables, kind, secret: true }
}

/// Every setting there is. The README's table and `zveno config check` follow it.
pub const SETTINGS: &[Setting] = &[
    setting("server.listen", &["ZVENO_LISTEN"], Kind::Text),
    setting("server.public_url", &["ZVENO_PUBLIC_URL"], Kind::Text),
    setting("server.frontend_url", &["FRONTEND_URL"], Kind::Text),
    setting("server.trusted_proxies", &["ZVENO_TRUSTED_PROXIES"], Kind::List),
    setting("server.roles", &["ZVENO_ROLES"], Kind::List),
    setting("data.dir", &["ZVENO_DATA_DIR"], Kind::Text),
    secret("database.url", &["DATABASE_URL"], Kind::Text),
    setting("database.connections", &["ZVENO_DATABASE_CONNECTIONS"], Kind::Number),
    setting("database.postgres_bin", &["ZVENO_POSTGRES_BIN"], Kind::Text),
    secret("security.encryption_keys", &["ZVENO_ENCRYPTION_KEYS", "CRM_ENCRYPTION_KEY"], Kind::List),
    secret("security.jwt_keys", &["ZVENO_JWT_KEYS"], Kind::List),
    setting("outbound.allow", &["ZVENO_OUTBOUND_ALLOW"], Kind::List),
    setting("outbound.vendor_urls", &["ZVENO_VENDOR_URLS"], Kind::Json),
    setting("outbound.vendor_pace", &["ZVENO_VENDOR_PACE"], Kind::Json),
    setting("mail.host", &["ZVENO_SMTP_HOST"], Kind::Text),
    setting("mail.port", &["ZVENO_SMTP_PORT"], Kind::Number),
    setting("mail.security", &["ZVENO_SMTP_SECURITY"], Kind::Text),
    setting("mail.user", &["ZVENO_SMTP_USER"], Kind::Text),
    secret("mail.password", &["ZVENO_SMTP_PASSWORD"], Kind::Text),
    setting("mail.from", &["ZVENO_MAIL_FROM"], Kind::Text),
    setting("log.filter", &["ZVENO_LOG"], Kind::Text),
    setting("log.format", &["ZVENO_LOG_FORMAT"], Kind::Text),
];

/// A variable that is set and not empty.
#[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
pub fn read(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|value| !value.is_empty())
}

/// One variable as a figment source, so that the source of a value can be told by name.
pub struct Variable {
    setting: Setting,
    name: &'static str,
    text: String,
}

/// The variables that are set, an alias only when the usual name is not.
pub fn variables() -> impl Iterator<Item = Variable> {
    SETTINGS.iter().filter_map(|setting| {
        let (name, text) = setting.variables.iter().find_map(|name| Some((*name, read(name)?)))?;
        Some(Variable { setting: *setting, name, text })
    })
}

impl Provider for Variable {
    fn metadata(&self) -> Metadata {
        Metadata::named(format!("variable {}", self.name))
    }

    fn data(&self) -> Result<Map<Profile, Dict>, Error> {
        let value = match self.setting.kind {
            Kind::Text => Value::from(self.text.clone()),
            Kind::Number => {
                let number: u64 = self.text.trim().parse().map_err(|_| Error::from(format!("{} must be a number", self.name)))?;
                Value::from(number)
            }
            Kind::List => Value::from(self.text.split(',').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect::<Vec<_>>()),
            // What was written is not repeated in the error: it may hold a secret.
            Kind::Json => {
                let value: serde_json::Value =
                    serde_json::from_str(&self.text).map_err(|error| Error::from(format!("{} must be JSON: {error}", self.name)))?;
                Value::serialize(value)?
            }
        };
        Ok(Profile::Default.collect(nested(self.setting.path, value)))
    }
}

/// `a.b` and a value as a dictionary in a dictionary.
pub fn nested(path: &str, value: Value) -> Dict {
    let (section, key) = path.split_once('.').expect("every path in the table has a section");
    Dict::from([(section.to_owned(), Value::from(Dict::from([(key.to_owned(), value)])))])
}
