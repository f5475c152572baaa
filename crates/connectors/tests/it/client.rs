//! Signing in, limits, broken answers and the vendor's choices, one by one.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use connector::http::{Lookup, Sources};
use connector::{Connector, Error, ReadRequest, Session};
use connectors::alfacrm::AlfaCrm;
use domain::import::Kind;
use serde_json::{Value, json};

use crate::scripted::{Scripted, Seen, failure, list, ok, usual};
use crate::setup::{EMAIL, KEY, access, alfacrm, http, http_with, scope};

async fn open(connector: &AlfaCrm, url: &str) -> Box<dyn Session> {
    connector.open(access(connector, url), scope()).await.expect("a session")
}

fn place(seen: &Seen) -> &str {
    seen.path.split('?').next().unwrap_or_default()
}

#[tokio::test]
async fn signing_in_sends_the_pair_once_and_the_token_after() {
    let vendor = Scripted::start(usual).await;
    let connector = alfacrm("127.0.0.1");
    open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect("a page");
    let seen = vendor.seen();
    assert_eq!(vendor.paths()[..2], ["auth/login", "branch/index?per-page=200"]);
    assert_eq!(seen[0].body, json!({ "email": EMAIL, "api_key": KEY }));
    assert_eq!(seen[0].token, None);
    assert!(seen[1..].iter().all(|call| call.token.as_deref() == Some("token-0-abcdef")));
    assert_eq!(seen[1].body, json!({ "page": 0, "pageSize": 200 }));
}

#[tokio::test]
async fn a_refused_token_is_renewed_in_flight() {
    let vendor = Scripted::start(|seen, before| match (place(seen), seen.token.as_deref()) {
        ("1/subject/index", Some("token-0-abcdef")) => failure(401, "Unauthorized"),
        ("1/subject/index", _) => list(json!([{ "id": 2, "name": "Робототехника" }])),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let page = open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect("a page");
    assert_eq!(page.records.len(), 1);
    assert_eq!(page.notes.iter().map(|note| note.code.as_str()).collect::<Vec<_>>(), ["token_refused"]);
    assert_eq!(vendor.paths().iter().filter(|path| *path == "auth/login").count(), 2);
}

#[tokio::test]
async fn a_token_that_is_never_accepted_ends() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "1/subject/index" => failure(401, "Unauthorized"),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let error = open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect_err("no access");
    assert_eq!(error, Error::AuthRevoked);
    assert!(vendor.paths().len() < 12);
}

#[tokio::test]
async fn a_key_withdrawn_on_the_way_is_not_a_wrong_key() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "auth/login" if before > 0 => failure(401, "Unauthorized"),
        "1/subject/index" => failure(401, "Unauthorized"),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let error = open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect_err("no access");
    assert_eq!(error, Error::AuthRevoked);
    let vendor = Scripted::start(|_, _| failure(401, "Unauthorized")).await;
    let error = open(&connector, &vendor.url).await.check().await.expect_err("a wrong key");
    assert_eq!(error, Error::BadCredentials);
}

#[tokio::test]
async fn a_token_is_renewed_ahead_of_its_end() {
    let vendor = Scripted::start(usual).await;
    let connector = AlfaCrm::new(http("127.0.0.1"), None).with_token_ttl(Duration::from_millis(120));
    let mut session = open(&connector, &vendor.url).await;
    session.read(ReadRequest::first("subjects")).await.expect("a page");
    tokio::time::sleep(Duration::from_millis(200)).await;
    session.read(ReadRequest::first("subjects")).await.expect("a page");
    assert_eq!(vendor.paths().iter().filter(|path| *path == "auth/login").count(), 2);
    assert_eq!(vendor.seen().last().and_then(|call| call.token.clone()).as_deref(), Some("token-1-abcdef"));
}

#[tokio::test]
async fn a_missing_right_is_named_and_not_fought() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "branch/index" => failure(403, "Forbidden"),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let error = open(&connector, &vendor.url).await.check().await.expect_err("no right");
    assert_eq!(error, Error::Forbidden { what: "v2api".to_owned() });
    assert_eq!(vendor.paths().len(), 2);
}

#[tokio::test]
async fn what_is_not_the_vendor_is_told_apart() {
    let connector = alfacrm("127.0.0.1");
    for answer in [
        || "<html><title>Магазин</title><body>Купить</body></html>".into_response(),
        || ok(json!({ "hello": "world" })),
        || (StatusCode::NOT_FOUND, "<html>nginx</html>").into_response(),
        || (StatusCode::METHOD_NOT_ALLOWED, "").into_response(),
    ] {
        let vendor = Scripted::start(move |_, _| answer()).await;
        let error = open(&connector, &vendor.url).await.check().await.expect_err("a stranger");
        assert_eq!(error.code(), "not_this_vendor", "{error}");
    }
    let error = open(&connector, "http://127.0.0.1:1/alfa").await.check().await.expect_err("nobody there");
    assert_eq!(error.code(), "unreachable", "{error}");
}

#[tokio::test]
async fn a_limit_is_waited_for() {
    let limited = |seen: &Seen, before: usize| match place(seen) {
        "1/subject/index" if before == 0 => (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "1")], "").into_response(),
        _ => usual(seen, before),
    };
    let vendor = Scripted::start(limited).await;
    let connector = alfacrm("127.0.0.1");
    let started = tokio::time::Instant::now();
    let page = open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect("a page");
    assert!(started.elapsed() >= Duration::from_millis(950));
    assert_eq!(page.notes[0].code, "limit_wait");
    assert_eq!(page.notes[0].detail["ms"], 1000);

    let vendor = Scripted::start(|seen, before| match place(seen) {
        "1/subject/index" => (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "3600")], "").into_response(),
        _ => usual(seen, before),
    })
    .await;
    let error = open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect_err("for an hour");
    assert_eq!(error, Error::LimitedUntil(Duration::from_secs(3600)));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let connector = alfacrm("127.0.0.1");
    for (target, code) in [
        ("http://10.0.0.1/v2api/auth/login", "url_not_allowed"),
        ("http://169.254.169.254/latest/meta-data", "url_not_allowed"),
        ("https://[::ffff:127.0.0.1]/", "url_not_allowed"),
        ("https://elsewhere.example.test/", "not_this_vendor"),
        ("/other", "not_this_vendor"),
    ] {
        let vendor = Scripted::start(move |_, _| (StatusCode::TEMPORARY_REDIRECT, [("location", target)]).into_response()).await;
        let error = open(&connector, &vendor.url).await.check().await.expect_err("a redirect");
        assert_eq!(error.code(), code, "{target}: {error}");
        assert_eq!(vendor.paths().len(), 1, "{target}");
    }
}

struct Names(Vec<(&'static str, &'static str)>);

#[async_trait]
impl Lookup for Names {
    async fn lookup(&self, host: &str) -> std::io::Result<Vec<IpAddr>> {
        Ok(self.0.iter().filter(|(name, _)| *name == host).map(|(_, address)| address.parse().expect("an address")).collect())
    }
}

#[tokio::test]
async fn names_that_lead_inside_are_refused_when_connecting() {
    let names = vec![
        ("private.example.test", "10.0.0.7"),
        ("loop.example.test", "127.0.0.1"),
        ("mapped.example.test", "::ffff:127.0.0.1"),
        ("metadata.example.test", "169.254.169.254"),
    ];
    let lookup = Arc::new(Names(names.clone()));
    let connector = AlfaCrm::new(http_with("", Sources { lookup, jitter: Arc::new(crate::setup::NoWait), ..Sources::default() }), None);
    for (name, _) in names {
        let error = open(&connector, &format!("https://{name}")).await.check().await.expect_err("inside");
        assert_eq!(error, Error::UrlNotAllowed { reason: "private_address" }, "{name}");
    }
    let error = open(&connector, "https://nowhere.example.test").await.check().await.expect_err("no address");
    assert_eq!(error.code(), "unreachable");
}

#[tokio::test]
async fn an_endless_answer_ends_at_the_limit() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "1/subject/index" => format!("{{\"items\":[{}]}}", " ".repeat(11 * 1024 * 1024)).into_response(),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let error = open(&connector, &vendor.url).await.read(ReadRequest::first("subjects")).await.expect_err("too large");
    assert_eq!(error.code(), "unexpected");
}

#[tokio::test]
async fn an_account_without_branches_is_an_error() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "branch/index" => list(json!([])),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let error = open(&connector, &vendor.url).await.read(ReadRequest::first("students")).await.expect_err("no branch");
    assert_eq!(error.code(), "no_branches");
}

#[tokio::test]
async fn branches_are_found_in_both_places() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "branch/index" => failure(404, "Not Found"),
        "0/branch/index" => list(json!([{ "id": "2", "name": "Второй" }, { "id": 1, "name": "Первый" }])),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let page = open(&connector, &vendor.url).await.read(ReadRequest::first("branches")).await.expect("a page");
    assert_eq!(page.records.iter().map(|record| record.title.as_str()).collect::<Vec<_>>(), ["Первый", "Второй"]);
    assert_eq!((page.total, page.next), (Some(2), None));
}

#[tokio::test]
async fn a_parent_that_is_gone_has_no_records() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "1/cgi/index" if seen.path.contains("group_id=") => failure(404, "Not Found"),
        "1/cgi/index" => failure(400, "Bad Request"),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let request = ReadRequest { stream: "memberships", cursor: None, parent: Some("70") };
    let page = open(&connector, &vendor.url).await.read(request).await.expect("a page");
    assert!(page.records.is_empty() && page.next.is_none());
    assert!(page.notes.iter().any(|note| note.code == "parent_gone"));
}

#[tokio::test]
async fn names_that_may_not_be_read_keep_nothing_back() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "1/location/index" => failure(403, "Forbidden"),
        "1/room/index" => list(json!([{ "id": 9, "branch_id": 1, "location_id": 3, "name": "Каб. 2", "is_enabled": 1 }])),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let page = open(&connector, &vendor.url).await.read(ReadRequest::first("rooms")).await.expect("a page");
    assert_eq!(page.records.len(), 1);
    assert_eq!(page.notes[0].code, "dictionary_unavailable");
}

#[tokio::test]
async fn archived_subscriptions_are_asked_for_until_proven() {
    let row =
        |id: u32, customer: &str| json!({ "id": id, "customer_id": customer, "tariff_id": 388, "b_date": "01.11.2025", "e_date": "30.11.2025" });
    let vendor = Scripted::start(move |seen, before| match place(seen) {
        "1/customer-tariff/index" => {
            let customer = if seen.path.contains("customer_id=501") { "501" } else { "502" };
            let (alive, dead) = (row(1, customer), row(2, customer));
            if seen.body["dead"] == Value::Bool(true) { list(json!([dead])) } else { list(json!([alive, dead])) }
        }
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let mut session = open(&connector, &vendor.url).await;
    for (parent, calls) in [("501", 2), ("502", 1)] {
        let before = vendor.paths().iter().filter(|path| path.contains("customer-tariff")).count();
        let page = session.read(ReadRequest { stream: "subscriptions", cursor: None, parent: Some(parent) }).await.expect("a page");
        assert_eq!(page.records.len(), 2, "{parent}");
        assert_eq!(vendor.paths().iter().filter(|path| path.contains("customer-tariff")).count() - before, calls, "{parent}");
    }
}

#[tokio::test]
async fn memberships_only_the_wider_question_shows_come_when_they_have_ended() {
    let row = |id: u32, end: &str| json!({ "id": id, "customer_id": 500 + id, "group_id": 70, "b_date": "01.09.2025", "e_date": end });
    let vendor = Scripted::start(move |seen, before| match place(seen) {
        "1/cgi/index" if seen.body["removed"] == 1 => list(json!([row(1, "31.05.2027"), row(2, "31.05.2026"), row(3, "31.05.2027")])),
        "1/cgi/index" => list(json!([row(1, "31.05.2027")])),
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let request = ReadRequest { stream: "memberships", cursor: None, parent: Some("70") };
    let page = open(&connector, &vendor.url).await.read(request).await.expect("a page");
    assert_eq!(page.records.iter().map(|record| record.remote_id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
}

#[tokio::test]
async fn a_page_that_was_not_saved_comes_again() {
    let vendor = Scripted::start(|seen, before| match place(seen) {
        "1/subject/index" => {
            let page = seen.body["page"].as_u64().unwrap_or_default();
            let row = json!({ "id": page + 1, "name": format!("Предмет {page}") });
            if page == 1 && before == 1 { failure(403, "Forbidden") } else { ok(json!({ "total": 3, "count": 1, "page": page, "items": [row] })) }
        }
        _ => usual(seen, before),
    })
    .await;
    let connector = alfacrm("127.0.0.1");
    let mut session = open(&connector, &vendor.url).await;
    let first = session.read(ReadRequest::first("subjects")).await.expect("a page");
    let second = ReadRequest { stream: "subjects", cursor: first.next.as_ref(), parent: None };
    let ids = |page: connector::Page| page.records.into_iter().map(|record| record.remote_id).collect::<Vec<_>>();
    assert_eq!(session.read(second).await.expect_err("an error in between").code(), "forbidden");
    assert_eq!(ids(session.read(second).await.expect("a page")), ["2"]);
    assert_eq!(ids(session.read(second).await.expect("the same page again")), ["2"]);
    assert_eq!(ids(session.read(ReadRequest::first("subjects")).await.expect("from the beginning")), ["1"]);
}

#[tokio::test]
async fn an_override_stands_in_for_the_vendors_hosts_only() {
    let vendor = Scripted::start(usual).await;
    let other = Scripted::start(usual).await;
    let instead = url::Url::parse(&vendor.url).expect("an address");
    let connector = AlfaCrm::new(http("127.0.0.1"), Some(instead));
    open(&connector, "https://school.s20.online").await.check().await.expect("the stand-in answers");
    assert!(!vendor.paths().is_empty());
    open(&connector, &other.url).await.check().await.expect("a named address is asked itself");
    assert!(!other.paths().is_empty());
}

#[tokio::test]
async fn wrong_requests_are_refused() {
    let vendor = Scripted::start(usual).await;
    let connector = alfacrm("127.0.0.1");
    let mut session = open(&connector, &vendor.url).await;
    let nonsense = json!({ "page": "x" });
    for request in [
        ReadRequest::first("dragons"),
        ReadRequest::first("memberships"),
        ReadRequest { stream: "students", cursor: None, parent: Some("1") },
        ReadRequest { stream: "students", cursor: Some(&nonsense), parent: None },
    ] {
        let error = session.read(request).await.expect_err("refused");
        assert_eq!(error.code(), "bad_request", "{request:?}");
    }
    let mut scope = scope();
    scope.options.time_zone = "Mars/Olympus".to_owned();
    let error = connector.open(access(&connector, &vendor.url), scope).await.err().expect("no such zone");
    assert_eq!(error.code(), "bad_request");
}

#[tokio::test]
async fn changes_are_asked_for_from_the_day_before() {
    let vendor = Scripted::start(usual).await;
    let connector = alfacrm("127.0.0.1");
    let mut scope = scope();
    scope.changed_since = Some("2026-11-10T22:30:00Z".parse().expect("an instant"));
    let mut session = connector.open(access(&connector, &vendor.url), scope).await.expect("a session");
    for stream in ["students", "groups", "payments", "lessons"] {
        let mut cursor = None;
        loop {
            let page = session.read(ReadRequest { stream, cursor: cursor.as_ref(), parent: None }).await.expect("a page");
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
    }
    let asked = |entity: &str| {
        let seen = vendor.seen();
        let calls = seen.iter().filter(|call| place(call) == format!("1/{entity}/index")).map(|call| call.body["updated_at_from"].clone());
        calls.collect::<Vec<_>>()
    };
    // 22:30 UTC is already the 11th in Moscow.
    assert!(asked("pay").iter().filter(|day| *day == "10.11.2026").count() > 0 && asked("pay").iter().all(|day| day == "10.11.2026"));
    assert!(asked("customer").iter().chain(&asked("lesson")).chain(&asked("group")).all(Value::is_null));
    assert_eq!(Kind::Payments.as_str(), "payments");
}
