//! Pages, by their links and not by counting.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::support::{School, ids, list};

#[tokio::test]
async fn every_list_ends_and_tells_each_row_once() {
    let school = School::open();
    let course = school.course("PY-1").await;
    for (path, size) in [
        ("accounts/self/users?per_page=100".to_owned(), 311),
        ("accounts/self/courses?per_page=7".to_owned(), 20),
        (format!("courses/{course}/users?per_page=10"), 0),
        (format!("courses/{course}/enrollments?per_page=10"), 0),
        (format!("courses/{course}/students/submissions?student_ids[]=all&per_page=50"), 0),
        (format!("courses/{course}/modules?per_page=2"), 4),
    ] {
        for paging in ["mixed", "ordinal", "bookmark"] {
            school.set(json!({ "paging": paging })).await;
            let rows = ids(&school.all(&path).await);
            assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len(), "{path} {paging}");
            assert!(size == 0 || rows.len() == size, "{path} {paging}: {}", rows.len());
            assert!(rows.len() > 3, "{path}");
        }
    }
}

#[tokio::test]
async fn numbered_pages_link_as_canvas_does() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let path = format!("courses/{course}/users");
    let first = school.ask(&format!("{path}?enrollment_type[]=student&access_token=x")).await;
    assert_eq!(list(&first.json).len(), 10);
    assert_eq!(first.rels(), ["current", "next", "first", "last"]);
    let next = first.link("next").expect("a page");
    assert_eq!(next, format!("/canvas/api/v1/{path}?enrollment_type%5B%5D=student&page=2&per_page=10"));
    let second = school.call_at("GET", &next, Value::Null).await;
    assert_eq!(second.rels(), ["current", "next", "prev", "first", "last"]);
    assert_eq!(second.header("link").matches(">; rel=").count(), 5);
    let beyond = school.ask(&format!("{path}?page=999")).await;
    assert_eq!((beyond.status, &beyond.json), (200, &json!([])));
    assert!(beyond.link("next").is_none());
}

#[tokio::test]
async fn a_page_holds_ten_rows_and_never_more_than_a_hundred() {
    let school = School::open();
    for (asked, size) in [("", 10), ("?per_page=3", 3), ("?per_page=5000", 100), ("?per_page=0", 1), ("?per_page=x", 10)] {
        assert_eq!(list(&school.get(&format!("accounts/self/users{asked}")).await).len(), size, "{asked}");
    }
}

#[tokio::test]
async fn bookmarks_are_opaque_and_have_no_last() {
    let school = School::open();
    let course = school.course("PY-1").await;
    let path = format!("courses/{course}/enrollments");
    let first = school.ask(&path).await;
    assert_eq!(first.rels(), ["current", "next", "first"]);
    assert!(first.link("current").expect("a page").contains("page=first"));
    assert!(first.link("next").expect("a page").contains("page=bookmark%3A"));
    let stale = school.ask(&format!("{path}?page=bookmark:nonsense")).await;
    assert_eq!((stale.status, &stale.json["errors"][0]["message"]), (404, &json!("The specified resource does not exist.")));
}

#[tokio::test]
async fn a_bookmark_outlives_changes_before_it() {
    let school = School::open();
    let first = school.ask("accounts/self/users?per_page=100").await;
    let rows = ids(list(&first.json));
    school.change(json!({ "kind": "users", "op": "delete", "id": rows[50] })).await;
    let next = school.call_at("GET", &first.link("next").expect("a page"), Value::Null).await;
    assert_eq!(ids(list(&next.json))[0], rows[99] + 1);
}

#[tokio::test]
async fn a_page_may_come_twice_and_loses_nobody() {
    let school = School::open();
    let course = school.course("PY-1").await;
    for (path, size) in [("accounts/self/users?per_page=50".to_owned(), 50), (format!("courses/{course}/users?per_page=10"), 10)] {
        let plain = ids(&school.all(&path).await);
        school.set(json!({ "repeatedPage": 2 })).await;
        let twice = ids(&school.all(&path).await);
        assert_eq!(twice.len(), plain.len() + size, "{path}");
        assert_eq!(twice.into_iter().collect::<BTreeSet<_>>(), plain.into_iter().collect());
        school.set(json!({ "repeatedPage": 0 })).await;
    }
}

#[tokio::test]
async fn links_may_lead_elsewhere_and_long_ones_are_left_out() {
    let school = School::open();
    school.set(json!({ "linkBase": "https://elsewhere.example.org" })).await;
    let answer = school.ask("accounts/self/courses").await;
    assert!(answer.header("link").starts_with("<https://elsewhere.example.org/api/v1/accounts/self/courses?page=1&per_page=10>"));
    school.set(json!({ "linkBase": "" })).await;
    for (letters, rels) in [(1_500, vec!["current", "next", "first"]), (2_500, vec!["current", "next"]), (3_500, vec!["next"])] {
        let long = school.ask(&format!("accounts/self/courses?per_page=5&x={}", "y".repeat(letters))).await;
        assert_eq!(long.rels(), rels);
    }
}
