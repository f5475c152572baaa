//! The site beside a real one: `recorded.json` holds the requests that were sent to a Moodle 4.5, and of each answer its
//! shape, or the whole body where it was an error. The requests are sent to the site in the same order.
//!
//! Left out are two recordings whose requests are too long to be written down: they are in `errors`.

use sandbox::moodle::tokens;
use serde_json::{Value, json};

use super::shape::differences;
use super::{Answer, FORM, Site};

const RECORDED: &str = include_str!("recorded.json");

fn text<'a>(entry: &'a Value, name: &str) -> &'a str {
    entry[name].as_str().unwrap_or_default()
}

async fn send(site: &Site, entry: &Value) -> Answer {
    let mut query = text(entry, "query").replace("password=PASSWORD", &format!("password={}", tokens::PASSWORD));
    if let Some(token) = entry["token"].as_str() {
        query = format!("wstoken={}&{query}", tokens::text(token));
    }
    if entry["plain"] != true {
        query.push_str("&moodlewsrestformat=json");
    }
    let path = format!("/moodle{}", text(entry, "path"));
    if entry["json_body"] == true {
        return site.send("POST", &path, "application/json", json!({"wsfunction": "core_webservice_get_site_info"}).to_string()).await;
    }
    match text(entry, "method") {
        "GET" => site.send("GET", &format!("{path}?{query}"), "", String::new()).await,
        method => site.send(method, &path, FORM, query).await,
    }
}

fn compare(entry: &Value, known: &[&Value], answer: &Answer) -> Vec<String> {
    let name = text(entry, "name");
    let mut out = Vec::new();
    if json!(answer.status) != entry["status"] {
        out.push(format!("{name}: status {}", answer.status));
    }
    if entry["page"] == true {
        if answer.kind() != "text/html; charset=utf-8" || !answer.body.contains("under maintenance</title>") {
            out.push(format!("{name}: {} {}", answer.kind(), answer.body));
        }
    } else if let Some(told) = entry["text"].as_str() {
        if answer.body != told {
            out.push(format!("{name}: {:?} where {told:?} was recorded", answer.body));
        }
    } else if !entry["body"].is_null() {
        if serde_json::from_str::<Value>(&answer.body).ok().as_ref() != Some(&entry["body"]) {
            out.push(format!("{name}: {} where {} was recorded", answer.body, entry["body"]));
        }
    } else {
        let body: Value = serde_json::from_str(&answer.body).unwrap_or_else(|_| json!(answer.body));
        // The recording holds the answer as the one item of a list.
        differences(name, &entry["shape"], known, &[&body], &mut out);
    }
    out
}

#[tokio::test]
async fn the_site_answers_as_the_recorded_one() {
    let entries: Vec<Value> = serde_json::from_str(RECORDED).expect("JSON");
    let site = Site::open().await;
    site.call("expired", "core_webservice_get_site_info", "").await;
    let mut out = Vec::new();
    for entry in &entries {
        let usual = site.control("GET", "/moodle/settings", Value::Null).await;
        if !entry["settings"].is_null() {
            site.set(entry["settings"].clone()).await;
        }
        let service = |op: &str| json!({"kind": "services", "op": op, "data": {"name": entry["service"]}});
        if !entry["service"].is_null() {
            site.change(service("disable")).await;
        }
        let answer = send(&site, entry).await;
        site.set(usual).await;
        if !entry["service"].is_null() {
            site.change(service("enable")).await;
        }
        let function = text(entry, "name").split('.').next().unwrap_or_default();
        let of_function = entries.iter().filter(|other| text(other, "name").split('.').next() == Some(function));
        let known: Vec<&Value> = of_function.map(|other| &other["shape"]).filter(|shape| !shape.is_null()).collect();
        out.extend(compare(entry, &known, &answer));
    }
    assert!(entries.len() >= 219, "{}", entries.len());
    assert!(out.is_empty(), "{} of {} differ:\n{}", out.len(), entries.len(), out.join("\n"));
}

#[tokio::test]
async fn the_bytes_are_those_of_php() {
    let site = Site::open().await;
    let answer = site.raw("nobody", "wsfunction=core_webservice_get_site_info").await;
    assert_eq!(
        answer.body,
        "{\"exception\":\"core\\\\exception\\\\moodle_exception\",\"errorcode\":\"invalidtoken\",\"message\":\"Invalid token - token not found\"}"
    );
    assert_eq!(answer.kind(), "application/json");
    let answer = site.raw("admin", "wsfunction=core_course_get_courses&options[ids][0]=1").await;
    let start = "[{\"id\":1,\"shortname\":\"uc\",\"categoryid\":0,\"categorysortorder\":1,\"fullname\":\"\\u0423\\u0447\\u0435";
    assert!(answer.body.starts_with(start), "{}", answer.body);
}
