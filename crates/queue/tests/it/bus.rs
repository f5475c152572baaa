//! Wake-ups reach the organisation they are for, and come once after the connection was lost.

use std::time::Duration;

use domain::id::{IdSource, OrgId, RandomIds};
use queue::{Bus, Subscription};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use crate::bench::Bench;

async fn wakes(subscription: &mut Subscription, within: u64) -> bool {
    timeout(Duration::from_millis(within), subscription.changed()).await.is_ok()
}

async fn notify(bench: &Bench, org: OrgId) {
    bench.execute(&format!("select pg_notify('zveno_events', '{org}')::text")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_organisation_meant_is_woken_and_a_lost_connection_wakes_all() {
    let bench = Bench::new().await;
    let shutdown = CancellationToken::new();
    let (ours, theirs) = (OrgId(RandomIds.next()), OrgId(RandomIds.next()));
    let bus = Bus::start(&bench.database, shutdown.clone());
    let (mut we, mut they, mut all) = (bus.subscribe(ours), bus.subscribe(theirs), bus.subscribe_to_all());
    assert!(wakes(&mut we, 5_000).await && wakes(&mut they, 5_000).await, "everybody looks once after the connection is made");
    assert!(wakes(&mut all, 5_000).await);

    notify(&bench, ours).await;
    assert!(wakes(&mut we, 2_000).await && wakes(&mut all, 2_000).await);
    assert!(!wakes(&mut they, 300).await);
    for _ in 0..5 {
        notify(&bench, ours).await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(wakes(&mut we, 1_000).await);
    assert!(!wakes(&mut we, 300).await, "five that nobody looked at are one");

    bench
        .execute("do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'zveno listener'; end $$")
        .await;
    assert!(wakes(&mut we, 5_000).await && wakes(&mut they, 5_000).await);
    notify(&bench, theirs).await;
    assert!(wakes(&mut they, 2_000).await && wakes(&mut all, 2_000).await);
    shutdown.cancel();
}
