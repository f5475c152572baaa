//! The end of a job that does not work.

use std::sync::Arc;
use std::time::Duration;

use queue::{Attempt, Backoff, Job, Outcome, Worker};
use serde::{Deserialize, Serialize};

use crate::bench::{Bench, Log};

#[derive(Serialize, Deserialize)]
struct Fails {
    how: String,
}

impl Job for Fails {
    type Context = Log;
    const NAME: &'static str = "test.fails";
    const ATTEMPTS: u16 = 3;
    const BACKOFF: Backoff = Backoff { base: Duration::ZERO, cap: Duration::ZERO };

    async fn run(self, log: Arc<Log>, attempt: Attempt) -> Result<(), Outcome> {
        log.write(format!("{} {}/{}", self.how, attempt.number, attempt.most));
        match self.how.as_str() {
            "retry" => Err(Outcome::retry("the \"vendor\" is away")),
            "give up" => Err(Outcome::give_up("refused")),
            "panic" => panic!("a secret in a panic message"),
            _ => Ok(()),
        }
    }
}

async fn run(how: &str) -> Bench {
    let bench = Bench::new().await;
    bench.enqueue(&Fails { how: how.to_owned() }).await;
    Worker::new(&bench.database, bench.registry::<Fails>()).drain().await.unwrap();
    bench
}

#[tokio::test]
async fn after_the_last_attempt_it_is_a_dead_letter_that_can_be_revived() {
    let bench = run("retry").await;
    assert_eq!(bench.log.lines(), ["retry 1/3", "retry 2/3", "retry 3/3"]);
    let dead = bench.queue.dead_letters(10).await.unwrap();
    assert_eq!(dead.len(), 1);
    assert_eq!((dead[0].name.as_str(), dead[0].error.as_str(), dead[0].attempts), ("test.fails", "the 'vendor' is away", 3));
    assert_eq!(dead[0].payload["how"], "retry");
    assert!(dead[0].died_at >= dead[0].enqueued_at);

    assert!(bench.queue.revive(dead[0].id).await.unwrap());
    assert!(!bench.queue.revive(dead[0].id + 1).await.unwrap());
    Worker::new(&bench.database, bench.registry::<Fails>()).drain().await.unwrap();
    assert_eq!(bench.log.lines().len(), 6);
}

#[tokio::test]
async fn giving_up_leaves_no_second_attempt() {
    let bench = run("give up").await;
    assert_eq!(bench.log.lines(), ["give up 1/3"]);
    assert_eq!(bench.queue.dead_letters(10).await.unwrap()[0].error, "refused");
}

#[tokio::test]
async fn a_panic_is_a_retry_and_its_text_is_not_kept() {
    let bench = run("panic").await;
    assert_eq!(bench.log.lines().len(), 3);
    assert_eq!(bench.queue.dead_letters(10).await.unwrap()[0].error, "panicked");
}

#[tokio::test]
async fn an_unreadable_payload_is_not_quoted() {
    let bench = Bench::new().await;
    bench.execute("select jobs.enqueue('test.fails', '{\"how\": {\"password\": \"hunter2\"}}'::json, null, null, 1, null, false)").await;
    Worker::new(&bench.database, bench.registry::<Fails>()).drain().await.unwrap();
    assert_eq!(bench.queue.dead_letters(10).await.unwrap()[0].error, "the payload cannot be read by this version");
}

#[derive(Serialize, Deserialize)]
struct Slow;

impl Job for Slow {
    type Context = Log;
    const NAME: &'static str = "test.slow";
    const BACKOFF: Backoff = Backoff { base: Duration::from_secs(600), cap: Duration::from_secs(600) };

    async fn run(self, log: Arc<Log>, _: Attempt) -> Result<(), Outcome> {
        log.write("failed");
        Err(Outcome::retry("later"))
    }
}

#[tokio::test]
async fn jobs_that_failed_together_come_back_apart() {
    let bench = Bench::new().await;
    for _ in 0..12 {
        bench.enqueue(&Slow).await;
    }
    Worker::new(&bench.database, bench.registry::<Slow>()).drain().await.unwrap();
    assert_eq!(bench.log.lines().len(), 12);
    // Spread over ten minutes: the engine's own delay after a first failure is three seconds for everybody.
    bench
        .execute(
            "do $$ begin
        if (select max(run_at) - min(run_at) from jobs._private_jobs) < interval '60 seconds' then raise 'not spread'; end if;
        if (select max(run_at) from jobs._private_jobs) > now() + interval '600 seconds' then raise 'too late'; end if; end $$",
        )
        .await;
}
