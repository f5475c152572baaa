//! Waking whoever waits for an organisation's events.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::id::OrgId;
use store::{Database, Listener};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// The channel that `store::outbox::append` notifies, with the organisation's id.
const CHANNEL: &str = "zveno_events";

/// One listening connection for the whole process. It carries no events, only the news that an organisation has some: a subscriber reads them from
/// the outbox. A notification lost with the connection is made good by waking everybody after it is back.
#[derive(Debug, Clone, Default)]
pub struct Bus {
    wakes: Arc<Mutex<HashMap<OrgId, watch::Sender<u64>>>>,
    any: watch::Sender<u64>,
}

impl Bus {
    /// Starts listening, until `shutdown`.
    #[must_use]
    pub fn start(database: &Database, shutdown: CancellationToken) -> Self {
        let bus = Self::default();
        tokio::spawn(listen(bus.clone(), database.clone(), shutdown));
        bus
    }

    /// Wake-ups of one organisation from now on. Several that come while nobody looks are one.
    #[must_use]
    pub fn subscribe(&self, org: OrgId) -> Subscription {
        let receiver = self.lock().entry(org).or_insert_with(|| watch::Sender::new(0)).subscribe();
        Subscription { receiver }
    }

    /// Wake-ups of whatever organisation.
    #[must_use]
    pub fn subscribe_to_all(&self) -> Subscription {
        Subscription { receiver: self.any.subscribe() }
    }

    fn wake(&self, org: OrgId) {
        self.any.send_modify(|generation| *generation += 1);
        let mut wakes = self.lock();
        if let Some(wake) = wakes.get(&org) {
            if wake.receiver_count() == 0 {
                wakes.remove(&org);
            } else {
                wake.send_modify(|generation| *generation += 1);
            }
        }
    }

    fn wake_everybody(&self) {
        self.any.send_modify(|generation| *generation += 1);
        let mut wakes = self.lock();
        wakes.retain(|_, wake| wake.receiver_count() > 0);
        for wake in wakes.values() {
            wake.send_modify(|generation| *generation += 1);
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<OrgId, watch::Sender<u64>>> {
        self.wakes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Hears the wake-ups of one organisation, or of all.
#[derive(Debug, Clone)]
pub struct Subscription {
    receiver: watch::Receiver<u64>,
}

impl Subscription {
    /// Waits until there may be something new since the last call. Cancel-safe.
    pub async fn changed(&mut self) {
        if self.receiver.changed().await.is_err() {
            // The sender lives as long as it has receivers, so this is a process that is ending.
            std::future::pending::<()>().await;
        }
    }

    /// Counts the wake-ups so far: what was read at this count is complete up to it.
    #[must_use]
    pub fn generation(&self) -> u64 {
        *self.receiver.borrow()
    }
}

async fn listen(bus: Bus, database: Database, shutdown: CancellationToken) {
    let mut pause = Duration::from_millis(100);
    while !shutdown.is_cancelled() {
        let lost = tokio::select! {
            () = shutdown.cancelled() => return,
            lost = relay(&bus, &database, &mut pause) => lost,
        };
        tracing::warn!(error = %lost, "the events' listener lost its connection");
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = tokio::time::sleep(pause) => pause = (pause * 2).min(Duration::from_secs(5)),
        }
    }
}

/// Passes wake-ups on until the connection is lost.
async fn relay(bus: &Bus, database: &Database, pause: &mut Duration) -> store::Error {
    let mut listener = match Listener::connect(database, CHANNEL).await {
        Ok(listener) => listener,
        Err(error) => return error,
    };
    *pause = Duration::from_millis(100);
    bus.wake_everybody();
    loop {
        match listener.next().await {
            Ok(payload) => {
                if let Ok(org) = payload.parse::<uuid::Uuid>() {
                    bus.wake(OrgId(org));
                }
            }
            Err(error) => return error,
        }
    }
}
