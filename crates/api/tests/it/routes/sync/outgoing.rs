use serde_json::{Value, json};
use uuid::Uuid;

use super::{Copy, made, send};
use crate::app::App;

fn statuses(results: &[Value]) -> Vec<&str> {
    results.iter().map(|result| result["status"].as_str().expect("a status")).collect()
}

#[tokio::test]
async fn a_batch_is_applied_in_its_order_and_only_once() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (company, contact, deal) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
    let batch = json!([
        { "changeId": "a", "kind": "companies", "id": company, "op": "create", "data": { "name": "Ромашка" } },
        { "changeId": "b", "kind": "contacts", "id": contact, "op": "create", "data": { "name": "Анна", "companyId": company } },
        { "changeId": "c", "kind": "deals", "id": deal, "op": "create", "data": { "title": "Английский", "contactId": contact, "amountMinor": 100 } },
        { "changeId": "d", "kind": "deals", "id": deal, "baseVersion": 1, "op": "update", "data": { "amountMinor": 200 } },
        { "changeId": "e", "kind": "tasks", "op": "create", "data": { "title": "Позвонить", "dealId": deal } },
        { "changeId": "f", "kind": "communications", "op": "create", "data": { "body": "Заметка", "dealId": deal } },
        { "changeId": "g", "kind": "tags", "op": "create", "data": { "name": "VIP" } },
        { "changeId": "h", "kind": "products", "op": "create", "data": { "name": "Курс" } },
        { "changeId": "i", "kind": "pipelines", "op": "create", "data": { "name": "Вторая" } },
        { "changeId": "j", "kind": "loss_reasons", "op": "create", "data": { "name": "Дорого" } },
        { "changeId": "k", "kind": "custom_fields", "op": "create", "data": { "recordKind": "deal", "name": "Уровень", "type": "text" } },
    ]);
    let results = send(&app, &olga, batch.clone()).await;
    assert_eq!(statuses(&results), ["applied"; 11], "{results:#?}");
    assert_eq!((results[2]["version"].as_i64(), results[3]["version"].as_i64()), (Some(1), Some(2)));
    let again = send(&app, &olga, batch).await;
    assert_eq!(statuses(&again), ["already_applied"; 11], "{again:#?}");
    for (one, other) in results.iter().zip(&again) {
        assert_eq!((&one["id"], &one["version"]), (&other["id"], &other["version"]), "it was made once");
    }
    let copy = Copy::of(&app, &olga, 200).await;
    assert_eq!((copy.all("tasks").len(), copy.all("deals").len(), copy.all("pipelines").len()), (1, 1, 2));
    assert_eq!(copy.get("deals", &json!(deal)).expect("the deal")["amountMinor"], 200);
    // Audit and events are those of a person's edit.
    let entries = app.get("/api/audit?limit=200", &olga.token).await.expect(200);
    assert!(entries.text.contains(&deal.to_string()), "{}", entries.text);
    // Another person's ids of changes are their own.
    let manager = app.colleague(&olga, "manager").await;
    let theirs = send(&app, &manager, json!([{ "changeId": "e", "kind": "tasks", "op": "create", "data": { "title": "Своя" } }])).await;
    assert_eq!(statuses(&theirs), ["applied"]);
    let reused = send(&app, &olga, json!([{ "changeId": "e", "kind": "tasks", "op": "create", "data": { "title": "Другая" } }])).await;
    assert_eq!((statuses(&reused), &reused[0]["problem"]["code"]), (vec!["rejected"], &json!("change_id_reused")));
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_a_conflict_unless_it_is_so_already() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let contact = made(&app, &olga, "/api/crm/contacts", json!({ "name": "Анна" })).await;
    let id = &contact["id"];
    let path = format!("/api/crm/contacts/{}", id.as_str().expect("an id"));
    app.patch(&path, &olga.token, json!({ "name": "Аня", "note": "правка" })).await.expect(200);
    let change = |change: &str, op: &str, base: Value, data: Value| json!({ "changeId": change, "kind": "contacts", "id": id, "baseVersion": base, "op": op, "data": data });
    let results = send(
        &app,
        &olga,
        json!([
            change("1", "update", json!(1), json!({ "name": "Анна П." })),
            change("2", "update", json!(1), json!({ "name": "Аня" })),
            change("3", "delete", json!(1), Value::Null),
            change("4", "update", Value::Null, json!({ "position": "мама" })),
            change("5", "update", json!(3), json!({ "name": "" })),
        ]),
    )
    .await;
    assert_eq!(statuses(&results), ["conflict", "applied", "conflict", "applied", "rejected"], "{results:#?}");
    assert_eq!((&results[0]["current"]["name"], results[0]["version"].as_i64()), (&json!("Аня"), Some(2)));
    assert_eq!(results[0]["problem"]["code"], "changed_meanwhile");
    assert_eq!(results[1]["version"], 2, "nothing was written");
    assert_eq!((&results[4]["problem"]["errors"][0]["pointer"], results[4].get("current")), (&json!("/data/name"), None));
    // A decision is sent under the version that stood in the way, and may keep the change's id: nothing was applied under it.
    let decided = send(&app, &olga, json!([change("1", "update", json!(3), json!({ "name": "Анна П." }))])).await;
    assert_eq!((statuses(&decided), decided[0]["version"].as_i64()), (vec!["applied"], Some(4)));

    let results = send(&app, &olga, json!([change("6", "delete", json!(4), Value::Null), change("7", "delete", Value::Null, Value::Null)])).await;
    assert_eq!(statuses(&results), ["applied", "already_applied"]);
    let results = send(
        &app,
        &olga,
        json!([change("8", "update", json!(4), json!({ "name": "Кто" })), change("9", "create", Value::Null, json!({ "name": "Кто" }))]),
    )
    .await;
    assert_eq!(statuses(&results), ["conflict", "rejected"], "{results:#?}");
    assert!(results[0].get("current").is_some_and(Value::is_null), "the record is deleted: {results:#?}");
    assert_eq!((&results[0]["problem"]["code"], &results[1]["problem"]["code"]), (&json!("record_deleted"), &json!("id_taken")));
}

/// The program died between a change and its note; or another client has made a record under this id.
#[tokio::test]
async fn a_new_record_is_found_again_by_its_id() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let create =
        |change: &str, data: Value| json!({ "changeId": change, "kind": "companies", "id": Uuid::from_u128(9), "op": "create", "data": data });
    let nameless = json!({ "changeId": "n", "kind": "tasks", "op": "create", "data": { "title": "Позвонить" } });
    let tag = json!({ "changeId": "t", "kind": "tags", "op": "create", "data": { "name": "VIP" } });
    send(&app, &olga, json!([create("1", json!({ "name": "Ромашка" })), nameless.clone(), tag.clone()])).await;
    app.test.execute("delete from feed_results".to_owned()).await;
    let results =
        send(&app, &olga, json!([create("1", json!({ "name": "Ромашка" })), nameless, tag, create("2", json!({ "name": "Другая" }))])).await;
    assert_eq!(statuses(&results), ["already_applied", "already_applied", "already_applied", "conflict"], "{results:#?}");
    assert_eq!(app.all("/api/crm/tasks", 10, &olga.token).await.len(), 1);
}

#[tokio::test]
async fn what_is_refused_keeps_none_of_the_others() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let manager = app.colleague(&olga, "manager").await;
    let boris = app.register("boris@example.test").await;
    let theirs = made(&app, &boris, "/api/crm/contacts", json!({ "name": "Чужой" })).await;
    let pipeline = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"][0].clone();
    let deal = made(&app, &olga, "/api/crm/deals", json!({ "title": "Английский" })).await;
    let stage = &deal["stage"]["id"];
    app.patch("/api/features/deal_lines", &olga.token, json!({ "enabled": false })).await.expect(200);
    let results = send(
        &app,
        &manager,
        json!([
            { "changeId": "1", "kind": "contacts", "id": theirs["id"], "op": "update", "data": { "name": "Мой" } },
            { "changeId": "2", "kind": "contacts", "id": theirs["id"], "op": "delete" },
            { "changeId": "3", "kind": "stages", "op": "create", "data": { "name": "Лишний", "pipelineId": pipeline["id"] } },
            { "changeId": "4", "kind": "products", "op": "create", "data": { "name": "Курс" } },
            { "changeId": "5", "kind": "planets", "op": "destroy" },
            { "changeId": "", "kind": "tasks", "op": "create", "data": { "title": "Без имени" } },
            { "changeId": "6", "kind": "tasks", "op": "update", "data": { "title": "Без записи" } },
            { "changeId": "7", "kind": "tasks", "op": "create", "data": ["a"] },
            { "changeId": "8", "kind": "tasks", "op": "create", "data": { "title": "Последняя" } },
        ]),
    )
    .await;
    assert_eq!(statuses(&results)[..8], ["rejected"; 8], "{results:#?}");
    assert_eq!(results[8]["status"], "applied");
    let codes: Vec<_> = results[..8].iter().map(|result| result["problem"]["code"].as_str().unwrap_or_default()).collect();
    assert_eq!(codes[..4], ["not_found", "not_found", "forbidden", "feature_off"]);
    assert!(codes[4..].iter().all(|code| *code == "validation_failed"), "{codes:?}");
    assert_eq!(results[4]["problem"]["errors"][1]["pointer"], "/op");

    // Taking away a stage in which deals stand asks where they go, as elsewhere.
    let take = |change: &str, data: Value| json!([{ "changeId": change, "kind": "stages", "id": stage, "op": "delete", "data": data }]);
    let refused = send(&app, &olga, take("9", Value::Null)).await;
    assert_eq!((statuses(&refused), refused[0]["problem"]["deals"].as_i64()), (vec!["rejected"], Some(1)), "{refused:#?}");
    let next = &pipeline["stages"][1]["id"];
    assert_eq!(statuses(&send(&app, &olga, take("9", json!({ "moveTo": next }))).await), ["applied"]);

    let many: Vec<Value> = (0..201).map(|at| json!({ "changeId": at.to_string(), "kind": "tasks", "op": "create", "data": {} })).collect();
    app.post("/api/sync/outgoing", Some(&olga.token), json!({ "changes": many })).await.wrong_field("/changes", "out_of_range");
    let viewer = app.colleague(&olga, "viewer").await;
    app.post("/api/sync/outgoing", Some(&viewer.token), json!({ "changes": [] })).await.problem(403, "forbidden");
    // A key that may write and not read is not shown what stands in its way.
    let key = app.api_key(&olga, &["crm:write"]).await;
    let body = json!({ "changes": [{ "changeId": "1", "kind": "deals", "id": deal["id"], "baseVersion": 1, "op": "update", "data": { "title": "Немецкий" } }] });
    let answer = app.post("/api/sync/outgoing", key["secret"].as_str(), body).await.expect(200).body;
    assert_eq!((&answer["results"][0]["status"], answer["results"][0].get("current")), (&json!("rejected"), None), "{answer}");
}
