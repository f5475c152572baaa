//! The newest events of one organisation, read once for all its connections.

use std::collections::VecDeque;
use std::sync::Arc;

use domain::id::OrgId;
use queue::Subscription;
use store::outbox::{self, Entry};
use store::{Database, Tenant};
use tokio::sync::Mutex;

/// So many are told at a time; in between a connection listens to its client.
pub const BATCH: usize = 200;
/// So many are remembered: connections that are up to date, or were away for a moment, do not ask the database.
const REMEMBERED: usize = 1_000;
/// Who missed more than this reads everything anew: it is quicker for both sides.
const MOST_MISSED: i64 = 10_000;

/// Shared by the connections of one organisation in this process.
pub struct Feed {
    org: OrgId,
    database: Database,
    /// Keeps the wake-ups counting while the feed is in use.
    wakes: Subscription,
    recent: Mutex<Recent>,
}

#[derive(Default)]
struct Recent {
    /// Wake-ups that had been counted when the outbox was last read.
    read_at: Option<u64>,
    /// The newest number known.
    head: i64,
    /// Without gaps, ending at `head`; may be empty.
    entries: VecDeque<Arc<Entry>>,
}

/// The next events after a position.
pub struct Batch {
    pub entries: Vec<Arc<Entry>>,
    /// There are more behind these.
    pub more: bool,
}

/// Whether what follows a position is still there.
pub enum Reach {
    Kept,
    /// Too much of it, or none: start from `head`.
    TooOld {
        head: i64,
    },
}

impl Feed {
    pub fn new(org: OrgId, database: Database, wakes: Subscription) -> Self {
        Self { org, database, wakes, recent: Mutex::default() }
    }

    /// Wake-ups from now on.
    pub fn wakes(&self) -> Subscription {
        self.wakes.clone()
    }

    pub async fn head(&self) -> store::Result<i64> {
        Ok(self.fresh().await?.head)
    }

    pub async fn reach(&self, after: i64) -> store::Result<Reach> {
        let recent = self.fresh().await?;
        let head = recent.head;
        if after == head || recent.covers(after) {
            return Ok(Reach::Kept);
        }
        drop(recent);
        if after > head || after < 0 || head - after > MOST_MISSED {
            return Ok(Reach::TooOld { head });
        }
        let mut tx = self.database.begin(Tenant::of(self.org)).await?;
        let oldest = outbox::oldest_id(&mut tx).await?;
        Ok(if oldest.is_some_and(|oldest| oldest <= after + 1) { Reach::Kept } else { Reach::TooOld { head } })
    }

    pub async fn after(&self, position: i64) -> store::Result<Batch> {
        let recent = self.fresh().await?;
        if position >= recent.head {
            return Ok(Batch { entries: Vec::new(), more: false });
        }
        if recent.covers(position) {
            let entries: Vec<_> = recent.entries.iter().skip_while(|entry| entry.id <= position).take(BATCH).cloned().collect();
            let more = entries.last().is_some_and(|last| last.id < recent.head);
            return Ok(Batch { entries, more });
        }
        let head = recent.head;
        drop(recent);
        let entries: Vec<_> = self.read(position).await?.into_iter().map(Arc::new).collect();
        let more = entries.last().is_some_and(|last| last.id < head);
        Ok(Batch { entries, more })
    }

    /// What is known, brought up to the last wake-up. While one connection reads, the others of its organisation wait for what it reads.
    async fn fresh(&self) -> store::Result<tokio::sync::MutexGuard<'_, Recent>> {
        let mut recent = self.recent.lock().await;
        // Counted before reading: what commits in between comes with the next wake-up.
        let counted = self.wakes.generation();
        if recent.read_at == Some(counted) {
            return Ok(recent);
        }
        if recent.read_at.is_none() {
            let mut tx = self.database.begin(Tenant::of(self.org)).await?;
            recent.head = outbox::last_id(&mut tx).await?;
        } else {
            loop {
                let news = self.read(recent.head).await?;
                let full = news.len() == BATCH;
                recent.extend(news);
                if !full {
                    break;
                }
            }
        }
        recent.read_at = Some(counted);
        Ok(recent)
    }

    async fn read(&self, after: i64) -> store::Result<Vec<Entry>> {
        let mut tx = self.database.begin(Tenant::of(self.org)).await?;
        outbox::since(&mut tx, after, i64::try_from(BATCH).unwrap_or(i64::MAX)).await
    }
}

impl Recent {
    fn covers(&self, position: i64) -> bool {
        self.entries.front().is_some_and(|first| first.id <= position + 1) && position <= self.head
    }

    fn extend(&mut self, news: Vec<Entry>) {
        for entry in news {
            // Numbers have no gaps unless old events were purged: what is remembered must not have one either.
            if entry.id != self.head + 1 {
                self.entries.clear();
            }
            self.head = entry.id;
            self.entries.push_back(Arc::new(entry));
            if self.entries.len() > REMEMBERED {
                self.entries.pop_front();
            }
        }
    }
}
