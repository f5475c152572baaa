use serde_json::Value;

use super::{Bench, read_all};
use crate::{Error, ReadRequest};

/// Faults that pass (some calls, or the first few) change nothing but the time it takes.
///
/// # Panics
/// When they do.
pub async fn passing_faults_change_nothing(bench: &Bench<'_>, faults: &[Value]) {
    let clean = read_all(bench).await.expect("an undisturbed reading");
    for fault in faults {
        bench.control.arm(fault.clone()).await;
        let disturbed = read_all(bench).await;
        bench.control.clear().await;
        let disturbed = disturbed.unwrap_or_else(|error| panic!("{fault}: {error}"));
        for (key, record) in &clean.records {
            assert_eq!(Some(record), disturbed.records.get(key), "{fault}: {key:?}");
        }
        assert_eq!(clean.records.len(), disturbed.records.len(), "{fault}");
    }
}

/// An answer that stays broken is an error of the expected code, never an empty page; once it is whole again, reading goes on.
///
/// # Panics
/// When it is not.
pub async fn broken_answers_are_errors(bench: &Bench<'_>, stream: &str, faults: &[(Value, &str)]) {
    for (fault, code) in faults {
        let mut session = bench.open().await;
        bench.control.arm(fault.clone()).await;
        let broken = session.read(ReadRequest::first(stream)).await.map(|page| page.records.len());
        bench.control.clear().await;
        assert_eq!(broken.as_ref().map_err(Error::code), Err(*code), "{fault}");
        if matches!(broken, Err(Error::LimitedUntil(_))) {
            // This session keeps to what it was told.
            session = bench.open().await;
        }
        let whole = session.read(ReadRequest::first(stream)).await.unwrap_or_else(|error| panic!("after {fault}: {error}"));
        assert!(!whole.records.is_empty(), "after {fault}");
    }
}
