//! Definitions of the fields that an account's records have beside the standard ones.

use connector::crm::{OwnField, OwnFieldType};
use domain::sync::Kind;
use domain::text::line;
use serde_json::Value;

/// Code of the field in which our ids travel.
pub const MARKER: &str = "ZVENO_ID";
/// Fields of ours under other names, so not listed as the account's own.
const STANDARD: [&str; 8] = ["PHONE", "EMAIL", "POSITION", "WEB", "ADDRESS", "SKU", "PRICE", "UNIT"];

#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    pub id: u64,
    pub name: String,
    pub kind: String,
    pub code: Option<String>,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub id: u64,
    pub text: String,
}

/// Fields of one kind of record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form {
    definitions: Vec<Definition>,
}

impl Form {
    pub fn new(rows: &[Value]) -> Self {
        let mut rows: Vec<&Value> = rows.iter().collect();
        rows.sort_by_key(|row| row["sort"].as_i64().unwrap_or(i64::MAX));
        Self { definitions: rows.into_iter().filter_map(Definition::read).collect() }
    }

    /// The standard field of that code, where the account has it.
    pub fn coded(&self, code: &str) -> Option<&Definition> {
        self.definitions.iter().find(|field| field.code.as_deref() == Some(code))
    }

    /// What the account has of its own, as far as Zveno has such a type.
    pub fn own(&self) -> impl Iterator<Item = (&Definition, OwnFieldType)> {
        self.beside_standard().filter_map(|field| Some((field, field.own_type()?)))
    }

    fn beside_standard(&self) -> impl Iterator<Item = &Definition> {
        self.definitions.iter().filter(|field| field.code.as_deref().is_none_or(|code| code != MARKER && !STANDARD.contains(&code)))
    }

    pub fn named(&self, remote: &str) -> Option<(&Definition, OwnFieldType)> {
        let id: u64 = remote.strip_prefix("cf:")?.parse().ok()?;
        self.own().find(|(field, _)| field.id == id)
    }

    /// As the engine is told.
    pub fn listed(&self, kind: Kind) -> Vec<OwnField> {
        let listed = self.beside_standard().map(|field| {
            let value = field.own_type().unwrap_or(OwnFieldType::Foreign);
            OwnField {
                kind,
                remote: field.remote(),
                title: if field.name.is_empty() { field.remote() } else { field.name.clone() },
                value,
                options: match value {
                    OwnFieldType::Select | OwnFieldType::Multiselect => field.choices.iter().map(|choice| choice.text.clone()).collect(),
                    _ => Vec::new(),
                },
                is_writable: value != OwnFieldType::Foreign,
            }
        });
        listed.collect()
    }
}

impl Definition {
    fn read(row: &Value) -> Option<Self> {
        let choices = row["enums"].as_array().into_iter().flatten();
        let choices = choices.filter_map(|choice| Some(Choice { id: choice["id"].as_u64()?, text: line(choice["value"].as_str()?) }));
        Some(Self {
            id: row["id"].as_u64()?,
            name: line(row["name"].as_str().unwrap_or_default()),
            kind: row["type"].as_str()?.to_owned(),
            code: row["code"].as_str().filter(|code| !code.is_empty()).map(str::to_owned),
            choices: choices.filter(|choice| !choice.text.is_empty()).collect(),
        })
    }

    /// Name in a record's fields.
    pub fn remote(&self) -> String {
        format!("cf:{}", self.id)
    }

    fn own_type(&self) -> Option<OwnFieldType> {
        Some(match self.kind.as_str() {
            "text" | "textarea" | "streetaddress" | "tracking_data" => OwnFieldType::Text,
            "numeric" | "monetary" | "price" => OwnFieldType::Number,
            "date" | "birthday" => OwnFieldType::Date,
            "checkbox" => OwnFieldType::Boolean,
            "select" | "radiobutton" => OwnFieldType::Select,
            "multiselect" => OwnFieldType::Multiselect,
            "url" => OwnFieldType::Url,
            _ => return None,
        })
    }
}
