//! A worker's process is killed; another takes its job within half a minute.

use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use queue::{Attempt, Job, Outcome, Registry, Worker};
use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

use crate::bench::{Bench, Log, connect};

/// How the killed process, this same executable, is told where to work.
const DATABASE: &str = "ZVENO_TEST_KILL_DATABASE";

#[derive(Serialize, Deserialize)]
struct Endless;

impl Job for Endless {
    type Context = Log;
    const NAME: &'static str = "test.endless";

    fn serial(&self) -> Option<String> {
        Some("endless".to_owned())
    }

    async fn run(self, log: Arc<Log>, attempt: Attempt) -> Result<(), Outcome> {
        log.write(format!("attempt {}", attempt.number));
        if attempt.number == 1 {
            tokio::time::sleep(Duration::from_secs(600)).await;
        }
        Ok(())
    }
}

#[tokio::test]
#[ignore = "the process that `its_job_is_taken_again` kills"]
async fn victim() {
    #[expect(clippy::disallowed_methods, reason = "the parent test says where")]
    let url = std::env::var(DATABASE).expect("started by its parent");
    let database = connect(&url).await;
    let mut registry = Registry::new();
    registry.register::<Endless>(&Arc::new(Log::default()));
    Worker::new(&database, registry).run(CancellationToken::new()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn its_job_is_taken_again() {
    let bench = Bench::new().await;
    bench.enqueue(&Endless).await;
    let mut victim = Command::new(std::env::current_exe().expect("this executable"))
        .args(["--exact", "kill::victim", "--ignored"])
        .env(DATABASE, &bench.url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("victim");
    while bench.queue.backlog().await.unwrap().running == 0 {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    victim.kill().expect("kill");
    victim.wait().expect("dead");

    let began = Instant::now();
    let worker = bench.start::<Endless>();
    bench.until("it is taken again", |lines| lines == ["attempt 2"]).await;
    let took = began.elapsed();
    worker.stop().await;
    assert!(took < Duration::from_secs(30), "{took:?}");
    assert_eq!(bench.queue.backlog().await.unwrap(), queue::Backlog::default());
}
