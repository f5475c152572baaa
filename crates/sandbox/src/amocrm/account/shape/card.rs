//! Leads, contacts, companies; elements of catalogs, which are like them.

use serde_json::{Value, json};

use super::{Reader, Shape, fields_of};
use crate::amocrm::account::edit::{Edit, TagRef};
use crate::amocrm::account::fields::Owner;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::links::Link;
use crate::amocrm::account::pipelines::{LOST, WON};
use crate::amocrm::account::values;
use crate::amocrm::problem::Fault;

pub fn card(shape: &Shape<'_>, kind: Kind, element: &Value) -> Result<Edit, Vec<Fault>> {
    let fields = fields_of(element)?;
    let mut reader = Reader::new(shape);
    for (name, value) in fields {
        match (name.as_str(), kind) {
            ("name", _) | ("first_name" | "last_name", Kind::Contacts) => reader.text(name, value),
            ("price", Kind::Leads) => reader.price(value),
            ("status_id" | "pipeline_id", Kind::Leads) => reader.integer(name, value),
            ("loss_reason_id", Kind::Leads) => reader.loss_reason(value),
            ("closed_at", Kind::Leads) => reader.integer_or_null(name, value),
            ("visitor_uid" | "score" | "labor_cost", Kind::Leads) => {}
            ("responsible_user_id", _) => reader.user(name, value, false),
            ("created_by" | "updated_by", _) => reader.user(name, value, true),
            ("created_at" | "updated_at", _) => reader.integer(name, value),
            ("custom_fields_values", _) => reader.values(Owner::Card(kind), value),
            ("tags_to_add", _) => reader.edit.tags_to_add = reader.tags(kind, name, value),
            ("tags_to_delete", _) if shape.id.is_some() => reader.edit.tags_to_delete = reader.tags(kind, name, value),
            ("_embedded", _) => reader.embedded(kind, value),
            ("request_id", _) => reader.request_id(value),
            ("id", _) if shape.id.is_some() => {}
            // Programs that send back what they have read send these; they change nothing.
            ("is_deleted" | "account_id" | "group_id" | "_links" | "closest_task_at", _) => {}
            _ => reader.other(name),
        }
    }
    match kind {
        Kind::Leads => reader.stage(),
        Kind::Contacts => reader.whole_name(),
        _ => {}
    }
    if shape.id.is_none() {
        reader.defaults(kind);
    }
    reader.finish()
}

pub fn element(shape: &Shape<'_>, catalog: u64, element: &Value) -> Result<Edit, Vec<Fault>> {
    let fields = fields_of(element)?;
    let mut reader = Reader::new(shape);
    for (name, value) in fields {
        match name.as_str() {
            "name" => reader.text(name, value),
            "custom_fields_values" => reader.values(Owner::Catalog(catalog), value),
            "request_id" => reader.request_id(value),
            "created_by" | "updated_by" => reader.user(name, value, true),
            "created_at" | "updated_at" => reader.integer(name, value),
            "id" if shape.id.is_some() => {}
            "is_deleted" | "account_id" | "catalog_id" | "_links" | "_embedded" | "currency_id" | "price_id" => {}
            _ => reader.other(name),
        }
    }
    if shape.id.is_none() {
        if !reader.edit.body.contains_key("name") && reader.faults.is_empty() {
            reader.faults.push(Fault::missing("name"));
        }
        reader.keep("catalog_id", &json!(catalog));
    }
    reader.finish()
}

impl Reader<'_> {
    fn price(&mut self, value: &Value) {
        match value {
            Value::Null => self.keep("price", &json!(0)),
            value if value.as_i64().is_some() => self.keep("price", value),
            Value::String(text) if text.parse::<i64>().is_ok() => self.keep("price", &json!(text.parse::<i64>().unwrap_or_default())),
            _ => self.faults.push(Fault::integer("price")),
        }
    }

    fn loss_reason(&mut self, value: &Value) {
        let is_known = || value.as_u64().is_some_and(|id| self.shape.account.loss_reasons.iter().any(|reason| reason.id == id));
        if value.is_null() || is_known() {
            self.keep("loss_reason_id", value);
        } else {
            self.faults.push(Fault::choice("loss_reason_id"));
        }
    }

    /// A stage belongs to a pipeline: to the one given, or the lead's own, or the main one.
    fn stage(&mut self) {
        let account = self.shape.account;
        let (pipeline, status) = (self.edit.body.get("pipeline_id").cloned(), self.edit.body.get("status_id").cloned());
        if self.shape.id.is_some() && pipeline.is_none() && status.is_none() {
            return;
        }
        let old = self.shape.id.and_then(|id| account.row(Kind::Leads, id)).and_then(|row| row.id_of("pipeline_id"));
        let main = account.main_pipeline().map(|pipeline| pipeline.id);
        // A stage that names no pipeline may stand for its own, when the lead is new.
        let of_status = || {
            let wanted = status.as_ref()?.as_u64().filter(|id| *id != WON && *id != LOST)?;
            account.pipelines.iter().find(|pipeline| pipeline.status(wanted).is_some()).map(|pipeline| pipeline.id)
        };
        let given = pipeline.as_ref().and_then(Value::as_u64);
        let wanted = given.or(old).or_else(of_status).or(main);
        let Some(found) = wanted.and_then(|id| account.pipeline(id)).filter(|_| pipeline.is_none() || given.is_some()) else {
            return self.faults.push(Fault::choice("pipeline_id"));
        };
        let status = match status {
            None => found.first(),
            Some(value) => match value.as_u64().filter(|id| found.status(*id).is_some()) {
                Some(id) => id,
                None => return self.faults.push(Fault::choice("status_id")),
            },
        };
        self.keep("pipeline_id", &json!(found.id));
        self.keep("status_id", &json!(status));
    }

    fn whole_name(&mut self) {
        let part = |name: &str| self.edit.body.get(name).and_then(Value::as_str).map(str::to_owned);
        let old = self.shape.id.and_then(|id| self.shape.account.row(Kind::Contacts, id));
        let before = |name: &str| old.map(|row| row.str(name).to_owned()).unwrap_or_default();
        let (first, last) = (part("first_name"), part("last_name"));
        if first.is_some() || last.is_some() {
            let (first, last) = (first.unwrap_or_else(|| before("first_name")), last.unwrap_or_else(|| before("last_name")));
            let name = format!("{first} {last}");
            self.keep("name", &json!(name.trim()));
        }
    }

    fn defaults(&mut self, kind: Kind) {
        let body = &mut self.edit.body;
        let mut usual = vec![("group_id", json!(0)), ("closest_task_at", Value::Null), ("name", json!(""))];
        match kind {
            Kind::Leads => usual.extend([("price", json!(0)), ("loss_reason_id", Value::Null), ("closed_at", Value::Null)]),
            Kind::Contacts => usual.extend([("first_name", json!("")), ("last_name", json!("")), ("is_unsorted", json!(false))]),
            _ => {}
        }
        for (name, value) in usual {
            body.entry(name).or_insert(value);
        }
    }

    fn values(&mut self, owner: Owner, value: &Value) {
        const PATH: &str = "custom_fields_values";
        let account = self.shape.account;
        let given = match value {
            Value::Null => return,
            Value::Array(given) => given,
            _ => return self.faults.push(Fault::list(PATH)),
        };
        for (number, one) in given.iter().enumerate() {
            let path = format!("{PATH}.{number}");
            let by_id = one["field_id"].as_u64();
            let found = match (by_id, one["field_code"].as_str()) {
                (Some(id), _) => account.fields.get(&id).filter(|field| field.owner == owner),
                (None, Some(code)) => account.field_by_code(owner, code),
                (None, None) => {
                    let fault = if one.is_object() {
                        Fault::missing(format!("{path}.field_id"))
                    } else {
                        Fault::kind(path, "This value should be of type object.")
                    };
                    self.faults.push(fault);
                    continue;
                }
            };
            let Some(field) = found else {
                self.faults.push(Fault::choice(format!("{path}.{}", if by_id.is_some() { "field_id" } else { "field_code" })));
                continue;
            };
            let read = match &one["values"] {
                Value::Null => Ok(Vec::new()),
                Value::Array(given) => values::read(field, given, &format!("{path}.values")),
                _ => Err(vec![Fault::list(format!("{path}.values"))]),
            };
            match read {
                Ok(values) => {
                    self.edit.values.insert(field.id, values);
                }
                Err(faults) => self.faults.extend(faults),
            }
        }
    }

    fn tags(&mut self, kind: Kind, path: &str, value: &Value) -> Vec<TagRef> {
        let given = match value {
            Value::Null => return Vec::new(),
            Value::Array(given) => given,
            _ => {
                self.faults.push(Fault::list(path));
                return Vec::new();
            }
        };
        let mut tags = Vec::new();
        for (number, one) in given.iter().enumerate() {
            match (one["id"].as_u64(), one["name"].as_str()) {
                (Some(id), _) if self.shape.account.tag(kind, id).is_some() => tags.push(TagRef::Id(id)),
                (Some(_), None) => self.faults.push(Fault::choice(format!("{path}.{number}.id"))),
                (_, Some(name)) if !name.trim().is_empty() => tags.push(TagRef::Name(name.trim().to_owned())),
                _ => self.faults.push(Fault::missing(format!("{path}.{number}.name"))),
            }
        }
        tags
    }

    /// Tags of any write; contacts and companies of a new row.
    fn embedded(&mut self, kind: Kind, value: &Value) {
        let Some(fields) = value.as_object() else {
            return self.faults.push(Fault::kind("_embedded", "This value should be of type object."));
        };
        for (name, value) in fields {
            let path = format!("_embedded.{name}");
            match (name.as_str(), Kind::card(name)) {
                ("tags", _) => self.edit.tags = Some(self.tags(kind, &path, value)),
                (_, Some(other)) if self.shape.id.is_none() && other != kind => self.links_to(other, &path, value),
                ("loss_reason" | "source" | "customers" | "catalog_elements" | "metadata", _) | (_, Some(_)) => {}
                _ => self.other(&path),
            }
        }
    }

    fn links_to(&mut self, kind: Kind, path: &str, value: &Value) {
        let Some(given) = value.as_array() else {
            if !value.is_null() {
                self.faults.push(Fault::list(path));
            }
            return;
        };
        for (number, one) in given.iter().enumerate() {
            match one["id"].as_u64().filter(|id| self.shape.account.live(kind, *id).is_some()) {
                Some(id) => self.edit.links.push(Link { main: one["is_main"] == true, ..Link::plain((kind, id)) }),
                None => self.faults.push(Fault::choice(format!("{path}.{number}.id"))),
            }
        }
    }
}
