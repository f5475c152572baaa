//! What a function takes, and the server's strict reading of it.

use serde_json::{Map, Value, json};

use super::form;
use super::problem::Problem;

#[derive(Debug, Clone, Copy)]
pub enum Shape {
    Int,
    Bool,
    Float,
    /// Anything.
    Raw,
    /// Without tags.
    Text,
    /// Latin letters, digits, `_` and `-`.
    Word,
    /// Lower-case letters, digits and some signs.
    Username,
    List(&'static Shape),
    Record(&'static [Field]),
}

#[derive(Debug, Clone, Copy)]
enum Need {
    Required,
    Optional,
    Int(i64),
    Bool(bool),
    Text(&'static str),
    Empty,
}

#[derive(Debug, Clone, Copy)]
pub struct Field {
    name: &'static str,
    shape: Shape,
    need: Need,
}

/// A required one.
pub const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, need: Need::Required }
}

pub const fn optional(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, need: Need::Optional }
}

impl Field {
    pub const fn or_int(self, value: i64) -> Self {
        Self { need: Need::Int(value), ..self }
    }

    pub const fn or_bool(self, value: bool) -> Self {
        Self { need: Need::Bool(value), ..self }
    }

    pub const fn or_text(self, value: &'static str) -> Self {
        Self { need: Need::Text(value), ..self }
    }

    /// An empty list, or a record of defaults.
    pub const fn or_empty(self) -> Self {
        Self { need: Need::Empty, ..self }
    }
}

/// The arguments with their types and defaults.
pub fn validate(fields: &[Field], given: &Map<String, Value>) -> Result<Map<String, Value>, Problem> {
    record(fields, given).map_err(Problem::parameter)
}

fn record(fields: &[Field], given: &Map<String, Value>) -> Result<Map<String, Value>, String> {
    let mut read = Map::new();
    for field in fields {
        let value = match given.get(field.name) {
            Some(value) => check(&field.shape, value).map_err(|why| format!("{} => Invalid parameter value detected: {why}", field.name))?,
            None => match field.need {
                Need::Required => return Err(format!("Missing required key in single structure: {}", field.name)),
                Need::Optional => continue,
                Need::Int(value) => json!(value),
                Need::Bool(value) => json!(value),
                Need::Text(value) => json!(value),
                Need::Empty => match field.shape {
                    Shape::Record(inner) => Value::Object(record(inner, &Map::new())?),
                    _ => json!([]),
                },
            },
        };
        read.insert(field.name.to_owned(), value);
    }
    let unknown: Vec<&str> = given.keys().map(String::as_str).filter(|name| !fields.iter().any(|field| field.name == *name)).collect();
    if unknown.is_empty() { Ok(read) } else { Err(format!("Unexpected keys ({}) detected in parameter array.", unknown.join(", "))) }
}

fn check(shape: &Shape, value: &Value) -> Result<Value, String> {
    match shape {
        Shape::List(inner) => {
            let rows =
                form::rows(value).ok_or_else(|| format!("Only arrays accepted. The bad value is: '{}'", value.as_str().unwrap_or_default()))?;
            rows.into_iter().map(|row| check(inner, row)).collect::<Result<Vec<_>, _>>().map(Value::Array)
        }
        Shape::Record(fields) => match value {
            Value::Object(given) => record(fields, given).map(Value::Object),
            // `a[0]=…` where names belong.
            Value::Array(_) => record(fields, &Map::new()).map(Value::Object),
            _ => Err(format!("Only arrays accepted. The bad value is: '{}'", value.as_str().unwrap_or_default())),
        },
        scalar => {
            let text = value.as_str().ok_or("Scalar type expected, array or object received.")?;
            self::scalar(scalar, text)
                .ok_or_else(|| format!("Invalid external api parameter: the value is \"{text}\", the server was expecting \"{}\" type", kind(scalar)))
        }
    }
}

fn scalar(shape: &Shape, text: &str) -> Option<Value> {
    let only = |fits: fn(char) -> bool| text.chars().all(fits).then(|| json!(text));
    match shape {
        // Whatever PHP would write otherwise is refused: `5.0`, `05`, ` 5`, nothing.
        Shape::Int => text.parse::<i64>().ok().filter(|number| number.to_string() == text).map(|number| json!(number)),
        Shape::Bool => match text {
            "0" => Some(json!(false)),
            "1" => Some(json!(true)),
            _ => None,
        },
        Shape::Float => text.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| json!(number)),
        Shape::Text => (!text.contains('<')).then(|| json!(text)),
        Shape::Word => only(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')),
        Shape::Username => only(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '_' | '-' | '.' | '@')),
        _ => Some(json!(text)),
    }
}

fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Int => "int",
        Shape::Bool => "bool",
        Shape::Float => "float",
        Shape::Text => "text",
        Shape::Word => "alphanumext",
        Shape::Username => "username",
        _ => "raw",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &[Field] = &[field("name", Shape::Word), field("value", Shape::Raw)];
    const FIELDS: &[Field] = &[field("courseid", Shape::Int), field("options", Shape::List(&Shape::Record(ROW))).or_empty()];

    fn read(given: Value) -> Result<Value, String> {
        let given = given.as_object().cloned().unwrap_or_default();
        validate(FIELDS, &given).map(Value::Object).map_err(|problem| problem.debug.unwrap_or_default())
    }

    #[test]
    fn types_are_strict() {
        assert_eq!(read(json!({"courseid": "5"})), Ok(json!({"courseid": 5, "options": []})));
        for odd in ["5.0", "05", " 5", "", "abc", "+5"] {
            let why = format!(
                "courseid => Invalid parameter value detected: Invalid external api parameter: the value is \"{odd}\", the server was expecting \"int\" type"
            );
            assert_eq!(read(json!({"courseid": odd})), Err(why));
        }
        assert_eq!(read(json!({})), Err("Missing required key in single structure: courseid".into()));
        assert_eq!(read(json!({"courseid": "2", "foo": "1"})), Err("Unexpected keys (foo) detected in parameter array.".into()));
        let options = json!({"courseid": "2", "options": [{"name": "x", "value": ""}, {"name": "x"}]});
        assert_eq!(read(options), Err("options => Invalid parameter value detected: Missing required key in single structure: value".into()));
    }
}
