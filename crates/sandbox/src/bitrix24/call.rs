//! What a method knows of its call, and what it leaves behind.

use axum::http::StatusCode;
use serde_json::{Map, Value};

use super::envelope::Failure;
use super::events::Happening;
use super::filter::Clause;
use super::noun::Noun;
use super::portal::Portal;
use super::settings::Settings;
use super::table::{self, Row};
use super::values::{self, Look};
use crate::ledger::Effect;

/// Whoever makes a call.
#[derive(Debug, Clone)]
pub struct Caller {
    pub user: i64,
    pub scopes: Vec<String>,
    /// An inbound webhook has no application behind it.
    pub webhook: bool,
}

pub struct Call<'a> {
    pub portal: &'a mut Portal,
    pub settings: &'a Settings,
    pub caller: &'a Caller,
    pub params: &'a Map<String, Value>,
    pub root: &'a str,
    pub now: i64,
    pub effects: Vec<Effect>,
    pub happenings: Vec<Happening>,
}

impl Call<'_> {
    /// Names of parameters are taken in any case.
    pub fn param(&self, name: &str) -> Option<&Value> {
        let found = self.params.get(name);
        found.or_else(|| self.params.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
    }

    pub fn int(&self, name: &str) -> Option<i64> {
        self.param(name).and_then(values::integer)
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.param(name).and_then(Value::as_str)
    }

    /// An object; absent or empty is fine, a scalar is not.
    pub fn object(&self, name: &str) -> Option<Map<String, Value>> {
        self.param(name).and_then(values::object)
    }

    pub fn id(&self) -> Result<i64, Failure> {
        match self.param("id") {
            None => Err(Failure::missing("id")),
            Some(value) => values::integer(value).filter(|id| *id > 0).ok_or_else(|| Failure::bad("", "ID is not defined or invalid.")),
        }
    }

    /// What is to be written.
    pub fn fields(&self) -> Result<Map<String, Value>, Failure> {
        match self.param("fields") {
            None => Err(Failure::missing("fields")),
            Some(value) => values::object(value).ok_or_else(|| Failure::bad("100", "Parameter 'fields' must be array.")),
        }
    }

    pub fn start(&self) -> i64 {
        self.int("start").unwrap_or(0)
    }

    /// Names of the fields asked for.
    pub fn select(&self) -> Vec<String> {
        let listed = |value: &Value| values::object(value).map(|fields| fields.values().filter_map(Value::as_str).map(str::to_owned).collect());
        self.param("select").and_then(listed).unwrap_or_default()
    }

    pub fn look(&self, typed: bool) -> Look {
        Look { typed, offset: self.settings.offset(), empty_multiple: self.settings.empty_multiple }
    }

    pub fn needs_admin(&self) -> Result<(), Failure> {
        if self.settings.admin {
            return Ok(());
        }
        Err(Failure::new(StatusCode::FORBIDDEN, "ACCESS_DENIED", "Access denied."))
    }

    /// A filter that also leaves out what the acting user may not see.
    pub fn seen(&self, noun: Noun, clause: Clause) -> Clause {
        let hidden = &self.settings.hidden_responsible;
        match self.portal.upper(noun, "ASSIGNED_BY_ID") {
            Some(column) if !hidden.is_empty() => clause.without(column, hidden),
            _ => clause,
        }
    }

    /// Whether the acting user may touch the row, if there is one.
    pub fn may_see(&self, noun: Noun, id: i64) -> bool {
        let responsible = self.portal.row(noun, id).map(|row| table::int(row, "ASSIGNED_BY_ID"));
        responsible.is_none_or(|user| !self.settings.hidden_responsible.contains(&user))
    }

    /// Notes a write for the ledger.
    pub fn wrote(&mut self, op: &'static str, noun: Noun, id: i64, before: Option<&Row>, after: Option<&Row>) {
        let told = |row: Option<&Row>| row.map_or(Value::Null, table::value);
        self.effects.push(Effect::new(op, noun.name(), id, &told(before), &told(after)));
    }

    /// Notes an event; kinds without events are passed over.
    pub fn happened(&mut self, noun: Noun, what: &str, id: i64) {
        if let Some(prefix) = noun.event() {
            let happening = Happening::new(format!("{prefix}{what}"), id, self.caller.user);
            let connector = self.text("auth_connector").map(str::to_owned);
            self.happenings.push(Happening { connector, ..happening });
        }
    }
}
