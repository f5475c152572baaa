//! From fields by name to the columns of a row.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::contact_points::{comparable_phone, normal_phone};
use domain::deal::{Closing, StageKind, arrive};
use domain::sync::{Fields, Kind};
use serde_json::{Value, json};
use store::sales::stages::Stage;
use store::sync::records::Record;
use uuid::Uuid;

use super::fields::list;

/// What a new row needs to know.
pub(super) struct Surroundings {
    pub stages: HashMap<Uuid, Stage>,
    pub first_stage: Option<Uuid>,
    pub currency: String,
    pub source: String,
    pub now: DateTime<Utc>,
}

/// The whole row: what stands there, or the defaults of a new one, changed by `writes`. `None` for a deal without a place to stand.
pub(super) fn row(kind: Kind, id: Uuid, before: Option<&Record>, writes: &Fields, around: &Surroundings) -> Option<Value> {
    let mut row = before.map_or_else(|| blank(kind, around), |record| record.fields.clone());
    for (field, value) in writes {
        put(&mut row, kind, field, value, around);
    }
    if kind == Kind::Deals {
        place(&mut row, before, writes, around)?;
    }
    let named = if matches!(kind, Kind::Deals | Kind::Tasks) { "title" } else { "name" };
    if row.get(named).is_some_and(|name| name.as_str().is_none_or(str::is_empty)) {
        row.insert(named.to_owned(), json!(without_name(&row)));
    }
    row.remove("tags");
    row.remove("lines");
    row.insert("id".to_owned(), json!(id));
    Some(Value::Object(row))
}

/// A record must be called something; what it is reached by is the best a person can recognise it by.
fn without_name(row: &Fields) -> String {
    let reach = ["phones", "emails"].iter().filter_map(|field| row.get(*field)).flat_map(list).next();
    reach.unwrap_or_else(|| "—".to_owned())
}

fn blank(kind: Kind, around: &Surroundings) -> Fields {
    let row = match kind {
        Kind::Companies | Kind::Contacts => {
            json!({ "name": "", "emails": [], "phones": [], "phonesTyped": [], "addresses": [], "note": "", "custom": {} })
        }
        Kind::Products => json!({ "name": "", "priceMinor": 0, "currency": around.currency, "isActive": true }),
        Kind::Deals => json!({ "title": "", "amountMinor": 0, "currency": around.currency, "note": "", "custom": {} }),
        Kind::Tasks => json!({ "title": "", "note": "", "kind": "task", "isAllDay": false, "result": "" }),
        Kind::Communications => json!({ "kind": "note", "at": around.now, "body": "", "isPinned": false, "source": around.source }),
    };
    if let Value::Object(row) = row { row } else { Fields::new() }
}

fn put(row: &mut Fields, kind: Kind, field: &str, value: &Value, around: &Surroundings) {
    if let Some(key) = field.strip_prefix("custom.") {
        if let Some(Value::Object(custom)) = row.get_mut("custom") {
            if domain::sync::is_empty(value) {
                custom.remove(key);
            } else {
                custom.insert(key.to_owned(), value.clone());
            }
        }
        return;
    }
    match field {
        "phones" => {
            let wanted = list(value);
            let typed_before = row.get("phonesTyped").map(list).unwrap_or_default();
            let spelled = |phone: &String| typed_before.iter().find(|typed| comparable_phone(typed) == *phone).unwrap_or(phone).clone();
            row.insert("phonesTyped".to_owned(), json!(wanted.iter().map(spelled).collect::<Vec<_>>()));
            let mut numbers: Vec<String> = wanted.iter().filter_map(|phone| normal_phone(phone)).collect();
            let mut seen = std::collections::BTreeSet::new();
            numbers.retain(|number| seen.insert(number.clone()));
            row.insert("phones".to_owned(), json!(numbers));
        }
        "isDone" => {
            let done_at = if value.as_bool() == Some(true) { json!(around.now) } else { Value::Null };
            row.insert("doneAt".to_owned(), done_at);
            row.insert("doneBy".to_owned(), Value::Null);
        }
        "link" => {
            for (column, linked) in [("dealId", Kind::Deals), ("contactId", Kind::Contacts), ("companyId", Kind::Companies)] {
                let is_it = value.get("kind").and_then(Value::as_str) == Some(linked.as_str());
                row.insert(column.to_owned(), if is_it { value["id"].clone() } else { Value::Null });
            }
        }
        "tagIds" | "lines" => {}
        "note" | "body" | "result" => {
            row.insert(field.to_owned(), json!(value.as_str().unwrap_or_default()));
        }
        "emails" | "addresses" => {
            row.insert(field.to_owned(), json!(list(value)));
        }
        "currency" if value.is_null() => {}
        "kind" if value.is_null() => {}
        "at" if kind == Kind::Communications && value.is_null() => {}
        _ => {
            row.insert(field.to_owned(), value.clone());
        }
    }
}

/// Where the deal stands, and what that makes of it.
fn place(row: &mut Fields, before: Option<&Record>, writes: &Fields, around: &Surroundings) -> Option<()> {
    let id = |row: &Fields, field: &str| row.get(field).and_then(Value::as_str).and_then(|id| id.parse::<Uuid>().ok());
    let stage = id(row, "stageId").and_then(|stage| around.stages.get(&stage)).or_else(|| around.stages.get(&around.first_stage?))?;
    let was = before.and_then(|record| id(&record.fields, "stageId"));
    let kind = |stage: &Stage| stage.kind.parse().unwrap_or(StageKind::Open);
    let was_kind = was.and_then(|was| around.stages.get(&was)).map_or(StageKind::Open, kind);
    let time = |row: &Fields, field: &str| row.get(field).and_then(Value::as_str).and_then(|at| at.parse::<DateTime<Utc>>().ok());
    let told = writes.get("closedAt").is_some().then(|| time(row, "closedAt")).flatten();
    let stood = Closing { closed_at: before.and_then(|record| time(&record.fields, "closedAt")), loss_reason: id(row, "lossReasonId") };
    let closing = arrive(kind(stage), was_kind, stood, id(row, "lossReasonId"), around.now);
    row.insert("closedAt".to_owned(), json!(closing.closed_at.map(|at| told.unwrap_or(at))));
    row.insert("lossReasonId".to_owned(), json!(closing.loss_reason));
    row.insert("pipelineId".to_owned(), json!(stage.pipeline_id));
    row.insert("stageId".to_owned(), json!(stage.id));
    if was != Some(stage.id) || !row.contains_key("stageSince") {
        row.insert("stageSince".to_owned(), json!(around.now));
    }
    Some(())
}
