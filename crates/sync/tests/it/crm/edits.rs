//! What people do on both sides, at random, and the book of who wrote what last.

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;
use rand::rngs::StdRng;
use reqwest::Method;
use serde_json::{Value, json};

use super::desk::Desk;
use super::sides::{There, kinds};

/// A field of a record: the path of its kind here, its id on the side it was written on, and which field.
type Place = (&'static str, String, &'static str);

/// Who wrote what last, on each side.
#[derive(Default)]
pub struct Book {
    pub here: BTreeMap<Place, Value>,
    pub there: BTreeMap<Place, Value>,
    pub deleted_here: BTreeSet<String>,
}

pub const NAME: &str = "name";
pub const AMOUNT: &str = "amount";

/// Somebody changes something on one of the sides.
pub async fn one_edit(desk: &Desk, dice: &mut StdRng, book: &mut Book, at: u64) {
    let there = kinds(desk.vendor)[dice.random_range(0..3)];
    let name = format!("{} {at}-{}", ["Альфа", "Бета", "Гамма"][dice.random_range(0..3)], dice.random_range(0..100_000));
    if dice.random_ratio(1, 2) {
        edit_there(desk, dice, book, there, &name).await;
    } else {
        edit_here(desk, dice, book, there, &name).await;
    }
}

async fn edit_there(desk: &Desk, dice: &mut StdRng, book: &mut Book, there: There, name: &str) {
    let rows = desk.there(there.kind).await;
    let alive: Vec<&Value> = rows.iter().filter(|row| !there.is_deleted(row)).collect();
    let some = |dice: &mut StdRng, among: usize| id_of(there, alive[dice.random_range(0..alive.len().min(among))]);
    match dice.random_range(0..10) {
        0 => {
            desk.change_there(json!({ "kind": there.kind, "op": "create", "data": there.named(name) })).await;
        }
        1 if alive.len() > 20 => {
            let id = some(dice, usize::MAX);
            desk.change_there(json!({ "kind": there.kind, "op": "delete", "id": id })).await;
        }
        2..=4 if there.is_deal => {
            let id = some(dice, 30);
            let roubles = dice.random_range(1..90_000);
            desk.change_there(json!({ "kind": there.kind, "op": "update", "id": id, "data": there.worth(roubles) })).await;
            book.there.insert((there.path(), id.to_string(), AMOUNT), json!(roubles * 100));
        }
        _ => {
            let id = some(dice, 30);
            desk.change_there(json!({ "kind": there.kind, "op": "update", "id": id, "data": there.named(name) })).await;
            book.there.insert((there.path(), id.to_string(), NAME), json!(name));
        }
    }
}

pub fn id_of(there: There, row: &Value) -> i64 {
    let id = if there.vendor == "amocrm" { &row["id"] } else { &row["ID"] };
    id.as_i64().or_else(|| id.as_str().and_then(|id| id.parse().ok())).expect("a number")
}

async fn edit_here(desk: &Desk, dice: &mut StdRng, book: &mut Book, there: There, name: &str) {
    let path = there.path();
    let field = if there.is_deal { "title" } else { "name" };
    let token = &desk.who.token;
    if dice.random_ratio(1, 8) {
        let (status, made) = desk.app.call(Method::POST, path, token, Some(json!({ field: name }))).await;
        assert!(status.is_success(), "{made}");
        book.here.insert((path, made["id"].as_str().expect("an id").to_owned(), NAME), json!(name));
        return;
    }
    let page = desk.app.get(&format!("{path}?limit=30"), token).await;
    let rows = page["items"].as_array().expect("items");
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
    let (which, value, body) = if there.is_deal && dice.random_ratio(1, 3) {
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
