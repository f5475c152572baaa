use chrono::TimeDelta;
use crm::accounts::totp::{base32, code_at, step_at};
use domain::clock::Clock;
use serde_json::json;

use crate::app::{App, PASSWORD, Person};

/// What the authenticator app shows.
fn code(app: &App, secret: &str) -> String {
    code_at(&bytes(secret), step_at(app.clock.now()))
}

/// The other way round from what the product needs, so it is written out here.
fn bytes(secret: &str) -> Vec<u8> {
    let bits: String = secret.chars().map(|c| format!("{:05b}", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c).expect("base32"))).collect();
    let bytes: Vec<u8> =
        bits.as_bytes().chunks_exact(8).map(|byte| u8::from_str_radix(std::str::from_utf8(byte).expect("bits"), 2).expect("a byte")).collect();
    assert_eq!(base32(&bytes), secret);
    bytes
}

async fn switched_on(app: &App, person: &Person) -> (String, Vec<String>) {
    let setup = app.post("/api/auth/totp/setup", Some(&person.token), json!({})).await.expect(200);
    let secret = setup.str("/secret").to_owned();
    assert!(setup.str("/otpauthUrl").starts_with("otpauth://totp/Zveno:olga@example.test?secret="), "{}", setup.text);
    app.post("/api/auth/totp/confirm", Some(&person.token), json!({ "code": "000000" })).await.wrong_field("/code", "code_wrong");
    let confirmed = app.post("/api/auth/totp/confirm", Some(&person.token), json!({ "code": code(app, &secret) })).await.expect(200);
    let codes = confirmed.body["recoveryCodes"].as_array().expect("codes").iter().map(|one| one.as_str().expect("text").to_owned()).collect();
    (secret, codes)
}

#[tokio::test]
async fn the_second_factor_is_asked_for_and_a_code_works_once() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (secret, _) = switched_on(&app, &olga).await;
    assert_eq!(app.get("/api/auth/me", &olga.token).await.expect(200).body["user"]["totpEnabled"], true);
    app.post("/api/auth/totp/setup", Some(&olga.token), json!({})).await.problem(409, "totp_already_on");

    app.login("olga@example.test", PASSWORD).await.problem(401, "totp_required");
    app.login("olga@example.test", "a wrong password").await.problem(401, "invalid_credentials");
    let login = |code: String| json!({ "email": "olga@example.test", "password": PASSWORD, "totp": code });
    app.post("/api/auth/login", None, login(code(&app, &secret))).await.problem(401, "totp_invalid");
    app.clock.advance(TimeDelta::seconds(30));
    let now = code(&app, &secret);
    app.post("/api/auth/login", None, login(now.clone())).await.expect(200);
    app.post("/api/auth/login", None, login(now)).await.problem(401, "totp_invalid");
}

#[tokio::test]
async fn a_recovery_code_works_once() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (_, codes) = switched_on(&app, &olga).await;
    assert_eq!(codes.len(), 10);
    let login = |code: &str| json!({ "email": "olga@example.test", "password": PASSWORD, "recoveryCode": code });
    app.post("/api/auth/login", None, login(&codes[0].to_uppercase().replace('-', " "))).await.expect(200);
    app.post("/api/auth/login", None, login(&codes[0])).await.problem(401, "totp_invalid");
    app.post("/api/auth/login", None, login(&codes[1])).await.expect(200);
}

#[tokio::test]
async fn the_password_turns_it_off() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.post("/api/auth/totp/confirm", Some(&olga.token), json!({ "code": "000000" })).await.problem(409, "totp_not_set_up");
    switched_on(&app, &olga).await;
    let off = |password: &str| json!({ "password": password });
    app.post("/api/auth/totp/disable", Some(&olga.token), off("a wrong password")).await.wrong_field("/password", "password_wrong");
    app.post("/api/auth/totp/disable", Some(&olga.token), off(PASSWORD)).await.expect(204);
    app.login("olga@example.test", PASSWORD).await.expect(200);
}

#[tokio::test]
async fn a_new_key_opens_the_secret_and_rotation_takes_the_old_one_away() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    switched_on(&app, &olga).await;
    assert_eq!(crm::keys::rotate(&app.ctx).await.expect("rotates").resealed, 0, "sealed with the first key already");
    let mut other = app.ctx.clone();
    other.keys = std::sync::Arc::new(crm::keys::Keyring::from_settings(&[crm::keys::generate()]).expect("a key"));
    assert!(crm::keys::rotate(&other).await.is_err(), "a key that is gone cannot be replaced");
}
