use std::path::PathBuf;

use secrecy::SecretString;
use serde::Deserialize;

/// The PostgreSQL server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Database {
    /// A server of your own, as `postgres://user:password@host/database`; the user must own the database and be able to create roles. When absent,
    /// Zveno runs a private server in its data folder.
    pub url: Option<SecretString>,
    /// Connections of the application's pool.
    pub connections: u32,
    /// Folder with `initdb` and `postgres` for the private server, when the search should not decide.
    pub postgres_bin: Option<PathBuf>,
}

impl Default for Database {
    fn default() -> Self {
        Self { url: None, connections: 16, postgres_bin: None }
    }
}
