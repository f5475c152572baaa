//! Signing in, tokens that end, and secrets that go nowhere else.

use std::collections::BTreeSet;

use connector::Error;
use connector::account::{Callback, Consent, Renew};
use connector::lms::{Learner, LmsConnector, Roster};
use connectors::Replaced;
use connectors::canvas::Canvas;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use url::Url;

use super::school::{School, course, id};
use crate::setup::http;

#[tokio::test]
async fn somebody_agrees_and_the_token_is_renewed() {
    let school = School::start().await;
    school.set(json!({ "enforceScopes": true, "scopedIncludes": true })).await;
    let grant = school.signed_in().await;
    assert_eq!((grant.base_url.clone(), grant.account_key.clone()), (school.base(), None));
    let now = domain::clock::Clock::now(&domain::clock::SystemClock);
    assert!(grant.expires_at.is_some_and(|at| (3_500..=3_600).contains(&(at - now).num_seconds())) && grant.refresh_token.is_some());
    let next = school.connector.refresh(&school.app(), &grant).await.expect("another token");
    assert_ne!(next.access_token.expose_secret(), grant.access_token.expose_secret());
    assert!(next.refresh_token.is_none(), "the old one goes on being good");
    school.connector.refresh(&school.app(), &grant).await.expect("the refresh token is good again");
    let desk = school.desk_with(grant);
    assert!(desk.session().await.people().await.expect("people").is_some());
    assert_eq!(desk.renewals(), 1);
}

#[tokio::test]
async fn exactly_the_scopes_of_the_calls_are_asked_for() {
    let school = School::start().await;
    let page = school.consent("a b&c");
    let told: Vec<(String, String)> = page.query_pairs().into_owned().collect();
    let value = |name: &str| told.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).expect("a parameter");
    assert_eq!((value("client_id"), value("response_type"), value("state")), (school.credential("clientId"), "code".into(), "a b&c".into()));
    assert_eq!(value("redirect_uri"), school.credential("redirectUri"));
    let scopes: BTreeSet<String> = value("scope").split(' ').map(str::to_owned).collect();
    assert!(scopes.iter().all(|scope| scope.starts_with("url:GET|/api/v1/")) && scopes.contains("url:GET|/api/v1/courses/:course_id/enrollments"));
    // With nothing but these everything can be read, and each is needed for something.
    school.set(json!({ "enforceScopes": true })).await;
    let desk = school.desk_with(school.signed_in().await);
    let session = desk.session().await;
    let site = session.check().await.expect("a site");
    assert!(site.abilities.iter().all(|ability| ability.state != connector::lms::AbilityState::Denied), "{:?}", site.abilities);
    let courses = school.rows("courses").await;
    let here = course(&id(&courses[0]["id"]));
    session.people().await.expect("people");
    session.courses().await.expect("courses");
    session.outline(&here).await.expect("an outline");
    let roster = session.roster(&here).await.expect("a roster");
    let learner = roster.enrolments.iter().find(|one| one.vendor_roles == ["StudentEnrollment"]).expect("a learner").person_id.clone();
    session.progress(&here, &[Learner::of(learner)]).await.expect("progress");
    session.grades(&here, &Roster::default(), None).await.expect("grades");
    session.events(&[here.id], &[], super::school::noon()).await.expect("events");
    let entries = school.ledger().await;
    let asked: BTreeSet<String> = entries.iter().filter_map(|entry| entry["kind"].as_str()).map(str::to_owned).collect();
    let kind = |scope: &str| {
        scope.rsplit("/api/v1/").next().unwrap_or_default().split('/').filter(|part| !part.starts_with(':')).collect::<Vec<_>>().join("/")
    };
    assert!(scopes.iter().all(|scope| asked.contains(&kind(scope))), "{asked:?}");
}

#[tokio::test]
async fn codes_and_keys_are_judged() {
    let school = School::start().await;
    let callback = school.agree("state").await;
    assert_eq!(callback.parameter("state"), Some("state"));
    let mut wrong = school.app();
    wrong.client_secret = SecretString::from("wrong");
    assert_eq!(school.connector.exchange(&wrong, &callback).await.expect_err("wrong keys"), Error::BadCredentials);
    school.connector.exchange(&school.app(), &callback).await.expect("tokens");
    assert_eq!(school.connector.exchange(&school.app(), &callback).await.expect_err("used").code(), "code_used");
    let grant = school.signed_in().await;
    school.arm(json!({ "kind": "lose_answer", "match": { "path": "/login/oauth2/token" }, "times": 1 })).await;
    assert_eq!(school.connector.refresh(&school.app(), &grant).await.expect_err("no answer").code(), "outcome_unknown");
    school.arm(json!({ "kind": "html", "match": { "path": "/login/oauth2/token" }, "times": 1 })).await;
    assert_eq!(school.connector.refresh(&school.app(), &grant).await.expect_err("HTML").code(), "outcome_unknown");
    assert_eq!(school.connector.refresh(&wrong, &grant).await.expect_err("wrong keys"), Error::BadCredentials);
    school.change(json!({ "kind": "key", "op": "disable" })).await;
    assert_eq!(school.connector.refresh(&school.app(), &grant).await.expect_err("gone"), Error::AuthRevoked);
    let by_hand = school.connector.with_token(&school.base(), SecretString::from("x"));
    assert_eq!(school.connector.refresh(&school.app(), &by_hand).await.expect_err("never renewed"), Error::AuthRevoked);
}

#[tokio::test]
async fn there_is_no_signing_in_by_password() {
    let school = School::start().await;
    let error = school.connector.sign_in(&school.base(), "a", &SecretString::from("b")).await.expect_err("no such way");
    assert_eq!(error.code(), "bad_request");
}

#[tokio::test]
async fn a_token_that_ends_on_the_way_is_renewed_once() {
    let school = School::start().await;
    let desk = school.desk_with(school.signed_in().await);
    school.arm(json!({ "kind": "expire_token", "match": { "kind": "accounts/users" }, "times": 1 })).await;
    assert!(desk.session().await.people().await.expect("people").expect("a list").len() > 300);
    assert_eq!(desk.renewals(), 1);
    school.set(json!({ "clockOffsetSeconds": 4_000 })).await;
    desk.session().await.courses().await.expect("courses");
    assert_eq!(desk.renewals(), 2);
    school.arm(json!({ "kind": "revoke", "times": 1 })).await;
    assert_eq!(desk.session().await.courses().await.expect_err("revoked"), Error::AuthRevoked);
}

#[tokio::test]
async fn tokens_made_by_hand_end_for_good() {
    let school = School::start().await;
    for token in ["expiredToken", "revokedToken"] {
        assert_eq!(school.desk(token).session().await.check().await.expect_err("ended"), Error::AuthRevoked, "{token}");
    }
}

#[tokio::test]
async fn without_a_replacement_only_the_site_is_spoken_to() {
    let connector = Canvas::new(http("127.0.0.1"), Replaced::default());
    assert_eq!(connector.site_url("http://127.0.0.1/").expect_err("in the clear").code(), "url_not_allowed");
    assert_eq!(connector.site_url("school").map(String::from), Ok("https://school.instructure.com/".to_owned()));
    let site = connector.site_url("https://canvas.school.example/login").expect("an address");
    let consent = Consent { client_id: "1", state: "s", account: Some(&site) };
    let page = connector.consent_url(&consent, "https://hub.example/back").expect("a page");
    assert!(page.as_str().starts_with("https://canvas.school.example/login/oauth2/auth?client_id=1&response_type=code&"), "{page}");
    assert_eq!(connector.consent_url(&Consent { account: None, ..consent }, "x").expect_err("which site").code(), "invalid_url");
    let parameters = vec![("domain".to_owned(), "evil.example".to_owned())];
    let callback = Callback { code: SecretString::from("c"), parameters, account: None };
    let app = connector::account::App { client_id: "1".into(), client_secret: SecretString::from("s"), redirect_uri: "x".into() };
    assert_eq!(connector.exchange(&app, &callback).await.expect_err("a claim").code(), "invalid_url");
    // Nothing answers there; what is replaced is replaced whatever was typed.
    let replaced = Canvas::new(http("127.0.0.1"), Replaced { base_url: Url::parse("http://127.0.0.1:1/canvas").ok(), oauth_url: None });
    assert_eq!(replaced.exchange(&app, &Callback { account: Some(site), ..callback }).await.expect_err("nobody there").code(), "unreachable");
}
