use chrono::TimeDelta;
use serde_json::{Value, json};

use super::duplicates::contact;
use super::id;
use crate::app::{App, PASSWORD, Person};

async fn merge(app: &App, who: &Person, primary: &Value, duplicates: &[&Value]) -> Value {
    let duplicates: Vec<&str> = duplicates.iter().map(|one| id(one)).collect();
    let body = json!({ "primaryId": id(primary), "duplicateIds": duplicates });
    app.post("/api/crm/contacts/merge", Some(&who.token), body).await.expect(201).body
}

async fn undo(app: &App, who: &Person, merge: &Value) -> crate::app::Answer {
    app.post(&format!("/api/crm/merges/{}/undo", id(merge)), Some(&who.token), json!({})).await
}

#[tokio::test]
async fn doubles_become_one_and_two_again() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let one = contact(&app, &olga, json!({ "name": "Мария", "phones": ["89000000001"] })).await;
    let other = contact(
        &app,
        &olga,
        json!({ "name": "Мария Фролова", "position": "Директор", "phones": ["89000000001", "89000000002"], "emails": ["m@example.test"] }),
    )
    .await;
    let deal = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс", "contactId": id(&other) })).await.expect(201);
    app.post("/api/crm/tasks", Some(&olga.token), json!({ "title": "Позвонить", "contactId": id(&other) })).await.expect(201);
    let wanted =
        json!({ "primaryId": id(&one), "duplicateIds": [id(&other)], "fields": { "name": id(&other) }, "versions": { id(&one): 1, id(&other): 1 } });

    let preview = app.post("/api/crm/contacts/merge/preview", Some(&olga.token), wanted.clone()).await.expect(200).body;
    assert_eq!((preview["moves"]["deals"].as_i64(), preview["changes"]["position"].as_str()), (Some(1), Some("Директор")));
    let made = app.post("/api/crm/contacts/merge", Some(&olga.token), wanted.clone()).await.expect(201);
    assert_eq!(made.header("location"), format!("/api/crm/merges/{}", id(&made.body)));
    assert_eq!((made.str("/primary/name"), made.str("/duplicates/0/id"), made.str("/by/id")), ("Мария Фролова", id(&other), olga.id.as_str()));
    assert_eq!(made.body["moved"], json!({ "deals": 1, "tasks": 1 }));

    let card = format!("/api/crm/contacts/{}", id(&one));
    let whole = app.get(&card, &olga.token).await.expect(200).body;
    assert_eq!(
        (whole["name"].as_str(), whole["position"].as_str(), whole["openDealsCount"].as_i64()),
        (Some("Мария Фролова"), Some("Директор"), Some(1))
    );
    assert_eq!((&whole["phones"], &whole["emails"]), (&json!(["+79000000001", "+79000000002"]), &json!(["m@example.test"])));
    assert_eq!(app.get(deal.header("location"), &olga.token).await.expect(200).str("/contact/id"), id(&one));

    // The one that went says where.
    let gone = format!("/api/crm/contacts/{}", id(&other));
    let away = app.get(&gone, &olga.token).await.problem(404, "merged_away");
    assert_eq!((away.str("/mergedInto/id"), away.str("/mergedInto/name")), (id(&one), "Мария Фролова"));
    app.post(&format!("{gone}/restore"), Some(&olga.token), json!({})).await.problem(409, "merged_away");
    app.patch(&gone, &olga.token, json!({ "name": "x" })).await.problem(404, "not_found");
    app.post("/api/crm/contacts/merge", Some(&olga.token), wanted).await.wrong_field("/duplicateIds/0", "no_such_record");

    // Somebody goes on working, then it turns out that they were two.
    app.patch(&card, &olga.token, json!({ "position": "Владелец" })).await.expect(200);
    let later = app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Потом", "contactId": id(&one) })).await.expect(201);
    let undone = undo(&app, &olga, &made.body).await.expect(200);
    assert_eq!(undone.body["kept"], json!(["position"]));
    assert!(undone.body["undoneAt"].is_string() && undone.body["undoUntil"].is_null());
    let whole = app.get(&card, &olga.token).await.expect(200).body;
    assert_eq!((whole["name"].as_str(), whole["position"].as_str(), &whole["phones"]), (Some("Мария"), Some("Владелец"), &json!(["+79000000001"])));
    let back = app.get(&gone, &olga.token).await.expect(200).body;
    assert_eq!((back["name"].as_str(), back["emails"].clone()), (Some("Мария Фролова"), json!(["m@example.test"])));
    assert_eq!(app.get(deal.header("location"), &olga.token).await.expect(200).str("/contact/id"), id(&other));
    assert_eq!(app.get(later.header("location"), &olga.token).await.expect(200).str("/contact/id"), id(&one));
    undo(&app, &olga, &made.body).await.problem(409, "merge_undone");

    let listed = app.all("/api/crm/merges", 1, &olga.token).await;
    assert_eq!((listed.len(), id(&listed[0])), (1, id(&made.body)));
    let audit = app.get(&format!("/api/audit?recordId={}", id(&one)), &olga.token).await.expect(200).body;
    let actions: Vec<&str> = audit["items"].as_array().expect("items").iter().filter_map(|entry| entry["action"].as_str()).collect();
    assert_eq!(actions, ["unmerge", "update", "merge", "create"]);
    let audit = app.get(&format!("/api/audit?recordId={}", id(&other)), &olga.token).await.expect(200).body;
    assert_eq!(audit["items"][1]["after"]["mergedInto"], id(&one));
}

#[tokio::test]
async fn merges_that_build_on_each_other_are_undone_from_the_last() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut all = Vec::new();
    for n in 0..3 {
        all.push(contact(&app, &olga, json!({ "name": format!("Анна {n}"), "phones": [format!("8900000000{n}")] })).await);
    }
    let first = merge(&app, &olga, &all[1], &[&all[2]]).await;
    app.clock.advance(TimeDelta::seconds(1));
    let second = merge(&app, &olga, &all[0], &[&all[1]]).await;
    let away = app.get(&format!("/api/crm/contacts/{}", id(&all[2])), &olga.token).await.problem(404, "merged_away");
    assert_eq!(away.str("/mergedInto/id"), id(&all[0]), "through both merges");
    undo(&app, &olga, &first).await.problem(409, "merged_again");
    undo(&app, &olga, &second).await.expect(200);
    app.delete(&format!("/api/crm/contacts/{}", id(&all[1])), &olga.token).await.expect(204);
    undo(&app, &olga, &first).await.problem(409, "merge_record_gone");
    app.post(&format!("/api/crm/contacts/{}/restore", id(&all[1])), Some(&olga.token), json!({})).await.expect(200);
    undo(&app, &olga, &first).await.expect(200);
}

#[tokio::test]
async fn a_merge_can_be_undone_as_long_as_its_duplicates_are_kept() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (one, other) = (contact(&app, &olga, json!({ "name": "А" })).await, contact(&app, &olga, json!({ "name": "Б" })).await);
    let (third, fourth) = (contact(&app, &olga, json!({ "name": "В" })).await, contact(&app, &olga, json!({ "name": "Г" })).await);
    let made = merge(&app, &olga, &one, &[&other]).await;
    let late = merge(&app, &olga, &third, &[&fourth]).await;
    app.clock.advance(TimeDelta::days(30));
    app.purge().await;
    let olga = Person::of(&app.login(&olga.email, PASSWORD).await.expect(200));
    undo(&app, &olga, &made).await.expect(200);
    app.clock.advance(TimeDelta::seconds(1));
    app.purge().await;
    undo(&app, &olga, &late).await.problem(409, "merge_expired");
    // Its account outlives the record: an old link still leads on.
    app.get(&format!("/api/crm/contacts/{}", id(&fourth)), &olga.token).await.problem(404, "merged_away");
}

#[tokio::test]
async fn a_students_contact_can_be_a_duplicate() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 8).await;
    let students = app.all("/api/students", 50, &olga.token).await;
    let of = async |student: &Value| {
        let name = student["name"].as_str().expect("a name");
        app.all(&format!("/api/crm/contacts?q={name}"), 50, &olga.token).await.remove(0)
    };
    let (one, other) = (of(&students[0]).await, of(&students[1]).await);
    let made = merge(&app, &olga, &one, &[&other]).await;
    assert_eq!(made["moved"]["students"], 1);
    let card = app.get(&format!("/api/crm/contacts/{}", id(&one)), &olga.token).await.expect(200).body;
    let shown: Vec<_> = card["students"].as_array().expect("students").iter().map(|one| (one["id"].clone(), one["balanceMinor"].clone())).collect();
    assert_eq!(shown.len(), 2);
    for student in &students[..2] {
        assert!(shown.contains(&(student["id"].clone(), student["balanceMinor"].clone())), "each keeps its own balance");
    }
    undo(&app, &olga, &made).await.expect(200);
    assert_eq!(app.get(&format!("/api/crm/contacts/{}", id(&other)), &olga.token).await.expect(200).str("/students/0/id"), id(&students[1]));
}

#[tokio::test]
async fn companies_are_merged_with_their_people() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let one = app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "Ромашка" })).await.expect(201).body;
    let other =
        app.post("/api/crm/companies", Some(&olga.token), json!({ "name": "ООО Ромашка", "website": "romashka.example" })).await.expect(201).body;
    let person = contact(&app, &olga, json!({ "name": "Мария", "companyId": id(&other) })).await;
    let body = json!({ "primaryId": id(&one), "duplicateIds": [id(&other)] });
    let made = app.post("/api/crm/companies/merge", Some(&olga.token), body).await.expect(201).body;
    assert_eq!((made["kind"].as_str(), &made["moved"]), (Some("company"), &json!({ "contacts": 1 })));
    let person = format!("/api/crm/contacts/{}", id(&person));
    assert_eq!(app.get(&person, &olga.token).await.expect(200).str("/company/id"), id(&one));
    assert_eq!(app.get(&format!("/api/crm/companies/{}", id(&one)), &olga.token).await.expect(200).str("/website"), "https://romashka.example");
    app.get(&format!("/api/crm/companies/{}", id(&other)), &olga.token).await.problem(404, "merged_away");
    undo(&app, &olga, &made).await.expect(200);
    assert_eq!(app.get(&person, &olga.token).await.expect(200).str("/company/id"), id(&other));
    assert!(app.get(&format!("/api/crm/companies/{}", id(&one)), &olga.token).await.expect(200).body["website"].is_null());
}

#[tokio::test]
async fn what_cannot_be_merged_is_pointed_at() {
    let app = App::start().await;
    let (olga, boris) = (app.register("olga@example.test").await, app.register("boris@example.test").await);
    let one = contact(&app, &olga, json!({ "name": "А" })).await;
    let other = contact(&app, &olga, json!({ "name": "Б" })).await;
    let theirs = contact(&app, &boris, json!({ "name": "Чужой" })).await;
    for (body, pointer, code) in [
        (json!({}), "/primaryId", "required"),
        (json!({ "primaryId": id(&one) }), "/duplicateIds", "required"),
        (json!({ "primaryId": id(&one), "duplicateIds": [id(&one)] }), "/duplicateIds/0", "is_the_primary"),
        (json!({ "primaryId": id(&one), "duplicateIds": [id(&theirs)] }), "/duplicateIds/0", "no_such_record"),
        (json!({ "primaryId": id(&theirs), "duplicateIds": [id(&one)] }), "/primaryId", "no_such_record"),
        (json!({ "primaryId": id(&one), "duplicateIds": vec![id(&other); 21] }), "/duplicateIds", "too_many"),
        (json!({ "primaryId": id(&one), "duplicateIds": [id(&other)], "fields": { "id": id(&one) } }), "/fields/id", "unknown_value"),
        (json!({ "primaryId": id(&one), "duplicateIds": [id(&other)], "fields": { "name": id(&theirs) } }), "/fields/name", "not_merged_here"),
    ] {
        app.post("/api/crm/contacts/merge", Some(&olga.token), body).await.wrong_field(pointer, code);
    }
    app.patch(&format!("/api/crm/contacts/{}", id(&other)), &olga.token, json!({ "name": "Борис" })).await.expect(200);
    let stale = json!({ "primaryId": id(&one), "duplicateIds": [id(&other)], "versions": { id(&one): 1, id(&other): 1 } });
    let answer = app.post("/api/crm/contacts/merge", Some(&olga.token), stale).await.problem(412, "changed_meanwhile");
    assert_eq!((answer.str("/current/id"), answer.str("/current/name")), (id(&other), "Борис"));
}

/// Two people merge the same records into each other: one of them is too late.
#[tokio::test]
async fn two_merges_at_once_do_not_cross() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for round in 0..5 {
        let (one, other) = (contact(&app, &olga, json!({ "name": format!("А {round}") })).await, contact(&app, &olga, json!({ "name": "Б" })).await);
        app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс", "contactId": id(&other) })).await.expect(201);
        let body = |primary: &Value, duplicate: &Value| json!({ "primaryId": id(primary), "duplicateIds": [id(duplicate)] });
        let (there, back) = tokio::join!(
            app.post("/api/crm/contacts/merge", Some(&olga.token), body(&one, &other)),
            app.post("/api/crm/contacts/merge", Some(&olga.token), body(&other, &one))
        );
        let mut statuses = [there.status, back.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 422], "{} {}", there.text, back.text);
    }
}
