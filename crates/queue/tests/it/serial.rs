//! One at a time per key, in order, on a backlog: the engine's fetching ahead must not break it.

use std::sync::Arc;
use std::time::Duration;

use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log};

#[derive(Serialize, Deserialize)]
struct Step {
    key: String,
    number: u32,
}

impl Job for Step {
    type Context = Log;
    const NAME: &'static str = "test.step";

    fn serial(&self) -> Option<String> {
        Some(self.key.clone())
    }

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write(format!("{} {} begins", self.key, self.number));
        tokio::time::sleep(Duration::from_millis(5)).await;
        log.write(format!("{} {} ends", self.key, self.number));
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backlog_of_forty_keeps_its_order_and_never_overlaps() {
    let bench = Bench::new().await;
    let mut tx = bench.database.begin_system().await.unwrap();
    for number in 0..40 {
        for key in ["a", "b"] {
            bench.queue.enqueue(&mut tx, &Step { key: key.to_owned(), number }).await.unwrap();
        }
    }
    tx.commit().await.unwrap();

    let began = std::time::Instant::now();
    let (one, two) = (bench.start::<Step>(), bench.start::<Step>());
    bench.until("all 80 are done", |lines| lines.len() == 160).await;
    let took = began.elapsed();
    one.stop().await;
    two.stop().await;

    let lines = bench.log.lines();
    for key in ["a ", "b "] {
        let seen: Vec<_> = lines.iter().filter(|line| line.starts_with(key)).cloned().collect();
        let wanted: Vec<_> = (0..40).flat_map(|n| [format!("{key}{n} begins"), format!("{key}{n} ends")]).collect();
        assert_eq!(seen, wanted);
    }
    assert!(took < Duration::from_secs(10), "a serial backlog must not wait for polls: {took:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_of_a_series_does_not_wait_for_a_poll() {
    let bench = Bench::new().await;
    for number in 0..12 {
        bench.enqueue(&Step { key: "a".to_owned(), number }).await;
    }
    let began = std::time::Instant::now();
    let worker = bench.start::<Step>();
    bench.until("all are done", |lines| lines.len() == 24).await;
    let took = began.elapsed();
    worker.stop().await;
    // One poll a second: twelve polls would be eleven seconds.
    assert!(took < Duration::from_secs(5), "{took:?}");
}
