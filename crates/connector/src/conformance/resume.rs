use serde_json::Value;

use super::{Bench, Harvest, read_all};
use crate::ReadRequest;

/// One session brings every record once, and another session brings the same ones.
///
/// # Panics
/// When it does not.
pub async fn every_record_comes_once(bench: &Bench<'_>) -> Harvest {
    let first = read_all(bench).await.expect("a first reading");
    assert!(first.repeated.is_empty(), "came twice: {:?}", first.repeated);
    let second = read_all(bench).await.expect("a second reading");
    assert_eq!(first.records, second.records, "two readings differ");
    first
}

/// A new session for every page, the cursor stored as text in between, brings what one session brings.
///
/// # Panics
/// When it does not.
pub async fn any_session_goes_on_from_a_saved_cursor(bench: &Bench<'_>, streams: &[&str]) {
    let whole = read_all(bench).await.expect("a reading");
    for name in streams {
        let stream = bench.connector.descriptor().stream(name).expect("a stream of the descriptor");
        let parents: Vec<Option<String>> = match stream.parent {
            None => vec![None],
            Some(kind) => whole.parents(kind).into_iter().step_by(bench.every_nth_parent).map(Some).collect(),
        };
        let mut pieces = Harvest::default();
        for parent in &parents {
            let mut saved: Option<String> = None;
            loop {
                let cursor: Option<Value> = saved.as_deref().map(|text| serde_json::from_str(text).expect("stored JSON"));
                let request = ReadRequest { stream: stream.name, cursor: cursor.as_ref(), parent: parent.as_deref() };
                let page = bench.open().await.read(request).await.expect("a page");
                saved = page.next.as_ref().map(Value::to_string);
                pieces.take(page);
                if saved.is_none() {
                    break;
                }
            }
        }
        for (key, record) in &pieces.records {
            assert_eq!(Some(record), whole.records.get(key), "{name}: {key:?}");
        }
        if stream.parent.is_none() {
            for kind in stream.kinds {
                assert_eq!(pieces.count(*kind), whole.count(*kind), "{name}: {kind:?}");
            }
        }
    }
}
