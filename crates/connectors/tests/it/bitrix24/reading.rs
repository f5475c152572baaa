//! What is there arrives, once.

use std::collections::BTreeSet;

use connector::conformance::crm::{self as conformance, any_session_goes_on_from_a_saved_cursor, what_is_read_can_be_fetched};
use connector::crm::{OwnFieldType, RemoteRecord, StageKind, Stream};
use domain::sync::Kind;
use serde_json::{Value, json};

use super::portal::{Portal, all, now, one};

fn ids(records: &[RemoteRecord]) -> BTreeSet<String> {
    records.iter().map(|record| record.id.clone()).collect()
}

fn of_rows(rows: &[Value], prefix: &str) -> BTreeSet<String> {
    rows.iter()
        .map(|row| row.get("ID").or_else(|| row.get("id")).expect("an id"))
        .map(|id| format!("{prefix}{}", id.as_str().map_or(id.to_string(), str::to_owned)))
        .collect()
}

async fn expected(portal: &Portal, kind: Kind) -> BTreeSet<String> {
    match kind {
        Kind::Companies => of_rows(&portal.rows("company").await.into_iter().filter(|row| row["IS_MY_COMPANY"] != "Y").collect::<Vec<_>>(), ""),
        Kind::Contacts => of_rows(&portal.rows("contact").await, ""),
        Kind::Products => of_rows(&portal.rows("product").await, ""),
        Kind::Deals => of_rows(&portal.rows("deal").await, "").into_iter().chain(of_rows(&portal.rows("lead").await, "L")).collect(),
        Kind::Tasks => of_rows(&portal.rows("task").await, ""),
        Kind::Communications => {
            let happened = |row: &Value| match row["TYPE_ID"].as_str() {
                Some("1") => row["COMPLETED"] == "Y",
                Some("2") => row["COMPLETED"] == "Y" || row["PROVIDER_ID"] == "VOXIMPLANT_CALL",
                Some("4") => true,
                _ => false,
            };
            let activities: Vec<Value> = portal.rows("activity").await.into_iter().filter(happened).collect();
            of_rows(&activities, "A").into_iter().chain(of_rows(&portal.rows("comment").await, "C")).collect()
        }
    }
}

#[tokio::test]
async fn every_record_comes_once() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    for (kind, records) in conformance::every_record_comes_once(&portal.bench(&desk)).await {
        let records: Vec<RemoteRecord> = records.into_values().collect();
        assert_eq!(ids(&records), expected(&portal, kind).await, "{kind:?}");
        assert!(!records.is_empty(), "{kind:?}: nothing to show");
        let descriptor = connectors::bitrix24::DESCRIPTOR.kind(kind).expect("a kind");
        let names: BTreeSet<&str> = descriptor.fields.iter().map(|field| field.remote).collect();
        for record in &records {
            let strange: Vec<&String> =
                record.fields.keys().filter(|name| !names.contains(name.as_str()) && !name.starts_with("uf:") && *name != "lead:PERSON").collect();
            assert!(strange.is_empty(), "{kind:?}: {strange:?}");
            assert!(record.changed_at.is_some() && record.kind == kind && !record.is_deleted, "{record:?}");
        }
        let names = all(&desk, Stream::Ids(kind), None).await;
        assert!(names.iter().all(|record| record.fields.is_empty()), "{kind:?}");
    }
}

#[tokio::test]
async fn a_lead_says_who_asked() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let lead = portal.rows("lead").await.into_iter().find(|row| row["PHONE"].as_array().is_some_and(|rows| !rows.is_empty())).expect("a lead");
    let record = one(&desk, Kind::Deals, &format!("L{}", lead["ID"].as_str().expect("an id"))).await;
    let person = record.fields["lead:PERSON"].as_str().expect("a line");
    for part in [&lead["LAST_NAME"], &lead["PHONE"][0]["VALUE"]] {
        assert!(person.contains(part.as_str().expect("a text")), "{person} without {part}");
    }
    let all = all(&desk, Stream::Records(Kind::Deals), None).await;
    assert!(all.iter().all(|record| record.fields.contains_key("lead:PERSON") == record.id.starts_with('L')));
    let directory = desk.session().await.directory().await.expect("a directory");
    assert!(directory.own_fields.iter().any(|field| field.remote == "lead:PERSON" && !field.is_writable));
}

#[tokio::test]
async fn records_are_the_same_however_they_are_asked_for() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    for kind in Kind::ALL {
        what_is_read_can_be_fetched(&portal.bench(&desk), kind, "999999999").await;
        any_session_goes_on_from_a_saved_cursor(&portal.bench(&desk), kind).await;
    }
    let strangers = ["L999999999", "A999999999", "C999999999", "", "x", "1 or 1", "Aé"].map(str::to_owned);
    for kind in Kind::ALL {
        assert!(desk.session().await.fetch(kind, &strangers).await.expect("an answer").is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn what_changed_since_comes_again() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let since = now() - chrono::TimeDelta::seconds(5);
    for (kind, noun, data, prefix) in [
        (Kind::Companies, "company", json!({ "TITLE": "Переименована" }), ""),
        (Kind::Contacts, "contact", json!({ "POST": "Директор" }), ""),
        (Kind::Products, "product", json!({ "NAME": "Другой" }), ""),
        (Kind::Deals, "deal", json!({ "TITLE": "Другая" }), ""),
        (Kind::Deals, "lead", json!({ "TITLE": "Другой" }), "L"),
        (Kind::Tasks, "task", json!({ "TITLE": "Другая" }), ""),
    ] {
        let rows = portal.rows(noun).await;
        let row = rows.iter().find(|row| row["IS_MY_COMPANY"] != "Y").expect("a row");
        let id: u64 = row
            .get("ID")
            .or_else(|| row.get("id"))
            .map(|id| id.as_str().map_or(id.to_string(), str::to_owned))
            .and_then(|id| id.parse().ok())
            .expect("an id");
        portal.change(json!({ "kind": noun, "op": "update", "id": id, "data": data })).await;
        let changed = all(&desk, Stream::Records(kind), Some(since)).await;
        assert!(ids(&changed).contains(&format!("{prefix}{id}")), "{kind:?}");
        assert!(changed.len() < 10, "{kind:?}: {}", changed.len());
    }
    let deal = portal.rows("deal").await[0]["ID"].as_str().and_then(|id| id.parse::<u64>().ok()).expect("an id");
    let said = json!({ "ENTITY_ID": deal, "ENTITY_TYPE": "deal", "COMMENT": "Новый комментарий" });
    let comment = portal.change(json!({ "kind": "comment", "op": "create", "data": said })).await["id"].to_string();
    // Nothing moves when the portal's own hand writes a comment, so the owner is touched, too.
    portal
        .change(json!({ "kind": "activity", "op": "create", "data": { "OWNER_TYPE_ID": 2, "OWNER_ID": deal, "TYPE_ID": 4, "SUBJECT": "Письмо" } }))
        .await;
    let changed = all(&desk, Stream::Records(Kind::Communications), Some(since)).await;
    assert!(ids(&changed).contains(&format!("C{comment}")), "{:?}", ids(&changed));
}

#[tokio::test]
async fn a_portal_without_leads_shows_none() {
    let portal = Portal::start().await;
    portal.set(json!({ "leads": false })).await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    assert!(all(&desk, Stream::Records(Kind::Deals), None).await.iter().all(|record| !record.id.starts_with('L')));
    assert!(session.directory().await.expect("a directory").pipelines.iter().all(|pipeline| pipeline.id != "L"));
}

#[tokio::test]
async fn what_records_point_at_is_in_the_directory() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let account = desk.session().await.check().await.expect("an account");
    assert_eq!((account.currency.as_deref(), account.missing_rights.as_slice()), (Some("RUB"), [].as_slice()));
    assert_eq!(account.key, portal.credential("memberId"));
    let directory = desk.session().await.directory().await.expect("a directory");
    let stages: BTreeSet<&str> = directory.pipelines.iter().flat_map(|pipeline| &pipeline.stages).map(|stage| stage.key.as_str()).collect();
    let people: BTreeSet<&str> = directory.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(directory.pipelines.iter().filter(|pipeline| pipeline.is_main).count(), 1);
    assert!(directory.pipelines.iter().all(|pipeline| {
        let count = |kind: StageKind| pipeline.stages.iter().filter(|stage| stage.kind == kind).count();
        count(StageKind::Won) == 1 && count(StageKind::Lost) >= 1 && count(StageKind::Open) >= 1
    }));
    for deal in all(&desk, Stream::Records(Kind::Deals), None).await {
        let stage = deal.fields["stageId"].as_str().expect("a stage");
        assert!(stages.contains(stage), "{stage}");
        assert!(deal.fields["assignedById"].as_str().is_none_or(|person| people.contains(person)));
        let own: Vec<&str> = directory
            .own_fields
            .iter()
            .filter(|field| field.kind == Kind::Deals && field.value != OwnFieldType::Foreign && field.remote != "lead:PERSON")
            .map(|field| field.remote.as_str())
            .collect();
        assert!(deal.id.starts_with('L') || own.iter().all(|name| deal.fields.contains_key(*name)), "{deal:?}");
    }
    assert!(!directory.own_fields.is_empty() && directory.people.iter().any(|person| person.email.is_some()));
}

#[tokio::test]
async fn an_inbound_webhook_reads_as_well() {
    let portal = Portal::start().await;
    let desk = portal.desk_with(portal.by_webhook());
    let session = desk.session().await;
    session.check().await.expect("an account");
    let record = all(&desk, Stream::Records(Kind::Contacts), None).await.remove(0);
    assert_eq!(one(&desk, Kind::Contacts, &record.id).await, record);
}

#[tokio::test]
async fn cursors_of_others_are_refused() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    for (stream, cursor) in [
        (Stream::Deletions, None),
        (Stream::Records(Kind::Deals), Some(json!({ "source": "contacts", "after": 1, "wide": 1 }))),
        (Stream::Records(Kind::Deals), Some(json!({ "source": "dragons", "after": 1, "wide": 1 }))),
        (Stream::Ids(Kind::Deals), Some(json!("x"))),
    ] {
        assert_eq!(session.read(stream, None, cursor.as_ref()).await.expect_err("refused").code(), "bad_request", "{stream:?} {cursor:?}");
    }
}

#[tokio::test]
async fn many_ids_come_in_one_request() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let count = all(&desk, Stream::Ids(Kind::Contacts), None).await.len();
    let session = desk.session().await;
    session.fetch(Kind::Contacts, &[]).await.expect("nothing");
    let _ = desk.take_calls();
    let (mut read, mut cursor, mut requests) = (0, None, 0);
    loop {
        let page = session.read(Stream::Ids(Kind::Contacts), None, cursor.as_ref()).await.expect("a page");
        read += page.records.len();
        requests += 1;
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(read, count);
    assert_eq!(desk.take_calls().len(), requests);
    assert!(requests <= 3 + count / 2500, "{requests} for {count}");
}
