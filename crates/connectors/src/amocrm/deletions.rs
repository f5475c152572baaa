//! What was deleted or merged away, from the account's log of events.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use connector::Error;
use connector::crm::{CrmPage, RemoteRecord};
use domain::sync::{Fields, Kind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::client::{Client, has_next, listed, pair};
use super::facts::{Known, kind_of};
use super::fetch::rows_by_id;
use super::lists;

/// One site of the vendor's documents says 100, the other 250.
const PAGE: usize = 100;
const DOCUMENTED: &str = "lead_deleted,contact_deleted,company_deleted,entity_merged";
/// Not named by every edition.
const ALL: &str = "lead_deleted,contact_deleted,company_deleted,entity_merged,task_deleted";

/// Newest come first, so an end that stays keeps pages from moving.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Place {
    until: i64,
    page: u32,
    is_plain: bool,
}

pub async fn read(client: &Client, known: &Known, since: Option<DateTime<Utc>>, cursor: Option<&Value>) -> Result<CrmPage, Error> {
    let place = match cursor {
        Some(cursor) => serde_json::from_value(cursor.clone()).map_err(|_| Error::BadRequest("not a cursor of this stream".to_owned()))?,
        // The vendor's clock may be ahead.
        None => Place { until: client.now().timestamp() + 300, page: 1, is_plain: false },
    };
    let since = since.map(|at| at.timestamp());
    let mut query = vec![
        pair("limit", PAGE),
        pair("page", place.page),
        pair("filter[type]", if place.is_plain { DOCUMENTED } else { ALL }),
        pair("filter[created_at][to]", place.until),
    ];
    query.extend(since.map(|since| pair("filter[created_at][from]", since)));
    let answer = match client.get_known("GET events", "events", &query).await {
        Ok(answer) => answer,
        Err(Error::Refused { code: "validation", .. }) if !place.is_plain && place.page == 1 => {
            let plain = Place { is_plain: true, ..place };
            return Ok(CrmPage { next: serde_json::to_value(&plain).ok(), ..CrmPage::default() });
        }
        Err(error) => return Err(error),
    };
    let goes_on = has_next(answer.as_ref());
    let events = listed(answer, "events")?;
    let is_over = !goes_on || events.is_empty();
    let records = gone(client, known, &suspects(&events, since)).await?;
    let next = Place { page: place.page + 1, ..place };
    Ok(CrmPage { records, next: if is_over { None } else { serde_json::to_value(&next).ok() }, total: None })
}

/// What events say may be gone.
fn suspects(events: &[Value], since: Option<i64>) -> BTreeMap<Kind, BTreeSet<u64>> {
    let mut suspects: BTreeMap<Kind, BTreeSet<u64>> = BTreeMap::new();
    for event in events {
        let kind = event["type"].as_str().unwrap_or_default();
        let is_old = since.zip(event["created_at"].as_i64()).is_some_and(|(since, at)| at < since);
        let is_merge = kind == "entity_merged";
        if is_old || !(kind.ends_with("_deleted") || is_merge) {
            continue;
        }
        let Some(of) = event["entity_type"].as_str().and_then(kind_of) else { continue };
        let ids = suspects.entry(of).or_default();
        ids.extend(event["entity_id"].as_u64());
        if is_merge {
            numbers(&event["value_before"], ids);
            numbers(&event["value_after"], ids);
        }
    }
    suspects
}

/// Every number in there. Which of the merged ones stayed shows when they are asked for.
fn numbers(value: &Value, into: &mut BTreeSet<u64>) {
    match value {
        Value::Number(number) => into.extend(number.as_u64().filter(|id| *id > 0)),
        Value::Array(items) => items.iter().for_each(|item| numbers(item, into)),
        Value::Object(fields) => fields.values().for_each(|item| numbers(item, into)),
        _ => {}
    }
}

/// Those that are not there: what was deleted may have been restored since.
async fn gone(client: &Client, known: &Known, suspects: &BTreeMap<Kind, BTreeSet<u64>>) -> Result<Vec<RemoteRecord>, Error> {
    let mut gone = Vec::new();
    for (kind, ids) in suspects {
        for list in lists::of(client, known, *kind).await? {
            let ids: Vec<u64> = ids.iter().copied().collect();
            let there: BTreeSet<u64> =
                rows_by_id(client, &list, &ids).await?.iter().filter(|row| row["is_deleted"] != true).filter_map(|row| row["id"].as_u64()).collect();
            gone.extend(ids.into_iter().filter(|id| !there.contains(id)).map(|id| RemoteRecord {
                kind: *kind,
                id: id.to_string(),
                changed_at: None,
                is_deleted: true,
                fields: Fields::new(),
                marker: None,
                raw: Value::Null,
            }));
        }
    }
    Ok(gone)
}
