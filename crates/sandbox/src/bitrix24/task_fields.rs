//! `tasks.task.getFields`: types, choices and defaults as the documents have them, of the fields tasks have here.

use serde_json::{Map, Value, json};

use super::call::Call;
use super::envelope::{Failure, Reply};
use super::noun::Noun;

pub fn list(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    let fields = Noun::Task.schema().iter().filter_map(|field| {
        let mut told = about(field.upper)?;
        told["title"] = json!(field.title);
        Some((field.upper.to_owned(), told))
    });
    Ok(json!({ "fields": Map::from_iter(fields) }).into())
}

/// `None` for what tasks show without its being among their fields, such as tags.
fn about(name: &str) -> Option<Value> {
    Some(match name {
        "ID" => json!({ "type": "integer", "primary": true }),
        "TITLE" => json!({ "type": "string", "required": true }),
        "DESCRIPTION" => json!({ "type": "string" }),
        "PRIORITY" => json!({ "type": "enum", "values": { "0": "Низкий", "1": "Средний", "2": "Высокий" }, "default": 1 }),
        "STATUS" => json!({
            "type": "enum", "default": 2,
            "values": { "2": "Ждет выполнения", "3": "Выполняется", "4": "Ожидает контроля", "5": "Завершена", "6": "Отложена" },
        }),
        "CREATED_BY" | "RESPONSIBLE_ID" => json!({ "type": "integer", "required": true }),
        "CHANGED_BY" => json!({ "type": "integer" }),
        "CLOSED_BY" => json!({ "type": "integer", "default": null }),
        "GROUP_ID" | "PARENT_ID" => json!({ "type": "integer", "default": 0 }),
        "CREATED_DATE" | "CHANGED_DATE" => json!({ "type": "datetime" }),
        "CLOSED_DATE" | "DEADLINE" | "START_DATE_PLAN" | "END_DATE_PLAN" => json!({ "type": "datetime", "default": null }),
        "AUDITORS" | "ACCOMPLICES" => json!({ "type": "array" }),
        "UF_CRM_TASK" => json!({ "type": "crm" }),
        _ => return None,
    })
}
