//! What a look at the site finds.

use std::collections::BTreeMap;

use connector::lms::{AbilityState, Part, Site};
use serde_json::json;

use super::school::School;

fn states(site: &Site) -> BTreeMap<&'static str, AbilityState> {
    site.abilities.iter().map(|ability| (ability.call, ability.state)).collect()
}

#[tokio::test]
async fn an_administrator_may_do_everything() {
    let school = School::start().await;
    let site = school.desk("adminToken").session().await.check().await.expect("a site");
    let key = school.base().as_str().trim_start_matches("http://").to_owned();
    let account = &school.rows("accounts").await[0];
    assert_eq!((site.key.as_str(), json!(site.name), site.user.as_str()), (key.as_str(), account["name"].clone(), "Ирина Медуницына"));
    assert!(site.abilities.iter().all(|ability| ability.state == AbilityState::Works), "{:#?}", site.abilities);
    let tried = states(&site);
    assert!(tried.len() == 20 && site.abilities.len() == 20, "{tried:?}");
    for part in Part::ALL {
        assert!(site.abilities.iter().any(|ability| ability.part == part), "{part:?}");
    }
    assert!(school.ledger().await.len() < 25);
}

#[tokio::test]
async fn a_teacher_has_no_account_to_list() {
    let school = School::start().await;
    let site = school.desk("teacherToken").session().await.check().await.expect("a site");
    let tried = states(&site);
    for (call, state) in [
        ("/api/v1/accounts", AbilityState::Works),
        ("/api/v1/accounts/:account_id/users", AbilityState::Untried),
        ("/api/v1/accounts/:account_id/courses", AbilityState::Untried),
        ("/api/v1/courses/:course_id/students/submissions", AbilityState::Works),
        ("/api/v1/courses/:course_id/bulk_user_progress", AbilityState::Works),
        ("email", AbilityState::Works),
        ("sis_user_id", AbilityState::Denied),
    ] {
        assert_eq!(tried.get(call), Some(&state), "{call}");
    }
    assert_eq!(site.name, site.key);
}

#[tokio::test]
async fn somebody_without_courses_has_nothing_to_try() {
    let school = School::start().await;
    let site = school.desk("studentToken").session().await.check().await.expect("a site");
    assert!(site.abilities.iter().filter(|ability| ability.call.contains(":course_id")).all(|ability| ability.state == AbilityState::Untried));
}

#[tokio::test]
async fn a_missing_permission_and_a_missing_scope_are_told_apart() {
    let school = School::start().await;
    for status in [403, 401] {
        let forbidden = ["accounts/users", "courses/students/submissions", "courses/groups", "courses/bulk_user_progress"];
        school.set(json!({ "forbidden": forbidden, "unauthorizedStatus": status })).await;
        let site = school.desk("adminToken").session().await.check().await.expect("a site");
        let denied: Vec<(&str, &[&str])> = site
            .abilities
            .iter()
            .filter(|ability| ability.state == AbilityState::Denied)
            .map(|ability| (ability.call, ability.permissions))
            .collect();
        assert_eq!(denied.len(), 4, "{denied:?}");
        assert!(denied.contains(&("/api/v1/accounts/:account_id/users", &["Users - view list"])), "{denied:?}");
    }
    school.set(json!({ "forbidden": [], "enforceScopes": true })).await;
    let mut grant = school.signed_in().await;
    grant.refresh_token = None;
    // A key without includes.
    let site = school.desk_with(grant.clone()).session().await.check().await.expect("a site");
    assert_eq!(states(&site).get("include[]"), Some(&AbilityState::NotEnabled));
    school.set(json!({ "scopedIncludes": true })).await;
    let site = school.desk_with(grant).session().await.check().await.expect("a site");
    assert_eq!(states(&site).get("include[]"), Some(&AbilityState::Works));
}

#[tokio::test]
async fn a_key_without_a_scope_is_named() {
    let school = School::start().await;
    let grant = school.signed_in_with("url:GET|/api/v1/users/:id url:GET|/api/v1/accounts url:GET|/api/v1/courses").await;
    school.set(json!({ "enforceScopes": true })).await;
    let desk = school.desk_with(grant);
    let session = desk.session().await;
    let site = session.check().await.expect("a site");
    let tried = states(&site);
    assert_eq!(tried.get("/api/v1/accounts"), Some(&AbilityState::Works));
    assert_eq!(tried.get("/api/v1/accounts/:account_id/users"), Some(&AbilityState::NotEnabled));
    assert_eq!(session.people().await.expect("an answer"), None);
    let error = session.outline(&super::school::course("1")).await.expect_err("no scope");
    assert!(error.code() == "forbidden" && error.to_string().contains("url:GET|/api/v1/courses/:course_id/"), "{error}");
    assert_eq!(desk.renewals(), 0, "another token would not help");
}
