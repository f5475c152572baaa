//! Values of own fields.

use connector::crm::OwnFieldType;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};

use super::super::dictionary::{Dictionary, Own};
use super::super::wire;

/// Puts every own field of the kind into the record.
pub fn read(row: &Value, kind: Kind, dictionary: &Dictionary, fields: &mut Fields) {
    for own in dictionary.own_of(kind) {
        if let Some(value) = value(wire::get(row, &own.name), own) {
            fields.insert(own.field.remote.clone(), value);
        }
    }
}

/// `None` for a value that cannot be told: then nothing is said of the field.
fn value(value: &Value, own: &Own) -> Option<Value> {
    let option = |value: &Value| {
        let id = wire::text(value)?;
        // Documents differ on whether ids or texts travel.
        own.options.name(&id).map(str::to_owned).or_else(|| own.options.id(&domain::text::line(&id)).map(|_| domain::text::line(&id)))
    };
    Some(match own.field.value {
        OwnFieldType::Foreign => return None,
        OwnFieldType::Text | OwnFieldType::Url => wire::line_value(value),
        OwnFieldType::Number => wire::number_value(value),
        OwnFieldType::Boolean => wire::flag(value).map_or(Value::Null, Value::Bool),
        OwnFieldType::Date => wire::date_value(value),
        OwnFieldType::Select => match single(value) {
            Some(chosen) => Value::String(option(chosen)?),
            None => Value::Null,
        },
        OwnFieldType::Multiselect => {
            let chosen: Vec<&Value> = many(value);
            let mut texts = chosen.iter().map(|value| option(value)).collect::<Option<Vec<String>>>()?;
            // In the order of the field's options, so that one choice has one spelling.
            texts.sort_by_key(|text| own.field.options.iter().position(|known| known == text));
            texts.dedup();
            json!(texts)
        }
    })
}

fn many(value: &Value) -> Vec<&Value> {
    let listed = if value.is_array() || value.is_object() { wire::rows(value) } else { vec![value] };
    listed.into_iter().filter(|value| wire::id(value).is_some()).collect()
}

fn single(value: &Value) -> Option<&Value> {
    many(value).into_iter().next()
}

/// Puts what is wanted of own fields into what the vendor is told.
pub fn write(wanted: &Fields, kind: Kind, dictionary: &Dictionary, is_universal: bool, out: &mut Map<String, Value>) {
    for own in dictionary.own_of(kind).filter(|own| own.field.is_writable) {
        let Some(value) = wanted.get(&own.field.remote) else { continue };
        let id = |value: &Value| value.as_str().and_then(|text| own.options.id(text)).map(str::to_owned);
        let written = match (own.field.value, value) {
            (OwnFieldType::Boolean, Value::Bool(flag)) => {
                let (yes, no) = if is_universal { ("Y", "N") } else { ("1", "0") };
                json!(if *flag { yes } else { no })
            }
            (OwnFieldType::Select, Value::String(_)) => match id(value) {
                Some(id) => json!(id),
                None => continue,
            },
            (OwnFieldType::Multiselect, Value::Array(values)) => match values.iter().map(id).collect::<Option<Vec<String>>>() {
                Some(ids) => json!(ids),
                None => continue,
            },
            (_, Value::Null) => json!(""),
            (_, value) => value.clone(),
        };
        out.insert(own.name.clone(), written);
    }
}
