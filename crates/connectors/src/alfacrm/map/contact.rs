use domain::contact_points::{normal_email, normal_phone};
use domain::import::{Derived, Kind};
use domain::school::{self, Contact};
use serde_json::{Map, Value};

use super::super::wire::Row;
use super::draft::Draft;

/// Reads how a person can be reached and makes the contact beside the person's record.
///
/// What cannot be read stays where a person can see it: a phone among those typed, an e-mail among the account's own fields.
pub fn derive(draft: &mut Draft, row: Row<'_>, remote_id: String, name: &str, legal_name: Option<String>) {
    let typed_emails = row.lines("email");
    let phones_typed = row.lines("phone");
    let emails = normal(&typed_emails, normal_email);
    let mut phones = normal(&phones_typed, normal_phone);
    if typed_emails.iter().any(|email| normal_email(email).is_none()) {
        draft.warn("email_unreadable");
    }
    if phones_typed.iter().any(|phone| normal_phone(phone).is_none()) {
        draft.warn("phone_unreadable");
    }
    // Dirty lists have the phone typed where the name belongs.
    if let Some(phone) = normal_phone(name)
        && !name.chars().any(char::is_alphabetic)
        && !draft.has("name_missing")
    {
        draft.warn("phone_in_name");
        if !phones.contains(&phone) {
            phones.push(phone);
        }
    }
    draft.reachable(&emails, &phones);
    let mut custom = Map::new();
    keep(&mut custom, "web", row.lines("web"));
    keep(&mut custom, "email_typed", typed_emails.into_iter().filter(|email| normal_email(email).is_none()).collect());
    let contact = Contact {
        name: name.to_owned(),
        legal_name,
        emails,
        phones,
        phones_typed,
        addresses: row.lines("addr"),
        note: String::new(),
        custom: Value::Object(custom),
    };
    draft.required("contact_id", Kind::Contacts, remote_id.clone());
    draft.derive(Derived { kind: Kind::Contacts, remote_id, fields: school::fields(&contact), references: Vec::new() });
}

/// In normal form, each once.
fn normal(typed: &[String], form: fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for value in typed.iter().filter_map(|text| form(text)) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

fn keep(custom: &mut Map<String, Value>, key: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        custom.insert(key.to_owned(), lines.into());
    }
}
