//! One school sees nothing of another, least of all through the functions that search beside row-level security.

use store::Tenant;
use store::page::Window;
use store::school::search::Pattern;
use store::school::students::{self, Filter, Sort};
use store::school::{calendar, dashboard, groups, ledger, lessons, payments, rooms, teachers};
use testkit::TestDatabase;

use super::{now, school};

#[tokio::test]
async fn every_list_holds_only_its_own() {
    let test = TestDatabase::new().await;
    let (ours, theirs) = (school(&test, 1, 10).await, school(&test, 2, 23).await);
    for (org, size) in [(ours, 10), (theirs, 23)] {
        let mut tx = test.db.begin(Tenant::of(org)).await.expect("a transaction");
        let tx = &mut tx;
        let calendar = calendar::at(tx, now()).await.expect("a calendar");
        for search in [None, Pattern::of("+7900"), Pattern::of("а")] {
            let filter = Filter { search, ..Filter::default() };
            let found = students::list(tx, &filter, Sort::Name, &Window::first(200), now()).await.expect("students");
            assert!(found.items.len() <= size && !found.items.is_empty(), "{filter:?}: {}", found.items.len());
        }
        assert_eq!(students::counts(tx).await.expect("counts").total(), i64::try_from(size).expect("small"));
        let bands = size.div_ceil(8);
        assert_eq!(groups::list(tx, &groups::Filter::default(), &Window::first(200), now()).await.expect("groups").items.len(), bands);
        assert_eq!(teachers::list(tx, &teachers::Filter::default(), &Window::first(200), &calendar).await.expect("teachers").items.len(), 3);
        assert_eq!(rooms::list(tx, &rooms::Filter::default(), &Window::first(200), &calendar).await.expect("rooms").items.len(), 3);
        let all = lessons::list(tx, &lessons::Filter::default(), lessons::Sort::Start, &Window::first(200)).await.expect("lessons");
        assert_eq!(all.items.len(), bands * 6);
        let paying = size - size / 10;
        assert_eq!(payments::list(tx, &payments::Filter::default(), &Window::first(200)).await.expect("payments").items.len(), paying + 2);
        let summary = payments::summary(tx, None, None).await.expect("a summary");
        assert_eq!(summary.count, i64::try_from(paying + 2).expect("small"));
        let week = dashboard::attendance_between(tx, now() - chrono::TimeDelta::days(30), now()).await.expect("attendance");
        assert_eq!(week.attended, i64::try_from(paying * 4).expect("small"));
    }
}

#[tokio::test]
async fn another_schools_ids_are_unknown() {
    let test = TestDatabase::new().await;
    let (ours, theirs) = (school(&test, 1, 5).await, school(&test, 2, 5).await);
    let mut tx = test.db.begin(Tenant::of(theirs)).await.expect("a transaction");
    let student = students::list(&mut tx, &Filter::default(), Sort::Name, &Window::first(1), now()).await.expect("students").items.remove(0).id;
    drop(tx);
    let mut tx = test.db.begin(Tenant::of(ours)).await.expect("a transaction");
    assert!(students::get(&mut tx, student, now()).await.expect("an answer").is_none());
    assert!(students::lock(&mut tx, student).await.expect("an answer").is_none());
    assert!(ledger::foot(&mut tx, student).await.expect("an answer").is_none());
    assert!(ledger::list(&mut tx, student, &Window::first(9)).await.expect("an answer").items.is_empty());
    assert!(!students::exists(&mut tx, student).await.expect("an answer"));
}
