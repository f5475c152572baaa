//! Many calls in one request, as the site's own app makes them.

use serde_json::{Map, Value};

use super::super::call::Call;
use super::super::functions;
use super::super::problem::{Answer, Problem};
use super::super::schema;
use super::super::tree::{self, Tree, record};

/// The first that fails is told, and those behind it are not carried out.
pub fn call(call: &mut Call<'_>) -> Answer {
    let mut responses = Vec::new();
    for request in call.list("requests").to_vec() {
        let name = request["function"].as_str().unwrap_or_default();
        let arguments = request["arguments"].as_str().and_then(|text| serde_json::from_str::<Map<String, Value>>(text).ok()).unwrap_or_default();
        let response = if call.functions.iter().any(|(held, _)| *held == name) {
            match inner(call, name, arguments) {
                Ok(data) => record().with("error", false).with("data", tree::json(&data)),
                Err(problem) => record().with("error", true).with("exception", problem.inner(call.settings)),
            }
        } else {
            // No more than this is told.
            record().with("error", true).with("exception", r#"{"errorcode":"accessexception","module":"webservice"}"#)
        };
        let failed = response.has("exception");
        responses.push(Tree::from(response));
        if failed {
            break;
        }
    }
    Ok(record().with("responses", Tree::List(responses)).into())
}

fn inner(call: &mut Call<'_>, name: &str, given: Map<String, Value>) -> Answer {
    let function = functions::find(name).ok_or_else(|| Problem::record("external_functions"))?;
    let given = given.into_iter().map(|(name, value)| (name, as_form(value))).collect();
    let args = schema::validate(function.takes, &given)?;
    let outer = std::mem::replace(&mut call.args, args);
    let answer = (function.work)(call);
    call.args = outer;
    answer
}

/// Values of JSON as a form would have brought them.
fn as_form(value: Value) -> Value {
    match value {
        Value::Bool(value) => Value::String(if value { "1" } else { "0" }.to_owned()),
        Value::Number(number) => Value::String(number.to_string()),
        Value::Array(rows) => rows.into_iter().map(as_form).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, as_form(value))).collect(),
        other => other,
    }
}
