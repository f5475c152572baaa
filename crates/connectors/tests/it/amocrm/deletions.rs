use std::collections::BTreeSet;

use connector::conformance::crm::read_all;
use connector::crm::Stream;
use domain::clock::{Clock, SystemClock};
use domain::sync::Kind;
use serde_json::json;

use super::account::Account;

#[tokio::test]
async fn what_was_deleted_or_merged_away_is_told_and_what_came_back_is_not() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let since = SystemClock.now() - chrono::TimeDelta::seconds(5);
    for (kind, id) in [("leads", 7_100_001_u64), ("leads", 7_100_002), ("contacts", 8_200_001), ("companies", 8_300_001), ("tasks", 9_100_001)] {
        account.change(kind, "delete", Some(id), json!({})).await;
    }
    account.change("leads", "restore", Some(7_100_002), json!({})).await;
    account.change("contacts", "merge", Some(8_200_010), json!({ "merged": [8_200_011] })).await;
    let gone = read_all(&desk, Stream::Deletions, Some(since)).await.expect("deletions");
    assert!(gone.iter().all(|record| record.is_deleted && record.fields.is_empty()));
    let gone: BTreeSet<(Kind, String)> = gone.into_iter().map(|record| (record.kind, record.id)).collect();
    let expected =
        [(Kind::Companies, "8300001"), (Kind::Contacts, "8200001"), (Kind::Contacts, "8200011"), (Kind::Deals, "7100001"), (Kind::Tasks, "9100001")];
    assert_eq!(gone, expected.map(|(kind, id)| (kind, id.to_owned())).into());
    let fetched = desk.session().await.fetch(Kind::Deals, &["7100001".to_owned(), "7100002".to_owned()]).await.expect("an answer");
    assert_eq!(fetched.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), ["7100002"]);
}

#[tokio::test]
async fn many_deletions_come_page_by_page() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let since = SystemClock.now() - chrono::TimeDelta::seconds(5);
    for contact in account.rows("contacts").await.iter().take(130) {
        account.change("contacts", "delete", contact["id"].as_u64(), json!({})).await;
    }
    let gone = read_all(&desk, Stream::Deletions, Some(since)).await.expect("deletions");
    assert_eq!(gone.iter().map(|record| &record.id).collect::<BTreeSet<_>>().len(), 130);
}
