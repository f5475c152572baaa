use chrono::{DateTime, Utc};
use serde_json::Value;

use super::reading::{Told, same};
use super::{Bench, course};
use crate::Error;
use crate::lms::{Learner, LmsSession, Roster};

/// Faults that pass (some calls, or the first few) change nothing but the time it takes.
///
/// # Panics
/// When they do.
pub async fn passing_faults_change_nothing(bench: &Bench<'_>, faults: &[Value]) {
    let whole = Told::by(&*bench.desk.session().await, &bench.courses).await.expect("an undisturbed reading");
    for fault in faults {
        bench.control.arm(fault.clone()).await;
        let told = Told::by(&*bench.desk.session().await, &bench.courses).await;
        bench.control.clear().await;
        same(&told.unwrap_or_else(|error| panic!("{fault}: {error}")), &whole, &fault.to_string());
    }
}

/// What stays broken is an error of the expected code in whatever is asked, never an empty answer, also in a session that worked before.
///
/// # Panics
/// When it is not.
pub async fn lasting_faults_are_errors(bench: &Bench<'_>, of: &str, learner: &str, faults: &[(Value, &str)]) {
    for (fault, code) in faults {
        let session = bench.desk.session().await;
        session.courses().await.expect("courses, before");
        bench.control.arm(fault.clone()).await;
        let codes = everything(&*session, of, learner).await;
        bench.control.clear().await;
        for (what, error) in codes {
            assert_eq!(error, Some(*code), "{fault}: {what}");
        }
        session.courses().await.unwrap_or_else(|error| panic!("after {fault}: {error}"));
    }
}

async fn everything(session: &dyn LmsSession, of: &str, learner: &str) -> Vec<(&'static str, Option<&'static str>)> {
    let here = course(of);
    let learners = [Learner::of(learner)];
    let code = |outcome: Result<(), Error>| outcome.err().map(|error| error.code());
    vec![
        ("check", code(session.check().await.map(drop))),
        ("people", code(session.people().await.map(drop))),
        ("courses", code(session.courses().await.map(drop))),
        ("outline", code(session.outline(&here).await.map(drop))),
        ("roster", code(session.roster(&here).await.map(drop))),
        ("progress", code(session.progress(&here, &learners).await.map(drop))),
        ("grades", code(session.grades(&here, &Roster::default(), None).await.map(drop))),
        ("events", code(session.events(&[of.to_owned()], &[], DateTime::<Utc>::UNIX_EPOCH).await.map(drop))),
    ]
}

/// A course that is not there is said to be so, and is no empty course.
///
/// # Panics
/// When it is not.
pub async fn what_is_gone_is_not_found(bench: &Bench<'_>, gone: &str) {
    let session = bench.desk.session().await;
    assert_eq!(session.outline(&course(gone)).await.map(drop), Err(Error::NotFound), "an outline");
    assert_eq!(session.roster(&course(gone)).await.map(drop), Err(Error::NotFound), "a roster");
}
