//! A source goes on telling of two records whose contacts have become one here.

use serde_json::{Value, json};

use crate::school::{assert_adds_up, migrate, start};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_records_of_a_source_may_share_one_contact() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    migrate(&app, &sandbox, &who, json!({})).await;
    let held = sandbox.control("GET", "alfacrm/data/customer", None).await;
    let customers: Vec<&Value> = held.as_array().or_else(|| held["items"].as_array()).expect("customers").iter().collect();
    let mut found: Vec<(&Value, Value)> = Vec::new();
    for customer in customers.iter().filter(|row| row["is_study"] == 1) {
        let name = customer["name"].as_str().expect("a name");
        let contacts = app.get(&format!("/api/crm/contacts?q={name}"), &who.token).await;
        if let Some([contact]) = contacts["items"].as_array().map(Vec::as_slice) {
            let card = app.get(&format!("/api/crm/contacts/{}", contact["id"].as_str().expect("an id")), &who.token).await;
            if card["students"].as_array().is_some_and(|students| students.len() == 1) {
                found.push((customer, card));
            }
        }
        if found.len() == 2 {
            break;
        }
    }
    let [(first, one), (second, other)] = found.as_slice() else { panic!("two students with a name of their own") };
    let merge = json!({ "primaryId": one["id"], "duplicateIds": [other["id"]] });
    let merge = app.post("/api/crm/contacts/merge", &who.token, merge).await;
    assert_eq!(merge["moved"]["students"], 1, "{merge}");

    for (customer, name) in [(first, "Первая Анна"), (second, "Вторая Яна")] {
        sandbox.change(json!({ "kind": "customer", "op": "update", "id": customer["id"], "data": { "name": name } })).await;
    }
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    assert_adds_up(&run);
    assert_eq!(crate::school::count(&run, "students", "updated"), 2, "{run}");
    let card = app.get(&format!("/api/crm/contacts/{}", one["id"].as_str().expect("an id")), &who.token).await;
    let mut names: Vec<&str> = card["students"].as_array().expect("students").iter().filter_map(|student| student["name"].as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Вторая Яна", "Первая Анна"], "each student follows its own record");
    assert_eq!(card["name"], "Первая Анна", "the contact follows the record whose name it bears");

    // Told anew, nothing is left to do; and the merge can still be undone.
    let again = migrate(&app, &sandbox, &who, json!({})).await;
    assert_eq!(crate::school::count(&again, "students", "updated"), 0, "{again}");
    let undo = format!("/api/crm/merges/{}/undo", merge["id"].as_str().expect("an id"));
    let undone = app.post(&undo, &who.token, json!({})).await;
    assert!(undone["undoneAt"].is_string(), "{undone}");
    let back = app.get(&format!("/api/crm/contacts/{}", other["id"].as_str().expect("an id")), &who.token).await;
    assert_eq!(back["students"][0]["id"], other["students"][0]["id"], "{back}");
}
