//! One list that is kept from us: the connection is good, nothing passes for empty, and the list is named.

use connector::{Connector, Error, ReadRequest};
use domain::import::Kind;
use serde_json::json;

use crate::scripted::{Scripted, failure, list, usual};
use crate::setup::{access, alfacrm, scope};

async fn keeps_back(entity: &'static str, status: u16) -> Scripted {
    Scripted::start(move |seen, before| match seen.path.split('?').next().unwrap_or_default() {
        path if path == format!("1/{entity}/index") => failure(status, "Нет"),
        "1/subject/index" => list(json!([{ "id": 2, "name": "Робототехника" }])),
        _ => usual(seen, before),
    })
    .await
}

#[tokio::test]
async fn a_list_without_the_right_to_it_does_not_make_the_connection_bad() {
    for status in [403, 404] {
        let vendor = keeps_back("room", status).await;
        let connector = alfacrm("127.0.0.1");
        let mut session = connector.open(access(&connector, &vendor.url), scope()).await.expect("a session");
        let account = session.check().await.expect("a connection");
        assert_eq!((account.counts.get(&Kind::Rooms), account.counts.get(&Kind::Subjects)), (None, Some(&1)), "{status}");
        let error = session.read(ReadRequest::first("rooms")).await.expect_err("no rooms");
        assert!(matches!(&error, Error::Refused { reason, .. } if reason.starts_with("room")), "{error:?}");
    }
}

/// 404 for a student who was deleted and 404 for a list that is not there look the same.
#[tokio::test]
async fn a_list_that_is_not_there_is_not_taken_for_deleted_parents() {
    let vendor = keeps_back("customer-tariff", 404).await;
    let connector = alfacrm("127.0.0.1");
    let mut session = connector.open(access(&connector, &vendor.url), scope()).await.expect("a session");
    let request = ReadRequest { stream: "subscriptions", cursor: None, parent: Some("501") };
    let error = session.read(request).await.expect_err("no such list");
    assert!(matches!(&error, Error::Refused { code: "not_found", reason } if reason.starts_with("customer-tariff")), "{error:?}");
}
