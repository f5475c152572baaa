//! Old events and dead jobs go.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::clock::{Clock, FixedClock, SystemClock};
use domain::event::Event;
use domain::id::{IdSource, OrgId, RandomIds};
use queue::jobs::{PurgeOutbox, Upkeep};
use queue::{Registry, Worker};
use store::Tenant;

use crate::bench::Bench;

#[tokio::test]
async fn events_older_than_a_week_are_purged() {
    let bench = Bench::new().await;
    let now = SystemClock.now();
    let org = OrgId(RandomIds.next());
    bench.execute(&format!("insert into organisations (org_id, name, created_at, updated_at) values ('{org}', 'School', now(), now())")).await;
    let mut tx = bench.database.begin(Tenant::of(org)).await.unwrap();
    for age in [TimeDelta::days(9), TimeDelta::days(8), TimeDelta::days(6), TimeDelta::zero()] {
        store::outbox::append(&mut tx, &Event::in_org("student.updated", "student", RandomIds.next(), 1), now - age).await.unwrap();
    }
    tx.commit().await.unwrap();

    let upkeep = Arc::new(Upkeep { database: bench.database.clone(), clock: Arc::new(FixedClock::at(now)) });
    let mut registry = Registry::new();
    queue::jobs::register(&mut registry, &upkeep);
    bench.enqueue(&PurgeOutbox {}).await;
    Worker::new(&bench.database, registry).drain().await.unwrap();

    let mut tx = bench.database.begin(Tenant::of(org)).await.unwrap();
    let left: Vec<_> = store::outbox::since(&mut tx, 0, 10).await.unwrap().iter().map(|entry| entry.id).collect();
    assert_eq!(left, [3, 4]);
    assert_eq!(store::outbox::oldest_id(&mut tx).await.unwrap(), Some(3));
    assert!(bench.queue.dead_letters(5).await.unwrap().is_empty());
    assert_eq!(queue::jobs::schedules().unwrap().len(), 2);
}
