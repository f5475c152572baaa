//! Waiting is not failing.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::clock::{Clock, SystemClock};
use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log};

#[derive(Serialize, Deserialize)]
struct Patient;

impl Job for Patient {
    type Context = Log;
    const NAME: &'static str = "test.patient";
    const ATTEMPTS: u16 = 1;

    async fn run(self, log: Arc<Log>, attempt: Attempt) -> Result<(), Outcome> {
        log.write(format!("attempt {}", attempt.number));
        if log.lines().len() < 3 {
            return Err(Outcome::WaitUntil(SystemClock.now() + TimeDelta::milliseconds(1_500)));
        }
        Ok(())
    }
}

#[tokio::test]
async fn it_runs_again_at_its_time_and_uses_up_no_attempt() {
    let bench = Bench::new().await;
    bench.enqueue(&Patient).await;
    let began = std::time::Instant::now();
    let worker = bench.start::<Patient>();
    bench.until("three runs", |lines| lines.len() == 3).await;
    let took = began.elapsed().as_millis();
    worker.stop().await;
    assert_eq!(bench.log.lines(), ["attempt 1", "attempt 1", "attempt 1"]);
    assert!((3_000..8_000).contains(&took), "{took} ms");
    assert_eq!(bench.queue.backlog().await.unwrap(), queue::Backlog::default());
}

#[tokio::test]
async fn a_job_for_later_does_not_run_now() {
    let bench = Bench::new().await;
    let mut tx = bench.database.begin_system().await.unwrap();
    bench.queue.enqueue_at(&mut tx, &Patient, SystemClock.now() + TimeDelta::hours(1)).await.unwrap();
    tx.commit().await.unwrap();
    let backlog = bench.queue.backlog().await.unwrap();
    assert_eq!((backlog.due, backlog.later), (0, 1));
}
