//! One helping of cards: 40 companies, 200 contacts, 100 leads, 60 tasks, 300 notes.

use std::collections::BTreeMap;

use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use serde_json::{Map, Value, json};

use super::DAY;
use super::setup::{self, CORPORATE, CORPORATE_STAGES, FORMATS, MAIN, STAGES, SUBJECT_NAMES};
use crate::amocrm::account::Account;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::links::Link;
use crate::amocrm::account::pipelines::{LOST, WON};
use crate::amocrm::account::row::Row;
use crate::names::{Family, latin, phone, phone_digits};

const COMPANIES: usize = 40;
const CONTACTS: usize = 200;
const LEADS: usize = 100;
const TASKS: usize = 60;
const NOTES: usize = 300;

const TEXTS: [&str; 3] = ["Родитель просит пробный урок", "Перезвонить после шести", "Ребёнок в пятом классе"];

/// Those who sell.
const SELLERS: [u64; 3] = [501, 502, 503];

pub fn add(account: &mut Account, rng: &mut StdRng, tonight: i64) {
    let companies: Vec<u64> = (0..COMPANIES).map(|at| company(account, rng, tonight, at)).collect();
    let contacts: Vec<u64> = (0..CONTACTS).map(|at| contact(account, rng, tonight, at)).collect();
    for (at, contact) in contacts.iter().enumerate().filter(|(at, _)| at.is_multiple_of(5)) {
        account.links.add((Kind::Contacts, *contact), Link::plain((Kind::Companies, companies[at / 5 % companies.len()])));
    }
    let leads: Vec<u64> = (0..LEADS).map(|at| lead(account, rng, tonight, at, &contacts, &companies)).collect();
    for at in 0..TASKS {
        let (kind, id) = if at.is_multiple_of(4) { (Kind::Contacts, contacts[at]) } else { (Kind::Leads, leads[at]) };
        task(account, rng, tonight, at, kind, id);
    }
    for at in 0..NOTES {
        let (kind, id) = match at % 5 {
            0 => (Kind::Contacts, contacts[at % contacts.len()]),
            1 if at < 100 => (Kind::Companies, companies[at % companies.len()]),
            _ => (Kind::Leads, leads[at % leads.len()]),
        };
        note(account, rng, at, kind, id);
    }
}

/// A row with times, an author and somebody responsible.
fn row(account: &mut Account, rng: &mut StdRng, kind: Kind, tonight: i64) -> Row {
    let id = account.next_row_id(kind);
    let age = rng.random_range(2..180) * DAY + rng.random_range(0..DAY);
    let created_at = tonight - age;
    let updated_at = created_at + rng.random_range(0..age);
    let user = SELLERS.choose(rng).copied().unwrap_or(SELLERS[0]);
    Row { id, created_at, updated_at, created_by: user, updated_by: user, responsible: user, ..Row::default() }
}

fn keep(account: &mut Account, kind: Kind, mut row: Row, body: Value) -> u64 {
    row.body = match body {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    row.index(0, 0);
    let (id, author, at) = (row.id, row.created_by, row.created_at);
    account.table_mut(kind).insert(id, row);
    account.log_added(kind, id, author, at);
    id
}

fn company(account: &mut Account, rng: &mut StdRng, tonight: i64, at: usize) -> u64 {
    let mut row = row(account, rng, Kind::Companies, tonight);
    let kinds = ["ООО", "АО", "ИП", "Лицей", "Детский центр"];
    let names = ["Ромашка", "Вектор", "Горизонт", "Маяк", "Парус", "Орбита", "Родник", "Квант"];
    let number = row.id % 100_000;
    let site = format!("company{number}");
    let tag = setup::tag(Kind::Companies, at);
    row.values = BTreeMap::from([
        (setup::COMPANY_PHONE, vec![part(&phone(phone_digits(person_number(row.id)), 0), 126_386, "WORK")]),
        (setup::COMPANY_EMAIL, vec![part(&format!("office@{site}.example.com"), 126_400, "WORK")]),
        (setup::WEB, vec![json!({ "value": format!("https://{site}.example.com") })]),
    ]);
    if at.is_multiple_of(6) {
        row.tags = vec![tag];
    }
    let name = format!("{} «{} {number}»", kinds[at % kinds.len()], names[at % names.len()]);
    keep(account, Kind::Companies, row, json!({ "name": name, "group_id": 0, "closest_task_at": null }))
}

fn contact(account: &mut Account, rng: &mut StdRng, tonight: i64, at: usize) -> u64 {
    let mut row = row(account, rng, Kind::Contacts, tonight);
    let (first, last) = Family::random(rng).parent(rng);
    let number = person_number(row.id);
    let form = u32::try_from(at % 6).unwrap_or_default();
    if at % 20 != 19 {
        let mut phones = vec![part(&phone(phone_digits(number), form), 126_290, "MOB")];
        if at.is_multiple_of(15) {
            phones.push(part(&phone(phone_digits(number + 3_000_000), 2), 126_286, "WORK"));
        }
        row.values.insert(setup::PHONE, phones);
    }
    if at % 10 != 9 {
        // As people type them: some with capitals.
        let address = format!("{}{}@example.org", latin(&last), row.id);
        let address = if at % 25 == 3 { address.to_uppercase() } else { address };
        row.values.insert(setup::EMAIL, vec![part(&address, 126_302, "PRIV")]);
    }
    if at.is_multiple_of(3) {
        row.values.insert(setup::CONTACT_ROLE, vec![choice(&[(91_201, "Мама"), (91_202, "Папа"), (91_203, "Сам ученик")], at)]);
    }
    if at % 12 == 5 {
        row.values.insert(setup::BIRTHDAY, vec![json!({ "value": tonight - rng.random_range(9_000..16_000) * DAY })]);
    }
    if at % 8 == 2 {
        row.tags = vec![setup::tag(Kind::Contacts, at / 8)];
    }
    let body = json!({
        "name": format!("{first} {last}"), "first_name": first, "last_name": last, "group_id": 0, "closest_task_at": null, "is_unsorted": false,
    });
    keep(account, Kind::Contacts, row, body)
}

fn lead(account: &mut Account, rng: &mut StdRng, tonight: i64, at: usize, contacts: &[u64], companies: &[u64]) -> u64 {
    let mut row = row(account, rng, Kind::Leads, tonight);
    let is_corporate = at % 7 == 6;
    let pipeline = if is_corporate { CORPORATE } else { MAIN };
    let stages: &[u64] = if is_corporate { &CORPORATE_STAGES } else { &STAGES };
    let status = match at % 10 {
        8 => WON,
        9 => LOST,
        _ => stages[at % stages.len()],
    };
    let is_closed = status == WON || status == LOST;
    let subject = SUBJECT_NAMES[at % SUBJECT_NAMES.len()].1;
    row.values.insert(setup::FORMAT, vec![choice(&FORMATS, at)]);
    row.values.insert(setup::SUBJECTS, (0..=at % 2).map(|next| choice(&SUBJECT_NAMES, at + next)).collect());
    if at.is_multiple_of(2) {
        row.values.insert(setup::START, vec![json!({ "value": tonight + rng.random_range(1..60) * DAY })]);
        row.values.insert(setup::LESSONS, vec![json!({ "value": rng.random_range(1..5).to_string() })]);
    }
    if at % 3 == 1 {
        row.values.insert(setup::TRIAL, vec![json!({ "value": at % 2 == 1 })]);
        row.values.insert(setup::WISHES, vec![json!({ "value": "Удобно вечером после шести.\nМожно в субботу." })]);
    }
    if at.is_multiple_of(5) {
        row.values.insert(setup::UTM_SOURCE, vec![json!({ "value": "yandex" })]);
    }
    if at.is_multiple_of(4) {
        row.tags = vec![setup::tag(Kind::Leads, at / 4)];
    }
    let price = rng.random_range(8..120) * 1_200;
    let reason = if status == LOST { json!(4_203_741 + at / 10 % 4) } else { Value::Null };
    let body = json!({
        "name": format!("Курс «{subject}», {}", if is_corporate { "для сотрудников" } else { "осень" }), "price": price, "group_id": 0,
        "status_id": status, "pipeline_id": pipeline, "loss_reason_id": reason,
        "closed_at": if is_closed { json!(row.updated_at) } else { Value::Null }, "closest_task_at": null,
    });
    let id = keep(account, Kind::Leads, row, body);
    let end = (Kind::Leads, id);
    account.links.add(end, Link { main: true, ..Link::plain((Kind::Contacts, contacts[at])) });
    if at.is_multiple_of(9) {
        account.links.add(end, Link::plain((Kind::Contacts, contacts[LEADS + at])));
    }
    if is_corporate {
        account.links.add(end, Link::plain((Kind::Companies, companies[at % companies.len()])));
    }
    if at % 5 == 2 {
        let product = 123_001 + u64::try_from(at % 12).unwrap_or_default();
        let link = Link {
            catalog_id: Some(setup::PRODUCTS),
            quantity: Some(f64::from(1 + u8::from(at.is_multiple_of(2)))),
            ..Link::plain((Kind::Elements, product))
        };
        account.links.add(end, link);
    }
    id
}

fn task(account: &mut Account, rng: &mut StdRng, tonight: i64, at: usize, kind: Kind, id: u64) {
    let row = row(account, rng, Kind::Tasks, tonight);
    let texts = ["Позвонить родителю", "Напомнить о пробном уроке", "Отправить расписание", "Выставить счёт", "Уточнить возраст ребёнка"];
    let is_completed = at.is_multiple_of(3);
    let due = tonight + (rng.random_range(0..24) - 9) * DAY + 10 * 3_600;
    let body = json!({
        "entity_id": id, "entity_type": kind.plural(), "duration": if at % 4 == 1 { 1_800 } else { 0 }, "is_completed": is_completed,
        "task_type_id": 1 + at % 3, "text": texts[at % texts.len()], "result": if is_completed { json!({ "text": "Договорились" }) } else { json!([]) },
        "complete_till": due, "group_id": 0,
    });
    keep(account, Kind::Tasks, row, body);
    if let Some(card) = account.table_mut(kind).get_mut(&id).filter(|_| !is_completed) {
        let closest = card.number("closest_task_at").map_or(due, |other| other.min(due));
        card.body.insert("closest_task_at".to_owned(), json!(closest));
    }
}

fn note(account: &mut Account, rng: &mut StdRng, at: usize, kind: Kind, id: u64) {
    let Some(created_at) = account.row(kind, id).map(|card| card.created_at) else { return };
    let next = account.next_row_id(Kind::Notes);
    let user = SELLERS[at % SELLERS.len()];
    let when = created_at + rng.random_range(60..DAY);
    let row = Row { id: next, created_at: when, updated_at: when, created_by: user, updated_by: user, responsible: user, ..Row::default() };
    let number = phone(phone_digits(person_number(id)), 2);
    let (kind_of_note, params) = match at % 6 {
        2 => (
            "call_in",
            json!({ "uniq": format!("call-{next}"), "duration": rng.random_range(5..400), "source": "АТС", "link": "", "phone": number, "call_status": 4 }),
        ),
        3 => ("call_out", json!({ "uniq": format!("call-{next}"), "duration": 0, "source": "АТС", "link": "", "phone": number, "call_status": 6 })),
        5 => ("service_message", json!({ "service": "Сайт школы", "text": "Заявка с сайта: хочу на пробный урок" })),
        _ => ("common", json!({ "text": TEXTS[at % TEXTS.len()] })),
    };
    let body = json!({
        "entity_id": id, "entity_type": kind.plural(), "note_type": kind_of_note, "params": params, "group_id": 0, "is_pinned": false,
    });
    let mut row = row;
    if let Value::Object(fields) = body {
        row.body = fields;
    }
    row.index(0, 0);
    account.table_mut(Kind::Notes).insert(next, row);
}

/// Small enough for the numbers that phones are made of, and unlike those of the school's pupils.
fn person_number(id: u64) -> u32 {
    u32::try_from(id % 8_000_000).unwrap_or_default()
}

fn part(value: &str, id: u64, code: &str) -> Value {
    json!({ "value": value, "enum_id": id, "enum_code": code })
}

fn choice(choices: &[(u64, &str)], at: usize) -> Value {
    let (id, value) = choices[at % choices.len()];
    json!({ "value": value, "enum_id": id, "enum_code": null })
}
