use super::{Bench, course};

/// However much is asked of a session at once, no more requests run at a time than it was opened for.
///
/// # Panics
/// When there were more, or when no two ever ran together.
pub async fn so_many_requests_at_a_time(bench: &Bench<'_>, allowed: usize) {
    let session = bench.desk.session_of(allowed).await;
    let session = &*session;
    let courses = session.courses().await.expect("courses");
    let wanted = courses.iter().map(|found| course(&found.id)).filter(|one| bench.courses.is_empty() || bench.courses.contains(&one.id));
    drop(bench.desk.take_calls());
    let each = wanted.map(|course| async move {
        let (outline, roster) = tokio::join!(session.outline(&course), session.roster(&course));
        outline.expect("an outline");
        roster.expect("a roster");
    });
    futures::future::join_all(each).await;
    let together = bench.desk.most_at_a_time();
    assert!((2..=allowed).contains(&together), "{together} requests at a time where {allowed} are allowed");
}
