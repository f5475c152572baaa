//! Answers, reduced from recorded ones, and what they must be read as: `fixtures/moodle`, a file a part.
//!
//! `UPDATE_FIXTURES=1` writes what is read now into the files, to be read through before it is committed.

use std::path::PathBuf;

use connector::lms::LmsSession;
use serde_json::{Value, json};

use super::ask::Ask as _;
use super::replay::{Replay, exception, ok, site_info};
use super::site::course;

async fn read(session: &dyn LmsSession, part: &str, case: &Value) -> Value {
    let of = course(case["course"].as_str().unwrap_or("2"));
    let ids = ["2".to_owned(), "3".to_owned()];
    let told = match part {
        "people" => session.people().await.map(|people| json!(people)),
        "courses" => session.courses().await.map(|courses| json!(courses)),
        "outline" => session.outline(&of).await.map(|outline| json!(outline)),
        "roster" => {
            session.roster(&of).await.map(|roster| json!({ "people": roster.people, "enrolments": roster.enrolments, "groups": roster.groups }))
        }
        "progress" => session.progress_of(&of, &ids[..1]).await.map(|batch| {
            let unreadable: Vec<_> = batch.unreadable.iter().map(|(id, error)| (id, error.code())).collect();
            json!({ "read": batch.read, "unreadable": unreadable })
        }),
        "grades" => session.scores(&of).await.map(|grades| json!(grades.grades)),
        "events" => session.calendar(&ids, chrono::DateTime::from_timestamp(1_790_000_000, 0).expect("a time")).await.map(|events| json!(events)),
        other => panic!("no part {other}"),
    };
    told.unwrap_or_else(|error| json!({ "error": error.to_string() }))
}

#[tokio::test]
async fn every_answer_is_read_as_is_recorded() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/moodle");
    let update = std::env::vars().any(|(name, _)| name == "UPDATE_FIXTURES");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert_eq!(files.len(), 7, "one file a part");
    let mut wrong = Vec::new();
    for file in files {
        let part = file.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        let mut cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).expect("readable")).expect("a list of cases");
        for case in &mut cases {
            let answers = case["answers"].clone();
            let replay = Replay::start(move |function, fields| {
                let is_suspended = fields.values().any(|value| value == "onlysuspended");
                let is_later = fields.get("options[0][name]").is_some_and(|name| name == "limitfrom") && fields["options[0][value]"] != "0";
                let name = if is_suspended { format!("{function} onlysuspended") } else { function.to_owned() };
                match answers.get(&name) {
                    _ if function == "core_webservice_get_site_info" => ok(&site_info()),
                    Some(answer) if !is_later || answer.get("exception").is_some() => ok(answer),
                    _ if function.starts_with("core_enrol") => ok(&json!([])),
                    _ => ok(&exception("accessexception")),
                }
            })
            .await;
            let told = read(&*replay.session().await, &part, case).await;
            if update {
                case["told"] = told;
            } else if case["told"] != told {
                wrong.push(format!("{part}: {}\n{}", case["case"], serde_json::to_string_pretty(&told).expect("JSON")));
            }
        }
        if update {
            std::fs::write(&file, serde_json::to_string_pretty(&cases).expect("JSON") + "\n").expect("written");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
