//! What programs send, read into an [`Edit`] or refused with every fault named by its path.

mod card;
mod note;
mod task;

pub use card::{card, element};
pub use note::note;
pub use task::{TYPES as TASK_TYPES, task};

use serde_json::{Map, Value};

use super::Account;
use super::edit::Edit;
use crate::amocrm::problem::Fault;

/// How strictly, and against what.
pub struct Shape<'a> {
    pub account: &'a Account,
    pub unknown_refused: bool,
    /// `None` for a new row.
    pub id: Option<u64>,
}

/// Reads one element field by field, gathering faults.
struct Reader<'a> {
    shape: &'a Shape<'a>,
    edit: Edit,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn new(shape: &'a Shape<'a>) -> Self {
        Self { shape, edit: Edit::default(), faults: Vec::new() }
    }

    fn finish(self) -> Result<Edit, Vec<Fault>> {
        if self.faults.is_empty() { Ok(self.edit) } else { Err(self.faults) }
    }

    fn keep(&mut self, name: &str, value: &Value) {
        self.edit.body.insert(name.to_owned(), value.clone());
    }

    fn text(&mut self, name: &str, value: &Value) {
        match value {
            Value::String(_) => self.keep(name, value),
            Value::Null => self.keep(name, &Value::String(String::new())),
            _ => self.faults.push(Fault::text(name)),
        }
    }

    fn integer(&mut self, name: &str, value: &Value) {
        if value.as_i64().is_some() { self.keep(name, value) } else { self.faults.push(Fault::integer(name)) }
    }

    fn integer_or_null(&mut self, name: &str, value: &Value) {
        if value.is_null() { self.keep(name, value) } else { self.integer(name, value) }
    }

    fn flag(&mut self, name: &str, value: &Value) {
        match (value, value.as_i64()) {
            (Value::Bool(_), _) => self.keep(name, value),
            (_, Some(number @ (0 | 1))) => self.keep(name, &Value::Bool(number == 1)),
            _ => self.faults.push(Fault::kind(name, "This value should be of type bool.")),
        }
    }

    /// Somebody who works here; whoever has been switched off is no choice. 0 is a robot.
    fn user(&mut self, name: &str, value: &Value, robot: bool) {
        match value.as_u64() {
            None => self.faults.push(Fault::integer(name)),
            Some(0) if robot => self.keep(name, value),
            Some(id) if self.shape.account.user(id).is_some_and(|user| user.is_active) => self.keep(name, value),
            Some(_) => self.faults.push(Fault::choice(name)),
        }
    }

    fn other(&mut self, name: &str) {
        if self.shape.unknown_refused {
            self.faults.push(Fault::unexpected(name));
        }
    }

    fn request_id(&mut self, value: &Value) {
        self.edit.request_id = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return self.faults.push(Fault::text("request_id")),
        };
    }
}

fn fields_of(element: &Value) -> Result<&Map<String, Value>, Vec<Fault>> {
    element.as_object().ok_or_else(|| vec![Fault::kind("", "This value should be of type object.")])
}
