//! Once a period, however many processes look after it.

use std::sync::Arc;
use std::time::Duration;

use domain::clock::{Clock, SystemClock};
use queue::{Attempt, Job, Outcome, Schedule, Worker};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log, Running};

#[derive(Serialize, Deserialize)]
struct Tick {}

impl Job for Tick {
    type Context = Log;
    const NAME: &'static str = "test.tick";

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write(format!("{}", SystemClock.now().timestamp() / 2));
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_workers_make_one_run_a_period() {
    let bench = Bench::new().await;
    let start = || {
        let schedules = vec![Schedule::every(Duration::from_secs(2), &Tick {}).unwrap()];
        Running::start(Worker::new(&bench.database, bench.registry::<Tick>()).schedules(schedules))
    };
    let workers = [start(), start(), start()];
    bench.until("four periods", |lines| lines.len() >= 4).await;
    for worker in workers {
        worker.stop().await;
    }
    let lines = bench.log.lines();
    let mut apart = lines.clone();
    apart.dedup();
    assert_eq!(lines, apart, "each in a period of its own");
}
