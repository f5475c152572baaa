//! What a function knows of its call, and what it leaves behind.

use serde_json::{Map, Value};

use super::problem::Problem;
use super::rights::Rights;
use super::settings::Settings;
use super::site::Site;
use super::site::course::Course;
use crate::ledger::Effect;

pub struct Call<'a> {
    pub site: &'a mut Site,
    pub settings: &'a Settings,
    pub rights: Rights<'a>,
    /// Validated, with defaults filled in.
    pub args: Map<String, Value>,
    /// What the site calls itself in links.
    pub url: &'a str,
    pub now: i64,
    /// Functions of the token's service.
    pub functions: Vec<(&'static str, String)>,
    pub effects: Vec<Effect>,
}

/// Numbers above those of all rows find nothing, as negative ones do.
pub fn id(value: &Value) -> u32 {
    value.as_i64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

impl Call<'_> {
    pub fn id(&self, name: &str) -> u32 {
        self.args.get(name).map(id).unwrap_or_default()
    }

    pub fn int(&self, name: &str) -> i64 {
        self.args.get(name).and_then(Value::as_i64).unwrap_or_default()
    }

    pub fn flag(&self, name: &str) -> bool {
        self.args.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    pub fn text(&self, name: &str) -> &str {
        self.args.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn list(&self, name: &str) -> &[Value] {
        self.args.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    /// `options[i][name|value]` as pairs.
    pub fn options(&self) -> Vec<(String, String)> {
        let text = |option: &Value, name: &str| option[name].as_str().unwrap_or_default().to_owned();
        self.list("options").iter().map(|option| (text(option, "name"), text(option, "value"))).collect()
    }

    /// The course, which must exist.
    pub fn course(&self, id: u32) -> Result<&Course, Problem> {
        self.site.courses.get(&id).ok_or_else(|| Problem::record("course"))
    }

    /// The course, which the caller must be able to enter.
    pub fn entered(&self, id: u32) -> Result<&Course, Problem> {
        let course = self.course(id)?;
        if self.rights.enters(self.site, course) { Ok(course) } else { Err(Problem::context(id)) }
    }

    /// The same for functions that do not put the refusal into words of their own.
    pub fn required(&self, id: u32) -> Result<&Course, Problem> {
        let course = self.course(id)?;
        if self.rights.enters(self.site, course) { Ok(course) } else { Err(Problem::login()) }
    }

    pub fn can(&self, course: u32, capability: &str) -> bool {
        self.rights.can_in(self.site, course, capability)
    }

    pub fn need(&self, course: u32, capability: &'static str) -> Result<(), Problem> {
        self.rights.need_in(self.site, course, capability)
    }

    /// Notes a write for the ledger.
    pub fn wrote(&mut self, op: &'static str, kind: &str, id: impl Into<Value>, before: &Value, after: &Value) {
        self.effects.push(Effect::new(op, kind, id, before, after));
    }
}
