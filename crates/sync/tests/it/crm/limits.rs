//! The budget of requests: used nearly whole, by all processes together, and never exceeded.

use std::time::{Duration, Instant};

use connector::crm::{Lane, Pace, Turns};
use sync::{SharedTurns, account_key};
use testkit::TestDatabase;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_share_one_budget_and_the_live_lane_passes() {
    let database = TestDatabase::new().await;
    let pace = Pace { per_second: 40.0, burst: 1 };
    let key = account_key("amocrm", "31000001");
    let turns = |_| SharedTurns::new(database.db.clone(), key.clone(), pace);
    let (one, other, live) = (turns(1), turns(2), turns(3));
    let until = Instant::now() + Duration::from_secs(3);
    let load = |turns: SharedTurns| async move {
        let mut taken = Vec::new();
        while Instant::now() < until {
            turns.turn(Lane::History).await.expect("a turn");
            taken.push(Instant::now());
        }
        taken
    };
    let hurry = async {
        let mut slowest = Duration::ZERO;
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_millis(200)).await;
            let asked = Instant::now();
            live.turn(Lane::Live).await.expect("a turn");
            slowest = slowest.max(asked.elapsed());
        }
        slowest
    };
    let (mut all, more, slowest) = tokio::join!(load(one), load(other), hurry);
    all.extend(more);
    all.sort();
    let rate = (all.len() + 10) as f64 / 3.0;
    assert!(rate <= 41.0, "{rate} a second");
    assert!(rate >= 0.7 * 40.0, "{rate} a second of 40");
    assert!(slowest < Duration::from_millis(500), "{slowest:?}");
}
