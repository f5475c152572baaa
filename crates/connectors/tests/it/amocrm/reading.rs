use connector::conformance::crm::{
    any_session_goes_on_from_a_saved_cursor, every_record_comes_once, read_all, the_pace_is_borne, what_is_read_can_be_fetched,
};
use connector::crm::{CrmConnector, OwnFieldType, Stream};
use domain::sync::Kind;
use serde_json::{Value, json};

use super::account::{Account, one};

#[tokio::test]
async fn every_record_of_every_kind_comes_once() {
    let account = Account::start().await;
    account.grow().await;
    let desk = account.desk().await;
    let all = every_record_comes_once(&account.bench(&desk)).await;
    let counts: Vec<usize> = Kind::ALL.iter().map(|kind| all[kind].len()).collect();
    assert_eq!(counts, [120, 600, 12, 300, 180, 900]);
}

#[tokio::test]
async fn any_session_goes_on_and_fetches() {
    let account = Account::start().await;
    account.grow().await;
    let desk = account.desk().await;
    for kind in Kind::ALL {
        any_session_goes_on_from_a_saved_cursor(&account.bench(&desk), kind).await;
        let missing = if kind == Kind::Communications { "leads:1" } else { "1" };
        what_is_read_can_be_fetched(&account.bench(&desk), kind, missing).await;
    }
}

#[tokio::test]
async fn more_rows_of_one_second_than_a_page_holds_all_come() {
    let account = Account::start().await;
    account.grow().await;
    let desk = account.desk().await;
    for contact in account.rows("contacts").await.iter().take(520) {
        let id = contact["id"].as_u64();
        account.change("contacts", "update", id, json!({ "updated_at": 1_790_000_000 })).await;
    }
    let all = read_all(&desk, Stream::Records(Kind::Contacts), None).await.expect("a reading");
    assert_eq!(all.len(), 600);
}

#[tokio::test]
async fn what_changed_since_comes_and_nothing_else() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let now = chrono::DateTime::from_timestamp(1_900_000_000, 0);
    for (kind, name, id) in
        [(Kind::Deals, "leads", 7_100_003_u64), (Kind::Contacts, "contacts", 8_200_004), (Kind::Companies, "companies", 8_300_002)]
    {
        account.change(name, "update", Some(id), json!({ "name": "Новое имя", "updated_at": 1_900_000_000 })).await;
        let changed = read_all(&desk, Stream::Records(kind), now).await.expect("a reading");
        let ids: Vec<&str> = changed.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(ids, [id.to_string()], "{kind:?}");
        assert_eq!(changed[0].fields["name"], "Новое имя");
    }
    // The same where the account does not heed filters at all.
    account.set(json!({ "filtersIgnored": true })).await;
    let changed = read_all(&desk, Stream::Records(Kind::Deals), now).await.expect("a reading");
    assert_eq!(changed.len(), 1);
    let fetched = one(&desk, Kind::Deals, "7100003").await;
    assert_eq!(fetched, changed[0]);
    assert_eq!(read_all(&desk, Stream::Records(Kind::Contacts), None).await.expect("a reading").len(), 200);
}

#[tokio::test]
async fn records_are_in_the_contracts_form() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let lead = account.held("leads", "7100001").await;
    let deal = one(&desk, Kind::Deals, "7100001").await;
    assert_eq!(deal.fields["name"], lead["name"]);
    assert_eq!(deal.fields["price"].as_i64(), lead["price"].as_i64().map(|price| price * 100));
    assert_eq!(deal.fields["currency"], "RUB");
    let stage = format!("{}:{}", lead["pipeline_id"], lead["status_id"]);
    assert_eq!(deal.fields["stage"], stage);
    let directory = desk.session().await.directory().await.expect("a directory");
    assert!(directory.pipelines.iter().any(|pipeline| pipeline.stages.iter().any(|known| known.key == stage)));
    for own in directory.own_fields.iter().filter(|own| own.kind == Kind::Deals && own.value != OwnFieldType::Foreign) {
        assert!(deal.fields.contains_key(&own.remote), "{own:?}");
    }
    let descriptor = account.connector.descriptor();
    for kind in Kind::ALL {
        let known: Vec<&str> = descriptor.kind(kind).expect("a kind").fields.iter().map(|field| field.remote).collect();
        for record in read_all(&desk, Stream::Records(kind), None).await.expect("a reading") {
            for (name, value) in &record.fields {
                assert!(known.contains(&name.as_str()) || name.starts_with("cf:"), "{kind:?} {name}");
                assert!(value != "" && *value != json!([]), "{kind:?} {name}: nothing is null");
            }
        }
    }
}

#[tokio::test]
async fn shapes_that_differ_between_editions_read_the_same() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let usual = read_all(&desk, Stream::Records(Kind::Deals), None).await.expect("a reading");
    account.set(json!({ "emptyValuesAsList": true, "lossReasonAsList": true, "maxPageSize": 40 })).await;
    let other = read_all(&desk, Stream::Records(Kind::Deals), None).await.expect("a reading");
    let bare = |records: &[connector::crm::RemoteRecord]| {
        let mut fields: Vec<(String, Value)> = records.iter().map(|record| (record.id.clone(), json!(record.fields))).collect();
        fields.sort_by(|a, b| a.0.cmp(&b.0));
        fields
    };
    assert_eq!(bare(&usual), bare(&other));
}

#[tokio::test]
async fn an_incoming_lead_is_a_deal() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let before = read_all(&desk, Stream::Records(Kind::Deals), None).await.expect("a reading").len();
    let pipelines = account.rows("pipelines").await;
    let statuses = pipelines[0]["_embedded"]["statuses"].as_array().or_else(|| pipelines[0]["statuses"].as_array()).expect("statuses").clone();
    let incoming = statuses.iter().find(|status| status["type"] == 1).and_then(|status| status["id"].as_u64()).expect("an incoming stage");
    let made = account.change("leads", "create", None, json!({ "name": "Заявка с сайта", "status_id": incoming })).await;
    let all = read_all(&desk, Stream::Records(Kind::Deals), None).await.expect("a reading");
    assert_eq!(all.len(), before + 1);
    let deal = one(&desk, Kind::Deals, &made["id"].to_string()).await;
    assert_eq!(deal.fields["stage"], format!("{}:{incoming}", pipelines[0]["id"]));
}

#[tokio::test]
async fn the_vendor_never_says_that_it_is_too_much() {
    let account = Account::start().await;
    account.set(json!({ "blockAfterViolations": 0 })).await;
    let desk = account.desk().await;
    the_pace_is_borne(&account.bench(&desk), &Kind::ALL, 7.0).await;
}
