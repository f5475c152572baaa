//! Definitions of the account's own fields.

use serde_json::{Value, json};

use super::kind::Kind;

/// Whose fields they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    Card(Kind),
    Catalog(u64),
}

impl Owner {
    pub fn name(self) -> String {
        match self {
            Self::Card(kind) => kind.plural().to_owned(),
            Self::Catalog(_) => "catalogs".to_owned(),
        }
    }

    pub fn path(self) -> String {
        match self {
            Self::Card(kind) => format!("{}/custom_fields", kind.plural()),
            Self::Catalog(id) => format!("catalogs/{id}/custom_fields"),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Choice {
    pub id: u64,
    pub value: String,
    pub sort: i64,
    pub code: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Field {
    pub id: u64,
    pub owner: Owner,
    pub name: String,
    pub kind: String,
    pub code: Option<String>,
    pub sort: i64,
    pub choices: Vec<Choice>,
    pub is_predefined: bool,
    pub is_api_only: bool,
    pub group_id: Option<String>,
    pub required_statuses: Value,
}

/// Types that can be made by POST.
pub const KINDS: [&str; 24] = [
    "text",
    "numeric",
    "checkbox",
    "select",
    "multiselect",
    "multitext",
    "date",
    "url",
    "textarea",
    "radiobutton",
    "streetaddress",
    "smart_address",
    "birthday",
    "legal_entity",
    "date_time",
    "items",
    "category",
    "price",
    "tracking_data",
    "linked_entity",
    "monetary",
    "chained_list",
    "file",
    "payer",
];

impl Field {
    pub fn has_choices(&self) -> bool {
        matches!(self.kind.as_str(), "select" | "multiselect" | "radiobutton" | "multitext" | "smart_address" | "category")
    }

    pub fn choice(&self, id: u64) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == id)
    }

    /// Whether several values are kept.
    pub fn is_many(&self) -> bool {
        matches!(self.kind.as_str(), "multiselect" | "multitext" | "smart_address" | "items" | "linked_entity" | "chained_list")
    }

    pub fn value(&self, account_id: u64) -> Value {
        let choices: Vec<Value> =
            self.choices.iter().map(|choice| json!({ "id": choice.id, "value": choice.value, "sort": choice.sort, "code": choice.code })).collect();
        json!({
            "id": self.id, "name": self.name, "type": self.kind, "account_id": account_id, "code": self.code, "sort": self.sort,
            "is_api_only": self.is_api_only, "enums": if self.has_choices() { json!(choices) } else { Value::Null },
            "group_id": self.group_id, "required_statuses": self.required_statuses,
            "is_deletable": !self.is_predefined, "is_predefined": self.is_predefined, "entity_type": self.owner.name(),
            "tracking_callback": null, "remind": null, "triggers": [], "currency": null, "hidden_statuses": [], "chained_lists": null,
        })
    }

    /// In front of its values, as rows show them.
    pub fn head(&self) -> Value {
        json!({ "field_id": self.id, "field_name": self.name, "field_code": self.code, "field_type": self.kind, "is_computed": false })
    }
}
