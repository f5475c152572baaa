//! Products, leads and deals with the history of their stages.

use rand::Rng;
use serde_json::{Value, json};

use super::super::catalog::IBLOCK;
use super::super::crm::directories::STAGES;
use super::super::noun::Noun;
use super::super::portal::Portal;
use super::super::table::{Row, int, text};
use super::own_fields::{CALL_AT, FORMATS, GOOD_TIME, GRADE, PAID, SCORE, SUBJECT, TRIAL_DAY, choices};
use super::people::{common, reach};
use super::{COURSES, Frame, LEADS, day, row};
use crate::names::Family;

pub const FIRST_DEAL: i64 = 410;

const PRODUCTS: [(&str, i64); 12] = [
    ("Математика, 5 класс, месяц", 6_400),
    ("Математика, 9 класс, месяц", 7_200),
    ("Подготовка к ОГЭ, курс", 42_000),
    ("Подготовка к ЕГЭ, курс", 48_000),
    ("Английский язык, месяц", 6_800),
    ("Английский язык, интенсив", 18_500),
    ("Физика, месяц", 7_000),
    ("Русский язык, месяц", 6_200),
    ("Скорочтение, курс", 12_000),
    ("Ментальная арифметика, месяц", 5_500),
    ("Индивидуальное занятие", 2_200),
    ("Пробное занятие", 0),
];

pub fn products(portal: &mut Portal, noon: i64) {
    for (id, (name, price)) in (101_i64..).zip(PRODUCTS) {
        let product = row([
            ("NAME", json!(name)),
            ("CODE", json!(format!("course-{id}"))),
            ("ACTIVE", json!(if id == 112 { "N" } else { "Y" })),
            ("CATALOG_ID", json!(IBLOCK)),
            ("SECTION_ID", Value::Null),
            ("SORT", json!(500)),
            ("DESCRIPTION", json!("")),
            ("PRICE", json!(f64::from(i32::try_from(price).unwrap_or(0)))),
            ("CURRENCY_ID", json!("RUB")),
            ("MEASURE", json!(9)),
            ("QUANTITY", json!(0.0)),
            ("XML_ID", json!(id.to_string())),
            ("CREATED_BY", json!(1)),
            ("MODIFIED_BY", json!(1)),
            ("DATE_CREATE", json!(noon - 300 * 86_400)),
            ("TIMESTAMP_X", json!(noon - 100 * 86_400)),
        ]);
        portal.table_mut(Noun::Product).put(id, product);
    }
}

pub fn leads(frame: &mut Frame<'_>) {
    let block = (frame.contacts.start - super::people::FIRST_CONTACT) / super::CONTACTS;
    for number in 0..LEADS {
        let id = 20_001 + block * LEADS + number;
        let family = Family::random(&mut frame.rng);
        let (name, surname) = family.parent(&mut frame.rng);
        let mut lead = common(frame, 60);
        let reach = reach(frame, id, &surname);
        lead.extend(reach);
        let (stage, semantics) =
            *frame.one(&[("NEW", "P"), ("NEW", "P"), ("IN_PROCESS", "P"), ("PROCESSED", "P"), ("CONVERTED", "S"), ("JUNK", "F")]);
        let moved = int(&lead, "DATE_MODIFY");
        lead.extend(row([
            ("TITLE", json!(format!("Заявка с сайта: {surname}"))),
            ("NAME", json!(name)),
            ("LAST_NAME", json!(surname)),
            ("STATUS_ID", json!(stage)),
            ("STATUS_SEMANTIC_ID", json!(semantics)),
            ("CURRENCY_ID", json!("RUB")),
            ("OPPORTUNITY", json!(0.0)),
            ("IS_MANUAL_OPPORTUNITY", json!("N")),
            ("IS_RETURN_CUSTOMER", json!("N")),
            ("CONTACT_ID", json!(0)),
            ("CONTACT_IDS", json!([])),
            ("MOVED_TIME", json!(moved)),
            ("MOVED_BY_ID", json!(1)),
            ("DATE_CLOSED", if semantics == "P" { Value::Null } else { json!(moved) }),
            (GOOD_TIME, json!(if id % 2 == 0 { "после 18:00" } else { "" })),
        ]));
        steps(frame, Noun::Lead, id, &lead);
        frame.portal.table_mut(Noun::Lead).put(id, lead);
    }
}

pub fn deals(frame: &mut Frame<'_>) {
    let subjects = choices(frame.portal, Noun::Deal, SUBJECT);
    let formats = choices(frame.portal, Noun::Deal, FORMATS);
    for id in frame.deals.clone() {
        let mut deal = common(frame, 200);
        let category = if id % 3 == 0 { 0 } else { COURSES };
        let (code, _, meaning, _) = *frame.one(&STAGES);
        let stage = if category == 0 { code.to_owned() } else { format!("C{category}:{code}") };
        let (contact, second) = (frame.rng.random_range(frame.contacts.clone()), frame.rng.random_range(frame.contacts.clone()));
        let contacts: Vec<i64> = if id % 5 == 0 && second != contact { vec![contact, second] } else { vec![contact] };
        let (created, moved) = (int(&deal, "DATE_CREATE"), int(&deal, "DATE_MODIFY"));
        let product = frame.rng.random_range(101..=111);
        let price = rows_of(frame, id, product);
        let grade = frame.rng.random_range(1..=11);
        let company = if id % 6 == 0 { frame.rng.random_range(frame.companies.clone()) } else { 0 };
        let subject = *frame.one(&subjects);
        let chosen: Vec<i64> = formats.iter().copied().filter(|_| frame.rng.random_bool(0.3)).collect();
        let score = f64::from(frame.rng.random_range(20..200)) / 2.0;
        let title = frame.portal.row(Noun::Product, product).map_or_else(String::new, |row| text(row, "NAME").to_owned());
        deal.extend(row([
            ("TITLE", json!(title)),
            ("TYPE_ID", json!("SALE")),
            ("CATEGORY_ID", json!(category)),
            ("STAGE_ID", json!(stage)),
            ("STAGE_SEMANTIC_ID", json!(if meaning.is_empty() { "P" } else { meaning })),
            ("IS_NEW", json!(if code == "NEW" { "Y" } else { "N" })),
            ("IS_RECURRING", json!("N")),
            ("IS_RETURN_CUSTOMER", json!("N")),
            ("IS_REPEATED_APPROACH", json!("N")),
            ("CURRENCY_ID", json!("RUB")),
            ("OPPORTUNITY", json!(price)),
            ("IS_MANUAL_OPPORTUNITY", json!("N")),
            ("TAX_VALUE", json!(0.0)),
            ("COMPANY_ID", json!(company)),
            ("CONTACT_ID", json!(contact)),
            ("CONTACT_IDS", json!(contacts)),
            ("BEGINDATE", day(created)),
            ("CLOSEDATE", day(if meaning.is_empty() { created + 7 * 86_400 } else { moved })),
            ("CLOSED", json!(if meaning.is_empty() { "N" } else { "Y" })),
            ("COMMENTS", json!("")),
        ]));
        deal.extend(row([
            ("MOVED_TIME", json!(moved)),
            ("MOVED_BY_ID", json!(1)),
            ("UTM_SOURCE", if id % 4 == 0 { json!("yandex") } else { Value::Null }),
            (GRADE, json!(format!("{grade} класс"))),
            (SUBJECT, json!(subject)),
            (TRIAL_DAY, if id % 2 == 0 { day(created + 3 * 86_400) } else { Value::Null }),
            (PAID, json!(meaning == "S")),
            (SCORE, json!(score)),
            (FORMATS, json!(chosen)),
            (CALL_AT, if id % 3 == 0 { json!(created + 86_400) } else { Value::Null }),
        ]));
        steps(frame, Noun::Deal, id, &deal);
        frame.portal.table_mut(Noun::Deal).put(id, deal);
    }
}

/// One product row, or two; gives the sum.
fn rows_of(frame: &mut Frame<'_>, deal: i64, product: i64) -> f64 {
    let mut sum = 0.0;
    for (at, product) in [product, 111].into_iter().take(if deal % 4 == 0 { 2 } else { 1 }).enumerate() {
        let (name, price) =
            frame.portal.row(Noun::Product, product).map_or((Value::Null, 0.0), |row| (row["NAME"].clone(), row["PRICE"].as_f64().unwrap_or(0.0)));
        sum += price;
        let line = row([
            ("OWNER_ID", json!(deal)),
            ("OWNER_TYPE", json!("D")),
            ("PRODUCT_ID", json!(product)),
            ("PRODUCT_NAME", name),
            ("PRICE", json!(price)),
            ("PRICE_NETTO", json!(price)),
            ("PRICE_BRUTTO", json!(price)),
            ("QUANTITY", json!(1.0)),
            ("DISCOUNT_TYPE_ID", json!(2)),
            ("DISCOUNT_RATE", json!(0.0)),
            ("DISCOUNT_SUM", json!(0.0)),
            ("TAX_RATE", json!(0.0)),
            ("TAX_INCLUDED", json!("N")),
            ("MEASURE_CODE", json!(796)),
            ("MEASURE_NAME", json!("шт")),
            ("SORT", json!((at + 1) * 10)),
            ("TYPE", json!(1)),
        ]);
        frame.portal.table_mut(Noun::ProductRow).add(line);
    }
    sum
}

/// From the first stage to where the row is.
fn steps(frame: &mut Frame<'_>, noun: Noun, id: i64, row_of: &Row) {
    let (stage, semantics) = match noun {
        Noun::Lead => ("STATUS_ID", "STATUS_SEMANTIC_ID"),
        _ => ("STAGE_ID", "STAGE_SEMANTIC_ID"),
    };
    let category = int(row_of, "CATEGORY_ID");
    let first = if category == 0 { "NEW".to_owned() } else { format!("C{category}:NEW") };
    let mut put = |kind: i64, at: i64, code: &str, meaning: &str| {
        let step = row([
            ("TYPE_ID", json!(kind)),
            ("OWNER_ID", json!(id)),
            ("OWNER_TYPE_ID", json!(noun.type_id())),
            ("CREATED_TIME", json!(at)),
            ("CATEGORY_ID", json!(category)),
            ("STAGE_ID", json!(code)),
            ("STAGE_SEMANTIC_ID", json!(meaning)),
        ]);
        frame.portal.table_mut(Noun::StageHistory).add(step);
    };
    put(1, int(row_of, "DATE_CREATE"), &first, "P");
    if text(row_of, stage) != first {
        let meaning = text(row_of, semantics);
        put(if meaning == "P" { 2 } else { 3 }, int(row_of, "MOVED_TIME"), text(row_of, stage), meaning);
    }
}
