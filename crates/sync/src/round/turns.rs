use std::time::Duration;

use async_trait::async_trait;
use connector::Error;
use connector::account::{Lane, Pace, Turns};
use sha2::{Digest, Sha256};
use store::Database;
use store::sync::budgets::{self, Turn};

/// Turns from the row all processes share.
pub struct SharedTurns {
    database: Database,
    account: Vec<u8>,
    every: Duration,
    slack: Duration,
}

/// A turn that comes in the future wakes a little late; so much may be caught up with.
const LATE: Duration = Duration::from_millis(30);
/// Longer than this nobody waits for a turn: the connection is put down instead.
const PATIENCE: Duration = Duration::from_secs(30);

impl SharedTurns {
    #[must_use]
    pub fn new(database: Database, account: Vec<u8>, pace: Pace) -> Self {
        let every = Duration::from_secs_f64(1.0 / pace.per_second);
        Self { database, account, every, slack: every * pace.burst.saturating_sub(1) + LATE }
    }

    /// Lets a person's word stand against the vendor's of before: what it closed is tried once more, and closed again by its next refusal.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn open(&self) -> Result<(), store::Error> {
        let mut tx = self.database.begin_system().await?;
        budgets::open(&mut tx, &self.account).await?;
        tx.commit().await
    }

    async fn ask(&self, ahead: bool) -> Result<Turn, store::Error> {
        let mut tx = self.database.begin_system().await?;
        let turn = budgets::take(&mut tx, &self.account, self.every, self.slack, ahead).await?;
        tx.commit().await?;
        Ok(turn)
    }
}

/// What an account's budget is kept under.
#[must_use]
pub fn account_key(vendor: &str, account: &str) -> Vec<u8> {
    Sha256::new().chain_update(vendor.as_bytes()).chain_update(b"\0").chain_update(account.as_bytes()).finalize().to_vec()
}

#[async_trait]
impl Turns for SharedTurns {
    async fn turn(&self, lane: Lane) -> Result<(), Error> {
        loop {
            match self.ask(lane == Lane::Live).await {
                Ok(Turn::Taken(wait)) => {
                    tokio::time::sleep(wait).await;
                    return Ok(());
                }
                Ok(Turn::Later(wait)) if wait > PATIENCE => return Err(Error::LimitedUntil(wait)),
                Ok(Turn::Later(wait)) => tokio::time::sleep(wait).await,
                Err(error) => {
                    tracing::warn!(error = %error, "no turn could be taken");
                    return Err(Error::Temporary { detail: "the shared budget is out of reach".to_owned() });
                }
            }
        }
    }

    async fn limited(&self, wait: Duration) {
        let closed = async {
            let mut tx = self.database.begin_system().await?;
            budgets::close(&mut tx, &self.account, wait).await?;
            tx.commit().await
        };
        if let Err(error) = closed.await {
            tracing::warn!(error = %error, "the vendor's limit could not be shared");
        }
    }
}
