//! The same random edits while two real programs do the work and are killed with SIGKILL again and again, whatever they are at.
//!
//! `ZVENO_SYNC_SEED` replays one run, `ZVENO_SYNC_EDITS` makes it longer.

use std::time::Duration;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::json;
use testkit::sync_program;
use tokio_util::sync::CancellationToken;

use super::desk::{Desk, quick};
use super::edits::{Book, faults, one_edit};
use super::equality::{equal, no_double_create};
use super::two_sided::setting;

/// Far above what the vendors bear, so that a short run has many turns; the sandbox counts no limit here.
const PER_SECOND: Option<f64> = Some(200.0);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn amocrm_while_two_programs_are_killed() {
    under_kills("amocrm", setting("ZVENO_SYNC_SEED", 3)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bitrix24_while_two_programs_are_killed() {
    under_kills("bitrix24", setting("ZVENO_SYNC_SEED", 4)).await;
}

async fn under_kills(vendor: &'static str, seed: u64) {
    let edits = setting("ZVENO_SYNC_EDITS", 50);
    println!("seed {seed}, {edits} edits, {vendor}");
    let desk = Desk::idle(vendor, quick).await;
    let stop = CancellationToken::new();
    let lives = async {
        let killed = tokio::join!(lives(&desk, seed * 31, &stop), lives(&desk, seed * 31 + 1, &stop));
        killed.0 + killed.1
    };
    let people = async {
        desk.loaded().await;
        faults(&desk, 0.1).await;
        let mut dice = StdRng::seed_from_u64(seed);
        let mut book = Book::open(&desk).await;
        for at in 0..edits {
            one_edit(&desk, &mut dice, &mut book, at).await;
            if dice.random_ratio(1, 40) {
                desk.sandbox.control("POST", &format!("{vendor}/faults"), Some(json!({ "kind": "expire_token", "times": 1 }))).await;
            }
            tokio::time::sleep(Duration::from_millis(dice.random_range(0..100))).await;
        }
        desk.sandbox.control("DELETE", &format!("{vendor}/faults"), None).await;
        stop.cancel();
        book
    };
    let (book, killed) = tokio::join!(people, lives);
    println!("{killed} kills");
    assert!(killed > 0, "nobody was killed: this shows nothing");

    // One program finishes what is left. Its times are those of a real vendor, so the audit is asked for instead of waiting for the sweep of deletions.
    let _calm = sync_program(&desk.app, &desk.sandbox, PER_SECOND);
    desk.quiet().await;
    println!("audit: {}", desk.audited(true).await);
    desk.settled().await;
    equal(&desk, &book).await;
    no_double_create(&desk).await;
}

/// A program that is killed and started again until told to stop. How often it was killed.
async fn lives(desk: &Desk, seed: u64, stop: &CancellationToken) -> u32 {
    let mut dice = StdRng::seed_from_u64(seed);
    let mut killed = 0;
    while !stop.is_cancelled() {
        let mut program = sync_program(&desk.app, &desk.sandbox, PER_SECOND);
        let life = Duration::from_millis(if dice.random_ratio(1, 3) { dice.random_range(900..2_000) } else { dice.random_range(3_000..9_000) });
        tokio::select! {
            () = tokio::time::sleep(life) => {}
            () = stop.cancelled() => {}
        }
        assert!(program.try_wait().expect("a process").is_none(), "the program ended by itself");
        // SIGKILL, not a request to stop.
        program.kill().await.expect("it lived until now");
        killed += 1;
    }
    killed
}
