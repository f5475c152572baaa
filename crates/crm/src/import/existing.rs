//! Records of a file that are here already, though no source told of them: found by name and contact points, and taken over.

use std::collections::HashMap;

use domain::import::{Existing, Fields, Kind, Mapped, Refusal, SourceRecord};
use serde_json::{Value, json};
use store::TenantTx;
use store::import::{self, KnownRef, RefKey, table_of};
use uuid::Uuid;

use super::Scope;
use super::plan::{Row, fingerprint};
use crate::Result;

/// How a file's records meet those that are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// What the rows of the file are; what a row only names is found and never changed.
    pub own: Kind,
    pub existing: Existing,
}

/// Columns that hold several values: what the row says is added.
const UNITED: [&str; 4] = ["emails", "phones", "phones_typed", "addresses"];

/// The records of a page that are here, with their content.
#[derive(Default)]
pub(super) struct Met(HashMap<RefKey, (Uuid, Fields)>);

impl Met {
    pub async fn find(tx: &mut TenantTx, scope: &Scope<'_>, page: &[SourceRecord], known: &HashMap<RefKey, KnownRef>) -> Result<Self> {
        let mut met = Self::default();
        if scope.meeting.is_none() {
            return Ok(met);
        }
        for kind in [Kind::Companies, Kind::Contacts] {
            let unknown = page.iter().filter(|record| record.kind == kind && !known.contains_key(&(kind, record.remote_id.clone())));
            let wanted: Vec<(&str, &Mapped)> =
                unknown.filter_map(|record| record.outcome.as_ref().ok().map(|mapped| (record.remote_id.as_str(), mapped.as_ref()))).collect();
            let found = if kind == Kind::Companies { companies(tx, &wanted).await? } else { contacts(tx, &wanted).await? };
            let ids: Vec<Uuid> = found.values().copied().collect();
            let mut rows = import::current_rows(tx, table_of(kind), &ids).await?;
            for (remote_id, id) in found {
                // Two rows of one page may mean one record: each gets its own copy.
                if let Some(row) = rows.get_mut(&id) {
                    met.0.insert((kind, remote_id.to_owned()), (id, row.clone()));
                }
            }
        }
        Ok(met)
    }

    pub fn id(&self, key: &RefKey) -> Option<Uuid> {
        self.0.get(key).map(|(id, _)| *id)
    }

    /// Makes the row one that changes what is here, as far as a person wished.
    ///
    /// # Errors
    /// A refusal where rows of records that are here are to be skipped.
    pub fn meet(&mut self, meeting: Option<Meeting>, row: &mut Row) -> std::result::Result<(), Refusal> {
        let (Some(meeting), Some((id, here))) = (meeting, self.0.remove(&(row.kind, row.remote_id.clone()))) else { return Ok(()) };
        let policy = if row.kind == meeting.own { meeting.existing } else { Existing::Fill };
        if policy == Existing::Skip {
            return Err(Refusal::skip("already_here", json!({ "id": id })));
        }
        let said = row.fields.clone();
        let before: Fields = said.keys().map(|name| (name.clone(), here.get(name).cloned().unwrap_or_default())).collect();
        for (name, value) in &mut row.fields {
            let ours = before.get(name).cloned().unwrap_or_default();
            *value = if UNITED.contains(&name.as_str()) {
                united(ours, value)
            } else if name == "custom" && row.kind == meeting.own {
                keyed(ours, value, policy)
            } else if is_empty(value) || (policy == Existing::Fill && !is_empty(&ours)) || row.kind != meeting.own {
                ours
            } else {
                value.clone()
            };
        }
        row.id = id;
        row.hash = fingerprint(&row.fields, &[]);
        let snapshot = json!({ "fields": &before });
        row.known = Some(KnownRef { local_id: id, hash: fingerprint(&before, &[]), snapshot, run_id: domain::id::RunId(Uuid::nil()) });
        row.said = Some(said);
        Ok(())
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

fn united(ours: Value, theirs: &Value) -> Value {
    let mut all = match ours {
        Value::Array(items) => items,
        _ => Vec::new(),
    };
    for item in theirs.as_array().into_iter().flatten() {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
    Value::Array(all)
}

/// Own fields, each by itself.
fn keyed(ours: Value, theirs: &Value, policy: Existing) -> Value {
    let Value::Object(mut all) = ours else { return theirs.clone() };
    for (key, value) in theirs.as_object().into_iter().flatten().filter(|(_, value)| !is_empty(value)) {
        if policy == Existing::Overwrite || all.get(key).is_none_or(is_empty) {
            all.insert(key.clone(), value.clone());
        }
    }
    Value::Object(all)
}

/// As the database sorts a name.
fn sort_name(mapped: &Mapped) -> String {
    mapped.fields.get("name").and_then(Value::as_str).unwrap_or_default().replace(['Ё', 'ё'], "е").to_lowercase()
}

async fn companies<'a>(tx: &mut TenantTx, wanted: &[(&'a str, &Mapped)]) -> Result<HashMap<&'a str, Uuid>> {
    let names: Vec<String> = wanted.iter().map(|(_, mapped)| sort_name(mapped)).collect();
    let here = import::companies_by_name(tx, &names).await?;
    Ok(wanted.iter().zip(names).filter_map(|((remote_id, _), name)| Some((*remote_id, *here.get(&name)?))).collect())
}

/// A shared point alone may be a mother's with her child: the name has to be the same.
async fn contacts<'a>(tx: &mut TenantTx, wanted: &[(&'a str, &Mapped)]) -> Result<HashMap<&'a str, Uuid>> {
    let all = |points: fn(&Mapped) -> &Vec<String>| wanted.iter().flat_map(|(_, mapped)| points(mapped).iter().cloned()).collect::<Vec<String>>();
    let here = import::by_points(tx, Kind::Contacts, &all(|mapped| &mapped.emails), &all(|mapped| &mapped.phones)).await?;
    let mut found = HashMap::new();
    for (remote_id, mapped) in wanted {
        let name = sort_name(mapped);
        // Who has no name goes by a point, and is anybody who has it.
        let is_nameless = mapped.emails.contains(&name) || mapped.phones.contains(&name);
        let same_name = here.iter().filter(|one| is_nameless || one.sort_name == name);
        let shares = |one: &&import::HasPoints| {
            one.emails.iter().any(|email| mapped.emails.contains(email)) || one.phones.iter().any(|phone| mapped.phones.contains(phone))
        };
        if let Some(one) = same_name.filter(shares).min_by_key(|one| one.id) {
            found.insert(*remote_id, one.id);
        }
    }
    Ok(found)
}
