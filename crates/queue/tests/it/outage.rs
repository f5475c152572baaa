//! The database throws everybody out; the worker comes back by itself.

use std::sync::Arc;
use std::time::Duration;

use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log};

#[derive(Serialize, Deserialize)]
struct Note(String);

impl Job for Note {
    type Context = Log;
    const NAME: &'static str = "test.note";

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write(self.0);
        // Long enough to be running when the connections go, so that its completion fails.
        tokio::time::sleep(Duration::from_millis(800)).await;
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_outlives_its_connections() {
    let bench = Bench::new().await;
    let worker = bench.start::<Note>();
    bench.enqueue(&Note("before".to_owned())).await;
    bench.until("it works", |lines| lines == ["before"]).await;
    bench
        .execute("do $$ begin perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'zveno worker'; end $$")
        .await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let mut tx = bench.database.begin(crate::bench::tenant()).await.unwrap();
    bench.queue.enqueue(&mut tx, &Note("after".to_owned())).await.unwrap();
    tx.commit().await.unwrap();
    bench.until("it works again", |lines| lines.contains(&"after".to_owned())).await;
    worker.stop().await;
}
