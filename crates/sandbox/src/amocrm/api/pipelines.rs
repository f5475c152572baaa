//! `/leads/pipelines`, their stages, `/leads/loss_reasons`

use serde_json::{Value, json};

use super::list::whole;
use super::write::{all, elements, one, replied};
use crate::amocrm::account::Account;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::pipelines::{LossReason, Pipeline, Status};
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::{Fault, Problem};
use crate::ledger::Effect;

const MOST: usize = 50;
const MOST_STATUSES: usize = 100;

fn status_shown(account: &Account, pipeline: &Pipeline, status: &Status, call: &Call<'_>) -> Value {
    let mut value = pipeline.status_value(status, account.id);
    value["_links"] = call.self_link(&format!("leads/pipelines/{}/statuses/{}", pipeline.id, status.id));
    value
}

fn shown(account: &Account, pipeline: &Pipeline, call: &Call<'_>) -> Value {
    let mut value = pipeline.value(account.id);
    value["_links"] = call.self_link(&format!("leads/pipelines/{}", pipeline.id));
    let statuses = pipeline.statuses.iter().map(|status| status_shown(account, pipeline, status, call));
    value["_embedded"] = json!({ "statuses": statuses.collect::<Vec<_>>() });
    value
}

pub fn list(account: &Account, call: &Call<'_>) -> Reply {
    let mut pipelines: Vec<&Pipeline> = account.pipelines.iter().collect();
    pipelines.sort_by_key(|pipeline| (pipeline.sort, pipeline.id));
    whole(call, "pipelines", pipelines.into_iter().map(|pipeline| shown(account, pipeline, call)).collect())
}

fn find(account: &Account, id: u64) -> Result<&Pipeline, Problem> {
    account.pipeline(id).ok_or_else(|| Problem::not_found("Pipeline not found"))
}

pub fn get(account: &Account, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    Ok(Reply { count: Some(1), ..Reply::ok(shown(account, find(account, id)?, call)) })
}

pub fn statuses(account: &Account, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    let pipeline = find(account, id)?;
    Ok(whole(call, "statuses", pipeline.statuses.iter().map(|status| status_shown(account, pipeline, status, call)).collect()))
}

pub fn status(account: &Account, id: u64, status: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    let pipeline = find(account, id)?;
    let found = pipeline.status(status).ok_or_else(|| Problem::not_found("Status not found"))?;
    Ok(Reply { count: Some(1), ..Reply::ok(status_shown(account, pipeline, found, call)) })
}

pub fn loss_reasons(account: &Account, call: &Call<'_>) -> Reply {
    let mut reasons: Vec<&LossReason> = account.loss_reasons.iter().collect();
    reasons.sort_by_key(|reason| (reason.sort, reason.id));
    whole(call, "loss_reasons", reasons.into_iter().map(|reason| json!({ "id": reason.id, "name": reason.name, "sort": reason.sort })).collect())
}

fn name_of(element: &Value) -> Result<String, Vec<Fault>> {
    match &element["name"] {
        Value::String(name) if !name.is_empty() => Ok(name.clone()),
        Value::Null => Err(vec![Fault::missing("name")]),
        _ => Err(vec![Fault::text("name")]),
    }
}

fn status_of(account: &mut Account, element: &Value, name: String) -> Status {
    let id = account.next_id();
    let color = element["color"].as_str().unwrap_or("#fffeb2").to_owned();
    Status { id, name, sort: element["sort"].as_i64().unwrap_or(500), color, kind: 0, is_editable: true }
}

/// The way of the control interface too.
pub fn make(account: &mut Account, element: &Value, effects: &mut Vec<Effect>) -> Result<u64, Vec<Fault>> {
    let name = name_of(element)?;
    let given = element["_embedded"]["statuses"].as_array().cloned().unwrap_or_default();
    let names = given.iter().map(name_of).collect::<Result<Vec<_>, _>>()?;
    let (id, incoming) = (account.next_id(), account.next_id());
    let mut pipeline = Pipeline::new(id, &name, element["sort"].as_i64().unwrap_or(100), element["is_main"] == true, incoming);
    pipeline.is_unsorted_on = element["is_unsorted_on"].as_bool().unwrap_or(true);
    for (status, name) in given.iter().zip(names) {
        // The two ends have their names changed only.
        if status["id"].as_u64().is_some_and(|id| pipeline.status(id).is_some()) {
            continue;
        }
        let made = status_of(account, status, name);
        pipeline.add(made);
    }
    if pipeline.is_main {
        account.pipelines.iter_mut().for_each(|other| other.is_main = false);
    }
    effects.push(Effect::new("create", "pipelines", id, &Value::Null, &pipeline.value(account.id)));
    account.pipelines.push(pipeline);
    Ok(id)
}

pub fn create(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let elements = elements(body)?;
    if account.pipelines.len() + elements.len() > MOST {
        return Err(Problem::unprocessable(format!("Limit {MOST} pipelines")));
    }
    all(elements, name_of)?;
    let mut effects = Vec::new();
    let mut made = Vec::new();
    for (number, element) in elements.iter().enumerate() {
        let id = make(account, element, &mut effects).map_err(Problem::of_one)?;
        let mut value = shown(account, find(account, id)?, call);
        value["request_id"] = json!(element["request_id"].as_str().map_or_else(|| number.to_string(), str::to_owned));
        made.push(value);
    }
    Ok(Reply { effects, ..replied(call, "pipelines", made) })
}

pub fn change(account: &mut Account, id: u64, element: &Value, effects: &mut Vec<Effect>) -> bool {
    let account_id = account.id;
    let becomes_main = element["is_main"] == true;
    let Some(pipeline) = account.pipelines.iter_mut().find(|pipeline| pipeline.id == id) else { return false };
    let before = pipeline.value(account_id);
    if let Some(name) = element["name"].as_str() {
        name.clone_into(&mut pipeline.name);
    }
    pipeline.sort = element["sort"].as_i64().unwrap_or(pipeline.sort);
    pipeline.is_unsorted_on = element["is_unsorted_on"].as_bool().unwrap_or(pipeline.is_unsorted_on);
    pipeline.is_archive = element["is_archive"].as_bool().unwrap_or(pipeline.is_archive);
    pipeline.is_main = pipeline.is_main || becomes_main;
    effects.push(Effect::new("update", "pipelines", id, &before, &pipeline.value(account_id)));
    if becomes_main {
        account.pipelines.iter_mut().filter(|other| other.id != id).for_each(|other| other.is_main = false);
    }
    true
}

pub fn update(account: &mut Account, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let element = one(body)?;
    find(account, id)?;
    let mut effects = Vec::new();
    change(account, id, element, &mut effects);
    Ok(Reply { effects, ..get(account, id, call)? })
}

fn has_leads(account: &Account, pipeline: u64, status: Option<u64>) -> bool {
    let leads = account.table(Kind::Leads).values().filter(|row| row.is_live());
    leads.into_iter().any(|row| row.id_of("pipeline_id") == Some(pipeline) && status.is_none_or(|status| row.id_of("status_id") == Some(status)))
}

/// One with leads in it stays, and so does the last.
pub fn delete(account: &mut Account, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let pipeline = find(account, id)?;
    if has_leads(account, id, None) || account.pipelines.len() == 1 {
        return Err(Problem::bad("The pipeline can not be deleted"));
    }
    let effects = vec![Effect::new("delete", "pipelines", id, &pipeline.value(account.id), &Value::Null)];
    account.pipelines.retain(|pipeline| pipeline.id != id);
    Ok(Reply { effects, ..Reply::ok(json!({})) })
}

pub fn make_status(account: &mut Account, pipeline: u64, element: &Value, effects: &mut Vec<Effect>) -> Result<u64, Vec<Fault>> {
    let name = name_of(element)?;
    let status = status_of(account, element, name);
    let (id, account_id) = (status.id, account.id);
    let found = account.pipelines.iter_mut().find(|other| other.id == pipeline).ok_or_else(|| vec![Fault::choice("pipeline_id")])?;
    effects.push(Effect::new("create", "statuses", id, &Value::Null, &found.status_value(&status, account_id)));
    found.add(status);
    Ok(id)
}

pub fn create_statuses(account: &mut Account, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let elements = elements(body)?;
    if find(account, id)?.statuses.len() + elements.len() > MOST_STATUSES {
        return Err(Problem::unprocessable(format!("Limit {MOST_STATUSES} statuses")));
    }
    all(elements, name_of)?;
    let mut effects = Vec::new();
    let mut made = Vec::new();
    for element in elements {
        let status = make_status(account, id, element, &mut effects).map_err(Problem::of_one)?;
        let pipeline = find(account, id)?;
        made.extend(pipeline.status(status).map(|status| status_shown(account, pipeline, status, call)));
    }
    Ok(Reply { effects, ..replied(call, "statuses", made) })
}

pub fn change_status(account: &mut Account, id: u64, status: u64, element: &Value, effects: &mut Vec<Effect>) -> bool {
    let account_id = account.id;
    let Some(pipeline) = account.pipelines.iter_mut().find(|pipeline| pipeline.id == id) else { return false };
    let Some(old) = pipeline.status(status).cloned() else { return false };
    let before = pipeline.status_value(&old, account_id);
    let mut new = old;
    if let Some(name) = element["name"].as_str() {
        name.clone_into(&mut new.name);
    }
    if let Some(color) = element["color"].as_str() {
        color.clone_into(&mut new.color);
    }
    if new.is_editable {
        new.sort = element["sort"].as_i64().unwrap_or(new.sort);
    }
    effects.push(Effect::new("update", "statuses", status, &before, &pipeline.status_value(&new, account_id)));
    pipeline.statuses.retain(|other| other.id != status);
    pipeline.add(new);
    true
}

pub fn update_status(account: &mut Account, id: u64, status: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let element = one(body)?;
    let mut effects = Vec::new();
    if !change_status(account, id, status, element, &mut effects) {
        return Err(Problem::not_found("Status not found"));
    }
    Ok(Reply { effects, ..self::status(account, id, status, call)? })
}

pub fn delete_status(account: &mut Account, id: u64, status: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let pipeline = find(account, id)?;
    let found = pipeline.status(status).ok_or_else(|| Problem::not_found("Status not found"))?;
    if !found.is_editable || has_leads(account, id, Some(status)) {
        return Err(Problem::bad("The status can not be deleted"));
    }
    let effects = vec![Effect::new("delete", "statuses", status, &pipeline.status_value(found, account.id), &Value::Null)];
    for pipeline in account.pipelines.iter_mut().filter(|pipeline| pipeline.id == id) {
        pipeline.statuses.retain(|other| other.id != status);
    }
    Ok(Reply { effects, ..Reply::nothing() })
}
