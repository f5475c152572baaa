use serde_json::{Value, json};

use super::duplicates::contact;
use super::id;
use crate::app::App;

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|one| one["id"].as_str().or_else(|| one["record"]["id"].as_str()).expect("an id")).collect()
}

#[tokio::test]
async fn two_entries_of_one_person_share_a_card_until_they_are_separated() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let one = contact(&app, &olga, json!({ "name": "Мария Фролова", "phones": ["89000000001"] })).await;
    let other = contact(&app, &olga, json!({ "name": "Фролова Мария", "phones": ["89000000001"] })).await;
    let third = contact(&app, &olga, json!({ "name": "М. Ф." })).await;
    let path = format!("/api/crm/contacts/{}/links", id(&one));
    let links = app.get(&path, &olga.token).await.expect(200).body;
    assert_eq!((ids(&links["confirmed"]), ids(&links["suggested"])), (vec![], vec![id(&other)]));
    assert_eq!(links["suggested"][0]["confidence"], "high");
    assert_eq!(links["suggested"][0]["reasons"][0], json!({ "kind": "phone", "value": "+79000000001" }));

    let links = app.post(&path, Some(&olga.token), json!({ "contactId": id(&other) })).await.expect(200).body;
    assert_eq!((ids(&links["confirmed"]), ids(&links["suggested"])), (vec![id(&other)], vec![]));
    assert!(app.all("/api/crm/duplicates", 5, &olga.token).await.is_empty(), "what is linked is decided");
    app.post(&format!("/api/crm/contacts/{}/links", id(&third)), Some(&olga.token), json!({ "contactId": id(&other) })).await.expect(200);
    let card = app.get(&format!("/api/crm/contacts/{}", id(&one)), &olga.token).await.expect(200).body;
    assert_eq!(card["linked"].as_array().map(Vec::len), Some(2));

    // The history is one.
    for (at, kind) in [(&one, "note"), (&other, "call"), (&third, "note")] {
        let said = json!({ "kind": kind, "contactId": id(at), "body": "Поговорили" });
        app.post("/api/crm/communications", Some(&olga.token), said).await.expect(201);
        app.clock.advance(chrono::TimeDelta::seconds(1));
    }
    let whole = app.all(&format!("/api/crm/contacts/{}/timeline", id(&one)), 2, &olga.token).await;
    assert_eq!(whole.iter().filter_map(|one| one["kind"].as_str()).collect::<Vec<_>>(), ["note", "call", "note"]);

    app.delete(&format!("{path}/{}", id(&other)), &olga.token).await.expect(204);
    app.delete(&format!("{path}/{}", id(&other)), &olga.token).await.problem(404, "not_found");
    let links = app.get(&path, &olga.token).await.expect(200).body;
    assert_eq!((ids(&links["confirmed"]), ids(&links["suggested"])), (vec![id(&third)], vec![id(&other)]));
    app.delete(&format!("{path}/{}", id(&third)), &olga.token).await.expect(204);
    assert_eq!(app.all(&format!("/api/crm/contacts/{}/timeline", id(&one)), 2, &olga.token).await.len(), 1);

    // Nothing about linked records is lost in the log.
    let audit = app.get(&format!("/api/audit?recordId={}", id(&third)), &olga.token).await.expect(200).body;
    let actions: Vec<&str> = audit["items"].as_array().expect("items").iter().filter_map(|entry| entry["action"].as_str()).collect();
    assert_eq!(actions, ["separate", "link", "create"]);
}

#[tokio::test]
async fn a_suggestion_is_rejected_and_taken_back() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mother = contact(&app, &olga, json!({ "name": "Мама", "emails": ["f@example.test"] })).await;
    let son = contact(&app, &olga, json!({ "name": "Сын", "emails": ["f@example.test"] })).await;
    let path = format!("/api/crm/contacts/{}/links", id(&mother));
    let reject = format!("{path}/{}/reject", id(&son));
    app.post(&reject, Some(&olga.token), json!({})).await.expect(204);
    assert!(ids(&app.get(&path, &olga.token).await.expect(200).body["suggested"]).is_empty());
    assert!(app.all("/api/crm/duplicates", 5, &olga.token).await.is_empty());
    app.delete(&reject, &olga.token).await.expect(204);
    assert_eq!(ids(&app.get(&path, &olga.token).await.expect(200).body["suggested"]), [id(&son)]);
    // Linking settles it the other way.
    app.post(&reject, Some(&olga.token), json!({})).await.expect(204);
    app.post(&path, Some(&olga.token), json!({ "contactId": id(&son) })).await.expect(200);
    app.delete(&format!("{path}/{}", id(&son)), &olga.token).await.expect(204);
    assert_eq!(ids(&app.get(&path, &olga.token).await.expect(200).body["suggested"]), [id(&son)]);

    for (body, code) in
        [(json!({}), "required"), (json!({ "contactId": id(&mother) }), "is_the_same"), (json!({ "contactId": olga.id }), "no_such_record")]
    {
        app.post(&path, Some(&olga.token), body).await.wrong_field("/contactId", code);
    }
    app.post(&format!("{path}/{}/reject", olga.id), Some(&olga.token), json!({})).await.problem(404, "not_found");
}
