//! What happens behind the counter.

use serde_json::{Value, json};

use super::Site;

#[tokio::test]
async fn the_front_page_offers_the_tokens() {
    let site = Site::open().await;
    let info = site.control("GET", "", Value::Null).await;
    let offered = &info["credentials"]["moodle"];
    assert!(offered["url"].as_str().is_some_and(|url| url.ends_with("/moodle")));
    assert_eq!(offered["token"], offered["readerToken"]);
    for name in ["admin", "robot", "weak", "readonly", "expired", "iplocked", "suspended", "notallowed"] {
        assert_eq!(offered[format!("{name}Token")].as_str().map(str::len), Some(32), "{name}");
    }
    assert!(info["oauthUrls"].get("moodle").is_none());
}

#[tokio::test]
async fn a_reset_puts_everything_back() {
    let site = Site::open().await;
    site.set(json!({"maintenance": true})).await;
    site.arm(json!({"kind": "html"})).await;
    site.code_of_expired().await;
    site.control("POST", "/moodle/reset", Value::Null).await;
    assert_eq!(site.ledger().await.len(), 0);
    assert_eq!(site.call("expired", "core_webservice_get_site_info", "").await["errorcode"], "accessexception");
    site.ok("core_webservice_get_site_info", "").await;
    let refused = site.send("POST", "/_sandbox/moodle/reset?scale=201", "", String::new()).await;
    assert_eq!(refused.status, 400);
}

impl Site {
    async fn code_of_expired(&self) {
        self.raw("expired", "wsfunction=core_webservice_get_site_info").await;
    }
}

#[tokio::test]
async fn the_ledger_tells_what_was_asked() {
    let site = Site::open().await;
    site.ok("core_enrol_get_enrolled_users", "courseid=2&options[0][name]=limitnumber&options[0][value]=5").await;
    let entry = &site.ledger().await[0];
    assert_eq!((&entry["kind"], &entry["count"], &entry["method"]), (&json!("core_enrol_get_enrolled_users"), &json!(5), &json!("POST")));
    assert!(entry["query"].as_str().is_some_and(|query| query.contains("courseid=2") && !query.contains("wstoken")), "{entry}");
}

#[tokio::test]
async fn settings_that_make_no_sense_are_refused() {
    let site = Site::open().await;
    for wrong in [json!({"workers": -1}), json!({"nonsense": 1}), json!({"latencyMs": 900_000}), json!({"language": "de"})] {
        let answer = site.send("POST", "/_sandbox/moodle/settings", "application/json", wrong.to_string()).await;
        assert_eq!(answer.status, 400, "{wrong}");
    }
    for (path, status) in [("/data/dragons", 404), ("/data/users?offset=1&limit=1", 200)] {
        assert_eq!(site.send("GET", &format!("/_sandbox/moodle{path}"), "", String::new()).await.status, status);
    }
}
