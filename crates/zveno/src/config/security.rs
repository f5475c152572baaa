use secrecy::SecretString;
use serde::Deserialize;

/// Keys.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Security {
    /// What secrets in the database are encrypted with: the first encrypts, all decrypt. Make one with `zveno keys new`.
    pub encryption_keys: Vec<SecretString>,
    /// What access tokens are signed with: the first signs, all verify. Derived from the encryption keys when absent.
    pub jwt_keys: Vec<SecretString>,
}
