//! What the live connections of this process share.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use domain::id::OrgId;
use queue::Bus;
use store::Database;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::LiveLimits;
use super::feed::Feed;

/// Cheap to clone.
#[derive(Clone)]
pub struct Live(Arc<Inner>);

struct Inner {
    database: Database,
    bus: Bus,
    limits: LiveLimits,
    shutdown: CancellationToken,
    places: Arc<Semaphore>,
    feeds: Mutex<HashMap<OrgId, Weak<Feed>>>,
    callers: Mutex<HashMap<Uuid, u32>>,
}

/// One connection of a caller; given back when dropped.
pub struct Place {
    live: Live,
    caller: Uuid,
}

impl Live {
    /// Follows the events of `bus`. `shutdown` closes every connection, telling its client to come back.
    #[must_use]
    pub fn new(database: &Database, bus: Bus, shutdown: CancellationToken) -> Self {
        Self::with_limits(database, bus, shutdown, LiveLimits::default())
    }

    /// The same with limits of one's own.
    #[must_use]
    pub fn with_limits(database: &Database, bus: Bus, shutdown: CancellationToken, limits: LiveLimits) -> Self {
        Self(Arc::new(Inner {
            database: database.clone(),
            bus,
            limits,
            shutdown,
            places: Arc::new(Semaphore::new(limits.connections)),
            feeds: Mutex::default(),
            callers: Mutex::default(),
        }))
    }

    pub(super) fn limits(&self) -> &LiveLimits {
        &self.0.limits
    }

    pub(super) fn shutdown(&self) -> &CancellationToken {
        &self.0.shutdown
    }

    /// A place among all connections, signed in or not.
    pub(super) fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.0.places.clone().try_acquire_owned().ok()
    }

    /// A place among the caller's own.
    pub(super) fn place_of(&self, caller: Uuid) -> Option<Place> {
        let mut callers = self.callers();
        let taken = callers.entry(caller).or_default();
        if *taken >= self.0.limits.connections_per_caller {
            return None;
        }
        *taken += 1;
        ::metrics::gauge!("zveno_live_connections").increment(1.0);
        Some(Place { live: self.clone(), caller })
    }

    pub(super) fn feed(&self, org: OrgId) -> Arc<Feed> {
        let mut feeds = self.0.feeds.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(feed) = feeds.get(&org).and_then(Weak::upgrade) {
            return feed;
        }
        feeds.retain(|_, feed| feed.strong_count() > 0);
        let feed = Arc::new(Feed::new(org, self.0.database.clone(), self.0.bus.subscribe(org)));
        feeds.insert(org, Arc::downgrade(&feed));
        feed
    }

    fn callers(&self) -> MutexGuard<'_, HashMap<Uuid, u32>> {
        self.0.callers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut callers = self.live.callers();
        if let Some(taken) = callers.get_mut(&self.caller) {
            *taken -= 1;
            if *taken == 0 {
                callers.remove(&self.caller);
            }
        }
        ::metrics::gauge!("zveno_live_connections").decrement(1.0);
    }
}
