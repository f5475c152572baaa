//! A job enqueued under a name of long ago is still done.

use std::sync::Arc;

use queue::{Attempt, Job, Outcome, Worker};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log};

#[derive(Serialize, Deserialize)]
struct Renamed(String);

impl Job for Renamed {
    type Context = Log;
    const NAME: &'static str = "test.renamed";
    const OLD_NAMES: &'static [&'static str] = &["test.first_name", "test.second_name"];

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write(self.0);
        Ok(())
    }
}

#[tokio::test]
async fn old_names_are_drained() {
    let bench = Bench::new().await;
    for name in ["test.first_name", "test.second_name", "test.renamed", "test.unknown"] {
        bench.execute(&format!("select jobs.enqueue('{name}', '\"{name}\"'::json, null, null, 25, null, false)")).await;
    }
    let mut registry = queue::Registry::new();
    registry.register::<Renamed>(&bench.log);
    let worker = crate::bench::Running::start(Worker::new(&bench.database, registry));
    bench.until("the three known are done", |lines| lines.len() == 3).await;
    worker.stop().await;
    let mut lines = bench.log.lines();
    lines.sort_unstable();
    assert_eq!(lines, ["test.first_name", "test.renamed", "test.second_name"]);
    assert_eq!(bench.queue.backlog().await.unwrap().due, 1, "what this worker does not know is left to others");
}

#[tokio::test]
#[should_panic(expected = "registered twice")]
async fn a_name_belongs_to_one_job() {
    let log = Arc::new(Log::default());
    queue::Registry::new().register::<Renamed>(&log).register::<Renamed>(&log);
}
