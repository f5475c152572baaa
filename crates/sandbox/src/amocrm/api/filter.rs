//! `filter[…]`, `query` and `order[…]`.

use serde_json::{Map, Value};

use crate::amocrm::account::Account;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::context::Call;
use crate::amocrm::problem::Problem;

/// One condition on a row.
enum Condition {
    OneOf(&'static str, Vec<i64>),
    Between(&'static str, Option<i64>, Option<i64>),
    /// Nothing passes: a time was given that is no range.
    Never,
    Text(&'static str, Vec<String>),
    Stage(Vec<(i64, i64)>),
    Flag(&'static str, bool),
    Own(u64, Vec<String>),
    OwnBetween(u64, Option<f64>, Option<f64>),
}

pub struct Filter {
    conditions: Vec<Condition>,
    query: Option<String>,
}

/// Strings of `filter[x][]=…`, of `filter[x]=a`, and of `filter[x]=a,b`.
pub fn strings(value: Option<&Value>) -> Option<Vec<String>> {
    let leaf = |value: &Value| value.as_str().map(str::to_owned);
    match value? {
        Value::String(text) => Some(text.split(',').map(|part| part.trim().to_owned()).collect()),
        Value::Array(items) => Some(items.iter().filter_map(leaf).collect()),
        Value::Object(fields) => Some(fields.values().filter_map(leaf).collect()),
        _ => None,
    }
}

pub fn numbers(value: Option<&Value>) -> Option<Vec<i64>> {
    Some(strings(value)?.iter().filter_map(|text| text.parse().ok()).collect())
}

/// `[from]` and `[to]`, both within.
pub fn range(value: Option<&Value>) -> Option<(Option<i64>, Option<i64>)> {
    let fields = value?.as_object()?;
    let end = |name: &str| fields.get(name).and_then(Value::as_str).and_then(|text| text.parse().ok());
    (fields.contains_key("from") || fields.contains_key("to")).then(|| (end("from"), end("to")))
}

impl Filter {
    pub fn of(call: &Call<'_>, kind: Kind) -> Self {
        let query = call.text("query").map(str::to_lowercase);
        let empty = Map::new();
        let given = call.query.get("filter").and_then(Value::as_object).unwrap_or(&empty);
        let conditions = if call.settings.filters_ignored { Vec::new() } else { conditions(given, kind) };
        Self { conditions, query }
    }

    pub fn passes(&self, account: &Account, kind: Kind, row: &Row, call: &Call<'_>) -> bool {
        self.conditions.iter().all(|condition| condition.holds(row)) && self.query.as_ref().is_none_or(|text| found(account, kind, row, text, call))
    }
}

fn found(account: &Account, kind: Kind, row: &Row, text: &str, call: &Call<'_>) -> bool {
    let lag = call.settings.index_lag_ms;
    if row.is_found(text, call.now_ms, lag) {
        return true;
    }
    kind == Kind::Leads
        && call.settings.query_sees_contacts
        && account
            .links
            .to((kind, row.id), Kind::Contacts)
            .any(|link| account.live(Kind::Contacts, link.to.1).is_some_and(|contact| contact.is_found(text, call.now_ms, lag)))
}

fn conditions(given: &Map<String, Value>, kind: Kind) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (name, value) in given {
        let value = Some(value);
        let field = match (name.as_str(), kind) {
            ("id", _) => "id",
            ("created_by", _) => "created_by",
            ("updated_by", _) => "updated_by",
            ("responsible_user_id", _) => "responsible_user_id",
            ("pipeline_id", Kind::Leads) => "pipeline_id",
            ("entity_id", Kind::Tasks | Kind::Notes) => "entity_id",
            ("task_type" | "task_type_id", Kind::Tasks) => "task_type_id",
            ("price", Kind::Leads) => "price",
            ("created_at", _) => "created_at",
            ("updated_at", _) => "updated_at",
            ("closed_at", Kind::Leads) => "closed_at",
            ("closest_task_at", Kind::Leads | Kind::Contacts | Kind::Companies) => "closest_task_at",
            ("complete_till", Kind::Tasks) => "complete_till",
            ("name", _) => {
                conditions.extend(strings(value).map(|names| Condition::Text("name", names)));
                continue;
            }
            ("note_type", Kind::Notes) => {
                conditions.extend(strings(value).map(|kinds| Condition::Text("note_type", kinds)));
                continue;
            }
            ("entity_type", Kind::Tasks) => {
                conditions.extend(strings(value).map(|kinds| Condition::Text("entity_type", kinds)));
                continue;
            }
            ("is_completed", Kind::Tasks) => {
                let wanted = strings(value).and_then(|texts| texts.first().map(|text| text == "1" || text == "true"));
                conditions.extend(wanted.map(|wanted| Condition::Flag("is_completed", wanted)));
                continue;
            }
            ("statuses", Kind::Leads) => {
                conditions.push(Condition::Stage(stages(value)));
                continue;
            }
            ("custom_fields_values", _) => {
                conditions.extend(own(value));
                continue;
            }
            // A bare `status_id`, and whatever else it does not know, goes unheeded.
            _ => continue,
        };
        let is_time = field.ends_with("_at") || field == "complete_till";
        conditions.push(match (range(value), is_time) {
            (Some((from, to)), _) => Condition::Between(field, from, to),
            (None, true) => Condition::Never,
            (None, false) => Condition::OneOf(field, numbers(value).unwrap_or_default()),
        });
    }
    conditions
}

fn stages(value: Option<&Value>) -> Vec<(i64, i64)> {
    let pairs: Vec<&Value> = match value {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(fields)) => fields.values().collect(),
        _ => Vec::new(),
    };
    let part = |pair: &Value, name: &str| pair[name].as_str().and_then(|text| text.parse().ok());
    pairs.into_iter().filter_map(|pair| Some((part(pair, "pipeline_id")?, part(pair, "status_id")?))).collect()
}

fn own(value: Option<&Value>) -> Vec<Condition> {
    let fields: Vec<(u64, &Value)> = match value {
        Some(Value::Object(fields)) => fields.iter().filter_map(|(id, value)| Some((id.parse().ok()?, value))).collect(),
        _ => Vec::new(),
    };
    let conditions = fields.into_iter().filter_map(|(id, value)| match range(Some(value)) {
        Some(_) => {
            let end = |name: &str| value[name].as_str().and_then(|text| text.parse().ok());
            Some(Condition::OwnBetween(id, end("from"), end("to")))
        }
        None => strings(Some(value)).map(|texts| Condition::Own(id, texts)),
    });
    conditions.collect()
}

impl Condition {
    fn holds(&self, row: &Row) -> bool {
        let within = |number: i64, from: Option<i64>, to: Option<i64>| from.is_none_or(|from| number >= from) && to.is_none_or(|to| number <= to);
        match self {
            Self::OneOf(name, wanted) => row.number(name).is_some_and(|number| wanted.contains(&number)),
            Self::Between(name, from, to) => row.number(name).is_some_and(|number| within(number, *from, *to)),
            Self::Never => false,
            Self::Text(name, wanted) => wanted.iter().any(|text| text == row.str(name)),
            Self::Stage(pairs) => {
                let of = |name| row.number(name).unwrap_or_default();
                pairs.contains(&(of("pipeline_id"), of("status_id")))
            }
            Self::Flag(name, wanted) => row.body.get(*name).and_then(Value::as_bool) == Some(*wanted),
            Self::Own(id, wanted) => row.values.get(id).is_some_and(|values| {
                values.iter().any(|value| wanted.iter().any(|text| plain(&value["value"]) == *text || plain(&value["enum_id"]) == *text))
            }),
            Self::OwnBetween(id, from, to) => row.values.get(id).is_some_and(|values| {
                let number = values.first().and_then(|value| plain(&value["value"]).parse::<f64>().ok());
                number.is_some_and(|number| from.is_none_or(|from| number >= from) && to.is_none_or(|to| number <= to))
            }),
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Bool(on) => u8::from(*on).to_string(),
        other => other.to_string(),
    }
}

/// `order[key]=asc|desc`, one at a time; by id when not asked.
pub fn sort(rows: &mut [&Row], call: &Call<'_>, keys: &[&str]) -> Result<(), Problem> {
    let Some(order) = call.query.get("order").and_then(Value::as_object) else { return Ok(()) };
    let Some((key, way)) = order.iter().next() else { return Ok(()) };
    if !keys.contains(&key.as_str()) || order.len() > 1 {
        return Err(Problem::bad("Request validation failed"));
    }
    let at = |row: &&Row| (row.number(key).unwrap_or_default(), row.id);
    match way.as_str() {
        Some("desc") => rows.sort_by_key(|row| std::cmp::Reverse(at(row))),
        Some("asc") => rows.sort_by_key(at),
        _ => return Err(Problem::bad("Request validation failed")),
    }
    Ok(())
}
