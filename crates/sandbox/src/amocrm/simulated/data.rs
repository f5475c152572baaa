//! What the account holds, nothing hidden.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::amocrm::account::Account;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::api::show::custom_values;
use crate::simulated::Refusal;

const OTHERS: [&str; 10] = ["users", "pipelines", "loss_reasons", "custom_fields", "tags", "catalogs", "links", "unsorted", "events", "webhooks"];

pub fn sizes(account: &Account) -> BTreeMap<&'static str, usize> {
    let rows = Kind::ALL.into_iter().map(|kind| (kind.plural(), account.table(kind).len()));
    let others = OTHERS.into_iter().map(|kind| {
        let size = match kind {
            "users" => account.users.len(),
            "pipelines" => account.pipelines.len(),
            "loss_reasons" => account.loss_reasons.len(),
            "custom_fields" => account.fields.len(),
            "tags" => account.tags.values().map(Vec::len).sum(),
            "catalogs" => account.catalogs.len(),
            "links" => account.links.all().count(),
            "unsorted" => account.unsorted.len(),
            "events" => account.events.len(),
            _ => account.hooks.len(),
        };
        (kind, size)
    });
    rows.chain(others).collect()
}

pub fn rows(account: &Account, name: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
    if let Some(kind) = Kind::parse(name) {
        let table = account.table(kind);
        let part = table.values().skip(offset).take(limit).map(|row| row_value(account, kind, row));
        return Ok((table.len(), part.collect()));
    }
    let all = others(account, name).ok_or_else(|| Refusal::not_found(format!("no kind is called {name:?}")))?;
    Ok((all.len(), all.into_iter().skip(offset).take(limit).collect()))
}

fn row_value(account: &Account, kind: Kind, row: &Row) -> Value {
    let mut shown = row.plain();
    if let Some(fields) = shown.as_object_mut() {
        fields.retain(|name, _| !name.starts_with("cf_") && name != "tags");
    }
    if !(kind.is_card() || kind == Kind::Elements) {
        return shown;
    }
    shown["custom_fields_values"] = custom_values(account, row, true);
    let tags: Vec<Value> = row.tags.iter().filter_map(|id| account.tag(kind, *id)).map(|tag| json!({ "id": tag.id, "name": tag.name })).collect();
    shown["tags"] = json!(tags);
    for other in [Kind::Leads, Kind::Contacts, Kind::Companies, Kind::Elements] {
        if other != kind {
            let linked = account.links.to((kind, row.id), other).map(|link| json!({ "id": link.to.1, "metadata": link.metadata() }));
            shown[other.plural()] = Value::Array(linked.collect());
        }
    }
    shown
}

fn others(account: &Account, name: &str) -> Option<Vec<Value>> {
    Some(match name {
        "users" => account.users.iter().map(crate::amocrm::api::user_value).collect(),
        "pipelines" => account
            .pipelines
            .iter()
            .map(|pipeline| {
                let mut shown = pipeline.value(account.id);
                shown["statuses"] = pipeline.statuses.iter().map(|status| pipeline.status_value(status, account.id)).collect();
                shown
            })
            .collect(),
        "loss_reasons" => account.loss_reasons.iter().map(|reason| json!({ "id": reason.id, "name": reason.name, "sort": reason.sort })).collect(),
        "custom_fields" => account.fields.values().map(|field| field.value(account.id)).collect(),
        "tags" => {
            let tags = account.tags.iter().flat_map(|(kind, tags)| tags.iter().map(move |tag| (kind, tag)));
            tags.map(|(kind, tag)| json!({ "id": tag.id, "name": tag.name, "entity_type": kind.plural() })).collect()
        }
        "catalogs" => account.catalogs.iter().map(|catalog| crate::amocrm::api::catalog_value(account, catalog)).collect(),
        "links" => {
            let shown = account.links.all().map(|((kind, id), link)| {
                json!({
                    "entity_type": kind.plural(), "entity_id": id, "to_entity_type": link.to.0.plural(), "to_entity_id": link.to.1,
                    "metadata": link.metadata(),
                })
            });
            shown.collect()
        }
        "unsorted" => account
            .unsorted
            .iter()
            .map(|item| {
                let mut shown = crate::amocrm::api::unsorted_value(item);
                shown["lead_id"] = json!(item.lead);
                shown["contact_id"] = json!(item.contact);
                shown
            })
            .collect(),
        "events" => account.events.iter().map(|event| event.value(account.id)).collect(),
        "webhooks" => account.hooks.iter().map(|hook| hook.value(account.id)).collect(),
        _ => return None,
    })
}
