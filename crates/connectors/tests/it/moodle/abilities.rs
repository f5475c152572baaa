//! What a check says of a token.

use std::collections::BTreeMap;

use connector::lms::{AbilityState, Part, Site as Found};
use serde_json::json;

use super::ask::Ask as _;
use super::site::{Site, course};

fn states(found: &Found) -> BTreeMap<&'static str, AbilityState> {
    found.abilities.iter().map(|ability| (ability.call, ability.state)).collect()
}

#[tokio::test]
async fn a_reader_may_read_everything() {
    let site = Site::start().await;
    site.set(json!({ "siteUrl": "https://LMS.School.example/moodle/" })).await;
    let desk = site.desk("reader");
    let found = desk.session().await.check().await.expect("a site");
    assert_eq!((found.key.as_str(), found.name.as_str()), ("https://lms.school.example/moodle", "Учебный центр"));
    assert_eq!(found.release.as_deref(), Some("4.5.6 (Build: 20250811)"));
    assert!(!found.user.is_empty());
    for ability in &found.abilities {
        assert_eq!(ability.state, AbilityState::Works, "{ability:?}");
        assert!(!ability.permissions.is_empty(), "{ability:?}");
    }
    let parts: Vec<Part> = found.abilities.iter().map(|ability| ability.part).collect();
    assert!(Part::ALL.iter().all(|part| parts.contains(part)) && parts.is_sorted(), "{parts:?}");
    let calls = desk.take_calls().len();
    assert!(calls <= 14, "{calls} calls");
}

#[tokio::test]
async fn missing_rights_are_named() {
    let site = Site::start().await;
    let found = site.desk("robot").session().await.check().await.expect("a site");
    let denied: BTreeMap<&str, &[&str]> =
        found.abilities.iter().filter(|ability| ability.state == AbilityState::Denied).map(|ability| (ability.call, ability.permissions)).collect();
    assert_eq!(
        denied.keys().copied().collect::<Vec<_>>(),
        [
            "core_course_get_courses_by_field (idnumber)",
            "core_enrol_get_enrolled_users (onlysuspended)",
            "core_group_get_course_groups",
            "core_user_get_users (username, idnumber)",
            "gradereport_user_get_grade_items"
        ]
    );
    assert!(denied["core_group_get_course_groups"].contains(&"moodle/course:managegroups"));
    // What is allowed is read all the same.
    let session = site.desk("robot").session().await;
    let roster = session.roster(&course("2")).await.expect("a roster");
    assert!(roster.groups.is_none() && roster.enrolments.len() > 50);
    assert_eq!(session.scores(&course("2")).await.expect_err("refused").code(), "forbidden");
}

#[tokio::test]
async fn an_account_without_rights_sees_nothing_and_is_told_so() {
    let site = Site::start().await;
    let found = site.desk("weak").session().await.check().await.expect("a site");
    let states = states(&found);
    assert_eq!(states["core_course_get_courses_by_field"], AbilityState::Denied, "a catalogue without a door");
    assert_eq!(states["core_course_get_contents"], AbilityState::Untried);
    assert_eq!(states["core_enrol_get_enrolled_users"], AbilityState::Untried);
    assert_eq!(site.desk("weak").session().await.courses().await.map(|courses| courses.len()), Ok(0));
}

#[tokio::test]
async fn functions_that_the_service_lacks_are_not_asked_for() {
    let site = Site::start().await;
    let lacking =
        ["core_course_get_categories", "core_group_get_course_groups", "core_completion_get_course_completion_status", "core_user_get_users"];
    site.set(json!({ "forbiddenFunctions": lacking })).await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let found = session.check().await.expect("a site");
    for (call, state) in states(&found) {
        let expected = if lacking.contains(&call) { AbilityState::NotEnabled } else { AbilityState::Works };
        assert_eq!(state, expected, "{call}");
    }
    let error = session.people().await.expect_err("not in the service");
    assert!(matches!(&error, connector::Error::Forbidden { what } if what == "core_user_get_users"), "{error}");
    let courses = session.courses().await.expect("courses");
    assert!(courses.iter().all(|course| course.category.is_some()), "a course names its own category");
    assert!(session.roster(&courses[0]).await.expect("a roster").groups.is_none());
    let batch = session.progress_of(&course("2"), &["10".to_owned()]).await.expect("progress");
    assert_eq!(batch.read[0].is_completed, None);
    assert!(lacking.iter().all(|function| desk.asked(function) == 0), "{:?}", desk.take_calls());
}

#[tokio::test]
async fn a_service_of_two_functions_is_no_connection() {
    let site = Site::start().await;
    let found = site.desk("readonly").session().await.check().await.expect("a site");
    assert!(found.abilities.iter().filter(|ability| ability.part != Part::Site).all(|ability| ability.state == AbilityState::NotEnabled));
    // A service that is emptied while a session works, and of which the session learns by being refused.
    let session = site.desk("reader").session().await;
    session.courses().await.expect("courses");
    site.set(json!({ "forbiddenFunctions": ["core_course_get_contents"] })).await;
    let error = session.outline(&course("2")).await.expect_err("refused");
    assert!(matches!(&error, connector::Error::Forbidden { what } if what == "core_course_get_contents"), "{error}");
}
