use serde_json::{Map, Value};

/// The fields of an edit that came out different, as the audit log keeps them.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    before: Map<String, Value>,
    after: Map<String, Value>,
}

impl Changes {
    pub fn note<T: PartialEq + Into<Value> + Clone>(&mut self, field: &str, before: &T, after: &T) {
        if before != after {
            self.before.insert(field.to_owned(), before.clone().into());
            self.after.insert(field.to_owned(), after.clone().into());
        }
    }

    pub fn is_empty(&self) -> bool {
        self.after.is_empty()
    }

    pub fn into_parts(self) -> (Value, Value) {
        (Value::Object(self.before), Value::Object(self.after))
    }
}
