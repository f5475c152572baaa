//! Many calls in one request.

use connector::conformance::lms::Desk;
use connector::lms::{Learner, LmsSession};
use serde_json::{Value, json};

use super::ask::Ask as _;
use super::replay::{Replay, ok, site_info};
use super::site::{Site, course};

const BUNDLE: &str = "tool_mobile_call_external_functions";
const ACTIVITIES: &str = "core_completion_get_activities_completion_status";

async fn learners(session: &dyn LmsSession, id: &str) -> Vec<String> {
    session.roster(&course(id)).await.expect("a roster").enrolments.into_iter().map(|one| one.person_id).collect()
}

/// All that is asked for each learner, and in how many requests.
async fn read(desk: &Desk, id: &str) -> (String, usize, usize) {
    let session = desk.session().await;
    let people = learners(&*session, id).await;
    session.scores(&course(id)).await.expect("scores");
    drop(desk.take_calls());
    let glances = session.glance(&people).await.expect("a look").expect("glances");
    let learners: Vec<Learner> = people
        .iter()
        .map(|person| Learner {
            person_id: person.clone(),
            glance: glances.iter().find(|glance| glance.person_id == *person && glance.course_id == id).cloned(),
        })
        .collect();
    let progress = session.progress(&course(id), &learners).await.expect("progress");
    let all = session.progress_of(&course(id), &people).await.expect("progress");
    assert!(progress.unreadable.is_empty() && all.unreadable.is_empty());
    assert_eq!(all.read.len(), people.len());
    (format!("{glances:?} {progress:?} {all:?}"), desk.asked(BUNDLE), desk.take_calls().len())
}

#[tokio::test]
async fn many_calls_travel_in_few_requests() {
    let site = Site::start().await;
    for id in ["2", "17"] {
        site.set(json!({ "forbiddenFunctions": [BUNDLE] })).await;
        let (singly, none, many) = read(&site.desk("reader"), id).await;
        site.set(json!({ "forbiddenFunctions": [] })).await;
        let (bundled, bundles, few) = read(&site.desk("reader"), id).await;
        assert!(singly == bundled, "course {id}: the same is read either way");
        assert_eq!(none, 0);
        assert!(bundles > 0 && few * 6 <= many, "course {id}: {few} requests instead of {many}");
    }
}

#[tokio::test]
async fn a_failure_inside_harms_no_other() {
    let site = Site::start().await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let known = learners(&*session, "2").await;
    // Nobody by those numbers, in several places of several bundles.
    let mut asked: Vec<String> = known.iter().take(60).cloned().collect();
    for at in [0, 1, 7, 30, 62, 64] {
        asked.insert(at.min(asked.len()), format!("{}", 90_000 + at));
    }
    drop(desk.take_calls());
    let batch = session.progress_of(&course("2"), &asked).await.expect("progress");
    assert_eq!(batch.read.iter().map(|one| &one.person_id).collect::<Vec<_>>(), known.iter().take(60).collect::<Vec<_>>());
    assert_eq!(batch.unreadable.len(), 6);
    assert!(batch.unreadable.iter().all(|(person, _)| person.starts_with("900")), "{:?}", batch.unreadable);
    // What failed needs no second question; the last of a part that is left over by it has no company.
    assert!(desk.asked(ACTIVITIES) <= 3, "{}", desk.asked(ACTIVITIES));
}

#[tokio::test]
async fn a_function_that_the_service_lacks_is_named_from_inside_a_bundle() {
    let site = Site::start().await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let people = learners(&*session, "2").await;
    // Taken away while the session still believes in it.
    site.set(json!({ "forbiddenFunctions": [ACTIVITIES] })).await;
    drop(desk.take_calls());
    let error = session.progress_of(&course("2"), &people).await.expect_err("refused");
    assert!(desk.asked("core_webservice_get_site_info") <= 1, "one look at the site tells for all");
    assert_eq!(error, connector::Error::Forbidden { what: ACTIVITIES.to_owned() });
}

#[tokio::test]
async fn a_site_where_bundles_fail_is_read_call_by_call() {
    for answer in [json!({}), json!({ "responses": [] }), json!({ "exception": "x", "errorcode": "invalidparameter" }), json!("odd"), Value::Null] {
        let said = answer.clone();
        let replay = Replay::start(move |function, fields| match function {
            BUNDLE => ok(&said),
            "core_enrol_get_users_courses" => ok(&json!([{ "id": 2, "progress": fields["userid"].parse::<f64>().expect("a number") }])),
            _ => {
                let mut site = site_info();
                let held = [json!({ "name": BUNDLE }), json!({ "name": "core_enrol_get_users_courses" })];
                site["functions"].as_array_mut().expect("functions").extend(held);
                ok(&site)
            }
        })
        .await;
        let people: Vec<String> = (1..=60).map(|id| id.to_string()).collect();
        let glances = replay.session().await.glance(&people).await.expect("a look").expect("glances");
        assert_eq!(glances.iter().filter_map(|one| one.percent).collect::<Vec<_>>(), (1..=60).map(f64::from).collect::<Vec<_>>(), "{answer}");
        let tried = replay.asked().iter().filter(|(function, _)| function == BUNDLE).count();
        assert!((1..=4).contains(&tried), "{answer}: a bundle is tried {tried} times, not for ever");
    }
}

/// Everybody who waits would be told the same: one is enough.
#[tokio::test]
async fn a_site_that_goes_down_is_not_asked_for_everybody() {
    let site = Site::start().await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let people = learners(&*session, "2").await;
    assert!(people.len() > 150);
    drop(desk.take_calls());
    site.arm(json!({ "kind": "status", "status": 500 })).await;
    let error = session.progress_of(&course("2"), &people).await.expect_err("down");
    assert_eq!(error.code(), "temporary");
    let asked = desk.take_calls().len();
    assert!(asked < people.len() / 2, "{asked} requests for {} people", people.len());
}
