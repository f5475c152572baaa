use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};

use super::super::dictionary::Dictionary;
use super::super::product_rows;
use super::super::wire::{self, get};
use super::contact::{source, source_out};
use super::lines::{lines, sum};
use super::{ORIGINATOR, Wanted, id_out, line, marked, marker, own, paragraph, record};

/// What a deal of ours is at the vendor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    Lead,
    Deal,
}

impl Entity {
    /// `entityTypeId`
    pub fn number(self) -> u64 {
        match self {
            Self::Lead => 1,
            Self::Deal => 2,
        }
    }

    /// Our id of it.
    pub fn id(self, id: &str) -> String {
        match self {
            Self::Lead => format!("L{id}"),
            Self::Deal => id.to_owned(),
        }
    }
}

/// What our id names at the vendor.
pub fn entity(id: &str) -> (Entity, &str) {
    id.strip_prefix('L').map_or((Entity::Deal, id), |id| (Entity::Lead, id))
}

/// The stage of a lead behind a stage key.
pub fn lead_stage(key: &str) -> Option<&str> {
    key.strip_prefix("L:")
}

/// The pipeline that a deal's stage belongs to: its code tells.
pub fn category(stage: &str) -> u64 {
    stage.strip_prefix('C').and_then(|rest| rest.split_once(':')).and_then(|(id, _)| id.parse().ok()).unwrap_or(0)
}

/// Rows are the universal methods', own fields under their original names.
pub fn deal(row: &Value, entity: Entity, dictionary: &Dictionary) -> Option<RemoteRecord> {
    let stage = wire::text(get(row, "stageId")).map(|stage| if entity == Entity::Lead { format!("L:{stage}") } else { stage });
    let is_final = matches!(get(row, "stageSemanticId").as_str(), Some("S" | "F"));
    let mut fields: Fields = wire::object([
        ("title", wire::line_value(get(row, "title"))),
        ("currencyId", wire::line_value(get(row, "currencyId"))),
        ("stageId", stage.map_or(Value::Null, Value::String)),
        ("contactId", contacts(row).into_iter().next().map_or(Value::Null, Value::String)),
        ("companyId", wire::id_value(get(row, "companyId"))),
        ("assignedById", wire::id_value(get(row, "assignedById"))),
        ("movedTime", if is_final { wire::instant_value(get(row, "movedTime")) } else { Value::Null }),
        ("sourceId", source(get(row, "sourceId"), get(row, "sourceDescription"), dictionary)),
        ("comments", paragraph(get(row, "comments"))),
    ]);
    if let Some(minor) = wire::minor(get(row, "opportunity")) {
        // Zero that nobody typed is no amount.
        let is_typed = minor != 0 || wire::flag(get(row, "isManualOpportunity")) == Some(true);
        fields.insert("opportunity".to_owned(), if is_typed { json!(minor) } else { Value::Null });
    } else if wire::text(get(row, "opportunity")).is_none() {
        fields.insert("opportunity".to_owned(), Value::Null);
    }
    if entity == Entity::Deal {
        fields.insert("closedate".to_owned(), wire::date_value(get(row, "closedate")));
        own::read(row, Kind::Deals, dictionary, &mut fields);
    }
    let marker = marker(get(row, "originatorId"), get(row, "originId"));
    let raw = json!({ "contactIds": contacts(row), "categoryId": get(row, "categoryId") });
    Some(record(Kind::Deals, entity.id(&wire::id(get(row, "id"))?), get(row, "updatedTime"), fields, marker, raw))
}

/// The contacts of a deal, the main one first.
fn contacts(row: &Value) -> Vec<String> {
    let main = wire::id(get(row, "contactId"));
    let others = wire::rows(get(row, "contactIds")).into_iter().filter_map(wire::id).filter(|id| Some(id) != main.as_ref());
    main.iter().cloned().chain(others).collect()
}

pub fn deal_fields(wanted: &Wanted<'_>, entity: Entity, dictionary: &Dictionary) -> Map<String, Value> {
    let mut out = Map::new();
    if let Some(id) = wanted.local_id {
        out.extend(wire::object([("originatorId", json!(ORIGINATOR)), ("originId", json!(id.to_string()))]));
    }
    for (name, value) in wanted.fields {
        match name.as_str() {
            "title" => out.extend([(name.clone(), line(value))]),
            "currencyId" if !value.is_null() => out.extend([(name.clone(), line(value))]),
            "comments" => out.extend([(name.clone(), marked(value))]),
            "companyId" => out.extend([(name.clone(), id_out(value))]),
            "assignedById" if !value.is_null() => out.extend([(name.clone(), id_out(value))]),
            "closedate" if entity == Entity::Deal => out.extend([(name.clone(), line(value))]),
            "opportunity" => {
                let minor = value.as_i64();
                out.extend([(name.clone(), json!(wire::decimal(minor.unwrap_or(0))))]);
                // Otherwise the vendor puts the sum of the products in its place: wanted only where it is that sum, and then it goes on following them.
                let is_manual = minor.is_some() && minor != sum_of_products(wanted);
                out.extend([("isManualOpportunity".to_owned(), json!(if is_manual { "Y" } else { "N" }))]);
            }
            "contactId" => {
                let before: Vec<String> = wire::rows(get(wanted.raw, "contactIds")).into_iter().filter_map(wire::id).collect();
                let main = wire::id(value);
                let others = before.into_iter().skip(1).filter(|id| Some(id) != main.as_ref());
                let ids: Vec<String> = main.iter().cloned().chain(others).collect();
                out.extend([("contactIds".to_owned(), json!(ids))]);
            }
            "sourceId" => {
                let (id, description) = source_out(value, dictionary);
                out.extend([(name.clone(), id)]);
                out.extend(description.map(|text| ("sourceDescription".to_owned(), text)));
            }
            "stageId" => out.extend(stage(value, entity, wanted.raw)),
            _ => {}
        }
    }
    if entity == Entity::Deal {
        own::write(wanted.fields, Kind::Deals, dictionary, true, &mut out);
    }
    out
}

/// What the products come to that the deal has afterwards.
fn sum_of_products(wanted: &Wanted<'_>) -> Option<i64> {
    let rows = get(wanted.raw, product_rows::FIELD).as_array();
    wanted.fields.get(product_rows::FIELD).map_or_else(|| sum(&lines(rows?)), sum)
}

fn stage(value: &Value, entity: Entity, raw: &Value) -> Vec<(String, Value)> {
    let Some(key) = value.as_str() else { return Vec::new() };
    if entity == Entity::Lead {
        return vec![("stageId".to_owned(), json!(lead_stage(key).unwrap_or(key)))];
    }
    let mut out = vec![("stageId".to_owned(), json!(key))];
    if wire::number(get(raw, "categoryId")) != Some(category(key)) {
        out.push(("categoryId".to_owned(), json!(category(key))));
    }
    out
}
