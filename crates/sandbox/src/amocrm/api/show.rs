//! Rows as the API shows them.

use serde_json::{Value, json};

use crate::amocrm::account::Account;
use crate::amocrm::account::fields::Field;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::context::Call;

/// `path` is that of the row, from `/api/v4/` on.
fn base(account: &Account, row: &Row, call: &Call<'_>, path: &str) -> Value {
    let mut shown = row.body.clone();
    for (name, value) in [
        ("id", json!(row.id)),
        ("created_by", json!(row.created_by)),
        ("updated_by", json!(row.updated_by)),
        ("created_at", json!(row.created_at)),
        ("updated_at", json!(row.updated_at)),
        ("responsible_user_id", json!(row.responsible)),
        ("account_id", json!(account.id)),
        ("_links", call.self_link(path)),
    ] {
        shown.insert(name.to_owned(), value);
    }
    Value::Object(shown)
}

pub fn custom_values(account: &Account, row: &Row, empty_as_list: bool) -> Value {
    let mut fields: Vec<&Field> = row.values.keys().filter_map(|id| account.fields.get(id)).collect();
    fields.sort_by_key(|field| (field.sort, field.id));
    if fields.is_empty() {
        return if empty_as_list { json!([]) } else { Value::Null };
    }
    let shown = fields.into_iter().map(|field| {
        let mut one = field.head();
        one["values"] = json!(row.values.get(&field.id));
        one
    });
    Value::Array(shown.collect())
}

pub fn path(kind: Kind, id: u64) -> String {
    format!("{}/{id}", kind.plural())
}

pub fn card(account: &Account, kind: Kind, row: &Row, call: &Call<'_>) -> Value {
    let mut shown = base(account, row, call, &path(kind, row.id));
    shown["is_deleted"] = json!(row.deleted);
    shown["custom_fields_values"] = custom_values(account, row, call.settings.empty_values_as_list);
    if kind == Kind::Leads {
        shown["score"] = Value::Null;
        shown["labor_cost"] = Value::Null;
        shown["is_price_computed"] = json!(false);
        if call.with("is_price_modified_by_robot") {
            shown["is_price_modified_by_robot"] = json!(false);
        }
        if call.with("source_id") {
            shown["source_id"] = Value::Null;
        }
    }
    shown["_embedded"] = embedded(account, kind, row, call);
    shown
}

fn embedded(account: &Account, kind: Kind, row: &Row, call: &Call<'_>) -> Value {
    let end = (kind, row.id);
    let linked = |other: Kind| {
        let live = account.links.to(end, other).filter(move |link| account.live(other, link.to.1).is_some());
        let shown = live.map(move |link| {
            let mut one = json!({ "id": link.to.1, "_links": call.self_link(&path(other, link.to.1)) });
            if kind == Kind::Leads && other == Kind::Contacts {
                one["is_main"] = json!(link.main);
            }
            one
        });
        Value::Array(shown.collect())
    };
    let tags = row.tags.iter().filter_map(|id| account.tag(kind, *id)).map(|tag| json!({ "id": tag.id, "name": tag.name, "color": null }));
    let mut shown = json!({ "tags": tags.collect::<Vec<_>>() });
    if kind != Kind::Companies {
        shown["companies"] = linked(Kind::Companies);
    }
    for other in [Kind::Contacts, Kind::Leads] {
        if other != kind && call.with(other.plural()) {
            shown[other.plural()] = linked(other);
        }
    }
    if call.with("customers") {
        shown["customers"] = json!([]);
    }
    if call.with("catalog_elements") {
        let elements = account
            .links
            .to(end, Kind::Elements)
            .filter(|link| account.live(Kind::Elements, link.to.1).is_some())
            .map(|link| json!({ "id": link.to.1, "metadata": link.metadata() }));
        shown["catalog_elements"] = Value::Array(elements.collect());
    }
    if kind == Kind::Leads && call.with("loss_reason") {
        let reason = row.id_of("loss_reason_id").and_then(|id| account.loss_reasons.iter().find(|reason| reason.id == id));
        let reason = reason.map(|reason| json!({ "id": reason.id, "name": reason.name, "sort": reason.sort }));
        shown["loss_reason"] = match (reason, call.settings.loss_reason_as_list) {
            (Some(reason), true) => json!([reason]),
            (Some(reason), false) => reason,
            (None, true) => json!([]),
            (None, false) => Value::Null,
        };
    }
    shown
}

/// What is left to see of a row in the bin.
pub fn binned(account: &Account, row: &Row, call: &Call<'_>, path: &str) -> Value {
    let mut shown = base(account, row, call, path);
    if let Some(fields) = shown.as_object_mut() {
        let kept = ["id", "updated_at", "updated_by", "account_id", "_links"];
        for (_, value) in fields.iter_mut().filter(|(name, _)| !kept.contains(&name.as_str())) {
            *value = Value::Null;
        }
    }
    shown["is_deleted"] = json!(true);
    shown["custom_fields_values"] = Value::Null;
    shown
}

pub fn task(account: &Account, row: &Row, call: &Call<'_>) -> Value {
    base(account, row, call, &format!("tasks/{}", row.id))
}

pub fn note(account: &Account, row: &Row, call: &Call<'_>) -> Value {
    let entity = row.str("entity_type").to_owned();
    let mut shown = base(account, row, call, &format!("{entity}/{}/notes/{}", row.id_of("entity_id").unwrap_or_default(), row.id));
    if let Some(fields) = shown.as_object_mut() {
        fields.remove("entity_type");
        if !call.with("is_pinned") {
            fields.remove("is_pinned");
        }
    }
    shown
}

pub fn element(account: &Account, row: &Row, call: &Call<'_>) -> Value {
    let catalog = row.id_of("catalog_id").unwrap_or_default();
    let mut shown = base(account, row, call, &format!("catalogs/{catalog}/elements/{}", row.id));
    shown["is_deleted"] = Value::Null;
    shown["custom_fields_values"] = custom_values(account, row, call.settings.empty_values_as_list);
    shown
}
