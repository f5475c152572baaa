//! Webhooks: subscriptions, and what a call says to look at again. Calls are not signed, so they are only ever hints.

use std::collections::{BTreeMap, BTreeSet};

use connector::Error;
use connector::account::Method;
use connector::crm::{Hint, Webhook, WebhookPlan};
use domain::sync::Kind;
use serde_json::{Value, json};
use url::Url;
use url::form_urlencoded::parse;

use super::client::{Client, Reply, Write, pair, rows};
use super::facts::kind_of;

/// What every edition of the vendor's documents names.
const USUAL: [&str; 21] = [
    "add_lead",
    "update_lead",
    "delete_lead",
    "restore_lead",
    "status_lead",
    "responsible_lead",
    "note_lead",
    "add_contact",
    "update_contact",
    "delete_contact",
    "restore_contact",
    "responsible_contact",
    "note_contact",
    "add_company",
    "update_company",
    "delete_company",
    "restore_company",
    "responsible_company",
    "note_company",
    "add_task",
    "responsible_task",
];
/// Named by some.
const FURTHER: [&str; 5] = ["update_task", "delete_task", "add_unsorted", "update_unsorted", "delete_unsorted"];
/// More than that in one call is somebody else's.
const MOST_HINTS: usize = 1000;

pub async fn subscribe(client: &Client, account_key: String, url: &Url) -> Result<WebhookPlan, Error> {
    let plan = WebhookPlan { url: url.to_string(), account_key, keep: Value::Null };
    let all: Vec<&str> = USUAL.into_iter().chain(FURTHER).collect();
    let standing = client.get("GET webhooks", "webhooks", &[pair("filter[destination]", url)]).await.map_err(gate)?;
    let is_standing = rows(standing, "webhooks").iter().any(|hook| {
        let has: BTreeSet<&str> = hook["settings"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        hook["destination"].as_str() == Some(url.as_str()) && hook["disabled"] != true && USUAL.iter().all(|event| has.contains(event))
    });
    if is_standing {
        return Ok(plan);
    }
    for settings in [all.as_slice(), USUAL.as_slice()] {
        let body = json!({ "destination": url.as_str(), "settings": settings, "sort": 10 });
        // The address is the key: a second time replaces the first.
        let write = Write { method: Method::POST, label: "POST webhooks", path: "webhooks", body, is_repeatable: true };
        match client.write(&write).await.map_err(gate)? {
            Reply::Done(_) => return Ok(plan),
            Reply::Faults(faults) if faults.iter().all(|fault| fault.path.starts_with("settings")) => {}
            Reply::Faults(faults) => {
                let reason = faults.first().map(|fault| format!("{}: {}", fault.path, fault.detail)).unwrap_or_default();
                return Err(Error::Refused { code: "webhooks_unavailable", reason });
            }
        }
    }
    Err(Error::Refused { code: "webhooks_unavailable", reason: "the vendor knows none of the events".to_owned() })
}

pub async fn unsubscribe(client: &Client, plan: &WebhookPlan) -> Result<(), Error> {
    let body = json!({ "destination": plan.url });
    let write = Write { method: Method::DELETE, label: "DELETE webhooks", path: "webhooks", body, is_repeatable: true };
    match client.write(&write).await {
        Ok(Reply::Done(_)) | Err(Error::NotFound) => Ok(()),
        Ok(Reply::Faults(faults)) => Err(faults.first().map_or(Error::NotFound, |fault| fault.error())),
        Err(error) => Err(error),
    }
}

/// The plan of the account, or the rights of whoever connected it, do not include webhooks.
fn gate(error: Error) -> Error {
    match error {
        Error::Forbidden { what } => Error::Refused { code: "webhooks_unavailable", reason: what },
        Error::Refused { code: "payment_required" | "validation", reason } => Error::Refused { code: "webhooks_unavailable", reason },
        Error::NotFound => Error::Refused { code: "webhooks_unavailable", reason: "no such call".to_owned() },
        other => other,
    }
}

/// One element of a call.
#[derive(Default)]
struct Told {
    id: Option<u64>,
    /// `company` among contacts.
    kind: Option<String>,
    lead: Option<u64>,
    note: Option<u64>,
    noted: Option<u64>,
    noted_kind: Option<u64>,
}

pub fn hints(plan: &WebhookPlan, webhook: &Webhook<'_>) -> Result<Vec<Hint>, Error> {
    if webhook.body.iter().all(u8::is_ascii_whitespace) {
        return goodbye(plan, webhook.query.unwrap_or_default());
    }
    let mut account = None;
    let mut told: BTreeMap<(String, String, String), Told> = BTreeMap::new();
    for (key, value) in parse(webhook.body) {
        let parts: Vec<&str> = key.split('[').map(|part| part.trim_end_matches(']')).collect();
        let number = || value.trim().parse::<u64>().ok();
        match parts.as_slice() {
            ["account", "id"] => account = Some(value.trim().to_owned()),
            [top, action, at, rest @ ..] if told.len() < MOST_HINTS => {
                let one = told.entry(((*top).to_owned(), (*action).to_owned(), (*at).to_owned())).or_default();
                match rest {
                    ["id"] => one.id = number(),
                    ["type"] => one.kind = Some(value.to_string()),
                    ["lead_id"] => one.lead = number(),
                    ["leads", .., "id"] | ["data", "leads", .., "id"] => one.lead = one.lead.or_else(number),
                    ["note", "id"] => one.note = number(),
                    ["note", "element_id"] => one.noted = number(),
                    ["note", "element_type"] => one.noted_kind = number(),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let Some(account) = account else { return Err(Error::Unexpected { excerpt: "a call without an account".to_owned() }) };
    if account != plan.account_key {
        return Err(Error::BadCredentials);
    }
    let hints: BTreeSet<Hint> = told.iter().flat_map(|((top, action, _), one)| of_one(top, action, one)).collect();
    Ok(hints.into_iter().collect())
}

fn of_one(top: &str, action: &str, one: &Told) -> Vec<Hint> {
    let card = match (top, one.kind.as_deref()) {
        ("leads", _) => Kind::Deals,
        // Companies come as contacts.
        ("contacts", Some("company")) | ("companies", _) => Kind::Companies,
        ("contacts", _) => Kind::Contacts,
        ("task", _) => Kind::Tasks,
        ("catalogs", _) => Kind::Products,
        ("unsorted", _) => return one.lead.map(|id| Hint::Record(Kind::Deals, id.to_string())).into_iter().collect(),
        _ => return Vec::new(),
    };
    if action != "note" {
        return one.id.map(|id| Hint::Record(card, id.to_string())).into_iter().collect();
    }
    let entity = match (one.noted_kind, card) {
        (Some(1), _) => "contacts",
        (Some(2), _) => "leads",
        (Some(3), _) => "companies",
        (_, Kind::Companies) => "companies",
        (_, Kind::Contacts) => "contacts",
        _ => "leads",
    };
    let note = one.note.map(|id| Hint::Record(Kind::Communications, format!("{entity}:{id}")));
    let card = one.noted.and_then(|id| Some(Hint::Record(kind_of(entity)?, id.to_string())));
    note.into_iter().chain(card).collect()
}

/// The vendor says by GET that the integration was switched off.
fn goodbye(plan: &WebhookPlan, query: &str) -> Result<Vec<Hint>, Error> {
    let told: BTreeMap<String, String> = parse(query.as_bytes()).into_owned().collect();
    let account = told.get("account_id").ok_or_else(|| Error::Unexpected { excerpt: "an empty call".to_owned() })?;
    if *account != plan.account_key {
        return Err(Error::BadCredentials);
    }
    Ok(if told.contains_key("signature") { vec![Hint::Revoked] } else { Vec::new() })
}

#[cfg(test)]
mod tests;
