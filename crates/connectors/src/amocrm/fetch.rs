//! Records by their ids.

use std::collections::BTreeSet;

use connector::Error;
use connector::crm::RemoteRecord;
use domain::sync::Kind;
use serde_json::Value;

use super::client::{Client, pair};
use super::facts::Known;
use super::lists::{self, List, PAGE};

/// Ids in one question: more would make an address that gateways refuse.
const AT_ONCE: usize = 100;
/// Pages looked through where an account does not heed filters and rows cannot be asked for one by one.
const MOST_PAGES: u32 = 40;

pub async fn fetch(client: &Client, known: &Known, kind: Kind, ids: &[String]) -> Result<Vec<RemoteRecord>, Error> {
    let mut records = Vec::new();
    for list in lists::of(client, known, kind).await? {
        let numbers: BTreeSet<u64> = ids.iter().filter_map(|id| list.number(id)).collect();
        if numbers.is_empty() {
            continue;
        }
        let rows = rows_by_id(client, &list, &numbers.into_iter().collect::<Vec<_>>()).await?;
        records.extend(list.records(client, known, rows).await?);
    }
    Ok(records)
}

/// Those of them that are there.
pub async fn rows_by_id(client: &Client, list: &List, ids: &[u64]) -> Result<Vec<Value>, Error> {
    let mut found = Vec::new();
    for some in ids.chunks(AT_ONCE) {
        let mut query = vec![pair("limit", PAGE)];
        query.extend(list.with());
        query.extend(some.iter().map(|id| pair("filter[id][]", id)));
        let page = list.page(client, &query).await?;
        let is_wanted = |row: &Value| row["id"].as_u64().is_some_and(|id| some.contains(&id));
        // Accounts without filters answer with everything.
        let is_filtered = page.rows.iter().all(is_wanted) && !page.has_next;
        let rows: Vec<Value> = page.rows.into_iter().filter(is_wanted).collect();
        let has = |rows: &[Value], id: u64| rows.iter().any(|row| row["id"].as_u64() == Some(id));
        let missing: Vec<u64> = some.iter().copied().filter(|id| !has(&rows, *id)).collect();
        found.extend(rows);
        match list.kind {
            Kind::Products if !is_filtered => found.extend(look_through(client, list, &missing).await?),
            // The list of leads may be without incoming ones.
            kind if !is_filtered || kind == Kind::Deals => {
                for id in missing {
                    found.extend(one(client, list, id).await?);
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

async fn one(client: &Client, list: &List, id: u64) -> Result<Option<Value>, Error> {
    let query: Vec<_> = list.with().into_iter().collect();
    match client.get(&format!("{} by id", list.label), &format!("{}/{id}", list.path), &query).await {
        Ok(row) => Ok(row.filter(|row| row["id"].as_u64() == Some(id))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn look_through(client: &Client, list: &List, ids: &[u64]) -> Result<Vec<Value>, Error> {
    let mut found = Vec::new();
    for page in 1..=MOST_PAGES {
        let page = list.page(client, &vec![pair("limit", PAGE), pair("page", page), pair("order[id]", "asc")]).await?;
        found.extend(page.rows.into_iter().filter(|row| row["id"].as_u64().is_some_and(|id| ids.contains(&id))));
        if !page.has_next {
            break;
        }
    }
    Ok(found)
}
