//! Recorded pairs: `fixtures/amocrm/*.json` hold rows with the fields they become, and fields with the body they are sent as.

use serde_json::{Value, json};

use super::super::facts::TaskType;
use super::*;

const FORM: &str = include_str!("../../../fixtures/amocrm/form.json");
const FILES: [(Kind, &str); 6] = [
    (Kind::Companies, include_str!("../../../fixtures/amocrm/companies.json")),
    (Kind::Contacts, include_str!("../../../fixtures/amocrm/contacts.json")),
    (Kind::Products, include_str!("../../../fixtures/amocrm/products.json")),
    (Kind::Deals, include_str!("../../../fixtures/amocrm/deals.json")),
    (Kind::Tasks, include_str!("../../../fixtures/amocrm/tasks.json")),
    (Kind::Communications, include_str!("../../../fixtures/amocrm/communications.json")),
];

fn facts() -> Facts {
    Facts {
        id: "31000001".to_owned(),
        currency: Some("RUB".to_owned()),
        time_zone: Some("Europe/Moscow".to_owned()),
        task_types: vec![
            TaskType { id: 1, name: "Связаться".to_owned() },
            TaskType { id: 2, name: "Встреча".to_owned() },
            TaskType { id: 7, name: "Звонок родителю".to_owned() },
            TaskType { id: 8, name: "Пробный урок".to_owned() },
        ],
        ..Facts::default()
    }
}

fn form(kind: Kind) -> Form {
    let forms: Value = serde_json::from_str(FORM).expect("JSON");
    Form::new(forms[kind.as_str()].as_array().map_or(&[], Vec::as_slice))
}

fn pairs(of: &str) -> Vec<(Kind, Value)> {
    let read = |file: &str| serde_json::from_str::<Value>(file).expect("JSON")[of].as_array().cloned().unwrap_or_default();
    FILES.iter().flat_map(|(kind, file)| read(file).into_iter().map(|pair| (*kind, pair))).collect()
}

#[test]
fn rows_become_records() {
    let facts = facts();
    let mut seen = 0;
    for (kind, pair) in pairs("reads") {
        let form = form(kind);
        let context = Context { form: &form, facts: &facts, now: DateTime::UNIX_EPOCH };
        let entity = pair["entity"].as_str().unwrap_or("leads");
        let record = super::read(kind, entity, pair["row"].clone(), context);
        let name = &pair["name"];
        if pair["record"].is_null() {
            assert_eq!(record, None, "{kind:?} {name}");
        } else {
            let record = record.unwrap_or_else(|| panic!("{kind:?} {name}: no record"));
            let got = json!({ "id": record.id, "fields": record.fields, "marker": record.marker, "changedAt": record.changed_at });
            for part in ["id", "fields", "marker", "changedAt"] {
                assert_eq!(got[part], pair["record"][part], "{kind:?} {name}: {part}");
            }
        }
        seen += 1;
    }
    assert!(seen > 15, "{seen} pairs");
}

#[test]
fn fields_become_bodies() {
    let facts = facts();
    let id = "01900000-0000-7000-8000-000000000001".parse().expect("an id");
    let mut seen = 0;
    for (kind, pair) in pairs("writes") {
        let form = form(kind);
        let context = Context { form: &form, facts: &facts, now: DateTime::UNIX_EPOCH };
        let fields = pair["fields"].as_object().expect("fields");
        let before = pair.get("before");
        let body = match (kind, before) {
            (Kind::Communications, None) => Note::new(fields, id).map(|note| Value::Object(note.body)),
            (Kind::Communications, Some(row)) => Ok(Note::changed(fields, "leads", row).map_or(Value::Null, |note| Value::Object(note.body))),
            _ => super::write(kind, fields, before, context).map(Value::Object),
        };
        let got = body.unwrap_or_else(|error| json!(error.code()));
        assert_eq!(got, pair["body"], "{kind:?} {}", pair["name"]);
        seen += 1;
    }
    assert!(seen > 15, "{seen} pairs");
}
