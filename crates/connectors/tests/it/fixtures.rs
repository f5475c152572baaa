//! Mapping tests are data: a row as the vendor writes it, and the records it must become.
//!
//! `UPDATE_FIXTURES=1` writes what the mapping makes now into the files, to be read through before it is committed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use connector::conformance::describe;
use connectors::alfacrm::map::{self, Context};
use connectors::alfacrm::{Dictionary, LeftOut, Names, Says};
use domain::import::SourceRecord;
use serde_json::{Value, json};

fn context(case: &Value) -> Context {
    let mut names = Names::default();
    for (dictionary, rows) in [
        (Dictionary::Locations, [("3", "Ул. Мира, 5")].as_slice()),
        (Dictionary::StudyStatuses, &[("3", "Обучается")]),
        (Dictionary::LeadStatuses, &[("8", "Пробный")]),
        (Dictionary::LeadSources, &[("15", "Сайт")]),
        (Dictionary::LessonTypes, &[("2", "Групповой")]),
        (Dictionary::PayAccounts, &[("2", "Касса")]),
        (
            Dictionary::PayTypes,
            &[("1", "Доход"), ("4", "Расход"), ("5", "Возврат"), ("6", "Корректировка"), ("7", "Зарплата"), ("8", "Бонусы"), ("9", "Продажа товара")],
        ),
    ] {
        names.put(dictionary, rows.iter().map(|(id, name)| ((*id).to_owned(), (*name).to_owned())));
    }
    let zone = case["zone"].as_str().unwrap_or("Europe/Moscow");
    Context {
        zone: zone.parse().expect("a zone"),
        currency: "RUB".to_owned(),
        today: "2026-11-18".parse().expect("a day"),
        branches: BTreeSet::from(["1".to_owned(), "2".to_owned()]),
        include_leads: case["leads"].as_bool().unwrap_or(false),
        left_out: LeftOut::default(),
        names,
    }
}

fn map_case(stream: &str, case: &Value) -> Vec<SourceRecord> {
    let (row, context) = (&case["row"], context(case));
    let says =
        Says { archived: case["archived"].as_bool().unwrap_or(false), state: case["state"].as_i64().and_then(|state| i32::try_from(state).ok()) };
    match stream {
        "branches" => vec![map::branch(row, &context)],
        "subjects" => vec![map::subject(row, &context)],
        "rooms" => vec![map::room(row, &context, "1")],
        "teachers" => vec![map::teacher(row, &context, says)],
        "tariffs" => vec![map::tariff(row, &context)],
        "students" => vec![map::student(row, &context, says)],
        "groups" => vec![map::group(row, &context, says)],
        "memberships" => vec![map::membership(row, &context, Some("70"))],
        "subscriptions" => vec![map::subscription(row, &context, Some("501"))],
        "lessons" => map::lesson(row, &context, says, "1"),
        "payments" => vec![map::payment(row, &context, "1")],
        other => panic!("no stream {other}"),
    }
}

#[test]
fn every_row_becomes_what_is_recorded() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/alfacrm");
    let update = std::env::vars().any(|(name, _)| name == "UPDATE_FIXTURES");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert_eq!(files.len(), 11, "one file a stream");
    let mut wrong = Vec::new();
    for file in files {
        let stream = file.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        let mut cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).expect("readable")).expect("a list of cases");
        for case in &mut cases {
            let records: Vec<Value> = map_case(&stream, case).iter().map(describe).collect();
            if update {
                case["records"] = json!(records);
            } else if case["records"] != json!(records) {
                wrong.push(format!("{stream}: {}\n{}", case["case"], serde_json::to_string_pretty(&records).expect("JSON")));
            }
        }
        if update {
            std::fs::write(&file, serde_json::to_string_pretty(&cases).expect("JSON") + "\n").expect("written");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
