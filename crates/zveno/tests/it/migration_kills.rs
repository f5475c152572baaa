//! A migration whose whole program is killed with SIGKILL, private database and all: started again it goes on by itself and ends with the rows of an
//! undisturbed run; a second organisation that moves the same school at the same time gets the same.
//!
//! `ZVENO_SOAK=50` makes it the long campaign; the seed is printed and `ZVENO_SEED` repeats it.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sqlx::Connection;
use sqlx::postgres::PgConnection;
use testkit::{Content, assert_same, content};

use crate::demo::{Demo, started};
use crate::http::{get, post, post_as};

struct School {
    org: String,
    email: String,
}

const PASSWORD: &str = "correct-horse-battery";

fn register(demo: &Demo, name: &str) -> School {
    let email = format!("{name}@example.test");
    let body = json!({ "organization": name, "name": "Владелец", "email": email, "password": PASSWORD });
    let answer = post(&format!("{}/api/auth/register", demo.app), &body);
    assert_eq!(answer.status, 201, "{}", answer.body);
    School { org: answer.body["organization"]["id"].as_str().expect("an id").to_owned(), email }
}

impl School {
    fn token(&self, demo: &Demo) -> String {
        let answer = post(&format!("{}/api/auth/login", demo.app), &json!({ "email": self.email, "password": PASSWORD }));
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body["accessToken"].as_str().expect("a token").to_owned()
    }

    fn begin(&self, demo: &Demo) {
        let token = self.token(demo);
        let school = get(&format!("{}/api/auth/me", demo.app), Some(&token)).body["demo"]["alfacrm"].clone();
        let answer = post_as(&format!("{}/api/migration/start", demo.app), &token, &school);
        assert_eq!(answer.status, 202, "{}", answer.body);
    }

    fn status(&self, demo: &Demo) -> Value {
        get(&format!("{}/api/migration/status", demo.app), Some(&self.token(demo))).body
    }

    fn wait(&self, demo: &Demo) -> Value {
        let token = self.token(demo);
        let began = Instant::now();
        loop {
            let run = get(&format!("{}/api/migration/status", demo.app), Some(&token)).body;
            if !matches!(run["status"].as_str(), Some("queued" | "running")) {
                return run;
            }
            assert!(began.elapsed() < Duration::from_secs(60), "it does not end: {run}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn content(&self, folder: &Path) -> Content {
        let socket = folder.join("demo/postgres/run");
        let url = format!("postgres://zveno_owner@localhost/zveno?host={}", socket.display());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let mut owner = PgConnection::connect(&url).await.expect("the private server answers its owner");
            content(&mut owner, self.org.parse().expect("an id")).await
        })
    }
}

/// Good enough to spread kills; the seed makes a failure repeatable.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

#[expect(clippy::disallowed_methods, reason = "the campaign's length and seed are the tester's")]
fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|value| value.parse().ok())
}

#[test]
fn a_killed_program_goes_on_and_ends_with_the_rows_of_an_undisturbed_run() {
    let rounds = from_environment("ZVENO_SOAK").unwrap_or(2);
    let mut seed = from_environment("ZVENO_SEED").unwrap_or_else(|| u64::from(std::process::id()) | 1 << 32);
    println!("ZVENO_SEED={seed}");
    let folder = tempfile::tempdir().expect("a folder");
    let ports = ["--port", "0", "--sandbox-port", "18911"];
    let mut demo = started(folder.path(), &ports);
    let calm = register(&demo, "calm");
    calm.begin(&demo);
    let undisturbed = calm.wait(&demo);
    assert!(undisturbed["status"].as_str().is_some_and(|status| status.starts_with("completed")), "{undisturbed}");
    let expected = calm.content(folder.path());
    let mut interrupted = 0;
    for round in 0..rounds {
        let (school, neighbour) = (register(&demo, &format!("killed-{round}")), register(&demo, &format!("neighbour-{round}")));
        school.begin(&demo);
        neighbour.begin(&demo);
        // One to three kills a round, the next while it recovers from the last.
        for _ in 0..=next(&mut seed) % 3 {
            std::thread::sleep(Duration::from_millis(50 + next(&mut seed) % 3000));
            interrupted += u64::from(matches!(school.status(&demo)["status"].as_str(), Some("queued" | "running")));
            demo.program.kill();
            demo = started(folder.path(), &ports);
        }
        for who in [&school, &neighbour] {
            let run = who.wait(&demo);
            assert!(run["status"].as_str().is_some_and(|status| status.starts_with("completed")), "round {round}: {run}");
            assert_eq!(run["kinds"], undisturbed["kinds"], "round {round}");
            assert_same(&expected, &who.content(folder.path()));
        }
    }
    println!("{rounds} rounds, {interrupted} kills met a run under way");
    let token = calm.token(&demo);
    let school = get(&format!("{}/api/auth/me", demo.app), Some(&token)).body["demo"]["alfacrm"].clone();
    assert_eq!(post_as(&format!("{}/api/migration/start", demo.app), &token, &school).status, 202);
    calm.wait(&demo);
    assert_same(&expected, &calm.content(folder.path()));
    demo.program.stop();
}
