//! Users, contacts and companies.

use rand::Rng;
use serde_json::{Value, json};

use super::super::noun::Noun;
use super::super::portal::Portal;
use super::super::table::Row;
use super::own_fields::{CHILD, CONSENT, LABELS, TAX_NUMBER};
use super::{Frame, day, row, sales};
use crate::names::{Family, latin, phone, phone_digits};

pub const FIRST_CONTACT: i64 = 84;
pub const FIRST_COMPANY: i64 = 31;

const USERS: [(i64, &str, &str, &str, bool); 6] = [
    (1, "Ирина", "Медуницына", "Директор", true),
    (2, "Олег", "Ветров", "Руководитель отдела продаж", true),
    (3, "Анна", "Липкина", "Менеджер", true),
    (4, "Пётр", "Зорин", "Менеджер", true),
    (5, "Юлия", "Радугина", "Администратор", true),
    (7, "Роман", "Кедров", "Менеджер", false),
];

const TRADES: [&str; 8] = ["Лицей", "Клуб", "Студия", "Детский центр", "Гимназия", "Фонд", "Лагерь", "Издательство"];
const NAMES: [&str; 10] = ["Перспектива", "Росток", "Горизонт", "Алгоритм", "Созвездие", "Эврика", "Маяк", "Логос", "Квант", "Орион"];
const SOURCES: [&str; 5] = ["CALL", "WEB", "ADVERTISING", "RECOMMENDATION", "EMAIL"];
const LABEL_TEXTS: [&str; 4] = ["Постоянный", "Многодетная семья", "Скидка", "Из лагеря"];

pub fn users(portal: &mut Portal, noon: i64) {
    for (id, name, surname, position, active) in USERS {
        let user = row([
            ("ACTIVE", json!(active)),
            ("NAME", json!(name)),
            ("LAST_NAME", json!(surname)),
            ("EMAIL", json!(format!("{}{id}@example.org", latin(surname)))),
            ("PERSONAL_MOBILE", json!(format!("+7900000000{id}"))),
            ("WORK_PHONE", json!("")),
            ("WORK_POSITION", json!(position)),
            ("UF_DEPARTMENT", json!([1])),
            ("USER_TYPE", json!("employee")),
            ("TIME_ZONE", json!("")),
            ("IS_ONLINE", json!("N")),
            ("DATE_REGISTER", json!(noon - 400 * 86_400)),
            ("ADMIN", json!(id == 1)),
        ]);
        portal.table_mut(Noun::User).put(id, user);
    }
}

/// Kinds do not share their numbers, so that mixing them up shows.
pub fn first_ids(portal: &mut Portal) {
    let firsts = [
        (Noun::Contact, FIRST_CONTACT),
        (Noun::Company, FIRST_COMPANY),
        (Noun::Deal, sales::FIRST_DEAL),
        (Noun::Lead, 20_001),
        (Noun::Activity, 999),
        (Noun::Comment, 3_001),
        (Noun::Task, 8_017),
        (Noun::ProductRow, 601),
    ];
    for (noun, first) in firsts {
        portal.table_mut(noun).after(first - 1);
    }
}

pub fn multi(portal: &mut Portal, kind: &str, value: &str, value_type: &str) -> Value {
    json!({ "ID": portal.next_multi(), "VALUE_TYPE": value_type, "VALUE": value, "TYPE_ID": kind })
}

/// What every entity has; later changes happened after its making.
pub fn common(frame: &mut Frame<'_>, days: i64) -> Row {
    let created = frame.past(days);
    let changed = created + frame.rng.random_range(0..=(frame.noon - created).max(1));
    let user = frame.user();
    row([
        ("ASSIGNED_BY_ID", json!(user)),
        ("CREATED_BY_ID", json!(frame.user())),
        ("MODIFY_BY_ID", json!(user)),
        ("DATE_CREATE", json!(created)),
        ("DATE_MODIFY", json!(changed)),
        ("LAST_ACTIVITY_TIME", json!(changed)),
        ("LAST_ACTIVITY_BY", json!(user)),
        ("OPENED", json!("Y")),
        ("SOURCE_ID", json!(frame.one(&SOURCES))),
        ("ORIGINATOR_ID", Value::Null),
        ("ORIGIN_ID", Value::Null),
    ])
}

/// Some have a phone only, some an e-mail only, a few neither.
pub fn reach(frame: &mut Frame<'_>, person: i64, name: &str) -> Row {
    let number = u32::try_from(person).unwrap_or(0);
    let (has_phone, has_email) = (frame.rng.random_bool(0.93), frame.rng.random_bool(0.7));
    let mut fields = Row::new();
    if has_phone {
        let mut rows = vec![multi(frame.portal, "PHONE", &phone(phone_digits(number), number), "MOBILE")];
        if number.is_multiple_of(9) {
            rows.push(multi(frame.portal, "PHONE", &phone(phone_digits(number + 500_000), 3), "WORK"));
        }
        fields.insert("PHONE".into(), json!(rows));
    }
    if has_email {
        let address = format!("{}{person}@example.com", latin(name));
        let rows = [multi(frame.portal, "EMAIL", &address, "WORK")];
        fields.insert("EMAIL".into(), json!(rows));
    }
    fields.insert("HAS_PHONE".into(), json!(if has_phone { "Y" } else { "N" }));
    fields.insert("HAS_EMAIL".into(), json!(if has_email { "Y" } else { "N" }));
    fields.insert("HAS_IMOL".into(), json!("N"));
    fields
}

pub fn companies(frame: &mut Frame<'_>) {
    for id in frame.companies.clone() {
        let mut company = common(frame, 300);
        let title = format!("{} «{}»", frame.one(&TRADES), frame.one(&NAMES));
        let reach = reach(frame, id + 900_000, "office");
        company.extend(reach);
        company.extend(row([
            ("TITLE", json!(title)),
            ("COMPANY_TYPE", json!("CUSTOMER")),
            ("INDUSTRY", json!("EDUCATION")),
            ("EMPLOYEES", json!("EMPLOYEES_1")),
            ("CURRENCY_ID", json!("RUB")),
            ("REVENUE", json!(0.0)),
            ("COMMENTS", json!("")),
            // The portal owner's own requisites lie among the companies.
            ("IS_MY_COMPANY", json!(if id == FIRST_COMPANY { "Y" } else { "N" })),
            (TAX_NUMBER, json!(format!("77{:08}", id * 37))),
        ]));
        company.remove("SOURCE_ID");
        frame.portal.table_mut(Noun::Company).put(id, company);
    }
}

pub fn contacts(frame: &mut Frame<'_>) {
    for id in frame.contacts.clone() {
        let family = Family::random(&mut frame.rng);
        let (name, surname) = family.parent(&mut frame.rng);
        let (child, _) = family.child(&mut frame.rng);
        let mut contact = common(frame, 300);
        let reach = reach(frame, id, &surname);
        contact.extend(reach);
        let company = frame.rng.random_bool(0.2).then(|| frame.rng.random_range(frame.companies.clone()));
        let labels: Vec<&str> = LABEL_TEXTS.into_iter().filter(|_| frame.rng.random_bool(0.15)).collect();
        let birthday = frame.noon - (9_000 + (id * 131) % 8_000) * 86_400;
        contact.extend(row([
            ("NAME", json!(name)),
            ("SECOND_NAME", Value::Null),
            ("LAST_NAME", json!(surname)),
            ("BIRTHDATE", if id % 4 == 0 { day(birthday) } else { Value::Null }),
            ("TYPE_ID", json!("CLIENT")),
            ("POST", Value::Null),
            ("COMMENTS", json!("")),
            ("EXPORT", json!("Y")),
            ("COMPANY_ID", json!(company)),
            ("COMPANY_IDS", json!(company.into_iter().collect::<Vec<_>>())),
            (CHILD, json!(child.split(' ').next_back())),
            (CONSENT, json!(id % 3 != 0)),
            (LABELS, json!(labels)),
        ]));
        frame.portal.table_mut(Noun::Contact).put(id, contact);
    }
    twins(frame);
}

/// The last two contacts of a block are the same person twice.
fn twins(frame: &mut Frame<'_>) {
    let (first, second) = (frame.contacts.end - 2, frame.contacts.end - 1);
    let Some(mut twin) = frame.portal.row(Noun::Contact, first).cloned() else { return };
    for kind in ["PHONE", "EMAIL"] {
        if let Some(Value::Array(rows)) = twin.get_mut(kind) {
            for one in rows {
                one["ID"] = json!(frame.portal.next_multi());
            }
        }
    }
    frame.portal.table_mut(Noun::Contact).put(second, twin);
}
