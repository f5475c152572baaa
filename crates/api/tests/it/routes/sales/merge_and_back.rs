//! Whatever is merged, undoing it leaves the organisation's rows as they were.

use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, SeedableRng};
use serde_json::{Map, Value, json};
use testkit::{assert_same, content};

use super::id;
use crate::app::{App, Person};

async fn made(app: &App, who: &Person, path: &str, body: Value) -> Value {
    app.post(path, Some(&who.token), body).await.expect(201).body
}

fn some(random: &mut StdRng, field: &str, value: Value) -> Map<String, Value> {
    if random.random_bool(0.5) { Map::from_iter([(field.to_owned(), value)]) } else { Map::new() }
}

/// Points of a small town, so that many are shared.
fn record(random: &mut StdRng, n: usize) -> Value {
    let mut fields = Map::from_iter([("name".to_owned(), json!(format!("Запись {n}")))]);
    fields.extend(some(random, "phones", json!([format!("8 900 000-00-0{}", n % 4), "+7 (900) 000-00-09"])));
    let town = random.random_range(0..3);
    fields.extend(some(random, "emails", json!([format!("p{town}@example.test"), format!("own{n}@example.test")])));
    fields.extend(some(random, "addresses", json!([format!("Дом {town}")])));
    fields.extend(some(random, "note", json!(format!("Заметка {n}"))));
    fields.extend(some(random, "source", json!("сайт")));
    Value::Object(fields)
}

#[tokio::test]
async fn a_merge_and_its_undo_leave_everything_as_it_was() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 6).await;
    let mut owner = app.test.owner().await;
    for seed in 0..8 {
        let random = &mut StdRng::seed_from_u64(seed);
        let kind = if seed % 3 == 2 { "companies" } else { "contacts" };
        let reference = if kind == "contacts" { "contactId" } else { "companyId" };
        let mut records = Vec::new();
        for n in 0..6 {
            records.push(made(&app, &olga, &format!("/api/crm/{kind}"), record(random, n)).await);
        }
        if kind == "contacts" {
            records.extend(app.all("/api/crm/contacts?q=а", 50, &olga.token).await.into_iter().filter(|one| one["isStudent"] == true).take(2));
            for _ in 0..3 {
                let pair: Vec<&Value> = records.choose_multiple(random, 2).collect();
                let path = format!("/api/crm/contacts/{}/links", id(pair[0]));
                app.post(&path, Some(&olga.token), json!({ "contactId": id(pair[1]) })).await.expect(200);
            }
        } else {
            made(&app, &olga, "/api/crm/contacts", json!({ "name": "Кто-то", "companyId": id(&records[1]) })).await;
        }
        for n in 0..10 {
            let at = id(records.choose(random).expect("some"));
            made(&app, &olga, "/api/crm/deals", json!({ "title": format!("Сделка {n}"), reference: at })).await;
            made(&app, &olga, "/api/crm/tasks", json!({ "title": format!("Задача {n}"), reference: at })).await;
            made(&app, &olga, "/api/crm/communications", json!({ "kind": "note", "body": "Заметка", reference: at })).await;
        }
        let before = content(&mut owner, olga.org).await;

        records.shuffle(random);
        let count = random.random_range(2..=5);
        let ids: Vec<&str> = records[..count].iter().map(id).collect();
        let fields: Map<String, Value> = ["name", "phones", "emails", "note", "source"]
            .into_iter()
            .filter(|_| random.random_bool(0.4))
            .map(|field| (field.to_owned(), json!(ids.choose(&mut StdRng::seed_from_u64(seed)).expect("some"))))
            .collect();
        let body = json!({ "primaryId": ids[0], "duplicateIds": ids[1..], "fields": fields });
        let merge = made(&app, &olga, &format!("/api/crm/{kind}/merge"), body).await;
        let undone = app.post(&format!("/api/crm/merges/{}/undo", id(&merge)), Some(&olga.token), json!({})).await.expect(200);
        assert_eq!(undone.body["kept"], json!([]), "seed {seed}");
        assert_same(&before, &content(&mut owner, olga.org).await);
    }
}
