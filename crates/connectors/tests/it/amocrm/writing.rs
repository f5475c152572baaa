use chrono::{TimeDelta, Utc};
use connector::Error;
use connector::account::Lane;
use connector::conformance::crm::{Desk, Draft, a_lost_create_is_found, made, read_all};
use connector::crm::{Change, Operation, Stream, Written};
use domain::clock::{Clock, SystemClock};
use domain::sync::{Kind, same};
use serde_json::{Value, json};
use uuid::Uuid;

use super::account::{Account, one};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn drafts() -> [Draft; 9] {
    [
        Draft::new(
            Kind::Companies,
            &json!({ "name": "ООО «Парус»", "website": "https://parus.example", "emails": ["office@parus.example", "two@parus.example"],
                "phones": ["+7 900 000-00-01"], "addresses": ["Москва, Тверская, 1", "Химки"], "responsible_user": "502", "tags": ["новая", "сайт"] }),
        ),
        Draft::new(
            Kind::Contacts,
            &json!({ "name": "Анна Петрова", "position": "Мама", "company": "8300001", "emails": ["anna@example.org"],
                "phones": ["8 (900) 000-00-02", "+79000000003"], "responsible_user": "501", "tags": ["сайт"], "cf:178390": "Мама", "cf:178391": "1990-05-17" }),
        ),
        Draft::new(Kind::Products, &json!({ "name": "Интенсив", "sku": "INT-1", "price": 1_234_550 })),
        Draft::new(
            Kind::Deals,
            &json!({ "name": "Математика", "price": 3_600_000, "stage": "6950551:58141808", "contact": "8200001", "company": "8300001",
                "responsible_user": "503", "tags": ["ОГЭ"], "cf:184994": "Онлайн", "cf:184996": ["Математика", "Физика"], "cf:184998": "2026-12-01",
                "cf:185000": true, "cf:185002": 2.5, "cf:185004": "по вечерам" }),
        ),
        Draft::new(
            Kind::Deals,
            &json!({ "name": "Не вышло", "price": 100, "stage": "6950552:143", "loss_reason": "4203741", "responsible_user": "501" }),
        ),
        Draft::new(
            Kind::Tasks,
            &json!({ "title": "Позвонить", "note": "После шести\nи не раньше", "due": "2026-12-01T15:00:00Z", "is_completed": false,
                "responsible_user": "502", "link": { "kind": "deals", "id": "7100001" } }),
        ),
        Draft::new(
            Kind::Tasks,
            &json!({ "title": "Встретиться", "kind": "meeting", "due": "2026-12-02T09:30:00Z", "is_completed": true, "result": "Встретились",
                "responsible_user": "501", "link": { "kind": "contacts", "id": "8200001" } }),
        ),
        Draft::new(
            Kind::Communications,
            &json!({ "kind": "note", "created_at": "2026-11-10T10:00:00Z", "created_by": "502", "text": "Первая строка\nВторая",
                "link": { "kind": "companies", "id": "8300001" } }),
        ),
        Draft::new(
            Kind::Communications,
            &json!({ "kind": "call", "direction": "in", "created_at": "2026-11-10T10:00:00Z", "created_by": "501", "text": "Перезвонит",
                "duration": 65, "link": { "kind": "contacts", "id": "8200001" } }),
        ),
    ]
}

#[tokio::test]
async fn what_is_made_reads_as_it_was_sent() {
    let account = Account::start().await;
    let desk = account.desk().await;
    for (number, draft) in drafts().iter().enumerate() {
        let record = made(&desk, draft, id(number as u128)).await;
        let is_card = matches!(draft.kind, Kind::Companies | Kind::Contacts | Kind::Deals);
        let is_call = draft.fields.get("kind") == Some(&json!("call"));
        assert_eq!(record.marker, (is_card || is_call).then(|| id(number as u128)), "{:?}", draft.kind);
    }
    for (kind, direction) in
        [("email", json!("out")), ("email", Value::Null), ("message", json!("in")), ("meeting", Value::Null), ("note", Value::Null)]
    {
        let fields = json!({ "kind": kind, "direction": direction, "created_at": "2026-11-10T10:00:00Z", "created_by": "501", "subject": "Тема",
            "text": "Текст\n\nс пустой строкой", "link": { "kind": "deals", "id": "7100001" } });
        made(&desk, &Draft::new(Kind::Communications, &fields), id(90)).await;
    }
    let directory = desk.session().await.directory().await.expect("a directory");
    assert!(!directory.own_fields.iter().any(|field| field.title.contains("Zveno")), "the field for our ids is nobody's own");
}

#[tokio::test]
async fn a_create_whose_answer_was_lost_is_found() {
    let account = Account::start().await;
    account.set(json!({ "indexLagMs": 600_000 })).await;
    let desk = account.desk().await;
    for (number, mut draft) in drafts().into_iter().enumerate() {
        // A contact's company is a call of its own, which the lost one did not get to: the merge that follows brings it.
        if draft.kind == Kind::Contacts {
            draft.fields.remove("company");
        }
        let draft = &draft;
        // The field for our ids is there already: what is lost is the create.
        let first = Draft::new(
            draft.kind,
            &json!({ "name": "Прежний", "stage": "6950551:58141808", "title": "Прежняя", "kind": "note", "text": "Прежняя",
            "link": { "kind": "deals", "id": "7100002" } }),
        );
        let answers = desk.session().await.write(&[change(&first, Operation::Create, id(1000 + number as u128))]).await;
        assert!(answers[0].is_ok(), "{answers:?}");
        let lose = json!({ "kind": "lose_answer", "match": { "method": "POST" }, "times": 1 });
        a_lost_create_is_found(&account.bench(&desk), draft, id(number as u128), lose, SystemClock.now()).await;
    }
}

fn change(draft: &Draft, operation: Operation, local_id: Uuid) -> Change {
    Change { kind: draft.kind, local_id, operation, fields: draft.fields.clone() }
}

async fn update(desk: &Desk, kind: Kind, remote: &str, fields: Value) -> Vec<Result<Written, Error>> {
    let record = one(desk, kind, remote).await;
    let draft = Draft::new(kind, &fields);
    desk.session_in(Lane::Live).await.write(&[change(&draft, Operation::Update(Box::new(record)), id(7))]).await
}

#[tokio::test]
async fn changes_read_as_they_were_sent() {
    let account = Account::start().await;
    let desk = account.desk().await;
    for (kind, remote, fields) in [
        (Kind::Companies, "8300001", json!({ "name": "Другое имя", "website": null, "emails": null, "tags": ["вторая", "первая"] })),
        (Kind::Contacts, "8200001", json!({ "position": "Папа", "phones": ["+7 911 111-11-11"], "company": null, "tags": null })),
        (Kind::Contacts, "8200002", json!({ "company": "8300005", "cf:178390": "Папа" })),
        (Kind::Deals, "7100001", json!({ "price": 0, "stage": "6950552:58141907", "contact": "8200050", "company": "8300007", "cf:184996": null })),
        (Kind::Deals, "7100002", json!({ "contact": null, "company": null, "stage": "6950551:143", "loss_reason": "4203742" })),
        (Kind::Tasks, "9100001", json!({ "note": "Новая приписка", "is_completed": true, "result": "Готово" })),
        (Kind::Tasks, "9100002", json!({ "title": "Новый заголовок", "due": "2027-01-01T00:00:00Z", "kind": "meeting" })),
    ] {
        let before = one(&desk, kind, remote).await;
        let answers = update(&desk, kind, remote, fields.clone()).await;
        assert!(answers[0].is_ok(), "{kind:?} {remote}: {answers:?}");
        let after = one(&desk, kind, remote).await;
        for (name, value) in fields.as_object().expect("an object") {
            assert!(same(&after.fields[name], value), "{kind:?} {remote} {name}: {} not {value}", after.fields[name]);
        }
        for (name, value) in before.fields.iter().filter(|(name, _)| fields.get(name).is_none() && *name != "closed_at") {
            assert_eq!(after.fields.get(name), Some(value), "{kind:?} {remote} {name} was not touched");
        }
    }
}

#[tokio::test]
async fn a_phone_keeps_the_kind_it_was_given_there() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let before = one(&desk, Kind::Contacts, "8200001").await;
    let mut phones: Vec<Value> = before.fields["phones"].as_array().expect("phones").clone();
    let known = phones[0].clone();
    phones.insert(0, json!("+7 900 123-45-67"));
    update(&desk, Kind::Contacts, "8200001", json!({ "phones": phones })).await.remove(0).expect("written");
    let held = account.held("contacts", "8200001").await;
    let values = held["custom_fields_values"].as_array().expect("fields").iter().find(|field| field["field_code"] == "PHONE").expect("phones");
    let of =
        |value: &Value| values["values"].as_array().expect("values").iter().find(|one| one["value"] == *value).expect("a phone")["enum_code"].clone();
    assert_eq!((of(&known), of(&json!("+7 900 123-45-67"))), (json!("MOB"), json!("WORK")));
}

#[tokio::test]
async fn only_what_changed_is_sent_and_nothing_when_nothing_did() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let answers = update(&desk, Kind::Deals, "7100001", json!({ "name": "Другое" })).await;
    assert!(answers[0].as_ref().is_ok_and(|written| written.changed_at.is_some()), "{answers:?}");
    let ledger = account.ledger().await;
    let patch = ledger.iter().rev().find(|entry| entry["method"] == "PATCH").expect("a change");
    let effects = patch["effects"].to_string();
    assert!(effects.contains("Другое"), "{effects}");
    let before = ledger.len();
    // Nobody can be responsible for nothing there, and a note's author stays.
    let record = one(&desk, Kind::Deals, "7100001").await;
    let draft = Draft::new(Kind::Deals, &json!({ "responsible_user": null }));
    let answers = desk.session().await.write(&[change(&draft, Operation::Update(Box::new(record)), id(7))]).await;
    assert!(answers[0].is_ok());
    assert!(account.ledger().await.iter().skip(before).all(|entry| entry["method"] == "GET"));
    // A link alone is written as a link.
    let contact = account.rows("contacts").await.last().expect("a person")["id"].to_string();
    let before = account.ledger().await.len();
    update(&desk, Kind::Deals, "7100001", json!({ "contact": contact })).await.remove(0).expect("linked");
    assert_eq!(one(&desk, Kind::Deals, "7100001").await.fields["contact"], contact);
    assert!(account.ledger().await.iter().skip(before).all(|entry| entry["method"] != "PATCH"));
}

#[tokio::test]
async fn one_bad_record_fails_alone() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let before = account.rows("leads").await.len();
    let names = ["А", "Б", "В", "Г"];
    let changes: Vec<Change> = names
        .iter()
        .zip(1..)
        .map(|(name, number)| {
            // 505 does not work there any more.
            let user = if *name == "В" { "505" } else { "501" };
            let draft = Draft::new(Kind::Deals, &json!({ "name": name, "stage": "6950551:58141808", "responsible_user": user }));
            change(&draft, Operation::Create, id(number))
        })
        .collect();
    let answers = desk.session().await.write(&changes).await;
    let codes: Vec<Result<(), &str>> = answers.iter().map(|answer| answer.as_ref().map(|_| ()).map_err(Error::code)).collect();
    assert_eq!(codes, [Ok(()), Ok(()), Err("unknown_user"), Ok(())]);
    assert_eq!(account.rows("leads").await.len(), before + 3);
    for (name, answer) in names.iter().zip(&answers) {
        if let Ok(written) = answer {
            assert_eq!(one(&desk, Kind::Deals, &written.id).await.fields["name"], **name, "answers stand in the order of the changes");
        }
    }
}

#[tokio::test]
async fn a_change_of_what_is_gone_fails_alone() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let (one_there, other) = (one(&desk, Kind::Deals, "7100001").await, one(&desk, Kind::Deals, "7100002").await);
    account.change("leads", "delete", Some(7_100_002), json!({})).await;
    let draft = Draft::new(Kind::Deals, &json!({ "name": "Имя" }));
    let changes = [one_there, other].map(|record| change(&draft, Operation::Update(Box::new(record)), id(7)));
    let answers = desk.session().await.write(&changes).await;
    assert!(matches!(answers.as_slice(), [Ok(_), Err(Error::NotFound)]), "{answers:?}");
}

#[tokio::test]
async fn a_note_can_be_changed_in_what_it_says() {
    let account = Account::start().await;
    let desk = account.desk().await;
    for draft in drafts().iter().filter(|draft| draft.kind == Kind::Communications) {
        let record = made(&desk, draft, id(1)).await;
        let answers = update(&desk, Kind::Communications, &record.id, json!({ "text": "Иначе" })).await;
        assert!(answers[0].as_ref().is_ok_and(|written| written.id == record.id), "{answers:?}");
        let after = one(&desk, Kind::Communications, &record.id).await;
        assert_eq!(after.fields["text"], "Иначе");
        assert_eq!(after.fields["kind"], record.fields["kind"]);
        assert_eq!(after.marker, record.marker);
    }
    let nowhere = Draft::new(Kind::Communications, &json!({ "kind": "note", "text": "Ни к чему" }));
    let answers = desk.session().await.write(&[change(&nowhere, Operation::Create, id(2))]).await;
    assert_eq!(answers[0].as_ref().map(|_| ()).map_err(Error::code), Err("link_required"));
}

#[tokio::test]
async fn a_task_without_an_end_gets_one() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let draft = Draft::new(Kind::Tasks, &json!({ "title": "Когда-нибудь", "link": { "kind": "deals", "id": "7100001" } }));
    let record = made(&desk, &draft, id(1)).await;
    let due: chrono::DateTime<Utc> = record.fields["due"].as_str().and_then(|due| due.parse().ok()).expect("an end");
    assert!((due - SystemClock.now()).abs() < TimeDelta::days(2));
    let answers = update(&desk, Kind::Tasks, &record.id, json!({ "due": null })).await;
    assert!(answers[0].is_ok());
    assert_eq!(one(&desk, Kind::Tasks, &record.id).await.fields["due"], record.fields["due"]);
}

#[tokio::test]
async fn a_price_that_loses_kopecks_settles() {
    let account = Account::start().await;
    let desk = account.desk().await;
    update(&desk, Kind::Deals, "7100001", json!({ "price": 1_000_050 })).await.remove(0).expect("written");
    let first = one(&desk, Kind::Deals, "7100001").await.fields["price"].clone();
    update(&desk, Kind::Deals, "7100001", json!({ "price": first.clone() })).await.remove(0).expect("written");
    assert_eq!((one(&desk, Kind::Deals, "7100001").await.fields["price"].clone(), first), (json!(1_000_100), json!(1_000_100)));
}

#[tokio::test]
async fn without_the_right_to_make_a_field_a_create_is_found_by_its_content() {
    let account = Account::start().await;
    let callback = account.agree(502).await;
    let grant = connector::crm::CrmConnector::exchange(&*account.connector, &account.app(), &callback).await.expect("tokens");
    let desk = account.desk_of(grant);
    let draft = Draft::new(Kind::Contacts, &json!({ "name": "Ольга", "emails": ["olga@example.org"], "responsible_user": "502" }));
    let record = made(&desk, &draft, id(1)).await;
    assert_eq!(record.marker, None);
    let other = Draft::new(Kind::Contacts, &json!({ "name": "Ольга", "emails": ["olga2@example.org"], "responsible_user": "502" }));
    let lose = json!({ "kind": "lose_answer", "match": { "method": "POST" }, "times": 1 });
    a_lost_create_is_found(&account.bench(&desk), &other, id(2), lose, SystemClock.now()).await;
}

#[tokio::test]
async fn an_incoming_lead_is_accepted_when_it_moves() {
    let account = Account::start().await;
    let desk = account.desk().await;
    let body = json!([{ "source_uid": "site", "source_name": "Сайт", "pipeline_id": 6_950_551, "created_at": 1_790_000_000,
        "_embedded": { "leads": [{ "name": "Заявка" }], "contacts": [{ "name": "Гость" }] },
        "metadata": { "ip": "203.0.113.9", "form_id": "f1", "form_sent_at": 1_790_000_000, "form_name": "Форма", "form_page": "https://school1.example",
            "referer": "https://search.example" } }]);
    account.api("POST", "leads/unsorted/forms", &body).await;
    let all = read_all(&desk, Stream::Records(Kind::Deals), None).await.expect("a reading");
    let deal = all.iter().find(|deal| deal.fields["name"] == "Заявка").expect("the incoming lead").clone();
    assert_eq!(account.rows("unsorted").await.len(), 1);
    update(&desk, Kind::Deals, &deal.id, json!({ "stage": "6950551:58141808" })).await.remove(0).expect("written");
    assert_eq!(one(&desk, Kind::Deals, &deal.id).await.fields["stage"], "6950551:58141808");
    assert_eq!(account.rows("unsorted").await.len(), 0, "it is among the accepted ones");
}
