//! A job belongs to the transaction that enqueued it.

use std::sync::Arc;

use queue::{Attempt, Job, Outcome, Worker};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log, tenant};

#[derive(Serialize, Deserialize)]
struct Note(String);

impl Job for Note {
    type Context = Log;
    const NAME: &'static str = "test.note";

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write(self.0);
        Ok(())
    }
}

#[tokio::test]
async fn what_is_rolled_back_never_runs() {
    let bench = Bench::new().await;
    let mut tx = bench.database.begin(tenant()).await.unwrap();
    bench.queue.enqueue(&mut tx, &Note("rolled back".to_owned())).await.unwrap();
    tx.rollback().await.unwrap();
    let mut tx = bench.database.begin(tenant()).await.unwrap();
    bench.queue.enqueue(&mut tx, &Note("dropped".to_owned())).await.unwrap();
    drop(tx);
    let mut tx = bench.database.begin(tenant()).await.unwrap();
    bench.queue.enqueue(&mut tx, &Note("committed".to_owned())).await.unwrap();
    tx.commit().await.unwrap();

    Worker::new(&bench.database, bench.registry::<Note>()).drain().await.unwrap();
    assert_eq!(bench.log.lines(), ["committed"]);
}
