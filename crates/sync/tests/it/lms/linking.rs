//! Whose accounts they are.

use serde_json::json;

use super::site::Site;

#[tokio::test]
async fn accounts_are_linked_by_address_whatever_its_case_and_explained_where_not() {
    let site = Site::connected("moodle").await;
    let users = site.held("users").await;
    let shouting =
        users.iter().find(|user| user["email"].as_str().is_some_and(|email| email.chars().any(char::is_uppercase))).expect("one in capitals").clone();
    let email = shouting["email"].as_str().expect("an address").to_lowercase();
    let contact = site.app.post("/api/crm/contacts", &site.who.token, json!({ "name": "Та самая", "emails": [email] })).await;
    let shared = users.iter().rev().find(|user| user["id"].as_i64() == Some(12)).expect("a student")["email"].clone();
    for name in ["Первая", "Вторая"] {
        site.app.post("/api/crm/contacts", &site.who.token, json!({ "name": name, "emails": [shared] })).await;
    }
    site.app.work_jobs_off().await;
    let students = site.all("students").await;
    let linked = &students[&shouting["id"].to_string()];
    assert_eq!((&linked["contact"]["id"], &linked["link"]), (&contact["id"], &json!("email")), "{linked}");
    let learning = site.app.get(&format!("/api/crm/contacts/{}/learning", contact["id"].as_str().expect("an id")), &site.who.token).await;
    assert!(learning["places"].as_array().is_some_and(|places| !places.is_empty()), "{learning}");

    let drift = site.get(&format!("connections/{}/drift?limit=200", site.connection)).await;
    assert_eq!(drift["linked"], 1);
    let doubtful = drift["people"]["items"].as_array().expect("people").iter().find(|one| one["why"] == "shared_email").expect("one shared").clone();
    assert_eq!((&doubtful["remoteId"], &doubtful["holders"]), (&json!("12"), &json!(2)), "{doubtful}");

    // Suggested, never acted upon; a person decides, and takes it back.
    let id = doubtful["id"].as_str().expect("an id");
    let suggested = site.get(&format!("students/{id}/suggestions")).await;
    assert_eq!(suggested["items"].as_array().map(Vec::len), Some(2), "{suggested}");
    let chosen = suggested["items"][0]["contactId"].clone();
    let path = format!("/api/v1/crm/students/{id}/contact");
    site.app.call(reqwest::Method::PUT, &path, &site.who.token, Some(json!({ "contactId": chosen }))).await;
    let student = site.get(&format!("students/{id}")).await;
    assert_eq!((&student["contact"]["id"], &student["link"]), (&chosen, &json!("person")));
    site.app.call(reqwest::Method::DELETE, &path, &site.who.token, None).await;
    site.pass().await;
    let student = site.get(&format!("students/{id}")).await;
    assert_eq!((&student["contact"], &student["keptApart"]), (&json!(null), &json!(true)), "not linked again by itself");
}

/// A contact that comes later finds its account.
#[tokio::test]
async fn a_contact_made_afterwards_is_linked_by_the_next_pass() {
    let site = Site::read("moodle").await;
    let (remote, student) = site.all("students").await.into_iter().find(|(_, one)| one["email"].is_string()).expect("a student");
    let contact = site.app.post("/api/crm/contacts", &site.who.token, json!({ "name": "Новая", "emails": [student["email"]] })).await;
    site.pass().await;
    assert_eq!(site.all("students").await[&remote]["contact"]["id"], contact["id"]);
}
