//! A person at the site edits, creates, deletes, learns and grades; also what cron and an administrator do.
//!
//! Rows have the fields that `data/{kind}` shows.

mod content;
mod events;
mod learning;
mod membership;
mod people;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Vendor;
use super::settings::{Cron, Settings};
use super::site::Site;
use super::tokens::Service;
use crate::simulated::Refusal;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    kind: String,
    op: String,
    id: Option<u32>,
    #[serde(default)]
    data: Map<String, Value>,
    /// Who does it in a student's place; the student himself when absent.
    by: Option<u32>,
}

impl Wanted {
    fn id(&self) -> Result<u32, Refusal> {
        self.id.ok_or_else(|| Refusal::bad("id is missing"))
    }

    fn number(&self, name: &str) -> Result<u32, Refusal> {
        let value = self.data.get(name).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok());
        value.ok_or_else(|| Refusal::bad(format!("data.{name} must be a number")))
    }

    fn none<T>(&self, id: u32) -> Result<T, Refusal> {
        Err(Refusal::not_found(format!("{} {id}: no such row", self.kind)))
    }

    fn no_op<T>(&self) -> Result<T, Refusal> {
        Err(Refusal::bad(format!("{} knows no op {:?}", self.kind, self.op)))
    }
}

/// What the changes of one kind share.
struct Hand<'a> {
    site: &'a mut Site,
    now: i64,
    settles: bool,
}

/// The number of the row, where it has one, and the row.
type Changed = Result<(Option<u32>, Value), Refusal>;

pub fn change(vendor: &Vendor, wanted: Value) -> Result<Value, Refusal> {
    let wanted: Wanted = serde_json::from_value(wanted).map_err(|error| Refusal::bad(error.to_string()))?;
    let settings: &Settings = &vendor.settings();
    if wanted.kind == "services" {
        return service(vendor, &wanted);
    }
    let mut site = vendor.site();
    let mut hand = Hand { site: &mut site, now: vendor.now(settings), settles: settings.completion_cron == Cron::Immediate };
    let (id, row) = match wanted.kind.as_str() {
        "users" => people::users(&mut hand, &wanted),
        "enrolments" => membership::enrolments(&mut hand, &wanted),
        "groups" => membership::groups(&mut hand, &wanted),
        "group_members" => membership::members(&mut hand, &wanted),
        "completions" => learning::completions(&mut hand, &wanted),
        "grades" => learning::grades(&mut hand, &wanted),
        "last_access" => learning::visit(&mut hand, &wanted),
        "cron" => Ok((None, json!({ "completed": hand.site.settle_all(hand.now) }))),
        "courses" => content::courses(&mut hand, &wanted),
        "sections" => content::sections(&mut hand, &wanted),
        "modules" => content::modules(&mut hand, &wanted),
        "events" => events::events(&mut hand, &wanted),
        other => Err(Refusal::not_found(format!("there is no kind {other:?}"))),
    }?;
    Ok(json!({ "id": id, "row": row }))
}

/// `{"kind": "services", "op": "disable", "data": {"name": "readonly"}}`.
fn service(vendor: &Vendor, wanted: &Wanted) -> Result<Value, Refusal> {
    let name = wanted.data.get("name").and_then(Value::as_str).unwrap_or_default();
    let service = Service::parse(name).ok_or_else(|| Refusal::not_found(format!("there is no service {name:?}")))?;
    match wanted.op.as_str() {
        "enable" => vendor.tokens().switch_service(service.name(), true),
        "disable" => vendor.tokens().switch_service(service.name(), false),
        _ => return wanted.no_op(),
    }
    Ok(json!({ "id": null, "row": { "name": name } }))
}
