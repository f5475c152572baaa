//! `login/token.php`. The recorded refusals are in `recorded`.

use sandbox::moodle::tokens::{PASSWORD, text};
use serde_json::json;

use super::{FORM, Site};

const TOKEN: &str = "/moodle/login/token.php";

#[tokio::test]
async fn a_name_and_a_password_give_a_token_that_works() {
    let site = Site::open().await;
    let form = |name: &str| format!("username={name}&password={PASSWORD}&service=sync");
    let answer = site.send("POST", TOKEN, FORM, form("sync.reader")).await;
    assert_eq!(answer.kind(), "application/json; charset=utf-8");
    assert_eq!(answer.json(), json!({"token": text("reader"), "privatetoken": null}));
    let first = site.send("POST", TOKEN, FORM, form("solovev.a")).await.json();
    assert_eq!(site.send("POST", TOKEN, FORM, form("solovev.a")).await.json(), first, "one token for each account");
    let token = first["token"].as_str().expect("a token");
    let path = format!("/moodle/webservice/rest/server.php?wstoken={token}&wsfunction=core_webservice_get_site_info&moodlewsrestformat=json");
    assert_eq!(site.send("GET", &path, "", String::new()).await.json()["userid"], 10);
}

#[tokio::test]
async fn an_account_made_there_signs_in_with_its_own_password() {
    let site = Site::open().await;
    let user = "users[0][username]=n1&users[0][password]=Novyy-2026!&users[0][firstname]=А&users[0][lastname]=Б&users[0][email]=n1@mail.example";
    site.ok("core_user_create_users", user).await;
    let ask = async |password: &str| {
        let form = format!("username=n1&password={password}&service=sync");
        site.send("POST", TOKEN, FORM, form).await.json()["errorcode"].clone()
    };
    assert_eq!((ask("Novyy-2026!").await, ask("other").await), (json!(null), json!("invalidlogin")));
    let check = site.send("GET", &format!("{TOKEN}?appsitecheck=1"), "", String::new()).await;
    assert_eq!(check.json(), json!({"appsitecheck": "ok"}));
    let noted = site.ledger().await;
    assert!(noted.iter().any(|entry| entry["kind"] == "token" && entry["note"] == "invalidlogin"), "{noted:?}");
    assert!(!json!(noted).to_string().contains("other"), "passwords are not noted");
}
