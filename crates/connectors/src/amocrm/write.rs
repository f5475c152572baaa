//! Writing: creates and changes of one kind in as few requests as the vendor takes, and the links that it wants written apart.

use std::collections::{BTreeMap, BTreeSet};

use connector::Error;
use connector::account::Method;
use connector::crm::{Change, Operation, Written};
use domain::sync::Kind;
use serde_json::{Map, Value, json};

use super::client::{Client, Reply, Write, rows};
use super::facts::{Known, entity};
use super::links::{self, Step};
use super::map::{self, Context, Note, moment_of};
use super::{incoming, marker};

/// Fields of a note that a vendor's edition may refuse, and that are not worth the note.
const DISPENSABLE: [&str; 2] = ["created_by", "created_at"];

/// One element of a batch.
struct Element {
    /// Place of its change.
    at: usize,
    body: Map<String, Value>,
    /// Of an update.
    id: Option<u64>,
    steps: Vec<Step>,
}

/// Where a batch goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Batch {
    path: String,
    /// Notes are named after whose they are.
    prefix: String,
    is_create: bool,
}

type Answers = BTreeMap<usize, Result<Written, Error>>;

pub async fn write(client: &Client, known: &Known, changes: &[Change]) -> Vec<Result<Written, Error>> {
    let mut answers = Answers::new();
    let mut batches: BTreeMap<Batch, Vec<Element>> = BTreeMap::new();
    for (at, change) in changes.iter().enumerate() {
        match prepared(client, known, at, change).await {
            // What changed are its links alone, which are written apart.
            Ok(Some((_, element))) if element.body.is_empty() => {
                answers.insert(at, links::follow(client, change.kind, &element.steps, Ok(unchanged(change))).await);
            }
            Ok(Some((batch, element))) => batches.entry(batch).or_default().push(element),
            Ok(None) => {
                answers.insert(at, Ok(unchanged(change)));
            }
            Err(error) => {
                answers.insert(at, Err(error));
            }
        }
    }
    let kind = changes.first().map_or(Kind::Deals, |change| change.kind);
    for (batch, elements) in batches {
        send(client, kind, &batch, elements, &mut answers).await;
    }
    let lost = || Err(Error::OutcomeUnknown { detail: "the answer does not mention it".to_owned() });
    (0..changes.len()).map(|at| answers.remove(&at).unwrap_or_else(lost)).collect()
}

fn unchanged(change: &Change) -> Written {
    match &change.operation {
        Operation::Update(record) => Written { id: record.id.clone(), changed_at: record.changed_at },
        Operation::Delete(id) => Written { id: id.clone(), changed_at: None },
        Operation::Create => Written { id: String::new(), changed_at: None },
    }
}

/// The element of a change and the batch it belongs to; `None` when there is nothing to be sent.
async fn prepared(client: &Client, known: &Known, at: usize, change: &Change) -> Result<Option<(Batch, Element)>, Error> {
    let batch = |path: &str, prefix: &str, is_create| Batch { path: path.to_owned(), prefix: prefix.to_owned(), is_create };
    if change.kind == Kind::Communications {
        return note(at, change);
    }
    let path = match change.kind {
        Kind::Products => {
            let catalog = known.catalog(client).await?;
            let needed = || Error::Refused { code: "no_products_list", reason: "the account has no list of products".to_owned() };
            format!("catalogs/{}/elements", catalog.ok_or_else(needed)?)
        }
        kind => entity(kind).to_owned(),
    };
    let (form, facts) = (known.form(client, change.kind).await?, known.facts(client).await?);
    let context = Context { form: &form, facts, now: client.now() };
    match &change.operation {
        Operation::Create => {
            let mut body = map::write(change.kind, &change.fields, None, context)?;
            if let Some(mark) = marker::value(client, known, change.kind, change.local_id).await?
                && let Value::Array(values) = body.entry("custom_fields_values").or_insert_with(|| json!([]))
            {
                values.push(mark);
            }
            let steps = links::of_create(change.kind, &change.fields);
            Ok(Some((batch(&path, "", true), Element { at, body, id: None, steps })))
        }
        Operation::Update(record) => {
            let id: u64 = record.id.parse().map_err(|_| Error::NotFound)?;
            let mut body = map::write(change.kind, &change.fields, Some(&record.raw), context)?;
            let steps = links::of_update(change.kind, &change.fields, &record.raw);
            if body.is_empty() && steps.is_empty() {
                return Ok(None);
            }
            if change.kind == Kind::Deals && body.contains_key("status_id") {
                incoming::accept(client, known, id, &record.raw, &body).await?;
            }
            if !body.is_empty() {
                body.insert("id".to_owned(), json!(id));
            }
            Ok(Some((batch(&path, "", false), Element { at, body, id: Some(id), steps })))
        }
        Operation::Delete(_) => Err(Error::BadRequest("amoCRM has no call that deletes".to_owned())),
    }
}

fn note(at: usize, change: &Change) -> Result<Option<(Batch, Element)>, Error> {
    match &change.operation {
        Operation::Create => {
            let note = Note::new(&change.fields, change.local_id)?;
            let of = note.link.entity();
            let batch = Batch { path: format!("{of}/notes"), prefix: format!("{of}:"), is_create: true };
            Ok(Some((batch, Element { at, body: note.body, id: None, steps: Vec::new() })))
        }
        Operation::Update(record) => {
            let (of, id) = record.id.split_once(':').and_then(|(of, id)| Some((of, id.parse::<u64>().ok()?))).ok_or(Error::NotFound)?;
            let Some(note) = Note::changed(&change.fields, of, &record.raw) else { return Ok(None) };
            let batch = Batch { path: format!("{of}/notes"), prefix: format!("{of}:"), is_create: false };
            Ok(Some((batch, Element { at, body: note.body, id: Some(id), steps: Vec::new() })))
        }
        Operation::Delete(_) => Err(Error::BadRequest("amoCRM has no call that deletes".to_owned())),
    }
}

/// Sends a batch. One that is refused was not written at all: what is wrong with which element is told, and the others go without it.
async fn send(client: &Client, kind: Kind, batch: &Batch, elements: Vec<Element>, answers: &mut Answers) {
    let mut waiting = vec![elements];
    while let Some(mut elements) = waiting.pop() {
        if elements.is_empty() {
            continue;
        }
        let faults = match post(client, kind, batch, &elements).await {
            Ok(Reply::Done(reply)) => {
                let reply = rows(Some(reply), entity(kind));
                for (number, element) in elements.into_iter().enumerate() {
                    let answer = settled(batch, &reply, number, &element);
                    let answer = links::follow(client, kind, &element.steps, answer).await;
                    answers.insert(element.at, answer);
                }
                continue;
            }
            Err(error) => {
                answers.extend(elements.into_iter().map(|element| (element.at, Err(error.clone()))));
                continue;
            }
            Ok(Reply::Faults(faults)) => faults,
        };
        if let [element] = elements.as_mut_slice() {
            let fields: BTreeSet<&str> = faults.iter().map(|fault| fault.path.split('.').next().unwrap_or_default()).collect();
            let can_do_without =
                kind == Kind::Communications && fields.iter().all(|field| DISPENSABLE.contains(field) && element.body.contains_key(*field));
            if can_do_without {
                element.body.retain(|name, _| !fields.contains(name.as_str()));
                waiting.push(elements);
            } else {
                let error =
                    faults.first().map_or_else(|| Error::Unexpected { excerpt: "a refusal without a reason".to_owned() }, |fault| fault.error());
                answers.insert(element.at, Err(error));
            }
            continue;
        }
        let wrong: BTreeSet<usize> = faults.iter().filter_map(|fault| fault.request_id.as_ref()?.parse().ok()).collect();
        let mut good = Vec::new();
        for (number, element) in elements.into_iter().enumerate() {
            // Without a name all are suspects, and each goes alone.
            if wrong.is_empty() || wrong.contains(&number) {
                waiting.push(vec![element]);
            } else {
                good.push(element);
            }
        }
        waiting.push(good);
    }
}

async fn post(client: &Client, kind: Kind, batch: &Batch, elements: &[Element]) -> Result<Reply, Error> {
    let numbered = elements.iter().enumerate().map(|(number, element)| {
        let mut body = element.body.clone();
        body.insert("request_id".to_owned(), json!(number.to_string()));
        Value::Object(body)
    });
    let name = match kind {
        Kind::Products => "catalog elements",
        Kind::Communications => "notes",
        kind => entity(kind),
    };
    // Saying the same twice comes to the same; making it twice does not.
    let (method, label) = if batch.is_create { (Method::POST, format!("POST {name}")) } else { (Method::PATCH, format!("PATCH {name}")) };
    let write = Write { method, label: &label, path: &batch.path, body: numbered.collect(), is_repeatable: !batch.is_create };
    client.write(&write).await
}

fn settled(batch: &Batch, reply: &[Value], number: usize, element: &Element) -> Result<Written, Error> {
    let says = |row: &&Value| row["request_id"].as_str() == Some(&number.to_string()) || row["request_id"].as_u64() == Some(number as u64);
    let row = match element.id {
        Some(id) => reply.iter().find(|row| row["id"].as_u64() == Some(id)),
        None => reply.iter().find(says).or_else(|| reply.get(number).filter(|row| row["request_id"].is_null())),
    };
    match (row, element.id) {
        (Some(row), _) => {
            let id = row["id"].as_u64().or(element.id).ok_or_else(|| Error::OutcomeUnknown { detail: "an answer without an id".to_owned() })?;
            Ok(Written { id: format!("{}{id}", batch.prefix), changed_at: moment_of(&row["updated_at"]) })
        }
        // A thin answer to a change is an answer all the same.
        (None, Some(id)) if reply.is_empty() => Ok(Written { id: format!("{}{id}", batch.prefix), changed_at: None }),
        (None, Some(_)) => Err(Error::NotFound),
        (None, None) => Err(Error::OutcomeUnknown { detail: "the answer does not mention it".to_owned() }),
    }
}
