use super::{Bench, read_all};

/// Under the vendor's limit reading takes hardly longer than the limit allows, and few requests are refused. A few seconds are granted for
/// learning the limit and for what is left in the bucket at the end.
///
/// # Panics
/// When it takes longer than `ratio` of the ideal time.
pub async fn limits_are_kept(bench: &Bench<'_>, per_second: f64, ratio: f64) {
    bench.control.limit(Some(per_second)).await;
    let started = tokio::time::Instant::now();
    let harvest = read_all(bench).await;
    let took = started.elapsed().as_secs_f64();
    bench.control.limit(None).await;
    let harvest = harvest.expect("a reading");
    let refused = harvest.notes.iter().filter(|note| note.code == "limit_wait").count() as f64;
    let answered = harvest.requests as f64 - refused;
    let ideal = (answered - per_second).max(1.0) / per_second;
    assert!(took <= ideal * ratio + 4.0, "{took:.1} s for {answered} requests at {per_second}/s, ideal {ideal:.1} s, {refused} refused");
    assert!(refused <= answered / 20.0 + 5.0, "{refused} of {answered} requests refused");
}
