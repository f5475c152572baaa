//! A key that waits is replaced; a key that runs is followed by one more.

use std::sync::Arc;
use std::time::Duration;

use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log};

#[derive(Serialize, Deserialize)]
struct Poke {
    says: String,
}

impl Job for Poke {
    type Context = Log;
    const NAME: &'static str = "test.poke";

    fn key(&self) -> Option<String> {
        Some("one".to_owned())
    }

    fn serial(&self) -> Option<String> {
        Some("poke".to_owned())
    }

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write(self.says);
        tokio::time::sleep(Duration::from_millis(300)).await;
        Ok(())
    }
}

fn poke(says: &str) -> Poke {
    Poke { says: says.to_owned() }
}

#[tokio::test]
async fn the_newest_of_those_waiting_runs_and_one_more_follows_a_running_one() {
    let bench = Bench::new().await;
    bench.enqueue(&poke("first")).await;
    bench.enqueue(&poke("second")).await;
    assert_eq!(bench.queue.backlog().await.unwrap().due, 1);

    let worker = bench.start::<Poke>();
    bench.until("it runs", |lines| lines == ["second"]).await;
    bench.enqueue(&poke("third")).await;
    bench.enqueue(&poke("fourth")).await;
    bench.until("one more runs", |lines| lines.len() == 2).await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    worker.stop().await;

    assert_eq!(bench.log.lines(), ["second", "fourth"]);
    let left = bench.queue.backlog().await.unwrap();
    assert_eq!((left.due, left.later, left.running, left.dead), (0, 0, 0, 0));
}
