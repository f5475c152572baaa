//! Two real programs read a site and are killed with SIGKILL again and again: what is here in the end is what an undisturbed one reads.

use std::collections::BTreeMap;
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};
use testkit::{Account, sync_program};

use super::site::Site;

const KILLS: u32 = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_moodle_is_whole_though_its_readers_were_killed() {
    let site = Site::connected("moodle").await;
    // Long enough for a pass to be in its middle when it is killed.
    site.settings(json!({ "latencyMs": 150 })).await;
    let mut dice = StdRng::seed_from_u64(7);
    let mut programs = [sync_program(&site.app, &site.sandbox, None), sync_program(&site.app, &site.sandbox, None)];
    for at in 0..KILLS {
        tokio::time::sleep(Duration::from_millis(dice.random_range(1_000..2_500))).await;
        let program = &mut programs[at as usize % 2];
        assert!(program.try_wait().expect("a process").is_none(), "the program ended by itself");
        program.kill().await.expect("it lived until now");
        *program = sync_program(&site.app, &site.sandbox, None);
        // A lease ends by itself after half a minute; nothing is shown by waiting for it.
        let sql = "set row_security = off; update sync_connections set lease_until = least(lease_until, now() + interval '300 milliseconds')";
        testkit::answer(&site.app.database.config.url, sql).await;
    }
    let killed_in_the_middle = site.status().await["lastSyncAt"].is_null();
    site.settings(json!({ "latencyMs": 0 })).await;
    for tries in 0.. {
        assert!(tries < 600, "never read: {:#}", site.status().await);
        if !site.status().await["lastSyncAt"].is_null() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    for program in &mut programs {
        program.kill().await.expect("it lived until now");
    }
    assert!(killed_in_the_middle, "the first pass was over before the last kill: this shows nothing");

    let other = site.app.register("Без помех").await;
    let undisturbed = site.configure(&other, site.credential()).await;
    site.app.work_jobs_off().await;
    assert!(!undisturbed.is_empty());
    for list in ["students", "courses", "lessons"] {
        let (killed, undisturbed) = (told(&site, &site.who, list).await, told(&site, &other, list).await);
        assert_eq!(killed.keys().collect::<Vec<_>>(), undisturbed.keys().collect::<Vec<_>>(), "{list}");
        for (id, (row, progress)) in killed {
            let (other, other_progress) = &undisturbed[&id];
            assert_eq!(&row, other, "{list}");
            // A mean depends on the order in which it was summed up, in its last digits.
            assert!((progress - other_progress).abs() < 0.001, "{list} {id}: {progress} and {other_progress}");
        }
    }
    let counts = async |who: &Account| site.app.get("/api/v1/crm/status", &who.token).await["counts"].clone();
    assert_eq!(counts(&site.who).await, counts(&other).await);
}

/// Everything that does not differ between two organisations by its nature, with how far things are, by the platform's ids.
async fn told(site: &Site, who: &Account, list: &str) -> BTreeMap<String, (Value, f64)> {
    let (mut rows, mut cursor) = (BTreeMap::new(), String::new());
    loop {
        let page = site.app.get(&format!("/api/v1/crm/{list}?limit=200&cursor={cursor}"), &who.token).await;
        for row in page["items"].as_array().expect("items") {
            let mut row = row.clone();
            let fields = row.as_object_mut().expect("an object");
            fields.retain(|name, _| !["id", "connectionId", "courseId", "syncedAt", "stale"].contains(&name.as_str()));
            let progress = fields.remove("progress").and_then(|percent| percent.as_f64()).unwrap_or(-1.0);
            let key = row["remoteId"].as_str().expect("an id").to_owned();
            assert!(rows.insert(key, (row, progress)).is_none(), "twice in {list}");
        }
        match page["nextCursor"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => return rows,
        }
    }
}
