//! A person at the school edits, enrols, grades, learns; also what an administrator does to tokens.

mod rows;
mod study;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::canvas::Vendor;
use crate::canvas::site::Site;
use crate::canvas::site::edit::Hand;
use crate::canvas::site::row::{Row, Table};
use crate::simulated::Refusal;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    kind: String,
    op: String,
    id: Option<u64>,
    #[serde(default)]
    data: Map<String, Value>,
}

impl Wanted {
    fn id(&self) -> Result<u64, Refusal> {
        self.id.ok_or_else(|| Refusal::bad("id is missing"))
    }

    fn missing(&self) -> Refusal {
        Refusal::not_found(format!("{} {:?}: no such row", self.kind, self.id))
    }

    fn unknown(&self) -> Refusal {
        Refusal::not_found(format!("{} {}: no such kind or operation", self.op, self.kind))
    }

    fn number(&self, name: &str) -> Result<u64, Refusal> {
        self.data.get(name).and_then(Value::as_u64).ok_or_else(|| Refusal::bad(format!("data.{name} is missing")))
    }

    /// The number of a row that must be there.
    fn row<T>(&self, name: &str, table: &Table<T>) -> Result<u64, Refusal> {
        let id = self.number(name)?;
        if table.contains_key(&id) { Ok(id) } else { Err(Refusal::not_found(format!("data.{name}: no such row"))) }
    }

    /// The row with its fields replaced by those given, but for what ties it to others.
    fn onto<T: Row>(&self, row: &T, tied: &[&str]) -> Result<T, Refusal> {
        let mut fields = row.plain();
        for (name, value) in &self.data {
            if name == "id" || (tied.contains(&name.as_str()) && fields[name] != *value) {
                return Err(Refusal::bad(format!("{name} does not change this way")));
            }
            fields[name] = value.clone();
        }
        serde_json::from_value(fields).map_err(|error| Refusal::bad(error.to_string()))
    }

    /// A new row, from one with its id and what it belongs to.
    fn fresh<T: Row>(&self, row: &T) -> Result<T, Refusal> {
        self.onto(row, &[])
    }

    fn update<T: Row>(&self, table: &mut Table<T>, tied: &[&str], hand: &mut Hand) -> Result<u64, Refusal> {
        let id = self.id()?;
        let after = self.onto(table.get(&id).ok_or_else(|| self.missing())?, tied)?;
        hand.alter(table, id, "update", |row| *row = after);
        Ok(id)
    }
}

pub fn change(vendor: &Vendor, wanted: Value) -> Result<Value, Refusal> {
    let wanted: Wanted = serde_json::from_value(wanted).map_err(|error| Refusal::bad(error.to_string()))?;
    match wanted.kind.as_str() {
        "key" => return key(vendor, &wanted),
        "token" => return token(vendor, &wanted),
        _ => {}
    }
    let mut hand = Hand::at(vendor.now());
    let mut site = vendor.site_mut();
    let id = carried_out(&mut site, &wanted, &mut hand)?;
    Ok(json!({ "id": id, "effects": hand.effects }))
}

fn carried_out(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Result<Option<u64>, Refusal> {
    match wanted.kind.as_str() {
        "users" => rows::user(site, wanted, hand).map(Some),
        "courses" => rows::course(site, wanted, hand).map(Some),
        "sections" => rows::section(site, wanted, hand).map(Some),
        "modules" => rows::module(site, wanted, hand).map(Some),
        "module_items" => rows::item(site, wanted, hand).map(Some),
        "assignments" => rows::assignment(site, wanted, hand).map(Some),
        "groups" => rows::group(site, wanted, hand).map(Some),
        "calendar_events" => rows::event(site, wanted, hand).map(Some),
        "enrollments" => study::enrollment(site, wanted, hand).map(Some),
        "group_memberships" => study::membership(site, wanted, hand).map(Some),
        "submissions" => study::submission(site, wanted, hand).map(Some),
        "completions" => study::completion(site, wanted, hand).map(|()| None),
        _ => Err(wanted.unknown()),
    }
}

/// Switching the developer key off takes every token it gave.
fn key(vendor: &Vendor, wanted: &Wanted) -> Result<Value, Refusal> {
    match wanted.op.as_str() {
        "disable" => vendor.tokens().revoke_all(),
        _ => return Err(wanted.unknown()),
    }
    Ok(json!({ "effects": [] }))
}

/// A person takes a token away in the profile, lets one run out, or makes those made by hand anew.
fn token(vendor: &Vendor, wanted: &Wanted) -> Result<Value, Refusal> {
    let named = || wanted.data.get("token").and_then(Value::as_str).ok_or_else(|| Refusal::bad("data.token is missing"));
    match wanted.op.as_str() {
        "revoke" if !vendor.tokens().revoke(named()?) => return Err(wanted.missing()),
        "revoke" => {}
        "expire" => vendor.tokens().expire(named()?, vendor.now(), true),
        "restore" => vendor.tokens().restore(),
        _ => return Err(wanted.unknown()),
    }
    Ok(json!({ "effects": [] }))
}
