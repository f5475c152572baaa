//! Links between cards: part of a new lead, calls of their own for everything else.

use connector::Error;
use connector::account::Method;
use connector::crm::Written;
use domain::sync::{Fields, Kind};
use serde_json::{Value, json};

use super::client::{Client, Reply, Write};
use super::facts::entity;
use super::map::{company, main_contact, number_of};

/// A link to be made or taken back once the card is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    is_link: bool,
    to: Kind,
    id: u64,
}

/// A contact gets its company after it was made.
pub fn of_create(kind: Kind, fields: &Fields) -> Vec<Step> {
    let company = fields.get("company").and_then(number_of).filter(|_| kind == Kind::Contacts);
    company.map(|id| Step { is_link: true, to: Kind::Companies, id }).into_iter().collect()
}

pub fn of_update(kind: Kind, fields: &Fields, before: &Value) -> Vec<Step> {
    let mut steps = Vec::new();
    if matches!(kind, Kind::Deals | Kind::Contacts)
        && let Some(value) = fields.get("company")
    {
        steps.extend(moved(Kind::Companies, company(before), number_of(value)));
    }
    if kind == Kind::Deals
        && let Some(value) = fields.get("contact")
    {
        let (old, new) = (main_contact(before), number_of(value));
        let contacts = before["_embedded"]["contacts"].as_array().into_iter().flatten();
        let stands_aside = contacts.filter_map(|contact| contact["id"].as_u64()).find(|id| Some(*id) == new && old != new);
        // Who was in second place leaves it, to come back in the first. The others of the lead stay.
        steps.extend(stands_aside.map(|id| Step { is_link: false, to: Kind::Contacts, id }));
        match new {
            Some(_) if old == new => {}
            Some(id) => steps.push(Step { is_link: true, to: Kind::Contacts, id }),
            None => steps.extend(old.map(|id| Step { is_link: false, to: Kind::Contacts, id })),
        }
    }
    steps
}

/// There is room for one: the old goes before the new comes.
fn moved(to: Kind, old: Option<u64>, new: Option<u64>) -> Vec<Step> {
    if old == new {
        return Vec::new();
    }
    let leaves = old.map(|id| Step { is_link: false, to, id });
    leaves.into_iter().chain(new.map(|id| Step { is_link: true, to, id })).collect()
}

/// Takes the steps of a card that was written. A card whose links are not certain has to be looked at again.
pub async fn follow(client: &Client, kind: Kind, steps: &[Step], written: Result<Written, Error>) -> Result<Written, Error> {
    let written = written?;
    for step in steps {
        let (verb, label) = if step.is_link { ("link", "POST link") } else { ("unlink", "POST unlink") };
        let mut one = json!({ "to_entity_id": step.id, "to_entity_type": entity(step.to) });
        if step.is_link && step.to == Kind::Contacts {
            one["metadata"] = json!({ "is_main": true });
        }
        let path = format!("{}/{}/{verb}", entity(kind), written.id);
        let write = Write { method: Method::POST, label, path: &path, body: json!([one]), is_repeatable: true };
        match client.write(&write).await {
            Ok(Reply::Done(_)) => {}
            // Nothing to take back.
            Ok(Reply::Faults(_)) | Err(Error::NotFound) if !step.is_link => {}
            Ok(Reply::Faults(faults)) => {
                let reason = faults.first().map(|fault| fault.detail.clone()).unwrap_or_default();
                return Err(Error::OutcomeUnknown { detail: format!("written, but not linked: {reason}") });
            }
            Err(Error::AuthRevoked) => return Err(Error::AuthRevoked),
            Err(error) => return Err(Error::OutcomeUnknown { detail: format!("written, but not linked: {error}") }),
        }
    }
    Ok(written)
}
