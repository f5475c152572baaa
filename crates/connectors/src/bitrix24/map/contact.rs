use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};

use super::super::dictionary::Dictionary;
use super::super::wire::{self, get};
use super::{ORIGINATOR, Wanted, id_out, line, marked, marker, multi, own, paragraph, record};

const MULTI: [&str; 2] = ["PHONE", "EMAIL"];
/// In the order in which the parts of a name are read.
const NAME: [&str; 3] = ["NAME", "SECOND_NAME", "LAST_NAME"];

pub fn contact(row: &Value, dictionary: &Dictionary) -> Option<RemoteRecord> {
    let mut fields: Fields = wire::object([
        ("NAME", name(row)),
        ("POST", wire::line_value(get(row, "POST"))),
        ("COMPANY_ID", wire::id_value(get(row, "COMPANY_ID"))),
        ("EMAIL", json!(multi::values(row, "EMAIL"))),
        ("PHONE", json!(multi::values(row, "PHONE"))),
        ("COMMENTS", paragraph(get(row, "COMMENTS"))),
        ("ASSIGNED_BY_ID", wire::id_value(get(row, "ASSIGNED_BY_ID"))),
        ("SOURCE_ID", source(get(row, "SOURCE_ID"), get(row, "SOURCE_DESCRIPTION"), dictionary)),
    ]);
    own::read(row, Kind::Contacts, dictionary, &mut fields);
    let marker = marker(get(row, "ORIGINATOR_ID"), get(row, "ORIGIN_ID"));
    Some(record(Kind::Contacts, wire::id(get(row, "ID"))?, get(row, "DATE_MODIFY"), fields, marker, multi::raw(row, &MULTI)))
}

fn name(row: &Value) -> Value {
    let parts: Vec<String> = NAME.iter().filter_map(|part| wire::text(get(row, part))).collect();
    wire::line_value(&json!(parts.join(" ")))
}

/// A name in three parts that read back as it was: what stands between the first and the last word is the patronymic.
fn parts(name: &str) -> [String; 3] {
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => Default::default(),
        [one] => [(*one).to_owned(), String::new(), String::new()],
        [first, between @ .., last] => [(*first).to_owned(), between.join(" "), (*last).to_owned()],
    }
}

/// The source by its name; where none of the directory is chosen, what is told about it.
pub fn source(id: &Value, description: &Value, dictionary: &Dictionary) -> Value {
    match wire::text(id) {
        Some(id) => json!(dictionary.sources.name(&id).map_or_else(|| domain::text::line(&id), str::to_owned)),
        None => wire::line_value(description),
    }
}

/// The other way round: id and description. A source the directory lacks is told in words.
pub fn source_out(value: &Value, dictionary: &Dictionary) -> (Value, Option<Value>) {
    let Some(name) = wire::text(value) else { return (json!(""), Some(json!(""))) };
    match dictionary.sources.id(&name) {
        Some(id) => (json!(id), None),
        None => (json!(""), Some(json!(name))),
    }
}

/// Of a new record, whose it is.
pub fn signed(wanted: &Wanted<'_>) -> Map<String, Value> {
    let signature = wanted.local_id.map(|id| [("ORIGINATOR_ID", json!(ORIGINATOR)), ("ORIGIN_ID", json!(id.to_string()))]);
    signature.map(wire::object).unwrap_or_default()
}

pub fn contact_fields(wanted: &Wanted<'_>, dictionary: &Dictionary) -> Map<String, Value> {
    let mut out = signed(wanted);
    for (name, value) in wanted.fields {
        match name.as_str() {
            "NAME" => out.extend(NAME.iter().zip(parts(value.as_str().unwrap_or_default())).map(|(name, part)| ((*name).to_owned(), json!(part)))),
            "POST" => out.extend([(name.clone(), line(value))]),
            "COMMENTS" => out.extend([(name.clone(), marked(value))]),
            "COMPANY_ID" => out.extend([(name.clone(), id_out(value))]),
            "ASSIGNED_BY_ID" if !value.is_null() => out.extend([(name.clone(), id_out(value))]),
            "EMAIL" | "PHONE" => out.extend(multi::write(wanted.raw, name, &multi::wanted(value)).map(|rows| (name.clone(), rows))),
            "SOURCE_ID" => {
                let (id, description) = source_out(value, dictionary);
                out.extend([(name.clone(), id)]);
                out.extend(description.map(|text| ("SOURCE_DESCRIPTION".to_owned(), text)));
            }
            _ => {}
        }
    }
    own::write(wanted.fields, Kind::Contacts, dictionary, false, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_written_in_parts_reads_back() {
        for text in ["", "Анна", "Анна Петрова", "Анна Сергеевна Петрова", "Мария дель Кармен Лопес"]
        {
            let [first, second, last] = parts(text);
            let row = json!({ "NAME": first, "SECOND_NAME": second, "LAST_NAME": last });
            assert_eq!(name(&row).as_str().unwrap_or_default(), text);
        }
    }
}
