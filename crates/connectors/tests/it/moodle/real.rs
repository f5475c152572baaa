//! A Moodle that somebody runs, read whole: `ZVENO_MOODLE_URL` and `ZVENO_MOODLE_TOKEN` name it, `ZVENO_MOODLE_DUMP` a file for what was read.

use std::collections::BTreeMap;

use connector::lms::{CourseRole, LmsConnector as _};
use connectors::Replaced;
use connectors::moodle::Moodle;
use secrecy::SecretString;
use serde_json::json;

use super::ask::Ask as _;
use super::desk::Desk;
use crate::setup::patient_http;

#[tokio::test]
#[ignore = "needs a Moodle"]
async fn a_running_site_is_read_whole() {
    let given: BTreeMap<String, String> = std::env::vars().collect();
    let connector = std::sync::Arc::new(Moodle::new(patient_http("127.0.0.1"), Replaced::default()));
    let site = connector.site_url(&given["ZVENO_MOODLE_URL"]).expect("an address");
    let grant = connector.with_token(&site, SecretString::from(given["ZVENO_MOODLE_TOKEN"].clone()));
    let desk = Desk::new(connector, None, grant);
    let session = desk.session().await;
    let found = session.check().await.expect("a site");
    let abilities: Vec<_> = found.abilities.iter().map(|ability| (ability.call, ability.state.as_str())).collect();
    let people = session.people().await.expect("an answer");
    let courses = session.courses().await.expect("courses");
    let mut inside = Vec::new();
    for course in &courses {
        let roster = session.roster(course).await.expect("a roster");
        let learners: Vec<String> =
            roster.enrolments.iter().filter(|one| one.roles.contains(&CourseRole::Student)).map(|one| one.person_id.clone()).collect();
        let progress = session.progress_of(course, &learners).await.expect("progress");
        assert!(progress.unreadable.is_empty(), "{:?}", progress.unreadable);
        inside.push(json!({
            "course": course,
            "outline": session.outline(course).await.expect("an outline"),
            "people": roster.people,
            "enrolments": roster.enrolments,
            "groups": roster.groups,
            "progress": progress.read,
            "grades": session.scores(course).await.map(|grades| grades.grades).map_err(|error| error.to_string()).ok(),
        }));
    }
    let ids: Vec<String> = courses.iter().map(|course| course.id.clone()).collect();
    let events = session.calendar(&ids, chrono::DateTime::from_timestamp(1, 0).expect("a time")).await.expect("events");
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for call in desk.take_calls() {
        *asked.entry(call.label).or_default() += 1;
    }
    let told = json!({ "key": found.key, "abilities": abilities, "people": people, "courses": inside, "events": events, "asked": asked });
    if let Some(dump) = given.get("ZVENO_MOODLE_DUMP") {
        std::fs::write(dump, serde_json::to_string_pretty(&told).expect("JSON")).expect("written");
    }
    println!("{} {:?} {:?}", found.key, abilities, asked);
}
