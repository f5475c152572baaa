//! The account's small lists, the same whatever the scale.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};

use super::super::entities::customer::Customer;
use super::super::entities::loose::LooseRow;
use super::super::entities::pay;

pub const SUBJECTS: [&str; 5] = ["Английский", "Немецкий", "Китайский", "Испанский", "Французский"];

/// A tariff: id, name, lessons, price of a lesson in kopecks.
pub struct Tariff {
    pub id: u32,
    name: &'static str,
    pub lessons: i64,
    pub price: i64,
}

pub const TARIFFS: [Tariff; 6] = [
    Tariff { id: 381, name: "8 занятий, дети", lessons: 8, price: 60_000 },
    Tariff { id: 382, name: "8 занятий, подростки", lessons: 8, price: 65_000 },
    Tariff { id: 383, name: "12 занятий", lessons: 12, price: 63_333 },
    Tariff { id: 384, name: "4 занятия, мини-группа", lessons: 4, price: 85_000 },
    Tariff { id: 385, name: "Разговорный клуб, 4 встречи", lessons: 4, price: 45_050 },
    Tariff { id: 388, name: "Индивидуально, 4 занятия", lessons: 4, price: 140_000 },
];

pub fn rows() -> BTreeMap<&'static str, Vec<LooseRow>> {
    BTreeMap::from([
        (
            "branch",
            list(vec![
                (1, json!({"name": "Центр", "is_active": 1, "subject_ids": [1, 2, 3, 4, 5], "weight": 1})),
                (2, json!({"name": "Заречье", "is_active": "1", "subject_ids": [1, 2, 3], "weight": 2})),
            ]),
        ),
        (
            "location",
            list(vec![
                (1, json!({"branch_id": 1, "name": "Ул. Мира, 5", "is_active": 1, "weight": 0})),
                (2, json!({"branch_id": 2, "name": "Набережная, 12", "is_active": 1, "weight": 0})),
            ]),
        ),
        ("subject", named(1, &SUBJECTS)),
        ("study-status", statuses(1, &["Обучается", "Заморозка", "Окончил курс"])),
        ("lead-status", statuses(1, &["Новый", "Связались", "Записан на пробное", "Был на пробном", "Думает", "Отказ"])),
        ("lead-source", named(11, &["Сайт", "Рекомендация", "Вывеска", "Соцсети", "Карты"])),
        ("lead-reject", named(1, &["Дорого", "Не подошло время", "Выбрали другую школу"])),
        ("customer-reject", named(1, &["Переезд", "Нет времени", "Закончил курс", "Не понравилось"])),
        ("lesson-type", lesson_types()),
        ("tariff", tariffs()),
        ("pay-type", pay_types()),
        ("pay-item-category", named(1, &["Доходы", "Расходы"])),
        (
            "pay-item",
            list(vec![
                (1, json!({"branch_ids": [1, 2], "category_id": 1, "pay_type_ids": [1, 5, 6], "name": "Обучение", "weight": 1})),
                (2, json!({"branch_ids": [1, 2], "category_id": 1, "pay_type_ids": [9], "name": "Учебники", "weight": 2})),
                (3, json!({"branch_ids": [1, 2], "category_id": 2, "pay_type_ids": [4, 7], "name": "Аренда и зарплата", "weight": 3})),
            ]),
        ),
        (
            "pay-account",
            list(vec![
                (1, json!({"branch_id": 1, "name": "Касса, Центр", "user_ids": [4], "is_enabled": 1, "weight": 1})),
                (2, json!({"branch_id": 2, "name": "Касса, Заречье", "user_ids": [4], "is_enabled": 1, "weight": 2})),
                (3, json!({"branch_id": null, "name": "Расчётный счёт", "user_ids": [4], "is_enabled": true, "weight": 3})),
            ]),
        ),
    ])
}

/// A few open tasks about the first customers.
pub fn tasks(customers: &[Customer], today: NaiveDate) -> Vec<LooseRow> {
    let titles = ["Позвонить о долге", "Поздравить с днём рождения", "Уточнить расписание", "Выслать договор"];
    let rows = (41..).zip(titles.iter().zip(customers));
    list(
        rows.map(|(id, (title, customer))| {
            (
                id,
                json!({
                    "company_id": null, "branch_ids": customer.branch_ids, "user_id": 4, "assigned_ids": [4],
                    "group_ids": [], "customer_ids": [customer.id], "title": title, "text": "",
                    "is_archive": 0, "created_at": format!("{today} 10:00:00"), "is_done": 0,
                    "is_private": 0, "due_date": (today + Duration::days(2)).to_string(),
                    "done_date": null, "is_public_entry": 0, "is_notify": 1, "priority": 2,
                }),
            )
        })
        .collect(),
    )
}

/// Comments on the first customers.
pub fn notes(customers: &[Customer], today: NaiveDate) -> Vec<LooseRow> {
    let comments = ["Обещали оплатить до пятницы", "Просит перенести на вечер", "Забирает бабушка", "Готовится к экзамену"];
    let rows = (610..).zip(comments.iter().zip(customers));
    list(
        rows.map(|(id, (comment, customer))| {
            (
                id,
                json!({
                    "type_id": 1, "class": "Customer", "related_id": customer.id, "user_id": 4,
                    "added": format!("{today} 10:05:00"), "comment": comment,
                }),
            )
        })
        .collect(),
    )
}

fn list(rows: Vec<(u32, Value)>) -> Vec<LooseRow> {
    rows.into_iter().map(|(id, fields)| LooseRow::new(id, fields)).collect()
}

fn named(first: u32, names: &[&str]) -> Vec<LooseRow> {
    let rows = (first..).zip(names).zip(1_u32..);
    list(rows.map(|((id, name), weight)| (id, json!({"name": name, "weight": weight}))).collect())
}

fn statuses(first: u32, names: &[&str]) -> Vec<LooseRow> {
    let mut rows = named(first, names);
    for row in &mut rows {
        row.fields.insert("is_enabled".to_owned(), json!(1));
    }
    rows
}

fn lesson_types() -> Vec<LooseRow> {
    let types = ["Индивидуальный", "Групповой", "Пробный"];
    list((1_u32..).zip(types).map(|(id, name)| (id, json!({"name": name, "type": id, "icon": null, "is_active": 1, "sort": id}))).collect())
}

fn tariffs() -> Vec<LooseRow> {
    list(
        TARIFFS
            .iter()
            .map(|tariff| {
                (
                    tariff.id,
                    json!({
                        "type": 1, "name": tariff.name,
                        "price": super::super::money::text(tariff.price * tariff.lessons),
                        "lessons_count": tariff.lessons, "duration": 60, "added": "2024-08-10 12:00:00",
                        "branch_ids": [1, 2],
                    }),
                )
            })
            .collect(),
    )
}

fn pay_types() -> Vec<LooseRow> {
    let types = [
        (pay::INCOME, "Доход"),
        (pay::EXPENSE, "Расход"),
        (pay::REFUND, "Возврат"),
        (pay::CORRECTION, "Корректировка баланса"),
        (pay::SALARY, "Зарплата"),
        (pay::GOODS, "Продажа товара"),
    ];
    list(types.into_iter().map(|(id, name)| (id, json!({"name": name, "weight": id}))).collect())
}
