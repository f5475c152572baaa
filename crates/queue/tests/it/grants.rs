//! The roles that serve may add jobs and see none.

use crate::bench::Bench;

#[tokio::test]
async fn the_application_may_enqueue_and_nothing_else() {
    let bench = Bench::new().await;
    for statement in [
        "select count(*) from jobs._private_jobs",
        "delete from jobs._private_jobs",
        "select jobs.add_job('x')",
        "select jobs.complete_jobs(array[1]::bigint[])",
    ] {
        let sql = format!(
            "do $$ begin set local role zveno_app; begin execute '{}'; exception when insufficient_privilege then return; end; raise 'allowed'; end $$",
            statement.replace('\'', "''")
        );
        bench.execute(&sql).await;
    }
    bench.execute("do $$ begin set local role zveno_app; perform jobs.enqueue('x', '{}'::json, null, null, 1, null, false); end $$").await;
    assert_eq!(bench.queue.backlog().await.unwrap().due, 1);
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let bench = Bench::new().await;
    let (one, two) = tokio::join!(queue::Queue::migrate(&bench.database), queue::Queue::migrate(&bench.database));
    one.unwrap();
    two.unwrap();
}
