//! One operation: what it takes, what it answers, and a form to try it.

use std::fmt::Write;

use serde_json::Value;

use super::page::escape;
use super::shape::{example, outline};

pub struct Operation<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub one: &'a Value,
    pub document: &'a Value,
}

pub fn operation(operation: &Operation) -> String {
    let Operation { method, path, one, .. } = operation;
    format!(
        "<details class=\"operation\" id=\"{id}\"><summary><b class=\"{method}\">{method}</b> <code>{path}</code> <span>{summary}</span></summary>\
         <p>{description}</p><p>Needs: <code>{needs}</code></p>{form}<h3>Answers</h3>{answers}</details>",
        id = text(&one["operationId"]),
        path = escape(path),
        summary = text(&one["summary"]),
        description = text(&one["description"]),
        needs = text(&one["x-permission"]),
        form = form(operation),
        answers = answers(operation),
    )
}

fn form(operation: &Operation) -> String {
    let Operation { method, path, one, document } = operation;
    let mut fields = String::new();
    for parameter in one["parameters"].as_array().into_iter().flatten() {
        let (name, place) = (text(&parameter["name"]), text(&parameter["in"]));
        let required = if parameter["required"] == true { " required" } else { "" };
        let about = text(&parameter["description"]);
        let _ = write!(fields, "<label>{name} <small>{place}. {about}</small><input name=\"{name}\" data-in=\"{place}\"{required}></label>");
    }
    if let Some(schema) = one.pointer("/requestBody/content/application~1json/schema") {
        let body = serde_json::to_string_pretty(&example(document, schema, 0)).unwrap_or_default();
        let shape = outline(document, schema, 0);
        let _ = write!(fields, "<pre>{}</pre><label>body<textarea name=\"body\" rows=\"8\">{}</textarea></label>", escape(&shape), escape(&body));
    }
    format!(
        "<form data-method=\"{method}\" data-path=\"{path}\">{fields}<button>Send</button><output aria-live=\"polite\"></output></form>",
        path = escape(path)
    )
}

fn answers(operation: &Operation) -> String {
    let mut rows = String::new();
    for (status, response) in operation.one["responses"].as_object().into_iter().flatten() {
        let schema = response.pointer("/content/application~1json/schema").map(|schema| outline(operation.document, schema, 0)).unwrap_or_default();
        let shape = if schema.is_empty() { String::new() } else { format!("<pre>{}</pre>", escape(&schema)) };
        let _ = write!(rows, "<dt><code>{}</code></dt><dd>{}{shape}</dd>", escape(status), text(&response["description"]));
    }
    format!("<dl>{rows}</dl>")
}

fn text(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}
