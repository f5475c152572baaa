//! The fields of a record as the outside names them, and the columns each is made of.

use serde_json::Value;
use store::sales::Kind;

pub(super) struct Field {
    pub name: &'static str,
    pub column: &'static str,
    pub rule: Rule,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// One of the values.
    One,
    /// All of them, the primary's first.
    United,
    /// The normal forms with, in `phones_typed`, how they were typed.
    Phones,
    /// One of the values for each key.
    Keys,
}

const fn field(name: &'static str, column: &'static str, rule: Rule) -> Field {
    Field { name, column, rule }
}

const CONTACT: &[Field] = &[
    field("name", "name", Rule::One),
    field("legalName", "legal_name", Rule::One),
    field("position", "position", Rule::One),
    field("companyId", "company_id", Rule::One),
    field("phones", "phones", Rule::Phones),
    field("emails", "emails", Rule::United),
    field("messengers", "messengers", Rule::United),
    field("addresses", "addresses", Rule::United),
    field("note", "note", Rule::One),
    field("ownerId", "owner_id", Rule::One),
    field("source", "source", Rule::One),
    field("custom", "custom", Rule::Keys),
];
const COMPANY: &[Field] = &[
    field("name", "name", Rule::One),
    field("website", "website", Rule::One),
    field("industry", "industry", Rule::One),
    field("phones", "phones", Rule::Phones),
    field("emails", "emails", Rule::United),
    field("addresses", "addresses", Rule::United),
    field("note", "note", Rule::One),
    field("ownerId", "owner_id", Rule::One),
    field("source", "source", Rule::One),
    field("custom", "custom", Rule::Keys),
];

pub(super) fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Contact => CONTACT,
        Kind::Company => COMPANY,
    }
}

/// How phones were typed, beside their normal forms.
pub(super) const TYPED: &str = "phones_typed";
/// Which entries are one person's.
pub(super) const PERSON: &str = "person_id";

pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
