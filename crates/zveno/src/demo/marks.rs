//! Tags and own fields of the demo's sales desk, and which records have them.

use crm::sales::{Values, custom_fields, tags};
use crm::{Caller, Context};
use domain::custom_field::{FieldType, RecordKind};
use serde_json::{Map, Value, json};
use uuid::Uuid;

const TAGS: [(&str, &str); 6] =
    [("Горячий лид", "red"), ("Дети", "cyan"), ("Рекомендует нас", "green"), ("VIP", "violet"), ("Корпоратив", "amber"), ("Вернуться позже", "gray")];
const LEVELS: [&str; 6] = ["Начальный", "A1", "A2", "B1", "B2", "C1"];
const GOALS: [&str; 4] = ["Экзамен", "Работа", "Путешествия", "Школа"];
const PLACES: [&str; 3] = ["В школе", "Онлайн", "В офисе клиента"];
/// Key, name, type and options.
type Defined = (&'static str, &'static str, FieldType, &'static [&'static str]);
/// Lists show the first of each kind of record.
const FIELDS: [(RecordKind, &[Defined]); 3] = [
    (
        RecordKind::Contact,
        &[
            ("level", "Уровень языка", FieldType::Select, &LEVELS),
            ("goals", "Цели", FieldType::Multiselect, &GOALS),
            ("age", "Возраст ученика", FieldType::Number, &[]),
        ],
    ),
    (RecordKind::Company, &[("staff", "Сотрудников", FieldType::Number, &[])]),
    (RecordKind::Deal, &[("place", "Где занимаемся", FieldType::Select, &PLACES), ("trial", "Пробный урок", FieldType::Date, &[])]),
];

/// The tags that were made, in their order.
pub struct Marks(Vec<Uuid>);

/// # Errors
/// When the database refuses.
pub async fn fill(ctx: &Context, caller: &Caller) -> crm::Result<Marks> {
    let mut made = Vec::with_capacity(TAGS.len());
    for (name, color) in TAGS {
        let change = tags::Change { name: Some(name.to_owned()), color: Some(color.to_owned()) };
        made.push(tags::create(ctx, caller, &change).await?.id);
    }
    for (record_kind, fields) in FIELDS {
        for (at, (key, name, kind, options)) in fields.iter().enumerate() {
            let change = custom_fields::Change {
                name: Some((*name).to_owned()),
                options: Some(options.iter().map(|option| (*option).to_owned()).collect()),
                is_listed: Some(at == 0),
                ..custom_fields::Change::default()
            };
            let new = custom_fields::New { record_kind, kind: *kind, key: Some((*key).to_owned()), change };
            custom_fields::create(ctx, caller, &new).await?;
        }
    }
    Ok(Marks(made))
}

impl Marks {
    /// Every third record has one of these tags, some have two.
    fn of(&self, number: usize, among: &[usize]) -> Option<Vec<Uuid>> {
        let chosen = match number % 6 {
            0 | 3 => &among[number / 3 % among.len()..][..1],
            4 => among.get(..2)?,
            _ => &[],
        };
        Some(chosen.iter().filter_map(|at| self.0.get(*at)).copied().collect())
    }

    pub fn of_contact(&self, number: usize) -> Option<Vec<Uuid>> {
        self.of(number, &[2, 3, 1, 5])
    }

    pub fn of_company(&self, number: usize) -> Option<Vec<Uuid>> {
        self.of(number, &[4, 3])
    }

    pub fn of_deal(&self, number: usize) -> Option<Vec<Uuid>> {
        self.of(number, &[0, 1, 5])
    }
}

pub fn contact(number: usize) -> Option<Values> {
    let mut values = vec![("level", json!(LEVELS[number * 5 % LEVELS.len()]))];
    if number.is_multiple_of(2) {
        values.push(("goals", json!([GOALS[number / 2 % GOALS.len()]])));
    }
    if number.is_multiple_of(3) {
        values.push(("age", json!(7 + number * 3 % 30)));
    }
    some(values)
}

pub fn company(number: usize) -> Option<Values> {
    some(vec![("staff", json!(15 + number * number * 12))])
}

pub fn deal(number: usize, trial: chrono::NaiveDate) -> Option<Values> {
    let mut values = vec![("place", json!(PLACES[number % PLACES.len()]))];
    if number.is_multiple_of(2) {
        values.push(("trial", json!(trial)));
    }
    some(values)
}

fn some(values: Vec<(&str, Value)>) -> Option<Values> {
    let by_key: Map<String, Value> = values.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Some(Values { by_key, is_whole: false })
}
