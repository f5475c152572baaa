//! PHP workers and the time their work takes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::json;

use super::Site;

async fn six_at_once(site: &Arc<Site>) -> Duration {
    let begun = Instant::now();
    let calls = (0..6).map(|_| {
        let site = site.clone();
        tokio::spawn(async move { site.ok("core_webservice_get_site_info", "").await })
    });
    for call in calls.collect::<Vec<_>>() {
        call.await.expect("an answer");
    }
    begun.elapsed()
}

#[tokio::test]
async fn requests_beyond_the_workers_wait() {
    let site = Arc::new(Site::open().await);
    site.set(json!({"workers": 2, "latencyMs": 100})).await;
    let two = six_at_once(&site).await;
    assert!(two >= Duration::from_millis(300), "{two:?}");
    site.set(json!({"workers": 0})).await;
    let all = six_at_once(&site).await;
    assert!(all >= Duration::from_millis(100) && all < two, "{all:?}");
}

#[tokio::test]
async fn long_answers_take_longer() {
    let site = Site::open().await;
    site.set(json!({"latencyUsPerRow": 1_000})).await;
    let begun = Instant::now();
    site.ok("core_enrol_get_enrolled_users", "courseid=2").await;
    assert!(begun.elapsed() >= Duration::from_millis(182), "{:?}", begun.elapsed());
}
