//! What people do on both sides, at random, and the book of who wrote what last.

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;
use rand::rngs::StdRng;
use reqwest::Method;
use serde_json::{Value, json};

use super::desk::Desk;
use super::sides::{There, WORDS, What, kinds};

/// A field of a record: the path of its kind here, its id on the side it was written on, and which field.
type Place = (&'static str, String, &'static str);

/// Who wrote what last, on each side.
pub struct Book {
    pub here: BTreeMap<Place, Value>,
    pub there: BTreeMap<Place, Value>,
    pub deleted_here: BTreeSet<String>,
    /// A person both sides have and nobody deletes, on whom tasks and notes hang: the id here, and the one there.
    pub kept: (String, String),
}

pub const NAME: &str = "name";
pub const AMOUNT: &str = "amount";
pub const LINES: &str = "lines";

impl Book {
    pub async fn open(desk: &Desk) -> Self {
        let mut owner = desk.app.database.owner().await;
        let all = "select local_id, remote_id from sync_pairs where kind = 'contacts' and state = 'linked' order by local_id limit 1";
        let (here, there): (uuid::Uuid, String) = sqlx::query_as(all).fetch_one(&mut owner).await.expect("a pair");
        Self { here: BTreeMap::new(), there: BTreeMap::new(), deleted_here: BTreeSet::new(), kept: (here.to_string(), there) }
    }

    /// The lists of a kind here: of notes those of the person they hang on, since there is no other list; tasks to be done, and done.
    pub fn lists(&self, there: There) -> Vec<String> {
        match there.what {
            What::Note => vec![format!("{}?contactId={}", there.path(), self.kept.0)],
            What::Task => ["open", "done"].map(|state| format!("{}?state={state}", there.path())).to_vec(),
            _ => vec![there.path().to_owned()],
        }
    }

    pub async fn here(&self, desk: &Desk, there: There) -> Vec<Value> {
        let mut all = Vec::new();
        for list in self.lists(there) {
            all.extend(desk.here(&list).await);
        }
        if there.is_sold() {
            for deal in &mut all {
                deal["lines"] = lines(desk, deal["id"].as_str().expect("an id")).await;
            }
        }
        all
    }
}

/// What is sold in a deal here.
async fn lines(desk: &Desk, deal: &str) -> Value {
    let (_, answer) = desk.app.call(Method::GET, &format!("/api/crm/deals/{deal}/lines"), &desk.who.token, None).await;
    answer["items"].clone()
}

/// Somebody changes something on one of the sides.
pub async fn one_edit(desk: &Desk, dice: &mut StdRng, book: &mut Book, at: u64) {
    let there = kinds(desk.vendor)[dice.random_range(0..5)];
    let name = format!("{} {at}-{}", WORDS[dice.random_range(0..WORDS.len())], dice.random_range(0..100_000));
    if dice.random_ratio(1, 2) {
        edit_there(desk, dice, book, there, &name).await;
    } else {
        edit_here(desk, dice, book, there, &name).await;
    }
}

async fn edit_there(desk: &Desk, dice: &mut StdRng, book: &mut Book, there: There, name: &str) {
    let rows = desk.there(there.kind).await;
    let kept = |row: &Value| there.what == What::Contact && there.id_of(row).to_string() == book.kept.1;
    // Notes of other kinds than a person's words are not changed by hand there.
    let ours = |row: &Value| there.what != What::Note || there.counts(&there.seen(row));
    let alive: Vec<&Value> = rows.iter().filter(|row| !there.is_deleted(row) && !kept(row) && ours(row)).collect();
    let some = |dice: &mut StdRng, among: usize| alive[dice.random_range(0..alive.len().min(among))];
    match dice.random_range(0..10) {
        0 => {
            desk.change_there(json!({ "kind": there.kind, "op": "create", "data": there.made(name, &book.kept.1) })).await;
        }
        _ if alive.is_empty() => {
            desk.change_there(json!({ "kind": there.kind, "op": "create", "data": there.made(name, &book.kept.1) })).await;
        }
        1 if alive.len() > 20 => {
            let id = there.id_of(some(dice, usize::MAX));
            desk.change_there(json!({ "kind": there.kind, "op": "delete", "id": id })).await;
        }
        2..=3 if there.is_sold() => {
            let row = some(dice, 30);
            sell_there(desk, dice, book, there, row, name).await;
        }
        2..=4 if there.is_deal() => {
            let row = some(dice, 30);
            let roubles = dice.random_range(1..90_000);
            desk.change_there(json!({ "kind": there.kind, "op": "update", "id": there.id_of(row), "data": there.worth(roubles) })).await;
            book.there.insert((there.path(), there.remote_id(row), AMOUNT), json!(roubles * 100));
        }
        _ => {
            let row = some(dice, 30);
            desk.change_there(json!({ "kind": there.kind, "op": "update", "id": there.id_of(row), "data": there.named(name) })).await;
            book.there.insert((there.path(), there.remote_id(row), NAME), json!(name));
        }
    }
}

async fn edit_here(desk: &Desk, dice: &mut StdRng, book: &mut Book, there: There, name: &str) {
    let path = there.path();
    let field = there.name_here();
    let token = &desk.who.token;
    if dice.random_ratio(1, 8) {
        let body = match there.what {
            What::Note => json!({ field: name, "kind": "note", "contactId": book.kept.0 }),
            What::Task => json!({ field: name, "kind": "task", "dueAt": "2030-03-01T09:30:15.250Z", "contactId": book.kept.0 }),
            _ => json!({ field: name }),
        };
        let (status, made) = desk.app.call(Method::POST, path, token, Some(body)).await;
        assert!(status.is_success(), "{made}");
        book.here.insert((path, made["id"].as_str().expect("an id").to_owned(), NAME), json!(name));
        return;
    }
    let list = book.lists(there).swap_remove(0);
    let page = desk.app.get(&format!("{list}{}limit=30", if list.contains('?') { '&' } else { '?' }), token).await;
    let kept = |row: &Value| row["id"] == book.kept.0 || (there.what == What::Note && row["kind"] != "note");
    let rows: Vec<&Value> = page["items"].as_array().expect("items").iter().filter(|row| !kept(row)).collect();
    if rows.is_empty() {
        return;
    }
    let id = rows[dice.random_range(0..rows.len())]["id"].as_str().expect("an id").to_owned();
    if dice.random_ratio(1, 25) {
        let (status, _) = desk.app.call(Method::DELETE, &format!("{path}/{id}"), token, None).await;
        if status.is_success() {
            book.deleted_here.insert(id);
        }
        return;
    }
    if there.is_sold() && dice.random_ratio(1, 3) {
        return sell_here(desk, dice, book, there, &id, name).await;
    }
    // A sum that lines make is not typed over them.
    let is_typed = there.is_deal() && (!there.is_sold() || lines(desk, &id).await.as_array().is_none_or(Vec::is_empty));
    let (which, value, body) = if is_typed && dice.random_ratio(1, 3) {
        let minor = dice.random_range(1..90_000) * 100;
        (AMOUNT, json!(minor), json!({ "amountMinor": minor }))
    } else {
        (NAME, json!(name), json!({ field: name }))
    };
    let (status, answer) = desk.app.call(Method::PATCH, &format!("{path}/{id}"), token, Some(body)).await;
    assert!(status.is_success() || status == 404, "{status} {answer}");
    if status.is_success() {
        book.here.insert((path, id, which), value);
    }
}

/// One row of a deal changes, or there is one more.
async fn sell_there(desk: &Desk, dice: &mut StdRng, book: &mut Book, there: There, deal: &Value, name: &str) {
    let rows = deal["ROWS"].as_array().expect("rows");
    let (halves, roubles) = (dice.random_range(1..20), dice.random_range(1..900) * 2);
    let data = json!({ "QUANTITY": f64::from(halves) / 2.0, "PRICE": roubles, "DISCOUNT_RATE": 0, "DISCOUNT_TYPE_ID": 2 });
    let change = if rows.is_empty() || dice.random_ratio(1, 4) {
        let mut data = data;
        let more = json!({ "OWNER_TYPE": "D", "OWNER_ID": there.id_of(deal), "PRODUCT_NAME": name, "SORT": 1000 + rows.len() });
        data.as_object_mut().expect("an object").extend(more.as_object().cloned().expect("an object"));
        json!({ "kind": "productrow", "op": "create", "data": data })
    } else {
        let row = &rows[dice.random_range(0..rows.len())];
        json!({ "kind": "productrow", "op": "update", "id": there.id_of(row), "data": data })
    };
    desk.change_there(change).await;
    let id = there.remote_id(deal);
    if let Some(after) = desk.there(there.kind).await.iter().find(|row| there.remote_id(row) == id) {
        let seen = there.seen(after);
        book.there.insert((there.path(), id.clone(), LINES), json!(seen.lines));
        book.there.insert((there.path(), id, AMOUNT), json!(seen.amount_minor));
    }
}

/// The first line stays as it is, the others give way to a new one.
async fn sell_here(desk: &Desk, dice: &mut StdRng, book: &mut Book, there: There, id: &str, name: &str) {
    let before = lines(desk, id).await;
    let kept = before[0]["id"].as_str().map(|id| json!({ "id": id }));
    let new = json!({ "name": name, "quantityMilli": dice.random_range(1..20) * 500, "priceMinor": dice.random_range(1..900) * 200 });
    let body = json!({ "items": kept.into_iter().chain([new]).collect::<Vec<_>>() });
    let (status, answer) = desk.app.call(Method::PUT, &format!("{}/{id}/lines", there.path()), &desk.who.token, Some(body)).await;
    // A line that the other side replaced meanwhile is none any more.
    assert!(status.is_success() || status == 404 || status == 422, "{status} {answer}");
    if status.is_success() {
        book.here.insert((there.path(), id.to_owned(), LINES), json!(super::sides::lines_here(&answer["items"])));
        book.here.insert((there.path(), id.to_owned(), AMOUNT), answer["amountMinor"].clone());
    }
}

/// The vendor fails in every way it can: so many of a hundred requests, and one in ten of its webhooks lost, one in ten told twice.
pub async fn faults(desk: &Desk, rate: f64) {
    let each = rate / 6.0;
    let all = json!([
        { "kind": "status", "status": 502, "rate": each, "match": { "webhook": false } },
        { "kind": "cut", "rate": each, "match": { "webhook": false } },
        { "kind": "lose_answer", "rate": each, "match": { "webhook": false } },
        { "kind": "truncate", "rate": each, "match": { "webhook": false } },
        { "kind": "delay", "delayMs": 150, "rate": each, "match": { "webhook": false } },
        { "kind": "rate_limit", "rate": each, "match": { "webhook": false } },
        { "kind": "duplicate_webhook", "rate": 0.1 },
        { "kind": "drop_webhook", "rate": 0.1 },
    ]);
    desk.sandbox.control("POST", &format!("{}/faults", desk.vendor), Some(all)).await;
}
