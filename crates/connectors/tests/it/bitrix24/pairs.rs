//! Mapping tests are data: a row as the vendor writes it and the record it becomes, a change and what the vendor is told.
//!
//! `UPDATE_FIXTURES=1` writes what the mapping makes now into the files, to be read through before it is committed.

use std::path::PathBuf;

use connector::crm::{OwnField, OwnFieldType, RemoteRecord};
use connectors::bitrix24::map::{self, Entity, Wanted};
use connectors::bitrix24::{Dictionary, Names, Own};
use domain::sync::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

fn names(pairs: &[(&str, &str)]) -> Names {
    Names(pairs.iter().map(|(id, name)| ((*id).to_owned(), (*name).to_owned())).collect())
}

fn own(kind: Kind, name: &str, value: OwnFieldType, options: &[(&str, &str)]) -> Own {
    let texts = options.iter().map(|(_, text)| (*text).to_owned()).collect();
    let field = OwnField { kind, remote: format!("uf:{name}"), title: name.to_owned(), value, options: texts, is_writable: true };
    Own { field, name: name.to_owned(), options: names(options) }
}

fn dictionary() -> Dictionary {
    Dictionary {
        sources: names(&[("WEB", "Сайт"), ("CALL", "Звонок")]),
        industries: names(&[("IT", "Информационные технологии")]),
        units: names(&[("5", "ч")]),
        own: vec![
            own(Kind::Deals, "UF_CRM_1", OwnFieldType::Text, &[]),
            own(Kind::Deals, "UF_CRM_2", OwnFieldType::Multiselect, &[("11", "Утро"), ("12", "Вечер")]),
            own(Kind::Contacts, "UF_CRM_3", OwnFieldType::Select, &[("21", "9 класс"), ("22", "11 класс")]),
            own(Kind::Contacts, "UF_CRM_4", OwnFieldType::Boolean, &[]),
            own(Kind::Companies, "UF_CRM_5", OwnFieldType::Date, &[]),
            own(Kind::Companies, "UF_CRM_6", OwnFieldType::Number, &[]),
        ],
        leads: true,
        currency: Some("RUB".to_owned()),
        me: Some("1".to_owned()),
        is_admin: true,
        refused: Vec::new(),
    }
}

fn described(record: Option<RemoteRecord>) -> Value {
    let Some(record) = record else { return Value::Null };
    json!({
        "id": record.id, "changedAt": record.changed_at, "fields": record.fields, "marker": record.marker, "raw": record.raw,
    })
}

fn read(list: &str, row: &Value, dictionary: &Dictionary) -> Value {
    described(match list {
        "companies" => map::company(row, dictionary),
        "contacts" => map::contact(row, dictionary),
        "products" => map::product(row, dictionary),
        "deals" => map::deal(row, Entity::Deal, dictionary),
        "leads" => map::deal(row, Entity::Lead, dictionary),
        "tasks" => map::task(row),
        "activities" => map::activity(row),
        "comments" => map::comment(row, map::owner_of(2, "410")),
        other => panic!("no list {other}"),
    })
}

fn told(list: &str, case: &Value, dictionary: &Dictionary) -> Value {
    let fields = case["fields"].as_object().expect("fields").clone();
    let is_new = case["raw"].is_null();
    let wanted = Wanted { fields: &fields, raw: &case["raw"], local_id: is_new.then(|| Uuid::from_u128(7)) };
    match list {
        "companies" => json!(map::company_fields(&wanted, dictionary)),
        "contacts" => json!(map::contact_fields(&wanted, dictionary)),
        "products" => json!(map::product_fields(&wanted)),
        "deals" => json!(map::deal_fields(&wanted, Entity::Deal, dictionary)),
        "leads" => json!(map::deal_fields(&wanted, Entity::Lead, dictionary)),
        "tasks" => {
            let (fields, done) = map::task_fields(&wanted, dictionary.me.as_deref());
            json!({ "fields": fields, "done": done })
        }
        "comments" => json!(map::comment_fields(&wanted)),
        other => panic!("no list {other}"),
    }
}

#[test]
fn every_pair_is_as_recorded() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/bitrix24");
    let update = std::env::vars().any(|(name, _)| name == "UPDATE_FIXTURES");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert_eq!(files.len(), 8, "one file a list");
    let (dictionary, mut wrong) = (dictionary(), Vec::new());
    for file in files {
        let list = file.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        let mut cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).expect("readable")).expect("a list of cases");
        for case in &mut cases {
            let (name, made) =
                if case.get("row").is_some() { ("record", read(&list, &case["row"], &dictionary)) } else { ("told", told(&list, case, &dictionary)) };
            if update {
                case[name] = made;
            } else if case[name] != made {
                wrong.push(format!("{list}: {}\n{}", case["case"], serde_json::to_string_pretty(&made).expect("JSON")));
            }
        }
        if update {
            std::fs::write(&file, serde_json::to_string_pretty(&cases).expect("JSON") + "\n").expect("written");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
