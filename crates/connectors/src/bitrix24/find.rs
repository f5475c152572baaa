//! What became of a create whose answer was lost. Lists of the vendor are read from its tables, so they see what was written a moment ago.

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::crm::{RemoteRecord, Sought};
use domain::sync::Kind;
use serde_json::{Map, Value, json};

use super::client::{Client, Command};
use super::dictionary::Dictionary;
use super::map::{self, ORIGINATOR};
use super::read::PAGE;
use super::source::Source;
use super::{comments, wire};

/// How far clocks may differ.
const SKEW: TimeDelta = TimeDelta::minutes(5);
/// So many of the newest tasks are looked through.
const MOST_PAGES: usize = 20;

pub async fn find(client: &Client, dictionary: &Dictionary, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error> {
    let id = sought.local_id.to_string();
    let classic = || wire::object([("=ORIGINATOR_ID", json!(ORIGINATOR)), ("=ORIGIN_ID", json!(id))]);
    match sought.kind {
        Kind::Companies => marked(client, dictionary, Source::Companies, classic(), sought).await,
        Kind::Contacts => marked(client, dictionary, Source::Contacts, classic(), sought).await,
        Kind::Products => {
            marked(client, dictionary, Source::Products, wire::object([("=XML_ID", json!(map::origin(sought.local_id)))]), sought).await
        }
        Kind::Deals => {
            let stage = sought.fields.get("stageId").and_then(Value::as_str).unwrap_or_default();
            let source = if map::lead_stage(stage).is_some() { Source::Leads } else { Source::Deals };
            let filter = wire::object([("=originatorId", json!(ORIGINATOR)), ("=originId", json!(id))]);
            marked(client, dictionary, source, filter, sought).await
        }
        Kind::Tasks => task(client, sought).await,
        Kind::Communications => comment(client, sought).await,
    }
}

/// The record that carries our mark; the oldest, should there be several.
async fn marked(
    client: &Client,
    dictionary: &Dictionary,
    source: Source,
    filter: Map<String, Value>,
    sought: &Sought<'_>,
) -> Result<Vec<RemoteRecord>, Error> {
    let result = client.ask(source.list(filter, false)).await?;
    let rows = source.rows(&result).ok_or_else(|| Error::Unexpected { excerpt: format!("{} without rows", source.name()) })?;
    // A filter that is not heeded brings strangers.
    Ok(rows.into_iter().filter_map(|row| source.record(row, dictionary)).find(|record| record.marker == Some(sought.local_id)).into_iter().collect())
}

/// A task carries no mark: those with the same content, made since.
async fn task(client: &Client, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error> {
    let since = sought.since - SKEW;
    let filter = wire::object([(">=CREATED_DATE", json!(since.format("%Y-%m-%dT%H:%M:%S+00:00").to_string()))]);
    let mut alike = Vec::new();
    for page in 0..MOST_PAGES {
        let mut command = Source::Tasks.list(filter.clone(), false);
        command.parameters.extend(wire::object([("order", json!({ "ID": "DESC" })), ("start", json!(page * PAGE))]));
        let result = client.ask(command).await?;
        let rows = Source::Tasks.rows(&result).unwrap_or_default();
        let is_last = rows.len() < PAGE || !rows.iter().any(|row| made_since(wire::get(row, "createdDate"), since));
        let recent = rows.into_iter().filter(|row| made_since(wire::get(row, "createdDate"), since)).filter_map(map::task);
        alike.extend(recent.filter(|record| agrees(record, sought, &["TITLE", "DESCRIPTION", "DEADLINE", "UF_CRM_TASK", "RESPONSIBLE_ID"])));
        if is_last {
            break;
        }
    }
    Ok(alike)
}

async fn comment(client: &Client, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error> {
    let since = sought.since - SKEW;
    let Some(owner) = sought.fields.get("OWNER").and_then(map::owner) else { return Ok(Vec::new()) };
    let command: Option<Command> = comments::command(owner.entity, owner.id, 0, "DESC");
    let Some(command) = command else { return Ok(Vec::new()) };
    let result = match client.ask(command).await {
        Err(Error::NotFound) => return Ok(Vec::new()),
        result => result?,
    };
    let rows = wire::rows(&result).into_iter().filter(|row| made_since(wire::get(row, "CREATED"), since));
    Ok(rows.filter_map(|row| map::comment(row, Some(owner))).filter(|record| agrees(record, sought, &["DESCRIPTION"])).collect())
}

fn made_since(created: &Value, since: DateTime<Utc>) -> bool {
    wire::instant(created).is_some_and(|at| at >= since)
}

/// Whether a record has what was sent; of what was not sent nothing is known.
fn agrees(record: &RemoteRecord, sought: &Sought<'_>, names: &[&str]) -> bool {
    names.iter().all(|name| {
        let (sent, has) = (wire::get_field(sought.fields, name), wire::get_field(&record.fields, name));
        sent.is_null() || sent == has || (wire::instant(sent).is_some() && wire::instant_value(sent) == wire::instant_value(has))
    })
}
