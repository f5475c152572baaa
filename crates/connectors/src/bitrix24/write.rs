//! Writing: what can go together goes in one batch, what must not be repeated by itself goes apart.

use connector::Error;
use connector::crm::{Change, Operation, RemoteRecord, Written};
use domain::sync::Kind;
use serde_json::{Map, Value, json};

use super::client::{Client, Command};
use super::dictionary::Dictionary;
use super::map::{self, Entity, Wanted};
use super::{product_rows, query, wire};

/// One change as it is sent.
struct Plan {
    /// Nothing when the vendor has to be told nothing.
    command: Option<Command>,
    /// Whether doing it twice is as doing it once.
    is_repeatable: bool,
    /// The id, of what is there already.
    id: Option<String>,
    prefix: &'static str,
    /// What becomes of it by other methods, afterwards.
    then: Option<Then>,
    deletes: bool,
}

/// What the method that writes a record does not take.
enum Then {
    /// Of a task: it is done, or taken up again.
    Done(bool),
    /// Of a deal: what is sold in it, and the record as it was read.
    Sold(Value, Value),
}

pub async fn write(client: &Client, dictionary: &Dictionary, changes: &[Change]) -> Vec<Result<Written, Error>> {
    let mut plans: Vec<Result<Plan, Error>> = changes.iter().map(|change| plan(change, dictionary)).collect();
    let mut results: Vec<Option<Result<Value, Error>>> = plans.iter().map(|_| None).collect();
    for is_repeatable in [true, false] {
        let chosen: Vec<(usize, Command)> = plans.iter().enumerate().filter_map(|(at, plan)| chosen(at, plan, is_repeatable)).collect();
        for (at, result) in send(client, chosen, is_repeatable).await {
            results[at] = Some(result);
        }
    }
    let mut written: Vec<Result<Written, Error>> = Vec::with_capacity(plans.len());
    for (plan, result) in plans.iter_mut().zip(results) {
        written.push(match plan {
            Ok(plan) => outcome(plan, result),
            Err(error) => Err(error.clone()),
        });
    }
    finish(client, changes, &plans, &mut written).await;
    written
}

fn chosen(at: usize, plan: &Result<Plan, Error>, is_repeatable: bool) -> Option<(usize, Command)> {
    let plan = plan.as_ref().ok().filter(|plan| plan.is_repeatable == is_repeatable)?;
    plan.command.clone().map(|command| (at, command))
}

async fn send(client: &Client, commands: Vec<(usize, Command)>, is_repeatable: bool) -> Vec<(usize, Result<Value, Error>)> {
    let mut results = Vec::with_capacity(commands.len());
    let alone = commands.len() == 1;
    let (single, together): (Vec<_>, Vec<_>) = commands.into_iter().partition(|(_, command)| alone || command.parameters.values().any(query::refers));
    for (at, command) in single {
        results.push((at, client.call(command, is_repeatable).await));
    }
    for part in together.chunks(super::client::BATCH) {
        let commands: Vec<Command> = part.iter().map(|(_, command)| command.clone()).collect();
        match client.batch(&commands, is_repeatable).await {
            Ok(answers) => results.extend(part.iter().map(|(at, _)| *at).zip(answers)),
            Err(error) => results.extend(part.iter().map(|(at, _)| (*at, Err(error.clone())))),
        }
    }
    results
}

fn outcome(plan: &Plan, result: Option<Result<Value, Error>>) -> Result<Written, Error> {
    let known = |id: &Option<String>| id.clone().ok_or_else(|| Error::OutcomeUnknown { detail: "an answer without an id".to_owned() });
    match result {
        None => Ok(Written { id: known(&plan.id)?, changed_at: None }),
        // What is gone need not be deleted.
        Some(Err(Error::NotFound)) if plan.deletes => Ok(Written { id: known(&plan.id)?, changed_at: None }),
        Some(Err(error)) => Err(error),
        Some(Ok(result)) => {
            let row = ["item", "task"].iter().map(|name| wire::get(&result, name)).find(|row| row.is_object()).unwrap_or(&result);
            let made = wire::id(wire::get(row, "id")).or_else(|| wire::id(&result)).map(|id| format!("{}{id}", plan.prefix));
            let changed_at = ["updatedTime", "changedDate"].iter().find_map(|name| wire::instant(wire::get(row, name)));
            Ok(Written { id: known(&plan.id.clone().or(made))?, changed_at })
        }
    }
}

/// Tasks are done, and taken up again, by methods of their own; so are products put into deals.
async fn finish(client: &Client, changes: &[Change], plans: &[Result<Plan, Error>], written: &mut [Result<Written, Error>]) {
    let mut commands: Vec<(usize, Command)> = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        let (Ok(Plan { then: Some(then), .. }), Ok(Written { id, .. })) = (plan, &written[at]) else { continue };
        match then {
            Then::Done(true) => commands.push((at, Command::new("tasks.task.complete", json!({ "taskId": id })))),
            Then::Done(false) => commands.push((at, Command::new("tasks.task.renew", json!({ "taskId": id })))),
            Then::Sold(lines, raw) => commands.extend(product_rows::replace(id, lines, raw).into_iter().map(|command| (at, command))),
        }
    }
    for (at, result) in send(client, commands, true).await {
        let is_new = matches!(changes[at].operation, Operation::Create);
        let is_sold = matches!(&plans[at], Ok(Plan { then: Some(Then::Sold(..)), .. }));
        match result {
            Ok(_) => {}
            // A row that somebody took away meanwhile.
            Err(Error::NotFound) if is_sold && !is_new => {}
            // The deal is there without its products: it is found again, and the merge that follows sends them.
            Err(error) if is_new && is_sold => written[at] = Err(Error::OutcomeUnknown { detail: format!("its products: {error}") }),
            // A task that was made is there, even when it could not be done: saying otherwise would make it twice.
            Err(_) if is_new => {}
            Err(error) => written[at] = Err(error),
        }
    }
}

fn plan(change: &Change, dictionary: &Dictionary) -> Result<Plan, Error> {
    match &change.operation {
        Operation::Create => create(change, dictionary),
        Operation::Update(record) => update(change, record, dictionary),
        Operation::Delete(id) => delete(change.kind, id),
    }
}

fn refused(code: &'static str) -> Error {
    Error::Refused { code, reason: String::new() }
}

fn fields_of(kind: Kind, wanted: &Wanted<'_>, entity: Entity, dictionary: &Dictionary) -> (Map<String, Value>, Option<Then>) {
    match kind {
        Kind::Companies => (map::company_fields(wanted, dictionary), None),
        Kind::Contacts => (map::contact_fields(wanted, dictionary), None),
        Kind::Products => (map::product_fields(wanted), None),
        Kind::Deals => {
            let lines = wanted.fields.get(product_rows::FIELD).cloned();
            (map::deal_fields(wanted, entity, dictionary), lines.map(|lines| Then::Sold(lines, wanted.raw.clone())))
        }
        Kind::Tasks => {
            let (fields, done) = map::task_fields(wanted, dictionary.me.as_deref());
            (fields, done.map(Then::Done))
        }
        Kind::Communications => (map::comment_fields(wanted).unwrap_or_default(), None),
    }
}

fn create(change: &Change, dictionary: &Dictionary) -> Result<Plan, Error> {
    let mut known = change.fields.clone();
    // Nothing is what a new record has anyway; but for the day of closing, which the vendor would invent.
    known.retain(|name, value| !value.is_null() || (name == "closedate" && change.kind == Kind::Deals));
    let wanted = Wanted { fields: &known, raw: &Value::Null, local_id: Some(change.local_id) };
    let stage = known.get("stageId").and_then(Value::as_str).unwrap_or_default();
    let entity = if map::lead_stage(stage).is_some() { Entity::Lead } else { Entity::Deal };
    if change.kind == Kind::Communications {
        if known.get("TYPE_ID").and_then(Value::as_str).is_some_and(|kind| kind != "note") {
            return Err(refused("only_notes"));
        }
        map::comment_fields(&wanted).filter(|fields| fields.contains_key("COMMENT")).ok_or_else(|| refused("without_owner"))?;
    }
    let (fields, then) = fields_of(change.kind, &wanted, entity, dictionary);
    let (method, parameters, prefix) = match change.kind {
        Kind::Companies => ("crm.company.add", json!({ "fields": fields }), ""),
        Kind::Contacts => ("crm.contact.add", json!({ "fields": fields }), ""),
        Kind::Products => ("crm.product.add", json!({ "fields": fields }), ""),
        Kind::Deals => ("crm.item.add", universal(entity, None, fields), if entity == Entity::Lead { "L" } else { "" }),
        Kind::Tasks => ("tasks.task.add", json!({ "fields": fields }), ""),
        Kind::Communications => ("crm.timeline.comment.add", json!({ "fields": fields }), "C"),
    };
    Ok(Plan { command: Some(Command::new(method, parameters)), is_repeatable: false, id: None, prefix, then, deletes: false })
}

fn universal(entity: Entity, id: Option<&str>, fields: Map<String, Value>) -> Value {
    let mut parameters = json!({ "entityTypeId": entity.number(), "fields": fields, "useOriginalUfNames": "Y" });
    if let Some(id) = id {
        parameters["id"] = json!(id);
    }
    parameters
}

fn update(change: &Change, record: &RemoteRecord, dictionary: &Dictionary) -> Result<Plan, Error> {
    let wanted = Wanted { fields: &change.fields, raw: &record.raw, local_id: None };
    let (entity, id) = map::entity(&record.id);
    if let Some(stage) = change.fields.get("stageId").and_then(Value::as_str).filter(|_| change.kind == Kind::Deals)
        && map::lead_stage(stage).is_some() != (entity == Entity::Lead)
    {
        // A lead becomes a deal, and a deal a lead, by hands at the vendor only.
        return Err(refused("lead_conversion"));
    }
    let (fields, then) = fields_of(change.kind, &wanted, entity, dictionary);
    let is_repeatable = !map::appends(&fields);
    let (method, parameters) = match change.kind {
        Kind::Companies => ("crm.company.update", json!({ "id": record.id, "fields": fields })),
        Kind::Contacts => ("crm.contact.update", json!({ "id": record.id, "fields": fields })),
        Kind::Products => ("crm.product.update", json!({ "id": record.id, "fields": fields })),
        Kind::Deals => ("crm.item.update", universal(entity, Some(id), fields.clone())),
        Kind::Tasks => ("tasks.task.update", json!({ "taskId": record.id, "fields": fields })),
        Kind::Communications => match record.id.split_at_checked(1) {
            Some(("C", id)) => ("crm.timeline.comment.update", json!({ "id": id, "fields": fields })),
            Some(("A", id)) => {
                let text = fields.get("COMMENT").cloned();
                let described: Map<String, Value> = text.map(|text| ("DESCRIPTION".to_owned(), text)).into_iter().collect();
                ("crm.activity.update", json!({ "id": id, "fields": described }))
            }
            _ => return Err(Error::NotFound),
        },
    };
    let command = (!fields.is_empty()).then(|| Command::new(method, parameters));
    Ok(Plan { command, is_repeatable, id: Some(record.id.clone()), prefix: "", then, deletes: false })
}

fn delete(kind: Kind, id: &str) -> Result<Plan, Error> {
    let (method, parameters) = match kind {
        Kind::Companies => ("crm.company.delete", json!({ "id": id })),
        Kind::Contacts => ("crm.contact.delete", json!({ "id": id })),
        Kind::Products => ("crm.product.delete", json!({ "id": id })),
        Kind::Deals => {
            let (entity, id) = map::entity(id);
            ("crm.item.delete", json!({ "entityTypeId": entity.number(), "id": id }))
        }
        Kind::Tasks => ("tasks.task.delete", json!({ "taskId": id })),
        Kind::Communications => match id.split_at_checked(1) {
            Some(("C", id)) => ("crm.timeline.comment.delete", json!({ "id": id })),
            Some(("A", id)) => ("crm.activity.delete", json!({ "id": id })),
            _ => return Err(Error::NotFound),
        },
    };
    let command = Some(Command::new(method, parameters));
    Ok(Plan { command, is_repeatable: true, id: Some(id.to_owned()), prefix: "", then: None, deletes: true })
}
