//! Who asked, of a lead without a contact: its own name, phones and e-mails, as one line. They are the vendor's to change: here a person is a contact.

use connector::Error;
use connector::crm::{OwnField, OwnFieldType, RemoteRecord};
use domain::sync::Kind;
use serde_json::{Value, json};

use super::client::{Client, Command};
use super::map::{Entity, entity, multi};
use super::read::PAGE;
use super::wire::{self, get};

const FIELD: &str = "lead:PERSON";

/// The field, as the account would have it if it had one.
pub fn field() -> OwnField {
    OwnField {
        kind: Kind::Deals,
        remote: FIELD.to_owned(),
        title: "Кто обратился (лид)".to_owned(),
        value: OwnFieldType::Text,
        options: Vec::new(),
        is_writable: false,
    }
}

/// Adds it to the leads among deals that were read. Where it may not be read nothing is said of it.
pub async fn add(client: &Client, records: &mut [RemoteRecord]) -> Result<(), Error> {
    let leads: Vec<&str> = records.iter().map(|record| entity(&record.id)).filter(|(of, _)| *of == Entity::Lead).map(|(_, id)| id).collect();
    let commands: Vec<Command> = leads.chunks(PAGE).map(command).collect();
    let mut people: Vec<(String, Value)> = Vec::new();
    for result in client.batch(&commands, true).await? {
        match result {
            Ok(rows) => {
                people.extend(wire::rows(&rows).into_iter().filter_map(|row| Some((Entity::Lead.id(&wire::id(get(row, "ID"))?), person(row)))))
            }
            Err(Error::NotFound | Error::Forbidden { .. } | Error::Refused { .. } | Error::BadRequest(_)) => {}
            Err(error) => return Err(error),
        }
    }
    for (id, person) in people {
        // A filter that is not heeded brings strangers.
        if let Some(record) = records.iter_mut().find(|record| record.id == id) {
            record.fields.insert(FIELD.to_owned(), person);
        }
    }
    Ok(())
}

fn command(ids: &[&str]) -> Command {
    let select = ["ID", "NAME", "SECOND_NAME", "LAST_NAME", "PHONE", "EMAIL"];
    Command::new("crm.lead.list", json!({ "filter": { "@ID": ids }, "select": select, "order": { "ID": "ASC" }, "start": -1 }))
}

/// `Анна Петрова, +7 916 123-45-67, anna@example.org`
fn person(row: &Value) -> Value {
    let name: Vec<String> = ["NAME", "SECOND_NAME", "LAST_NAME"].iter().filter_map(|part| wire::text(get(row, part))).collect();
    let mut parts = Vec::from_iter((!name.is_empty()).then(|| domain::text::line(&name.join(" "))));
    parts.extend(multi::values(row, "PHONE"));
    parts.extend(multi::values(row, "EMAIL"));
    if parts.is_empty() { Value::Null } else { Value::String(domain::text::clip(&parts.join(", "), 500)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_one_line() {
        let row = json!({ "NAME": "Анна", "LAST_NAME": "Петрова", "PHONE": [{ "ID": "1", "VALUE": "+79161234567" }], "EMAIL": [{ "ID": "2", "VALUE": "a@b.ru" }] });
        assert_eq!(person(&row), json!("Анна Петрова, +79161234567, a@b.ru"));
        assert_eq!(person(&json!({ "NAME": "", "PHONE": [] })), Value::Null);
    }
}
