use domain::sync::Kind;

use super::{Bench, read_all};
use crate::crm::Stream;

/// At the descriptor's pace the vendor never says that it is too much: its own limit stands where it is documented.
///
/// # Panics
/// When it does.
pub async fn the_pace_is_borne(bench: &Bench<'_>, kinds: &[Kind], documented: f64) {
    let pace = bench.desk.connector().descriptor().pace;
    assert!(pace.per_second < documented, "no margin is kept");
    bench.control.limit(Some(documented)).await;
    bench.desk.set_pace(pace.per_second);
    let _ = bench.desk.take_calls();
    for kind in kinds {
        read_all(bench.desk, Stream::Records(*kind), None).await.expect("a reading");
    }
    let calls = bench.desk.take_calls();
    bench.desk.set_pace(0.0);
    bench.control.limit(None).await;
    let refused = calls.iter().filter(|call| call.failure == Some("limited")).count();
    assert_eq!(refused, 0, "of {} calls", calls.len());
    assert!(calls.len() > 7, "too few calls to tell: {}", calls.len());
}
