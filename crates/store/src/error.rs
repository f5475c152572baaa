//! What can go wrong in storage. "Not found" of a look-up is `Option`, not an error.

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A constraint said no; modules turn the ones they know into their own answers by its name.
    #[error("constraint {0} refused the write")]
    Constraint(String),
    /// The database is away or said something unforeseen.
    #[error("database")]
    Database(#[source] sqlx::Error),
    #[error("migrations")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A stored value is not what this version of the program can read.
    #[error("stored {what} cannot be read")]
    Corrupt {
        what: &'static str,
        #[source]
        source: serde_json::Error,
    },
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|e| e.constraint()) {
            Some(name) => Self::Constraint(name.to_owned()),
            None => Self::Database(error),
        }
    }
}

impl Error {
    /// The constraint's name, when a constraint refused the write.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Constraint(name) => Some(name),
            _ => None,
        }
    }

    /// Serialisation failures, deadlocks and lost connections: the same transaction may pass when tried again.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::Database(e)) => {
                matches!(e.code().as_deref(), Some("40001" | "40P01" | "57P01" | "57P02" | "57P03" | "53300"))
            }
            Self::Database(sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed) => true,
            _ => false,
        }
    }
}
