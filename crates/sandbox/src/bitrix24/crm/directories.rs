//! `crm.status.*`: stages of funnels, sources and the other lists of the CRM.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::list;
use super::super::noun::Noun;
use super::super::portal::{Portal, stage_directory};
use super::super::table::{Row, text};
use super::patch::{self, Family};
use super::{classic, show};

/// The documented stages of a funnel: code, name, meaning, colour.
pub const STAGES: [(&str, &str, &str, &str); 8] = [
    ("NEW", "Новая", "", "#39A8EF"),
    ("PREPARATION", "Пробное занятие", "", "#2FC6F6"),
    ("PREPAYMENT_INVOICE", "Счёт на предоплату", "", "#55D0E0"),
    ("EXECUTING", "В работе", "", "#47E4C2"),
    ("FINAL_INVOICE", "Финальный счёт", "", "#FFA900"),
    ("WON", "Сделка успешна", "S", "#7BD500"),
    ("LOSE", "Сделка провалена", "F", "#FF5752"),
    ("APOLOGY", "Анализ причины провала", "F", "#FF5752"),
];

/// A line of a directory.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub directory: &'a str,
    pub code: &'a str,
    pub name: &'a str,
    pub sort: i64,
    pub meaning: &'a str,
    pub color: &'a str,
    pub category: i64,
}

pub fn put(portal: &mut Portal, line: Line<'_>) -> i64 {
    let Line { directory, code, name, sort, meaning, color, category } = line;
    let word = match meaning {
        "S" => "success",
        "F" => "failure",
        _ => "process",
    };
    let row = Row::from_iter([
        ("ENTITY_ID".into(), json!(directory)),
        ("STATUS_ID".into(), json!(code)),
        ("NAME".into(), json!(name)),
        ("NAME_INIT".into(), json!("")),
        ("SORT".into(), json!(sort)),
        ("SYSTEM".into(), json!("Y")),
        ("CATEGORY_ID".into(), json!(category)),
        ("COLOR".into(), json!(color)),
        ("SEMANTICS".into(), if meaning.is_empty() { Value::Null } else { json!(meaning) }),
        ("EXTRA".into(), json!({ "SEMANTICS": word, "COLOR": color })),
    ]);
    portal.table_mut(Noun::Status).add(row)
}

pub fn stages_of_new_funnel(portal: &mut Portal, category: i64) {
    let directory = stage_directory(Noun::Deal, category);
    for (at, (code, name, meaning, color)) in (1..).zip(STAGES) {
        let code = if category == 0 { code.to_owned() } else { format!("C{category}:{code}") };
        put(portal, Line { directory: &directory, code: &code, name, sort: at * 10, meaning, color, category });
    }
}

/// Not paged: a directory always comes whole.
pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let (clause, order) = classic::asked(call, Noun::Status, &call.object("filter").unwrap_or_default())?;
    let ids = list::all(call.portal.table(Noun::Status), &clause, &order);
    let rows = ids.into_iter().filter_map(|id| call.portal.row(Noun::Status, id));
    let rows: Vec<Value> = rows.map(|row| show::plain(call, Noun::Status, row, false, false)).collect();
    let total = rows.len();
    Ok(Reply { result: Value::Array(rows), total: Some(total), next: None })
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.row(Noun::Status, id).ok_or_else(Failure::not_found)?;
    Ok(show::plain(call, Noun::Status, row, false, false).into())
}

pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let given = call.fields()?;
    let mut row = patch::read(call, Noun::Status, &given, Family::Classic)?.values;
    let code = row.get("STATUS_ID").and_then(Value::as_str).unwrap_or_default().to_owned();
    let directory = row.get("ENTITY_ID").and_then(Value::as_str).unwrap_or_default().to_owned();
    if directory.is_empty() || code.is_empty() {
        return Err(Failure::bad("", "Fields ENTITY_ID and STATUS_ID are required."));
    }
    let category = directory.strip_prefix("DEAL_STAGE_").and_then(|id| id.parse::<i64>().ok()).unwrap_or(0);
    if category > 0 && !code.starts_with('C') {
        row.insert("STATUS_ID".into(), json!(format!("C{category}:{code}")));
    }
    row.insert("CATEGORY_ID".into(), json!(category));
    row.insert("SYSTEM".into(), json!("N"));
    let id = call.portal.table_mut(Noun::Status).add(row);
    let row = call.portal.row(Noun::Status, id).cloned().unwrap_or_default();
    call.wrote("create", Noun::Status, id, None, Some(&row));
    Ok(json!(id).into())
}

/// The lists that every portal has, apart from stages.
const LISTS: [(&str, &str); 7] = [
    ("SOURCE", "Источники"),
    ("CONTACT_TYPE", "Тип контакта"),
    ("COMPANY_TYPE", "Тип компании"),
    ("EMPLOYEES", "Кол-во сотрудников"),
    ("INDUSTRY", "Сфера деятельности"),
    ("DEAL_TYPE", "Тип сделки"),
    ("HONORIFIC", "Обращения"),
];

/// `crm.status.entity.types`
pub fn types(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let ends = |start: &str, success: &str, failure: &str, prefix: &str| json!({ "START_FIELD": format!("{prefix}{start}"), "FINAL_SUCCESS_FIELD": format!("{prefix}{success}"), "FINAL_UNSUCCESS_FIELD": format!("{prefix}{failure}"), "FINAL_SORT": 0 });
    let leads = json!({ "ID": "STATUS", "NAME": "Стадии лида", "SEMANTIC_INFO": ends("NEW", "CONVERTED", "JUNK", ""), "ENTITY_TYPE_ID": 1 });
    let lists = LISTS.map(|(id, name)| json!({ "ID": id, "NAME": name }));
    let funnels = call.portal.table(Noun::Category).rows.iter().map(|(id, row)| {
        let prefix = if *id == 0 { String::new() } else { format!("C{id}:") };
        let mut funnel = json!({
            "ID": stage_directory(Noun::Deal, *id), "NAME": format!("Стадии сделки: {}", text(row, "NAME")),
            "SEMANTIC_INFO": ends("NEW", "WON", "LOSE", &prefix), "FIELD_ATTRIBUTE_SCOPE": "", "ENTITY_TYPE_ID": 2, "CATEGORY_ID": id,
        });
        if *id > 0 {
            // The number is a string here, and a number for the general funnel.
            funnel["CATEGORY_ID"] = json!(id.to_string());
            funnel["PARENT_ID"] = json!("DEAL_STAGE");
            funnel["PREFIX"] = json!(format!("C{id}"));
            funnel["FIELD_ATTRIBUTE_SCOPE"] = json!(format!("category_{id}"));
        }
        funnel
    });
    Ok([leads].into_iter().chain(lists).chain(funnels).collect::<Value>().into())
}

/// `crm.status.entity.items`
pub fn items(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let directory = call.text("entityId").ok_or_else(|| Failure::missing("entityId"))?;
    let rows = call.portal.table(Noun::Status).rows.values().filter(|row| row["ENTITY_ID"] == json!(directory));
    let rows = rows.map(|row| json!({"NAME": row["NAME"], "SORT": row["SORT"], "STATUS_ID": row["STATUS_ID"]}));
    Ok(rows.collect::<Value>().into())
}
