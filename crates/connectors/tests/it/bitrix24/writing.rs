//! What is written stays written, once, and reads back as it was.

use connector::conformance::crm::{Desk, Draft, a_lost_create_is_found};
use connector::crm::{Change, CrmSession, Operation, RemoteRecord, Sought, Written};
use domain::sync::{Fields, Kind};
use serde_json::{Value, json};
use uuid::Uuid;

use super::portal::{Portal, now, one};

fn fields(value: Value) -> Fields {
    value.as_object().expect("an object").clone()
}

fn ids(records: Vec<RemoteRecord>) -> Vec<String> {
    records.into_iter().map(|record| record.id).collect()
}

fn create(kind: Kind, number: u128, value: Value) -> Change {
    Change { kind, local_id: Uuid::from_u128(number), operation: Operation::Create, fields: fields(value) }
}

async fn update(desk: &Desk, kind: Kind, id: &str, value: Value) -> Change {
    let record = one(desk, kind, id).await;
    Change { kind, local_id: Uuid::from_u128(9), operation: Operation::Update(Box::new(record)), fields: fields(value) }
}

async fn write(session: &dyn CrmSession, change: Change) -> Written {
    session.write(&[change]).await.remove(0).expect("written")
}

async fn reads_back(desk: &Desk, kind: Kind, id: &str, expected: &Value) {
    let record = one(desk, kind, id).await;
    for (name, value) in expected.as_object().expect("an object") {
        assert_eq!(&record.fields[name], value, "{kind:?} {name}");
    }
}

fn samples(portal_contact: &str, portal_company: &str) -> Vec<(Kind, Value, Value)> {
    vec![
        (
            Kind::Companies,
            json!({
                "TITLE": "ООО «Ромашка & Ко»", "WEB": "https://romashka.test/?a=1&b=2", "EMAIL": ["a@romashka.test", "b@romashka.test"], "PHONE": ["+7 900 000-00-01"],
                "COMMENTS": "Первая строка\nвторая [b]жирно[/b] <b>и</b> $result[c0] 5 < 6", "ASSIGNED_BY_ID": "1",
            }),
            json!({ "TITLE": "Ромашка", "WEB": null, "EMAIL": ["b@romashka.test"], "PHONE": ["8 800", "+7 900 000-00-01"], "COMMENTS": null }),
        ),
        (
            Kind::Contacts,
            json!({ "NAME": "Анна Сергеевна Петрова", "POST": "Мама", "COMPANY_ID": portal_company, "EMAIL": [], "PHONE": ["+79161234567", "123"], "SOURCE_ID": "Откуда-то", "COMMENTS": "x" }),
            json!({ "NAME": "Анна Сидорова", "POST": null, "COMPANY_ID": null, "EMAIL": ["anna@example.org"], "PHONE": [], "SOURCE_ID": null, "COMMENTS": "50% & +1" }),
        ),
        (
            Kind::Products,
            json!({ "NAME": "Курс", "CODE": "math-9", "PRICE": 480_050, "CURRENCY_ID": "RUB", "ACTIVE": true }),
            json!({ "NAME": "Курс 2", "CODE": null, "PRICE": 0, "ACTIVE": false }),
        ),
        (
            Kind::Deals,
            json!({
                "title": "Подготовка к ЕГЭ", "opportunity": 4_800_050, "currencyId": "RUB", "stageId": "NEW", "contactId": portal_contact, "companyId": portal_company,
                "assignedById": "1", "closedate": "2026-12-31", "sourceId": "Сарафан", "comments": "Звонить вечером",
            }),
            json!({ "title": "ЕГЭ", "opportunity": null, "contactId": null, "companyId": null, "closedate": "2027-01-15", "sourceId": null, "comments": null }),
        ),
        (
            Kind::Tasks,
            json!({
                "TITLE": "Перезвонить", "DESCRIPTION": "Спросить про\nдоговор", "DEADLINE": "2026-12-01T09:30:00Z", "STATUS": true, "RESPONSIBLE_ID": "1",
                "UF_CRM_TASK": {"kind": "contacts", "id": portal_contact},
            }),
            json!({ "TITLE": "Перезвонить ещё раз", "DESCRIPTION": null, "DEADLINE": null, "STATUS": false, "UF_CRM_TASK": {"kind": "companies", "id": portal_company} }),
        ),
        (
            Kind::Communications,
            json!({ "TYPE_ID": "note", "DESCRIPTION": "Была на пробном\nпонравилось", "OWNER": {"kind": "contacts", "id": portal_contact} }),
            json!({ "DESCRIPTION": "Была на пробном, понравилось" }),
        ),
    ]
}

#[tokio::test]
async fn every_kind_is_made_changed_and_deleted() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    let contact = portal.rows("contact").await[0]["ID"].as_str().expect("an id").to_owned();
    let companies = portal.rows("company").await;
    let company = companies.iter().find(|row| row["IS_MY_COMPANY"] != "Y").expect("a company")["ID"].as_str().expect("an id").to_owned();
    for (number, (kind, first, second)) in samples(&contact, &company).into_iter().enumerate() {
        let local = 100 + number as u128;
        let made = write(&*session, create(kind, local, first.clone())).await;
        reads_back(&desk, kind, &made.id, &first).await;
        let sent = fields(first);
        let sought = Sought { kind, local_id: Uuid::from_u128(local), fields: &sent, since: now() - chrono::TimeDelta::minutes(1) };
        assert_eq!(ids(session.find(&sought).await.expect("an answer")), std::slice::from_ref(&made.id), "{kind:?}");
        let change = update(&desk, kind, &made.id, second.clone()).await;
        assert_eq!(write(&*session, change).await.id, made.id);
        reads_back(&desk, kind, &made.id, &second).await;
        for _ in 0..2 {
            let gone = Change { kind, local_id: Uuid::from_u128(9), operation: Operation::Delete(made.id.clone()), fields: Fields::new() };
            assert_eq!(write(&*session, gone).await.id, made.id, "{kind:?}");
        }
        assert!(session.fetch(kind, std::slice::from_ref(&made.id)).await.expect("an answer").is_empty(), "{kind:?}");
    }
}

fn line(product: Option<&str>, name: &str, milli: i64, minor: i64, bp: i64) -> Value {
    json!({ "productId": product, "name": name, "quantityMilli": milli, "priceMinor": minor, "discountBp": bp })
}

#[tokio::test]
async fn what_is_sold_in_a_deal_is_written_and_read() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    for stage in ["NEW", "L:NEW"] {
        let first = json!([
            line(Some("101"), "Математика", 8_500, 640_000, 1_250),
            line(None, "Учебник", 1_000, 90_000, 0),
            line(None, "Пробное", 1_000, 150_000, 10_000)
        ]);
        let number = if stage == "NEW" { 31 } else { 32 };
        let made = write(
            &*session,
            create(Kind::Deals, number, json!({ "title": "Курс", "stageId": stage, "opportunity": 4_850_000, "productRows": first })),
        )
        .await;
        reads_back(&desk, Kind::Deals, &made.id, &json!({ "opportunity": 4_850_000, "productRows": first })).await;

        // A sum that is that of the products follows them; one that is not stands by itself.
        let noun = if stage == "NEW" { "deal" } else { "lead" };
        let manual = || async {
            let rows = portal.rows(noun).await;
            rows.iter().find(|row| made.id.trim_start_matches('L') == row["ID"]).expect("a deal")["IS_MANUAL_OPPORTUNITY"].clone()
        };
        assert_eq!(manual().await, "N", "{stage}");
        let second = json!([line(None, "Учебник", 2_000, 90_000, 0), line(Some("102"), "Другой предмет", 1_000, 720_000, 0)]);
        let change = update(&desk, Kind::Deals, &made.id, json!({ "opportunity": 800_000, "productRows": second })).await;
        write(&*session, change).await;
        reads_back(&desk, Kind::Deals, &made.id, &json!({ "opportunity": 800_000, "productRows": second })).await;
        assert_eq!(manual().await, "Y", "{stage}");
        let change = update(&desk, Kind::Deals, &made.id, json!({ "opportunity": 900_000 })).await;
        write(&*session, change).await;
        reads_back(&desk, Kind::Deals, &made.id, &json!({ "opportunity": 900_000, "productRows": second })).await;
        assert_eq!(manual().await, "N", "{stage}");
        for _ in 0..2 {
            let change = update(&desk, Kind::Deals, &made.id, json!({ "productRows": [] })).await;
            write(&*session, change).await;
        }
        reads_back(&desk, Kind::Deals, &made.id, &json!({ "productRows": [], "opportunity": null })).await;
    }
}

#[tokio::test]
async fn a_deal_has_more_products_than_a_page() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    let many: Vec<Value> = (0..120).map(|at| line(None, &format!("Занятие {at}"), 1_000, at * 100, 0)).collect();
    let made = write(&*session, create(Kind::Deals, 33, json!({ "title": "Год", "stageId": "NEW", "productRows": many }))).await;
    reads_back(&desk, Kind::Deals, &made.id, &json!({ "productRows": many })).await;
    let everywhere = super::portal::all(&desk, connector::crm::Stream::Records(Kind::Deals), None).await;
    let read = everywhere.iter().find(|record| record.id == made.id).expect("the deal");
    assert_eq!(read.fields["productRows"], json!(many));
    let sold = everywhere.iter().filter(|record| record.fields["productRows"].as_array().is_some_and(|lines| !lines.is_empty())).count();
    assert!(sold > 50, "{sold} deals of the example have products");
}

#[tokio::test]
async fn own_fields_are_written_and_read() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    let directory = session.directory().await.expect("a directory");
    for kind in [Kind::Companies, Kind::Contacts, Kind::Deals] {
        let own: Vec<_> = directory.own_fields.iter().filter(|field| field.kind == kind && field.is_writable).collect();
        let value = |field: &connector::crm::OwnField| match field.value {
            connector::crm::OwnFieldType::Text => json!("Текст & [1]"),
            connector::crm::OwnFieldType::Number => json!(7),
            connector::crm::OwnFieldType::Date => json!("2026-12-24"),
            connector::crm::OwnFieldType::Boolean => json!(true),
            connector::crm::OwnFieldType::Select => json!(field.options.last()),
            connector::crm::OwnFieldType::Multiselect => json!(field.options.iter().take(2).collect::<Vec<_>>()),
            connector::crm::OwnFieldType::Url => json!("https://school.example/a?b=1"),
            connector::crm::OwnFieldType::Foreign => Value::Null,
        };
        let full: Fields = own.iter().map(|field| (field.remote.clone(), value(field))).collect();
        let name = if kind == Kind::Deals {
            "title"
        } else if kind == Kind::Companies {
            "TITLE"
        } else {
            "NAME"
        };
        let mut all = full.clone();
        all.insert(name.to_owned(), json!("Со своими полями"));
        let made = write(&*session, create(kind, 1, Value::Object(all))).await;
        reads_back(&desk, kind, &made.id, &Value::Object(full.clone())).await;
        let empty: Fields = own.iter().map(|field| (field.remote.clone(), Value::Null)).collect();
        let change = update(&desk, kind, &made.id, Value::Object(empty.clone())).await;
        write(&*session, change).await;
        let record = one(&desk, kind, &made.id).await;
        for field in empty.keys() {
            let value = &record.fields[field];
            assert!(value.is_null() || *value == json!([]) || *value == json!(false), "{field}: {value}");
        }
    }
}

#[tokio::test]
async fn a_deal_goes_through_stages_and_pipelines() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    let directory = session.directory().await.expect("a directory");
    let made = write(&*session, create(Kind::Deals, 1, json!({ "title": "Курс" }))).await;
    for pipeline in directory.pipelines.iter().filter(|pipeline| pipeline.id != "L") {
        for stage in [pipeline.stages.first(), pipeline.stages.last()].into_iter().flatten() {
            let change = update(&desk, Kind::Deals, &made.id, json!({ "stageId": stage.key })).await;
            assert!(write(&*session, change).await.changed_at.is_some());
            let record = one(&desk, Kind::Deals, &made.id).await;
            assert_eq!(record.fields["stageId"], json!(stage.key));
            assert_eq!(record.fields["movedTime"].is_string(), stage.kind != connector::crm::StageKind::Open, "{}", stage.key);
        }
    }
    let lead = write(&*session, create(Kind::Deals, 2, json!({ "title": "Заявка", "stageId": "L:NEW" }))).await;
    assert!(lead.id.starts_with('L'));
    reads_back(&desk, Kind::Deals, &lead.id, &json!({ "stageId": "L:NEW", "title": "Заявка" })).await;
    let sought_fields = fields(json!({ "stageId": "L:NEW" }));
    let sought = Sought { kind: Kind::Deals, local_id: Uuid::from_u128(2), fields: &sought_fields, since: now() };
    assert_eq!(ids(session.find(&sought).await.expect("an answer")), std::slice::from_ref(&lead.id));
    for (id, stage) in [(&lead.id, "NEW"), (&made.id, "L:NEW")] {
        let change = update(&desk, Kind::Deals, id, json!({ "stageId": stage })).await;
        assert_eq!(session.write(&[change]).await.remove(0).expect_err("refused").code(), "lead_conversion");
    }
}

#[tokio::test]
async fn one_bad_record_fails_alone() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    let mut changes: Vec<Change> =
        (0..50_u32).map(|at| create(Kind::Contacts, 1000 + u128::from(at), json!({ "NAME": format!("Новый {at}") }))).collect();
    changes[7].fields.insert("EMAIL".to_owned(), json!(["без собаки"]));
    changes[9].fields.insert("COMMENTS".to_owned(), json!("$result[c1]"));
    let _ = desk.take_calls();
    let results = session.write(&changes).await;
    let calls: Vec<String> = desk.take_calls().into_iter().map(|call| call.label).collect();
    assert_eq!(calls, ["batch", "crm.contact.add", "batch"], "names of the session, one that goes by itself, the others together");
    assert_eq!(results.len(), 50);
    for (at, result) in results.iter().enumerate() {
        match (at, result) {
            (7, Err(error)) => assert_eq!(error.code(), "validation"),
            (7, Ok(_)) => panic!("an address without an at"),
            (at, Ok(written)) => reads_back(&desk, Kind::Contacts, &written.id, &json!({ "NAME": format!("Новый {at}") })).await,
            (at, Err(error)) => panic!("{at}: {error}"),
        }
    }
    reads_back(&desk, Kind::Contacts, &results[9].as_ref().expect("written").id, &json!({ "COMMENTS": "$result[c1]" })).await;
}

#[tokio::test]
async fn a_lost_answer_is_found_and_not_repeated() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let contact = portal.rows("contact").await[0]["ID"].as_str().expect("an id").to_owned();
    let owner = json!({"kind": "contacts", "id": contact});
    for (number, (kind, method, sent)) in [
        (Kind::Contacts, "crm.contact.add", json!({ "NAME": "Пропавшая Анна", "PHONE": ["+79000000001"] })),
        (Kind::Companies, "crm.company.add", json!({ "TITLE": "Пропавшая" })),
        (Kind::Products, "crm.product.add", json!({ "NAME": "Пропавший" })),
        (Kind::Deals, "crm.item.add", json!({ "title": "Пропавшая", "opportunity": 100 })),
        (Kind::Deals, "crm.item.add", json!({ "title": "Пропавший", "stageId": "L:NEW" })),
        (Kind::Tasks, "tasks.task.add", json!({ "TITLE": "Пропавшая", "DEADLINE": "2026-12-01T09:30:00Z", "UF_CRM_TASK": owner })),
        (Kind::Communications, "crm.timeline.comment.add", json!({ "TYPE_ID": "note", "DESCRIPTION": "Пропавший", "OWNER": owner })),
    ]
    .into_iter()
    .enumerate()
    {
        let lose = json!({ "kind": "lose_answer", "match": { "kind": method } });
        let local_id = Uuid::from_u128(500 + number as u128);
        a_lost_create_is_found(&portal.bench(&desk), &Draft::new(kind, &sent), local_id, lose, now()).await;
    }
}

#[tokio::test]
async fn links_and_contacts_of_others_stay() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    let contacts: Vec<u64> = portal.rows("contact").await.iter().take(3).filter_map(|row| row["ID"].as_str()?.parse().ok()).collect();
    let deal = portal.change(json!({ "kind": "deal", "op": "create", "data": { "TITLE": "Двое", "CONTACT_IDS": [contacts[0], contacts[1]] } })).await
        ["id"]
        .to_string();
    let change = update(&desk, Kind::Deals, &deal, json!({ "contactId": contacts[2].to_string() })).await;
    write(&*session, change).await;
    let raw = one(&desk, Kind::Deals, &deal).await.raw;
    assert_eq!(raw["contactIds"], json!([contacts[2].to_string(), contacts[1].to_string()]));
    let data = json!({ "TITLE": "Двое", "RESPONSIBLE_ID": 1, "UF_CRM_TASK": [format!("D_{deal}"), format!("C_{}", contacts[0])] });
    let task = portal.change(json!({ "kind": "task", "op": "create", "data": data })).await["id"].to_string();
    let change = update(&desk, Kind::Tasks, &task, json!({ "UF_CRM_TASK": {"kind": "contacts", "id": contacts[1].to_string()} })).await;
    write(&*session, change).await;
    assert_eq!(one(&desk, Kind::Tasks, &task).await.raw["UF_CRM_TASK"], json!([format!("C_{}", contacts[1]), format!("C_{}", contacts[0])]));
}

#[tokio::test]
async fn what_the_vendor_cannot_keep_is_refused() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let session = desk.session().await;
    for (value, code) in [
        (json!({ "TYPE_ID": "call", "DESCRIPTION": "x", "OWNER": {"kind": "contacts", "id": "1"} }), "only_notes"),
        (json!({ "TYPE_ID": "note", "DESCRIPTION": "x" }), "without_owner"),
        (json!({ "TYPE_ID": "note", "DESCRIPTION": "x", "OWNER": {"kind": "tasks", "id": "1"} }), "without_owner"),
    ] {
        let error = session.write(&[create(Kind::Communications, 1, value)]).await.remove(0).expect_err("refused");
        assert_eq!(error.code(), code);
    }
    let gone = one(&desk, Kind::Deals, portal.rows("deal").await[0]["ID"].as_str().expect("an id")).await;
    portal.change(json!({ "kind": "deal", "op": "delete", "id": gone.id.parse::<u64>().expect("an id") })).await;
    let change = Change {
        kind: Kind::Deals,
        local_id: Uuid::from_u128(1),
        operation: Operation::Update(Box::new(gone)),
        fields: fields(json!({ "title": "x" })),
    };
    assert_eq!(session.write(&[change]).await.remove(0).expect_err("gone").code(), "not_found");
}
