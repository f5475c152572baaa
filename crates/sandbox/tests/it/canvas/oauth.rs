//! The developer key: consent, code, tokens, scopes.

use sandbox::canvas::oauth::{ADMIN_TOKEN, CLIENT_ID};
use serde_json::{Value, json};

use super::support::{School, query};

const COURSES: &str = "url:GET|/api/v1/courses";
const SELF: &str = "url:GET|/api/v1/users/:id";

#[tokio::test]
async fn a_person_lets_the_key_in_or_does_not() {
    let school = School::open();
    let path = format!("/canvas/login/oauth2/auth?client_id={CLIENT_ID}&response_type=code&redirect_uri=http://127.0.0.1:9/x");
    let page = school.send("GET", &path, &[], String::new()).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Разрешить") && page.text().contains("Ирина Медуницына"));
    let denied = school.consent("answer=deny").await;
    assert_eq!((query(&denied, "error").as_deref(), query(&denied, "state").as_deref()), (Some("access_denied"), Some("s&t")));
    let allowed = school.consent("answer=allow&user=11").await;
    let code = query(&allowed, "code").expect("a code");
    let answer = school.token(json!({ "grant_type": "authorization_code", "code": code })).await;
    assert_eq!((answer.status, &answer.json["token_type"], &answer.json["expires_in"]), (200, &json!("Bearer"), &json!(3_600)));
    assert_eq!(answer.json["user"]["id"], 11);
    let again = school.token(json!({ "grant_type": "authorization_code", "code": code })).await;
    assert_eq!(
        (again.status, &again.json["error"], &again.json["error_description"]),
        (400, &json!("invalid_grant"), &json!("authorization_code not found"))
    );
    for wrong in ["client_id=1&response_type=code", "response_type=code&redirect_uri=https://evil.example.org/"] {
        let answer = school.send("GET", &format!("/canvas/login/oauth2/auth?client_id={CLIENT_ID}&{wrong}"), &[], String::new()).await;
        assert!(answer.status == 400 || answer.status == 401, "{wrong}");
    }
}

#[tokio::test]
async fn a_token_lives_an_hour_and_the_refresh_token_for_good() {
    let mut school = School::open();
    let (access, refresh) = school.pair("").await;
    school.token = access.clone();
    assert_eq!(school.get("users/self").await["id"], 1);
    school.set(json!({ "clockOffsetSeconds": 3_601 })).await;
    let dead = school.ask("users/self").await;
    assert_eq!((dead.status, &dead.json["errors"][0]["message"]), (401, &json!("Invalid access token.")));
    for _ in 0..2 {
        let answer = school.token(json!({ "grant_type": "refresh_token", "refresh_token": refresh })).await;
        assert_eq!((answer.status, answer.json.get("refresh_token")), (200, None));
        let old = std::mem::replace(&mut school.token, answer.json["access_token"].as_str().expect("a token").to_owned());
        assert_eq!(school.ask("users/self").await.status, 200);
        assert_eq!(school.seen_by(&old).ask("users/self").await.status, 401);
    }
    let gone = school.call_at("DELETE", "/canvas/login/oauth2/token", Value::Null).await;
    assert_eq!((gone.status, &gone.json), (200, &json!({})));
    assert_eq!(school.ask("users/self").await.status, 401);
    let refused = school.token(json!({ "grant_type": "refresh_token", "refresh_token": refresh })).await;
    assert_eq!((refused.status, &refused.json), (400, &json!({ "error": "invalid_request", "error_description": "refresh_token not found" })));
}

#[tokio::test]
async fn wrong_keys_and_wrong_grants_are_told_apart() {
    let school = School::open();
    let client = school.token(json!({ "client_id": "1", "grant_type": "refresh_token" })).await;
    assert_eq!((client.status, &client.json["error_description"]), (401, &json!("unknown client")));
    assert_eq!(client.header("www-authenticate"), "Canvas OAuth 2.0");
    let secret = school.token(json!({ "client_secret": "1", "grant_type": "refresh_token" })).await;
    assert_eq!((secret.status, &secret.json["error"]), (401, &json!("invalid_client")));
    let grant = school.token(json!({ "grant_type": "client_credentials" })).await;
    assert_eq!((grant.status, &grant.json["error"]), (400, &json!("unsupported_grant_type")));
    school.set(json!({ "codeSeconds": 0 })).await;
    let code = school.code("").await;
    assert_eq!(school.token(json!({ "grant_type": "authorization_code", "code": code })).await.status, 400);
}

#[tokio::test]
async fn scopes_count_when_the_key_enforces_them() {
    let mut school = School::open();
    let (free, _) = school.pair("").await;
    assert_eq!(school.seen_by(&free).ask("accounts").await.status, 200);
    school.set(json!({ "enforceScopes": true })).await;
    for scope in ["", "url:GET|/api/v1/nonsense"] {
        let back = school.consent(&format!("answer=allow&scope={scope}")).await;
        assert_eq!(query(&back, "error").as_deref(), Some("invalid_scope"));
    }
    let (access, _) = school.pair(&format!("{COURSES} {SELF}")).await;
    let admin = school.seen_by(ADMIN_TOKEN);
    school.token = access;
    assert_eq!(school.ask("courses").await.status, 200);
    let refused = school.ask("accounts").await;
    assert_eq!((refused.status, &refused.json["errors"][0]["message"]), (401, &json!("Insufficient scopes on access token.")));
    assert_eq!(refused.header("www-authenticate"), "");
    assert_eq!(admin.ask("accounts").await.status, 200, "a token made by hand has no scopes");
    assert!(school.get("users/self?include[]=last_login").await.get("last_login").is_none());
    school.set(json!({ "scopedIncludes": true })).await;
    assert!(school.get("users/self?include[]=last_login").await.get("last_login").is_some());
}

#[tokio::test]
async fn a_key_switched_off_takes_every_token_with_it() {
    let school = School::open();
    let (access, refresh) = school.pair("").await;
    school.change(json!({ "kind": "key", "op": "disable" })).await;
    assert_eq!(school.seen_by(&access).ask("users/self").await.status, 401);
    assert_eq!(school.token(json!({ "grant_type": "refresh_token", "refresh_token": refresh })).await.status, 400);
    let ledger = school.control("GET", "/canvas/ledger", Value::Null).await;
    let told: Vec<&Value> = ledger["entries"].as_array().expect("entries").iter().map(|entry| &entry["kind"]).collect();
    assert_eq!(told, [&json!("consent"), &json!("token"), &json!("users"), &json!("token")]);
}
