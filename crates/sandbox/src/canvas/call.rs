//! What a call knows, and what it comes back with.

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::problem::Problem;
use super::settings::Settings;
use super::site::Site;
use super::site::courses::{Course, CourseState};
use super::time::Time;
use crate::ledger::Effect;

pub type Answer = Result<Reply, Problem>;

/// One call after its token has been accepted.
pub struct Call<'a> {
    pub settings: &'a Settings,
    pub me: u64,
    pub admin: bool,
    pub now: Time,
    /// The school's own address, without a slash at the end.
    pub base: &'a str,
    /// From `/api/v1` on.
    pub path: &'a str,
    pub query: &'a str,
    /// What stands in the path, by the names of the route.
    pub args: Vec<(&'static str, String)>,
    /// What query and body say together.
    pub params: Map<String, Value>,
    pub includes: bool,
}

impl Call<'_> {
    pub fn arg(&self, name: &str) -> &str {
        self.args.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    pub fn text(&self, name: &str) -> Option<String> {
        text(self.params.get(name)?).filter(|text| !text.is_empty())
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        truth(self.params.get(name)?)
    }

    pub fn time(&self, name: &str) -> Option<Time> {
        Time::parse(&self.text(name)?)
    }

    /// `name[]=a&name[]=b`, or one alone.
    pub fn list(&self, name: &str) -> Vec<String> {
        match self.params.get(name) {
            Some(Value::Array(items)) => items.iter().filter_map(text).collect(),
            Some(one) => text(one).into_iter().filter(|text| !text.is_empty()).collect(),
            None => Vec::new(),
        }
    }

    pub fn include(&self, name: &str) -> bool {
        self.includes && self.list("include").iter().any(|part| part == name)
    }

    /// `name[…]=` as an object; empty when there is none.
    pub fn object(&self, name: &str) -> Object<'_> {
        Object(self.params.get(name).and_then(Value::as_object))
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    pub fn forbidden(&self) -> Problem {
        Problem::forbidden(self.settings)
    }

    pub fn needs(&self, allowed: bool) -> Result<(), Problem> {
        if allowed { Ok(()) } else { Err(self.forbidden()) }
    }

    /// Whether the caller runs the course.
    pub fn manages(&self, site: &Site, course: u64) -> bool {
        self.admin || site.enrollments_at(self.me, course).any(|one| one.is_active() && one.role.manages())
    }

    pub fn sees_sis(&self, site: &Site, course: Option<u64>) -> bool {
        if self.admin {
            return self.settings.sis_for_admins;
        }
        self.settings.sis_for_teachers && course.is_some_and(|course| self.manages(site, course))
    }

    /// The course of the path, if the caller may look into it.
    pub fn course<'s>(&self, site: &'s Site) -> Result<&'s Course, Problem> {
        // A course's own path calls it `id`, as Canvas's scopes do.
        let named = if self.arg("course_id").is_empty() { "id" } else { "course_id" };
        let course = site.find_course(self.arg(named)).ok_or_else(Problem::not_found)?;
        let is_out = course.workflow_state != CourseState::Unpublished && !course.is_shut(self.now);
        let is_in = site.enrollments_at(self.me, course.id).any(|one| one.is_live());
        self.needs(self.manages(site, course.id) || (is_in && is_out))?;
        Ok(course)
    }

    pub fn managed<'s>(&self, site: &'s Site) -> Result<&'s Course, Problem> {
        let course = self.course(site)?;
        self.needs(self.manages(site, course.id))?;
        Ok(course)
    }

    /// Words to look for, in lower case; too few letters are refused.
    pub fn search_term(&self) -> Result<Option<String>, Problem> {
        match self.text("search_term") {
            Some(term) if term.chars().count() < 3 => Err(Problem::search_too_short()),
            term => Ok(term.map(|term| term.to_lowercase())),
        }
    }
}

/// Part of what a call says.
#[derive(Debug, Clone, Copy)]
pub struct Object<'a>(Option<&'a Map<String, Value>>);

impl Object<'_> {
    pub fn has(&self, name: &str) -> bool {
        self.0.is_some_and(|fields| fields.contains_key(name))
    }

    pub fn text(&self, name: &str) -> Option<String> {
        text(self.0?.get(name)?).filter(|text| !text.is_empty())
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        truth(self.0?.get(name)?)
    }

    pub fn time(&self, name: &str) -> Option<Time> {
        Time::parse(&self.text(name)?)
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

fn truth(value: &Value) -> Option<bool> {
    match text(value)?.as_str() {
        "true" | "1" | "on" | "yes" => Some(true),
        "false" | "0" | "off" | "no" => Some(false),
        _ => None,
    }
}

#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub body: Value,
    pub link: Option<String>,
    /// Rows in the answer.
    pub count: Option<usize>,
    pub effects: Vec<Effect>,
}

impl Reply {
    pub fn ok(body: Value) -> Self {
        Self { status: StatusCode::OK, body, link: None, count: None, effects: Vec::new() }
    }

    pub fn nothing() -> Self {
        Self { status: StatusCode::NO_CONTENT, ..Self::ok(json!(null)) }
    }

    pub fn wrote(self, effects: Vec<Effect>) -> Self {
        Self { effects, ..self }
    }
}
