use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::sync::Kind;
use serde_json::Value;

use super::{Bench, Desk};
use crate::Error;
use crate::crm::{RemoteRecord, Stream};

/// More pages than any sandbox has.
const MOST_PAGES: usize = 2000;
/// Ids fetched in one call.
const FETCHED: usize = 120;

/// Every page of a stream, each by a new session, the cursor stored as text in between.
///
/// # Errors
/// The first error a page ends with.
///
/// # Panics
/// When the stream does not end, or a cursor does not move.
pub async fn read_all(desk: &Desk, stream: Stream, since: Option<DateTime<Utc>>) -> Result<Vec<RemoteRecord>, Error> {
    let (mut records, mut cursor): (Vec<RemoteRecord>, Option<Value>) = (Vec::new(), None);
    for _ in 0..MOST_PAGES {
        let page = desk.session().await.read(stream, since, cursor.as_ref()).await?;
        records.extend(page.records);
        let Some(next) = page.next else { return Ok(records) };
        assert_ne!(Some(&next), cursor.as_ref(), "{stream:?}: the cursor does not move");
        cursor = Some(serde_json::from_str(&next.to_string()).expect("stored JSON"));
    }
    panic!("{stream:?} does not end");
}

/// Every record of every kind once, the same ones a second time, and as many ids. Says what there is.
///
/// # Panics
/// When it does not.
pub async fn every_record_comes_once(bench: &Bench<'_>) -> BTreeMap<Kind, BTreeMap<String, RemoteRecord>> {
    let mut all = BTreeMap::new();
    for of in bench.desk.connector().descriptor().kinds {
        let stream = Stream::Records(of.kind);
        let first = read_all(bench.desk, stream, None).await.expect("a first reading");
        let count = first.len();
        let first: BTreeMap<String, RemoteRecord> = first.into_iter().map(|record| (record.id.clone(), record)).collect();
        assert_eq!(first.len(), count, "{:?}: some came twice", of.kind);
        let second = read_all(bench.desk, stream, None).await.expect("a second reading");
        let second: BTreeMap<String, RemoteRecord> = second.into_iter().map(|record| (record.id.clone(), record)).collect();
        assert_eq!(first, second, "{:?}: two readings differ", of.kind);
        let ids = read_all(bench.desk, Stream::Ids(of.kind), None).await.expect("ids");
        let ids: BTreeSet<String> = ids.into_iter().map(|record| record.id).collect();
        assert_eq!(ids, first.keys().cloned().collect(), "{:?}: ids are others than records", of.kind);
        all.insert(of.kind, first);
    }
    all
}

/// A session for the whole stream brings what a session for each page brings.
///
/// # Panics
/// When it does not.
pub async fn any_session_goes_on_from_a_saved_cursor(bench: &Bench<'_>, kind: Kind) {
    let pieces = read_all(bench.desk, Stream::Records(kind), None).await.expect("a reading by pages");
    let session = bench.desk.session().await;
    let (mut whole, mut cursor) = (Vec::new(), None);
    loop {
        let page = session.read(Stream::Records(kind), None, cursor.as_ref()).await.expect("a page");
        whole.extend(page.records);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(pieces, whole, "{kind:?}");
    let stranger = session.read(Stream::Records(kind), None, Some(&Value::String("no cursor".to_owned()))).await;
    assert!(matches!(stranger, Err(Error::BadRequest(_))), "{kind:?}: {stranger:?}");
}

/// What was read is the same when asked for by id, and what is not there is not among the answers.
///
/// # Panics
/// When it is not.
pub async fn what_is_read_can_be_fetched(bench: &Bench<'_>, kind: Kind, missing: &str) {
    let read = read_all(bench.desk, Stream::Records(kind), None).await.expect("a reading");
    let wanted: BTreeMap<String, RemoteRecord> = read.into_iter().rev().take(FETCHED).map(|record| (record.id.clone(), record)).collect();
    let ids: Vec<String> = wanted.keys().cloned().chain([missing.to_owned(), "no id".to_owned()]).collect();
    let fetched = bench.desk.session().await.fetch(kind, &ids).await.expect("an answer");
    let fetched: BTreeMap<String, RemoteRecord> = fetched.into_iter().map(|record| (record.id.clone(), record)).collect();
    assert_eq!(fetched, wanted, "{kind:?}");
}
