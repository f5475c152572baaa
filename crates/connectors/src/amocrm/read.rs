//! Records page by page.
//!
//! Where a list can be ordered by the time of the last change, the place in it is such a time and not the number of a page: whatever changes or vanishes
//! meanwhile moves no row past us. The others are read by pages, ordered by id.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::crm::CrmPage;
use domain::sync::Kind;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::client::{Client, Query, has_next, listed, pair};
use super::facts::Known;
use super::fetch::rows_by_id;
use super::lists::{self, List, PAGE};
use super::map::seconds;

/// A place in a stream, as saved.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Place {
    /// Which of the kind's lists.
    part: usize,
    /// Changed at that second or later.
    from: Option<i64>,
    page: u32,
    /// Rows of second `from` that were handed over.
    seen: BTreeSet<u64>,
    /// The account does not heed the filter: pages by id, and what is older is left out here.
    by_page: bool,
    /// The list of leads holds incoming ones, so they need not be asked for.
    has_incoming: bool,
}

pub async fn read(
    client: &Client,
    known: &Known,
    kind: Kind,
    since: Option<DateTime<Utc>>,
    cursor: Option<&Value>,
    only_ids: bool,
) -> Result<CrmPage, Error> {
    let since = since.map(|at| at.timestamp());
    let place = match cursor {
        Some(cursor) => serde_json::from_value(cursor.clone()).map_err(|_| Error::BadRequest("not a cursor of this stream".to_owned()))?,
        None => Place { from: since, page: 1, ..Place::default() },
    };
    let lists = lists::of(client, known, kind).await?;
    let Some(list) = lists.get(place.part) else {
        return if kind == Kind::Deals && place.part == lists.len() {
            incoming(client, known, &lists[0], since, place, only_ids).await
        } else {
            Ok(CrmPage::default())
        };
    };
    let is_timed = !place.by_page && !matches!(kind, Kind::Tasks | Kind::Products);
    let page = list.page(client, &query_of(list, &place, is_timed, only_ids)).await?;
    let changed = |row: &Value| seconds(&row["updated_at"]);
    if is_timed && place.page == 1 && place.from.is_some_and(|from| page.rows.iter().any(|row| changed(row).is_some_and(|at| at < from))) {
        let again = Place { from: since, page: 1, by_page: true, seen: BTreeSet::new(), ..place };
        return Ok(CrmPage { next: Some(saved(&again)), ..CrmPage::default() });
    }
    let mut next = place.clone();
    if kind == Kind::Deals && !place.has_incoming {
        let stages = known.incoming(client).await?;
        next.has_incoming = page.rows.iter().any(|row| row["status_id"].as_u64().is_some_and(|id| stages.contains(&id)));
    }
    let last = page.rows.iter().filter_map(changed).max();
    let is_over = match (page.has_next, last) {
        (false, _) => {
            let left = lists.len() + usize::from(kind == Kind::Deals && !next.has_incoming);
            next = Place { part: place.part + 1, from: since, page: 1, has_incoming: next.has_incoming, ..Place::default() };
            next.part >= left
        }
        (true, Some(last)) if is_timed && place.from.is_none_or(|from| last > from) => {
            next.from = Some(last);
            next.page = 1;
            next.seen = page.rows.iter().filter(|row| changed(row) == Some(last)).filter_map(|row| row["id"].as_u64()).collect();
            false
        }
        // By pages, or more rows than a page holds were changed in one second.
        (true, _) => {
            next.page += 1;
            false
        }
    };
    let is_new = |row: &Value| {
        let is_seen = row["id"].as_u64().is_some_and(|id| place.seen.contains(&id)) && changed(row) == place.from;
        let is_old = since.zip(changed(row)).is_some_and(|(since, at)| at < since);
        !is_seen && !is_old
    };
    let rows: Vec<Value> = page.rows.into_iter().filter(is_new).collect();
    let records = if only_ids { list.ids(&rows) } else { list.records(client, known, rows).await? };
    Ok(CrmPage { records, next: (!is_over).then(|| saved(&next)), total: None })
}

fn query_of(list: &List, place: &Place, is_timed: bool, only_ids: bool) -> Query {
    let mut query = vec![pair("limit", PAGE), pair("page", place.page.max(1))];
    query.extend(list.with().filter(|_| !only_ids));
    query.push(if is_timed { pair("order[updated_at]", "asc") } else { pair("order[id]", "asc") });
    if let Some(from) = place.from.filter(|_| !place.by_page && list.kind != Kind::Products) {
        query.push(pair("filter[updated_at][from]", from));
    }
    query
}

fn saved(place: &Place) -> Value {
    serde_json::to_value(place).unwrap_or_default()
}

/// Leads that nobody has accepted yet, for accounts whose list of leads does not have them.
async fn incoming(client: &Client, known: &Known, leads: &List, since: Option<i64>, place: Place, only_ids: bool) -> Result<CrmPage, Error> {
    let query = vec![pair("limit", PAGE), pair("page", place.page.max(1))];
    let answer = match client.get("GET leads/unsorted", "leads/unsorted", &query).await {
        Ok(answer) => answer,
        // Switched off, or not for this user.
        Err(Error::NotFound | Error::Forbidden { .. }) => return Ok(CrmPage::default()),
        Err(error) => return Err(error),
    };
    let goes_on = has_next(answer.as_ref());
    let items = listed(answer, "unsorted")?;
    let is_over = !goes_on || items.is_empty();
    let is_new = |item: &&Value| since.zip(seconds(&item["created_at"])).is_none_or(|(since, at)| at >= since);
    let leads_of =
        |item: &Value| item["_embedded"]["leads"].as_array().into_iter().flatten().filter_map(|lead| lead["id"].as_u64()).collect::<Vec<_>>();
    let ids: Vec<u64> = items.iter().filter(is_new).flat_map(leads_of).collect();
    let rows = if ids.is_empty() { Vec::new() } else { rows_by_id(client, leads, &ids).await? };
    let records = if only_ids { leads.ids(&rows) } else { leads.records(client, known, rows).await? };
    let next = (!is_over).then(|| saved(&Place { page: place.page.max(1) + 1, ..place }));
    Ok(CrmPage { records, next, total: None })
}
