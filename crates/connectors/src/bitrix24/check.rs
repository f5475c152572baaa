//! Does what work will do, only less.

use connector::Error;
use connector::crm::CrmAccount;
use serde_json::json;

use super::client::{Client, Command};
use super::dictionary::Dictionary;
use super::{address, wire};

/// Scopes, any of which opens what we need.
const SCOPES: [&[&str]; 3] = [&["crm"], &["task", "tasks"], &["user", "user_brief", "user_basic"]];

pub async fn check(client: &Client, dictionary: &Dictionary) -> Result<CrmAccount, Error> {
    let scopes = client.ask(Command::new("scope", json!({}))).await?;
    let scopes: Vec<String> = wire::rows(&scopes).into_iter().filter_map(wire::text).collect();
    let mut missing: Vec<String> = SCOPES
        .iter()
        .filter(|wanted| !wanted.iter().any(|scope| scopes.iter().any(|known| known == scope)))
        .filter_map(|wanted| wanted.first().map(|scope| (*scope).to_owned()))
        .collect();
    if missing.is_empty() {
        missing.extend(dictionary.refused.iter().cloned());
    }
    // Rows that the acting user may not see are silently missing from every list, and would look deleted.
    if !dictionary.is_admin {
        missing.push("admin".to_owned());
    }
    let access = client.access();
    Ok(CrmAccount {
        key: access.account_key.clone().unwrap_or_else(|| address::name(&access.base_url)),
        name: address::name(&access.base_url),
        currency: dictionary.currency.clone(),
        time_zone: None,
        missing_rights: missing,
        facts: json!({ "leads": dictionary.leads, "currency": dictionary.currency }),
    })
}
