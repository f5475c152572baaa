//! Kinds small or plain enough to be kept as the JSON they are shown as.

use serde_json::{Map, Value, json};

use super::super::envelope::{Errors, Failure};
use super::super::params::{self, Params};
use super::super::table::Table;
use super::{Scope, Selected, Writer, contains, removed_allows};

/// What distinguishes one such kind from the others.
pub struct Kind {
    pub name: &'static str,
    pub log_name: &'static str,
    /// Filters that compare a field for equality, or for membership when it is a list.
    pub equal: &'static [&'static str],
    pub required: &'static [(&'static str, &'static str)],
    /// Whether the `removed` filter hides archived rows.
    pub archives: bool,
    /// `class` and `related_id` must stand in the query.
    pub related: bool,
}

const fn dictionary(name: &'static str, log_name: &'static str) -> Kind {
    Kind { name, log_name, equal: &["id"], required: &[("name", "Название")], archives: false, related: false }
}

const fn empty(name: &'static str, log_name: &'static str) -> Kind {
    Kind { required: &[], ..dictionary(name, log_name) }
}

pub const KINDS: &[Kind] = &[
    dictionary("branch", "Branch"),
    Kind { equal: &["id", "branch_id", "is_active"], ..dictionary("location", "Location") },
    Kind { equal: &["id", "location_id", "is_enabled"], ..dictionary("room", "Room") },
    dictionary("subject", "Subject"),
    dictionary("study-status", "StudyStatus"),
    dictionary("lead-status", "LeadStatus"),
    dictionary("lead-source", "LeadSource"),
    dictionary("lead-reject", "LeadReject"),
    dictionary("customer-reject", "CustomerReject"),
    Kind { archives: true, ..dictionary("teacher", "Teacher") },
    dictionary("lesson-type", "LessonType"),
    // The id filter of tariffs is ignored, as seen on live accounts.
    Kind { equal: &["type"], ..dictionary("tariff", "Tariff") },
    Kind { equal: &["id", "customer_id"], ..empty("discount", "Discount") },
    dictionary("pay-type", "PayType"),
    Kind { equal: &["id", "category_id"], ..dictionary("pay-item", "PayItem") },
    dictionary("pay-item-category", "PayItemCategory"),
    dictionary("pay-account", "PayAccount"),
    Kind {
        equal: &["id", "user_id", "is_archive", "customer_ids", "is_done"], required: &[("title", "Название")], ..dictionary("task", "Task")
    },
    Kind {
        equal: &["id", "type_id", "user_id"],
        required: &[("comment", "Комментарий")],
        related: true,
        ..dictionary("communication", "Communication")
    },
    empty("bonus", "Bonus"),
    empty("streaming", "Streaming"),
    empty("company", "Company"),
    empty("sms-message", "SmsMessage"),
    empty("mail-message", "MailMessage"),
    empty("phone-call", "PhoneCall"),
    empty("teacher-rate", "TeacherRate"),
    empty("working-hour", "WorkingHour"),
];

pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

#[derive(Debug, Clone)]
pub struct LooseRow {
    pub id: u32,
    pub archived: bool,
    pub fields: Map<String, Value>,
}

impl LooseRow {
    pub fn new(id: u32, fields: Value) -> Self {
        let mut fields = match fields {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        fields.insert("id".to_owned(), json!(id));
        Self { id, archived: false, fields }
    }

    /// Rows that name no branch belong to the whole account.
    fn is_in(&self, branch: u32) -> bool {
        let named = self.fields.get("branch_id").or_else(|| self.fields.get("branch_ids"));
        match named {
            None | Some(Value::Null) => true,
            Some(value) => params::ids(value).contains(&branch),
        }
    }

    fn equals(&self, key: &str, wanted: &Value) -> bool {
        let wanted = params::ids(wanted);
        let held = self.fields.get(key).map(params::ids).unwrap_or_default();
        held.iter().any(|id| wanted.contains(id))
    }

    pub fn assign(&mut self, given: &Map<String, Value>, writer: Writer) {
        for (key, value) in given {
            match key.as_str() {
                "id" => {}
                "removed" if writer == Writer::Person => {
                    self.archived = params::number(value).is_some_and(|number| number > 0);
                }
                _ => {
                    self.fields.insert(key.clone(), value.clone());
                }
            }
        }
    }

    pub fn check(&self, kind: &Kind, errors: &mut Errors) {
        for (field, label) in kind.required {
            let given = self.fields.get(*field).and_then(Value::as_str);
            if given.is_none_or(|text| text.trim().is_empty()) {
                errors.required(field, label);
            }
        }
        let comment = self.fields.get("comment").and_then(Value::as_str);
        if comment.is_some_and(|text| text.chars().count() > 2048) {
            errors.add("comment", "Значение «Комментарий» должно содержать максимум 2048 символов.");
        }
    }
}

pub fn select(kind: &Kind, table: &Table<LooseRow>, scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure> {
    let related = match kind.related {
        true => Some((
            params.query("class").ok_or_else(|| Failure::missing("class"))?,
            params.query_id("related_id").ok_or_else(|| Failure::missing("related_id"))?,
        )),
        false => None,
    };
    let removed = params.number("removed");
    let name = params.text("name");
    let equal: Vec<(&str, &Value)> = kind.equal.iter().filter_map(|key| Some((*key, params.filter(key)?))).collect();
    Ok(super::scan(table, |row| {
        (kind.name == "branch" || scope.branch.is_none_or(|branch| row.is_in(branch)))
            && (!kind.archives || removed_allows(removed, row.archived))
            && equal.iter().all(|(key, wanted)| row.equals(key, wanted))
            && related.is_none_or(|(class, id)| {
                row.fields.get("class").and_then(Value::as_str) == Some(class) && row.fields.get("related_id").and_then(params::id) == Some(id)
            })
            && name.is_none_or(|part| {
                let held = row.fields.get("name").and_then(Value::as_str);
                held.is_some_and(|held| contains(held, part))
            })
    }))
}
