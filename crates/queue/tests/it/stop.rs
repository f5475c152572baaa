//! Told to stop, a worker lets its jobs finish; what takes too long starts again elsewhere.

use std::sync::Arc;
use std::time::{Duration, Instant};

use queue::{Attempt, Job, Outcome, Worker};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log, Running};

#[derive(Serialize, Deserialize)]
struct Lasts {
    millis: u64,
}

impl Job for Lasts {
    type Context = Log;
    const NAME: &'static str = "test.lasts";

    async fn run(self, log: Arc<Log>, attempt: Attempt) -> Result<(), Outcome> {
        log.write(format!("begins {}", attempt.number));
        tokio::time::sleep(Duration::from_millis(self.millis)).await;
        log.write(if attempt.stopping.is_cancelled() { "ends while stopping" } else { "ends" });
        Ok(())
    }
}

#[tokio::test]
async fn a_running_job_finishes() {
    let bench = Bench::new().await;
    bench.enqueue(&Lasts { millis: 1_500 }).await;
    let worker = bench.start::<Lasts>();
    bench.until("it runs", |lines| lines.len() == 1).await;
    worker.stop().await;
    assert_eq!(bench.log.lines(), ["begins 1", "ends while stopping"]);
    assert_eq!(bench.queue.backlog().await.unwrap(), queue::Backlog::default());
}

#[tokio::test]
async fn one_that_takes_too_long_is_free_at_once_and_lost_no_attempt() {
    let bench = Bench::new().await;
    bench.enqueue(&Lasts { millis: 60_000 }).await;
    let worker = Running::start(Worker::new(&bench.database, bench.registry::<Lasts>()).grace(Duration::from_millis(200)));
    bench.until("it runs", |lines| lines.len() == 1).await;
    let began = Instant::now();
    worker.stop().await;
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert_eq!(bench.queue.backlog().await.unwrap().due, 1);

    let next = bench.start::<Lasts>();
    bench.until("another worker takes it", |lines| lines.len() == 2).await;
    next.shutdown.cancel();
    assert_eq!(bench.log.lines(), ["begins 1", "begins 1"]);
}
