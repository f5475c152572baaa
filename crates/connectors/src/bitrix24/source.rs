//! The vendor's lists behind our kinds, and how each is asked.

use chrono::{DateTime, Utc};
use connector::crm::RemoteRecord;
use domain::sync::Kind;
use serde_json::{Map, Value, json};

use super::client::Command;
use super::dictionary::Dictionary;
use super::map::{self, Entity};
use super::wire;

/// A list that is read page by page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Companies,
    Contacts,
    Products,
    Deals,
    Leads,
    Tasks,
    Activities,
    /// Comments, by those they hang on: `entityTypeId`.
    Comments(u64),
}

const ALL: [(&str, Source); 11] = [
    ("companies", Source::Companies),
    ("contacts", Source::Contacts),
    ("products", Source::Products),
    ("deals", Source::Deals),
    ("leads", Source::Leads),
    ("tasks", Source::Tasks),
    ("activities", Source::Activities),
    ("comments_of_deals", Source::Comments(2)),
    ("comments_of_leads", Source::Comments(1)),
    ("comments_of_contacts", Source::Comments(3)),
    ("comments_of_companies", Source::Comments(4)),
];

impl Source {
    /// Of a kind, in reading order.
    pub fn of(kind: Kind, leads: bool) -> Vec<Self> {
        let all: &[Self] = match kind {
            Kind::Companies => &[Self::Companies],
            Kind::Contacts => &[Self::Contacts],
            Kind::Products => &[Self::Products],
            Kind::Deals => &[Self::Deals, Self::Leads],
            Kind::Tasks => &[Self::Tasks],
            Kind::Communications => &[Self::Activities, Self::Comments(2), Self::Comments(1), Self::Comments(3), Self::Comments(4)],
        };
        all.iter().copied().filter(|source| leads || !matches!(source, Self::Leads | Self::Comments(1))).collect()
    }

    /// As cursors name it.
    pub fn name(self) -> &'static str {
        ALL.iter().find(|(_, source)| *source == self).map_or("", |(name, _)| name)
    }

    pub fn named(name: &str) -> Option<Self> {
        ALL.iter().find(|(known, _)| *known == name).map(|(_, source)| *source)
    }

    fn entity(self) -> Option<u64> {
        match self {
            Self::Leads => Some(1),
            Self::Deals => Some(2),
            Self::Comments(entity) => Some(entity),
            _ => None,
        }
    }

    fn method(self) -> &'static str {
        match self {
            Self::Companies => "crm.company.list",
            Self::Contacts => "crm.contact.list",
            Self::Products => "crm.product.list",
            Self::Tasks => "tasks.task.list",
            Self::Activities => "crm.activity.list",
            Self::Deals | Self::Leads | Self::Comments(_) => "crm.item.list",
        }
    }

    /// Names of the id and of the time of the last change in filters.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Companies | Self::Contacts => ("ID", "DATE_MODIFY"),
            Self::Products => ("ID", "TIMESTAMP_X"),
            Self::Tasks => ("ID", "CHANGED_DATE"),
            Self::Activities => ("ID", "LAST_UPDATED"),
            Self::Deals | Self::Leads => ("id", "updatedTime"),
            // A comment moves this one, and need not move the other.
            Self::Comments(_) => ("id", "lastActivityTime"),
        }
    }

    /// Where rows and their ids are in a result.
    fn path(self) -> (Option<&'static str>, &'static str) {
        match self {
            Self::Deals | Self::Leads | Self::Comments(_) => (Some("items"), "id"),
            Self::Tasks => (Some("tasks"), "id"),
            _ => (None, "ID"),
        }
    }

    fn select(self, ids_only: bool) -> &'static [&'static str] {
        match (self, ids_only) {
            (Self::Companies, true) => &["ID", "IS_MY_COMPANY"],
            (Self::Contacts | Self::Products | Self::Tasks, true) => &["ID"],
            (Self::Activities, true) => &["ID", "TYPE_ID", "PROVIDER_ID", "COMPLETED"],
            (Self::Deals | Self::Leads, true) | (Self::Comments(_), _) => &["id"],
            (Self::Companies, false) => &["*", "UF_*", "PHONE", "EMAIL", "WEB"],
            (Self::Contacts, false) => &["*", "UF_*", "PHONE", "EMAIL"],
            (Self::Products, false) => &["*"],
            (Self::Tasks, false) => {
                &["ID", "TITLE", "DESCRIPTION", "DEADLINE", "STATUS", "RESPONSIBLE_ID", "CREATED_DATE", "CHANGED_DATE", "UF_CRM_TASK"]
            }
            (Self::Activities, false) => &[
                "ID",
                "OWNER_ID",
                "OWNER_TYPE_ID",
                "TYPE_ID",
                "PROVIDER_ID",
                "SUBJECT",
                "CREATED",
                "LAST_UPDATED",
                "START_TIME",
                "END_TIME",
                "COMPLETED",
                "RESPONSIBLE_ID",
                "DIRECTION",
                "DESCRIPTION",
                "DESCRIPTION_TYPE",
            ],
            // Everything, the contacts included.
            (Self::Deals | Self::Leads, false) => &[],
        }
    }

    /// Rows whose id lies above `after`: a number, or the reference to an earlier command's last one.
    pub fn page(self, after: &Value, since: Option<DateTime<Utc>>, changed: Option<&str>, ids_only: bool) -> Command {
        let (id, usual) = self.keys();
        let mut filter = wire::object([(&format!(">{id}"), after.clone())]);
        if let Some(since) = since {
            filter.insert(format!(">={}", changed.unwrap_or(usual)), json!(since.format("%Y-%m-%dT%H:%M:%S+00:00").to_string()));
        }
        self.list(filter, ids_only)
    }

    /// Those rows.
    pub fn with_ids(self, ids: &[&str]) -> Command {
        let (id, _) = self.keys();
        // Tasks know a list of values under the plain name only.
        let key = if self == Self::Tasks { id.to_owned() } else { format!("@{id}") };
        self.list(wire::object([(&key, json!(ids))]), false)
    }

    /// By that filter, in the order of ids and without counting, which is what makes large lists quick.
    pub fn list(self, filter: Map<String, Value>, ids_only: bool) -> Command {
        let (id, _) = self.keys();
        let mut parameters = wire::object([("filter", Value::Object(filter)), ("order", json!({ id: "ASC" })), ("start", json!(-1))]);
        let select = self.select(ids_only);
        if !select.is_empty() {
            parameters.insert("select".to_owned(), json!(select));
        }
        if let Some(entity) = self.entity() {
            parameters.insert("entityTypeId".to_owned(), json!(entity));
            parameters.insert("useOriginalUfNames".to_owned(), json!("Y"));
        }
        Command { method: self.method(), parameters }
    }

    /// The reference to the last row of a full page that the command with that key gave.
    pub fn last_of(self, key: &str) -> Value {
        let (rows, id) = self.path();
        let rows = rows.map(|name| format!("[{name}]")).unwrap_or_default();
        Value::from(format!("$result[{key}]{rows}[{}][{id}]", super::read::PAGE - 1))
    }

    /// Rows of a result, and nothing else than rows is one.
    pub fn rows(self, result: &Value) -> Option<Vec<&Value>> {
        let rows = self.path().0.map_or(result, |name| wire::get(result, name));
        // PHP prints an empty map as a list: `items` is missing then.
        let is_empty = result.as_array().is_some_and(Vec::is_empty);
        (rows.is_array() || rows.is_object() || is_empty).then(|| wire::rows(rows))
    }

    pub fn id(self, row: &Value) -> Option<u64> {
        wire::number(wire::get(row, self.path().1))
    }

    /// A record of a row; `None` for what is none of ours.
    pub fn record(self, row: &Value, dictionary: &Dictionary) -> Option<RemoteRecord> {
        match self {
            Self::Companies => map::company(row, dictionary),
            Self::Contacts => map::contact(row, dictionary),
            Self::Products => map::product(row, dictionary),
            Self::Deals => map::deal(row, Entity::Deal, dictionary),
            Self::Leads => map::deal(row, Entity::Lead, dictionary),
            Self::Tasks => map::task(row),
            Self::Activities => map::activity(row),
            Self::Comments(_) => map::comment(row, None),
        }
    }
}
