//! When it is quiet: both sides are equal, nothing was made twice, and what stands is what somebody wrote last.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use uuid::Uuid;

use super::desk::Desk;
use super::edits::{AMOUNT, Book, LINES, NAME};
use super::sides::{Seen, There, WORDS, kinds};

/// What stands here stands there, once, and the other way round.
pub async fn equal(desk: &Desk, book: &Book) {
    let vendor = desk.vendor;
    // What a person has to decide is accounted for: it stands in the list of conflicts.
    let asked = desk.here("/api/sync/conflicts?status=open").await;
    let asked_here: BTreeSet<&str> = asked.iter().filter_map(|conflict| conflict["recordId"].as_str()).collect();
    // Bitrix24 numbers each kind from one: an id says nothing without its kind.
    let asked_there: BTreeSet<(&str, &str)> =
        asked.iter().filter_map(|conflict| Some((conflict["kind"].as_str()?, conflict["remoteId"].as_str()?))).collect();
    println!("{} open conflicts", asked.len());
    for there in kinds(vendor) {
        let mut theirs: BTreeMap<Seen, usize> = BTreeMap::new();
        let rows = desk.there(there.kind).await;
        let is_asked = |row: &&Value| asked_there.contains(&(there.noun(), there.remote_id(row).as_str()));
        for row in rows.iter().filter(|row| !there.is_deleted(row) && row["IS_MY_COMPANY"] != "Y").filter(|row| !is_asked(row)) {
            let seen = there.seen(row);
            if there.counts(&seen) {
                *theirs.entry(seen).or_default() += 1;
            }
        }
        let mut ours: BTreeMap<Seen, usize> = BTreeMap::new();
        for row in book.here(desk, there).await {
            let seen = there.seen_here(&row);
            if there.counts(&seen) && row["id"].as_str().is_none_or(|id| !asked_here.contains(id)) {
                *ours.entry(seen).or_default() += 1;
            }
        }
        for seen in leads(desk, there).await {
            // Leads of Bitrix24 are deals here, too.
            let left = ours.get_mut(&seen).unwrap_or_else(|| panic!("a lead is not here: {seen:?}"));
            *left -= 1;
            if *left == 0 {
                ours.remove(&seen);
            }
        }
        // amoCRM has no call to delete: what was deleted here stands there still.
        let mut left = if vendor == "amocrm" { book.deleted_here.len() } else { 0 };
        let mut wrong = Vec::new();
        for (seen, count) in &theirs {
            let here = ours.remove(seen).unwrap_or(0);
            let missing = count.saturating_sub(here);
            if missing > 0 && left >= missing {
                left -= missing;
            } else if here != *count {
                wrong.push(format!("there {count}, here {here}: {seen:?}"));
            }
        }
        wrong.extend(ours.iter().map(|(seen, count)| format!("only here {count}: {seen:?}")));
        if !wrong.is_empty() {
            lives(desk, there, book, &wrong).await;
            let state = desk.state().await;
            panic!("{}: {} differ: {:#?}\n{:#}", there.kind, wrong.len(), &wrong[..wrong.len().min(8)], state["drift"]);
        }
        no_lost_edit(desk, there, book, &asked_here).await;
    }
}

async fn leads(desk: &Desk, deals: There) -> Vec<Seen> {
    if desk.vendor != "bitrix24" || !deals.is_deal() {
        return Vec::new();
    }
    let rows = desk.there("lead").await;
    rows.iter().filter(|row| !deals.is_deleted(row)).map(|row| Seen { emails: Vec::new(), ..deals.seen(row) }).collect()
}

/// What stands in a field that people wrote to is what one of the sides wrote there last: an older value come back, or one of another field, is a lost edit.
async fn no_lost_edit(desk: &Desk, there: There, book: &Book, asked: &BTreeSet<&str>) {
    let mut owner = desk.app.database.owner().await;
    let pairs: Vec<(Uuid, String)> = sqlx::query_as("select local_id, remote_id from sync_pairs where kind = $1 and state = 'linked'")
        .bind(there.noun())
        .fetch_all(&mut owner)
        .await
        .expect("pairs");
    let remote: BTreeMap<String, String> = pairs.into_iter().map(|(local, remote)| (local.to_string(), remote)).collect();
    let mut looked_at = 0;
    for row in book.here(desk, there).await {
        let id = row["id"].as_str().expect("an id").to_owned();
        if asked.contains(id.as_str()) {
            continue;
        }
        let seen = there.seen_here(&row);
        for (field, stands) in [(NAME, json!(seen.name)), (AMOUNT, json!(seen.amount_minor)), (LINES, json!(seen.lines))] {
            let here = book.here.get(&(there.path(), id.clone(), field));
            let there = remote.get(&id).and_then(|remote| book.there.get(&(there.path(), remote.clone(), field)));
            let last: Vec<&Value> = here.into_iter().chain(there).collect();
            looked_at += last.len();
            assert!(last.is_empty() || last.contains(&&stands), "{field} of {id} is {stands}, but was last given {last:?}: {seen:?}");
        }
    }
    println!("{}: {looked_at} last edits stand or gave way to a later one", there.kind);
    assert!(looked_at > 0, "nobody edited anything: this shows nothing");
}

/// What became of records that differ.
async fn lives(desk: &Desk, there: There, book: &Book, wrong: &[String]) {
    for row in book.here(desk, there).await {
        let seen = there.seen_here(&row);
        if wrong.iter().any(|line| line.contains(&format!("{:?}", seen.name))) {
            println!("{}:", seen.name);
            life(desk, row["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")).await;
        }
    }
}

/// The pairs of a record here, and who did what to it on both sides.
async fn life(desk: &Desk, id: Uuid) {
    let mut owner = desk.app.database.owner().await;
    let pairs: Vec<(String, String, String)> =
        sqlx::query_as("select kind, remote_id, state from sync_pairs where local_id = $1").bind(id).fetch_all(&mut owner).await.expect("pairs");
    let conflicts: Vec<(String, String)> =
        sqlx::query_as("select field, status from sync_conflicts where local_id = $1").bind(id).fetch_all(&mut owner).await.expect("conflicts");
    let waits: Vec<(String, String)> =
        sqlx::query_as("select kind, state from outgoing_changes where local_id = $1").bind(id).fetch_all(&mut owner).await.expect("the queue");
    println!("{id} is paired {pairs:?}, disputed {conflicts:?}, waits {waits:?}");
    let audit = desk.app.get(&format!("/api/audit?recordId={id}"), &desk.who.token).await;
    for entry in audit["items"].as_array().into_iter().flatten() {
        println!("  {} {} {} {}", entry["at"], entry["actor"]["kind"], entry["action"], entry["after"]);
    }
    let ledger = desk.sandbox.control("GET", &format!("{}/ledger", desk.vendor), None).await;
    for (_, remote, _) in &pairs {
        for entry in ledger["entries"].as_array().into_iter().flatten() {
            for effect in entry["effects"].as_array().into_iter().flatten().filter(|effect| effect["id"].to_string().trim_matches('"') == remote) {
                println!("  there {} {} {}", entry["at"], entry["kind"], effect);
            }
        }
    }
}

/// An audit finds nothing; what it finds is shown with both sides and what they last agreed on.
pub async fn no_drift(desk: &Desk, drift: &Value) {
    if drift["equal"] == true {
        return;
    }
    let mut owner = desk.app.database.owner().await;
    for there in kinds(desk.vendor) {
        let kind = there.noun();
        for found in drift["kinds"][kind]["records"].as_array().into_iter().flatten() {
            let pair: Option<(Value, String)> = sqlx::query_as("select base, state from sync_pairs where kind = $1 and remote_id = $2")
                .bind(kind)
                .bind(found["remoteId"].as_str().unwrap_or_default())
                .fetch_optional(&mut owner)
                .await
                .expect("a pair");
            let rows = desk.there(there.kind).await;
            let row = rows.iter().find(|row| there.remote_id(row) == found["remoteId"].as_str().unwrap_or_default());
            let (_, here) = desk
                .app
                .call(testkit::Method::GET, &format!("{}/{}", there.path(), found["id"].as_str().unwrap_or_default()), &desk.who.token, None)
                .await;
            let agreed = pair.as_ref().map(|(base, _)| base.clone()).unwrap_or_default();
            let ids = [&found["id"], &agreed["contactId"], &agreed["companyId"], &agreed["link"]["id"]];
            for id in ids.into_iter().filter_map(|id| id.as_str()?.parse().ok()) {
                life(desk, id).await;
            }
            println!("{found}\n here {here}\n there {row:?}\n agreed {pair:?}");
        }
    }
    panic!("{drift:#}");
}

/// The vendor's own book: no record of ours was made twice.
pub async fn no_double_create(desk: &Desk) {
    let ledger = desk.sandbox.control("GET", &format!("{}/ledger", desk.vendor), None).await;
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    for entry in ledger["entries"].as_array().expect("entries") {
        for effect in entry["effects"].as_array().into_iter().flatten() {
            let after = effect["fields"].as_object().cloned().unwrap_or_default();
            let said = |field: &str| {
                let value = after.get(field).map(|value| value.get("after").unwrap_or(value))?;
                value.get("text").unwrap_or(value).as_str().map(str::to_owned)
            };
            // The name of a person stands in two fields.
            let name = match (said("NAME"), said("LAST_NAME")) {
                (Some(name), last) => Some(format!("{name} {}", last.unwrap_or_default())),
                _ => ["name", "TITLE", "text", "title", "COMMENT", "params"].into_iter().find_map(said),
            };
            let is_ours = WORDS.iter().any(|word| name.as_deref().is_some_and(|name| name.starts_with(word)));
            if effect["op"] == "create" && is_ours {
                *made.entry(format!("{} {}", effect["kind"], name.unwrap_or_default())).or_default() += 1;
            }
        }
    }
    let twice: Vec<_> = made.iter().filter(|(_, count)| **count > 1).collect();
    for (named, _) in &twice {
        let name = named.split_once(' ').map_or("", |(_, name)| name);
        println!("{named}:");
        // All that was asked and answered from shortly before the first of them on.
        let entries = ledger["entries"].as_array().expect("entries");
        let first = entries.iter().position(|entry| entry.to_string().contains(name)).unwrap_or(0);
        for entry in entries.iter().skip(first.saturating_sub(2)).take(60) {
            println!("  {}", domain::text::clip(&entry.to_string(), 700));
        }
    }
    assert!(twice.is_empty(), "made twice: {twice:?}");
    assert!(!made.is_empty(), "the book names creates: otherwise this shows nothing");
}
