use domain::sync::Kind;
use serde_json::Value;

use super::{Bench, read_all};
use crate::Error;
use crate::crm::Stream;

/// Faults that pass (some calls, or the first few) change nothing but the time it takes.
///
/// # Panics
/// When they do.
pub async fn passing_faults_change_nothing(bench: &Bench<'_>, kind: Kind, faults: &[Value]) {
    let clean = read_all(bench.desk, Stream::Records(kind), None).await.expect("an undisturbed reading");
    for fault in faults {
        bench.control.arm(fault.clone()).await;
        let disturbed = read_all(bench.desk, Stream::Records(kind), None).await;
        bench.control.clear().await;
        let disturbed = disturbed.unwrap_or_else(|error| panic!("{fault}: {error}"));
        assert_eq!(clean, disturbed, "{fault}");
    }
}

/// An answer that stays broken is an error of the expected code, never an empty page; once it is whole again, reading goes on.
///
/// # Panics
/// When it is not.
pub async fn broken_answers_are_errors(bench: &Bench<'_>, kind: Kind, faults: &[(Value, &str)]) {
    for (fault, code) in faults {
        bench.control.arm(fault.clone()).await;
        let broken = bench.desk.session().await.read(Stream::Records(kind), None, None).await.map(|page| page.records.len());
        bench.control.clear().await;
        assert_eq!(broken.as_ref().map_err(Error::code), Err(*code), "{fault}");
        let whole = bench.desk.session().await.read(Stream::Records(kind), None, None).await;
        let whole = whole.unwrap_or_else(|error| panic!("after {fault}: {error}"));
        assert!(!whole.records.is_empty(), "after {fault}");
    }
}

/// A token that ends in the middle of many readings is renewed once, and all of them go on.
///
/// # Panics
/// When they do not.
pub async fn tokens_that_end_are_renewed_once(bench: &Bench<'_>, kind: Kind, expire: Value) {
    let clean = read_all(bench.desk, Stream::Records(kind), None).await.expect("an undisturbed reading");
    let before = bench.desk.renewals();
    bench.control.arm(expire).await;
    let one = || read_all(bench.desk, Stream::Records(kind), None);
    let (a, b, c, d) = tokio::join!(one(), one(), one(), one());
    bench.control.clear().await;
    for all in [a, b, c, d] {
        assert_eq!(all.expect("a reading"), clean);
    }
    assert_eq!(bench.desk.renewals() - before, 1, "renewals");
}
