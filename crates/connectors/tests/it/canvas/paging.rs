//! Pages: bookmarks and numbers, doubles, links that lead away.

use connector::lms::LmsSession;
use serde_json::{Value, json};

use super::school::{School, course, id, named};
use crate::scripted::{Scripted, ok};

/// Something of every list that has several pages.
async fn counts(session: &dyn LmsSession, course_id: &str) -> (usize, usize, usize) {
    let here = course(course_id);
    let people = session.people().await.expect("people").expect("a list").len();
    let outline = session.outline(&here).await.expect("an outline").items.len();
    let grades = session.grades(&here, &connector::lms::Roster::default(), None).await.expect("grades").grades.len();
    (people, outline, grades)
}

#[tokio::test]
async fn every_kind_of_paging_brings_every_row_once() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    let python = id(&named(&courses, "course_code", "PY-1")["id"]);
    let desk = school.desk("adminToken");
    let whole = counts(&*desk.session().await, &python).await;
    assert_eq!(whole.0, school.rows("users").await.len());
    for settings in [
        json!({ "paging": "ordinal" }),
        json!({ "paging": "bookmark" }),
        json!({ "paging": "ordinal", "repeatedPage": 1 }),
        json!({ "paging": "bookmark", "repeatedPage": 2 }),
        json!({ "paging": "mixed", "repeatedPage": 1, "stringIds": true }),
    ] {
        school.set(settings.clone()).await;
        assert_eq!(counts(&*desk.session().await, &python).await, whole, "{settings}");
    }
    let asked = school.ledger().await;
    assert!(asked.iter().any(|entry| entry["query"].as_str().is_some_and(|query| query.contains("bookmark"))));
    assert!(asked.iter().any(|entry| entry["query"].as_str().is_some_and(|query| query.contains("page=4"))));
}

/// Everything of a request until its empty line.
async fn head_of_a_request(listener: tokio::net::TcpListener) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let (mut stream, _) = listener.accept().await.expect("a call");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.expect("a byte"));
    }
    let answer = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n[]";
    stream.write_all(answer).await.expect("written");
    String::from_utf8(head).expect("text").to_lowercase()
}

#[tokio::test]
async fn ids_are_asked_for_as_text_and_the_token_is_a_header() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let session = super::trouble::session_at(&url).await;
    let (head, people) = tokio::join!(head_of_a_request(listener), session.people());
    assert_eq!(people.expect("an answer"), None);
    let named = |name: &str| head.lines().filter_map(|line| line.strip_prefix(name)).map(str::trim).collect::<Vec<_>>();
    assert_eq!(named("accept:"), ["application/json+canvas-string-ids"], "one, not two");
    assert_eq!(named("authorization:"), ["bearer a-token-0123456789"]);
    assert!(head.starts_with("get /api/v1/accounts?per_page=100 "), "{head}");
}

#[tokio::test]
async fn rows_that_appear_meanwhile_are_no_doubles() {
    let school = School::start().await;
    school.set(json!({ "paging": "ordinal" })).await;
    let session = school.desk("adminToken").session().await;
    let before = session.people().await.expect("people").expect("a list");
    school.change(json!({ "kind": "users", "op": "create", "data": { "name": "Новый Ученик" } })).await;
    let after = session.people().await.expect("people").expect("a list");
    assert_eq!(after.len(), before.len() + 1);
}

#[tokio::test]
async fn a_token_never_follows_a_link_away() {
    let school = School::start().await;
    let stranger = Scripted::start(|_, _| ok(json!([]))).await;
    for base in [stranger.url.replace("/alfa", "/canvas"), "https://127.0.0.1/canvas".to_owned(), "https://evil.example/canvas".to_owned()] {
        school.set(json!({ "linkBase": base })).await;
        let error = school.desk("adminToken").session().await.people().await.expect_err("a link away");
        assert_eq!(error.code(), "unexpected", "{base}");
    }
    assert!(stranger.seen().is_empty());
}

#[tokio::test]
async fn pages_that_go_in_circles_end() {
    let site = Scripted::start(|seen, _| {
        let rows: Vec<Value> = if seen.path.contains("accounts?") { vec![json!({ "id": 1, "name": "x" })] } else { vec![json!({ "id": 7 })] };
        let mut answer = ok(json!(rows));
        if seen.path.contains("users") {
            // Relative, and always the same.
            answer.headers_mut().insert("link", "</alfa/api/v1/accounts/1/users?page=2>; rel=\"next\"".parse().expect("a value"));
        }
        answer
    })
    .await;
    let session = super::trouble::session_at(&site.url).await;
    assert_eq!(session.people().await.expect_err("no end").code(), "unexpected");
    assert!(site.seen().len() < 10);
}
