//! The record that a create made whose answer was lost: among the newest, never through the search, which lags behind.

use connector::Error;
use connector::crm::{RemoteRecord, Sought};
use domain::sync::{Fields, Kind, is_empty, same};
use serde_json::Value;

use super::client::{Client, Query, pair};
use super::facts::Known;
use super::fields::MARKER;
use super::lists::{self, List, PAGE};
use super::map::{self, Context, Link, seconds};

/// Clocks differ, and a request can be long on its way.
const SLACK: i64 = 300;
/// So many of the newest records are looked through.
const MOST_PAGES: u32 = 40;

pub async fn find(client: &Client, known: &Known, sought: &Sought<'_>) -> Result<Vec<RemoteRecord>, Error> {
    let since = sought.since.timestamp() - SLACK;
    let is_marked = known.form(client, sought.kind).await?.coded(MARKER).is_some();
    let wanted = as_read_back(client, known, sought).await?;
    let mut alike = Vec::new();
    for list in places(client, known, sought).await? {
        for page in 1..=MOST_PAGES {
            let page = list.page(client, &query(&list, sought, page)).await?;
            let is_near = page.rows.iter().any(|row| stamp(row).is_none_or(|at| at >= since));
            let rows: Vec<Value> = page.rows.into_iter().filter(|row| stamp(row).is_none_or(|at| at >= since)).collect();
            let mut records = list.records(client, known, rows).await?;
            if let Some(at) = records.iter().position(|record| record.marker == Some(sought.local_id)) {
                return Ok(vec![records.swap_remove(at)]);
            }
            // Where our ids travel along, what does not carry one is not ours.
            if !is_marked {
                alike.extend(records.into_iter().filter(|record| record.marker.is_none() && is_same(&record.fields, &wanted)));
            }
            // By id the newest come first: a page without a recent one is past what is sought.
            if !page.has_next || (!is_near && list.kind != Kind::Products) {
                break;
            }
        }
    }
    Ok(alike)
}

/// Where it would be.
async fn places(client: &Client, known: &Known, sought: &Sought<'_>) -> Result<Vec<List>, Error> {
    let mut lists = lists::of(client, known, sought.kind).await?;
    if sought.kind == Kind::Communications
        && let Some(link) = sought.fields.get("link").and_then(Link::of)
    {
        lists.retain(|list| list.entity == link.entity());
        for list in &mut lists {
            list.path = format!("{}/{}/notes", link.entity(), link.id);
        }
    }
    Ok(lists)
}

fn query(list: &List, sought: &Sought<'_>, page: u32) -> Query {
    let mut query = vec![pair("limit", PAGE), pair("page", page), pair("order[id]", "desc")];
    query.extend(list.with());
    if list.kind == Kind::Tasks
        && let Some(link) = sought.fields.get("link").and_then(Link::of)
    {
        query.push(pair("filter[entity_type]", link.entity()));
        query.push(pair("filter[entity_id][]", link.id));
    }
    query
}

/// The later of the two: a card can be made with an older date than today's.
fn stamp(row: &Value) -> Option<i64> {
    seconds(&row["created_at"]).max(seconds(&row["updated_at"]))
}

/// What was sent, as it would be read: where the vendor loses something of it, the comparison must not look for that.
async fn as_read_back(client: &Client, known: &Known, sought: &Sought<'_>) -> Result<Fields, Error> {
    let (form, facts) = (known.form(client, sought.kind).await?, known.facts(client).await?);
    let context = Context { form: &form, facts, now: client.now() };
    Ok(map::read_back(sought.kind, sought.fields, sought.local_id, context))
}

/// Equal in all that was sent and is kept.
fn is_same(there: &Fields, wanted: &Fields) -> bool {
    !wanted.is_empty()
        && wanted.iter().filter(|(_, value)| !is_empty(value)).all(|(name, value)| there.get(name).is_some_and(|there| same(there, value)))
}
