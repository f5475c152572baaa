//! A connection that waits for notifications.

use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::time::timeout;

use crate::{Database, Error, Result};

/// A quiet connection is asked for a sign of life this often: a peer that vanished without a word would otherwise look like silence.
const CHECK_EVERY: Duration = Duration::from_secs(30);
const CHECK_WITHIN: Duration = Duration::from_secs(5);

/// Listens on one channel. An error means the connection is gone and notifications may have been lost: connect anew, then look for yourself.
pub struct Listener(PgListener);

impl Listener {
    /// # Errors
    /// When the server is out of reach.
    pub async fn connect(database: &Database, channel: &str) -> Result<Self> {
        let mut listener = PgListener::connect_with(&database.listener_pool().await?).await?;
        listener.listen(channel).await?;
        Ok(Self(listener))
    }

    /// The payload of the next notification.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn next(&mut self) -> Result<String> {
        loop {
            match timeout(CHECK_EVERY, self.0.try_recv()).await {
                Ok(received) => match received? {
                    Some(notification) => return Ok(notification.payload().to_owned()),
                    None => return Err(lost()),
                },
                Err(_) => self.check().await?,
            }
        }
    }

    async fn check(&mut self) -> Result<()> {
        let answer = timeout(CHECK_WITHIN, sqlx::query("select 1").execute(&mut self.0)).await;
        answer.map_err(|_| lost())??;
        Ok(())
    }
}

fn lost() -> Error {
    Error::Database(sqlx::Error::Io(std::io::Error::from(std::io::ErrorKind::ConnectionReset)))
}
