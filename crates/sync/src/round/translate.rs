//! Values between the vendor's terms and ours. What has no counterpart is left out, never emptied.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use connector::crm::{FieldKind, RemoteRecord};
use domain::sync::{Fields, Kind, is_empty};
use serde_json::{Value, json};
use store::TenantTx;
use store::sync::{pairs, records};
use uuid::Uuid;

use super::mapping::{FieldMap, Mapping};

/// Records that others point at, both ways.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// `None` for one that is deleted here or gone for good, which nothing can point at.
    here: HashMap<(Kind, String), Option<Uuid>>,
    there: HashMap<(Kind, Uuid), String>,
}

impl Known {
    /// Looks the wanted ones up.
    pub async fn by_remote(tx: &mut TenantTx, connection: Uuid, wanted: &BTreeMap<Kind, BTreeSet<String>>) -> store::Result<Self> {
        let mut known = Self::default();
        for (kind, ids) in wanted {
            let ids: Vec<String> = ids.iter().cloned().collect();
            let pairs = pairs::by_remote(tx, connection, kind.as_str(), &ids).await?;
            let local: Vec<Uuid> = pairs.iter().map(|pair| pair.local_id).collect();
            let alive: HashSet<Uuid> = records::alive_among(tx, *kind, &local).await?.into_iter().collect();
            for pair in pairs {
                known.here.insert((*kind, pair.remote_id), Some(pair.local_id).filter(|id| alive.contains(id)));
            }
        }
        Ok(known)
    }

    pub async fn by_local(tx: &mut TenantTx, connection: Uuid, wanted: &BTreeMap<Kind, BTreeSet<Uuid>>) -> store::Result<Self> {
        let mut known = Self::default();
        for (kind, ids) in wanted {
            let ids: Vec<Uuid> = ids.iter().copied().collect();
            for pair in pairs::by_local(tx, connection, kind.as_str(), &ids).await? {
                if pair.state == "linked" {
                    known.there.insert((*kind, pair.local_id), pair.remote_id);
                }
            }
        }
        Ok(known)
    }

    pub fn has(&self, kind: Kind, remote: &str) -> bool {
        self.here.contains_key(&(kind, remote.to_owned()))
    }
}

/// The records these point at, by their ids there.
pub(super) fn pointed_at(mapping: &Mapping, records: &[RemoteRecord]) -> BTreeMap<Kind, BTreeSet<String>> {
    let mut wanted: BTreeMap<Kind, BTreeSet<String>> = BTreeMap::new();
    for record in records {
        for field in mapping.of(record.kind) {
            for (kind, id) in record.fields.get(&field.remote).map(|value| targets(field.kind, value)).unwrap_or_default() {
                wanted.entry(kind).or_default().insert(id);
            }
        }
    }
    wanted
}

/// The records these point at, by their ids here.
pub(super) fn pointed_at_here(mapping: &Mapping, kind: Kind, records: &[&Fields]) -> BTreeMap<Kind, BTreeSet<Uuid>> {
    let mut wanted: BTreeMap<Kind, BTreeSet<Uuid>> = BTreeMap::new();
    for record in records {
        for field in mapping.of(kind) {
            for (kind, id) in record.get(&field.local).map(|value| targets(field.kind, value)).unwrap_or_default() {
                wanted.entry(kind).or_default().extend(id.parse::<Uuid>().ok());
            }
        }
    }
    wanted
}

fn targets(kind: FieldKind, value: &Value) -> Vec<(Kind, String)> {
    match kind {
        FieldKind::ProductLines => lines(value).filter_map(|line| Some((Kind::Products, product(line)?.to_owned()))).collect(),
        _ => target(kind, value).into_iter().collect(),
    }
}

fn lines(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn product(line: &Value) -> Option<&str> {
    line.get("productId").and_then(Value::as_str)
}

fn with_product(line: &Value, id: Value) -> Value {
    let mut line = line.clone();
    if let Some(line) = line.as_object_mut() {
        line.insert("productId".to_owned(), id);
    }
    line
}

fn target(kind: FieldKind, value: &Value) -> Option<(Kind, String)> {
    match kind {
        FieldKind::Reference(kind) => Some((kind, value.as_str()?.to_owned())),
        FieldKind::Link => Some((value.get("kind")?.as_str()?.parse().ok()?, value.get("id")?.as_str()?.to_owned())),
        _ => None,
    }
}

/// A record of the vendor's in our terms.
pub(super) fn to_here(mapping: &Mapping, known: &Known, record: &RemoteRecord) -> Fields {
    let mut fields = Fields::new();
    for field in mapping.of(record.kind) {
        let Some(value) = record.fields.get(&field.remote) else { continue };
        let Some(value) = value_here(mapping, known, field, value) else { continue };
        let value = transformed(&field.transform, value);
        let Some(value) = crm::paired::clean(record.kind, &field.local, &value, &mapping.own_fields) else { continue };
        // A record must be called something: without a name there the name here stays.
        if matches!(field.local.as_str(), "name" | "title") && is_empty(&value) {
            continue;
        }
        fields.insert(field.local.clone(), value);
    }
    fields
}

fn value_here(mapping: &Mapping, known: &Known, field: &FieldMap, value: &Value) -> Option<Value> {
    if value.is_null() {
        return Some(Value::Null);
    }
    match field.kind {
        FieldKind::User => mapping.people.here(value.as_str()?).map(|id| json!(id)),
        FieldKind::Stage => mapping.stages.here(value.as_str()?).map(|id| json!(id)),
        FieldKind::LossReason => mapping.loss_reasons.here(value.as_str()?).map(|id| json!(id)),
        FieldKind::Reference(kind) => known.here.get(&(kind, value.as_str()?.to_owned())).map(|id| json!(id)),
        FieldKind::Link => {
            let (kind, id) = target(FieldKind::Link, value)?;
            let id = (*known.here.get(&(kind, id))?)?;
            Some(json!({ "kind": kind.as_str(), "id": id }))
        }
        // What is sold there and not kept as a product is still sold.
        FieldKind::ProductLines => {
            let here = |line: &Value| product(line).and_then(|id| known.here.get(&(Kind::Products, id.to_owned())).copied().flatten());
            Some(lines(value).map(|line| with_product(line, json!(here(line)))).collect())
        }
        _ => Some(value.clone()),
    }
}

/// Fields of ours in the vendor's terms, with the names here of those that could not be said there.
pub(super) fn to_there(mapping: &Mapping, known: &Known, kind: Kind, fields: &Fields) -> (Fields, Vec<String>) {
    let (mut said, mut left_out) = (Fields::new(), Vec::new());
    for field in mapping.of(kind).iter().filter(|field| field.direction.goes_out()) {
        let Some(value) = fields.get(&field.local) else { continue };
        match value_there(mapping, known, field, value) {
            Some(value) => {
                said.insert(field.remote.clone(), value);
            }
            None => left_out.push(field.local.clone()),
        }
    }
    (said, left_out)
}

fn value_there(mapping: &Mapping, known: &Known, field: &FieldMap, value: &Value) -> Option<Value> {
    if value.is_null() {
        return Some(Value::Null);
    }
    let id = || value.as_str().and_then(|id| id.parse::<Uuid>().ok());
    match field.kind {
        FieldKind::User => mapping.people.there(id()?).map(|id| json!(id)),
        FieldKind::Stage => mapping.stages.there(id()?).map(|id| json!(id)),
        FieldKind::LossReason => mapping.loss_reasons.there(id()?).map(|id| json!(id)),
        FieldKind::Reference(kind) => known.there.get(&(kind, id()?)).map(|id| json!(id)),
        FieldKind::Link => {
            let (kind, id) = target(FieldKind::Link, value)?;
            let id = known.there.get(&(kind, id.parse().ok()?))?;
            Some(json!({ "kind": kind.as_str(), "id": id }))
        }
        // A product that is not there yet comes first.
        FieldKind::ProductLines => lines(value)
            .map(|line| match product(line) {
                None => Some(line.clone()),
                Some(id) => Some(with_product(line, json!(known.there.get(&(Kind::Products, id.parse().ok()?))?))),
            })
            .collect(),
        _ => Some(value.clone()),
    }
}

fn transformed(transform: &str, value: Value) -> Value {
    let Value::String(text) = &value else { return value };
    match transform {
        "upper" => json!(text.to_uppercase()),
        "lower" => json!(text.to_lowercase()),
        "digits" => json!(text.chars().filter(char::is_ascii_digit).collect::<String>()),
        _ => value,
    }
}
