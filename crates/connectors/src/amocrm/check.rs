//! The first questions: whose account it is, and what the user behind the token may see.

use connector::Error;
use connector::crm::CrmAccount;

use super::client::{Client, pair};
use super::facts::{Facts, account};

/// What the work will read, by the name people know from the vendor's rights.
const LISTS: [&str; 7] = ["leads", "contacts", "companies", "tasks", "catalogs", "users", "leads/notes"];

pub async fn check(client: &Client) -> Result<CrmAccount, Error> {
    let facts = Facts::of_account(&account(client).await?);
    let mut missing_rights = Vec::new();
    for list in LISTS {
        match client.get(&format!("GET {list}"), list, &[pair("limit", 1)]).await {
            // Lists are a matter of the plan.
            Ok(_) | Err(Error::NotFound) => {}
            Err(Error::Forbidden { .. }) => missing_rights.push(list.to_owned()),
            Err(error) => return Err(error),
        }
    }
    Ok(CrmAccount {
        key: facts.id.clone(),
        name: facts.name.clone(),
        currency: facts.currency.clone(),
        time_zone: facts.time_zone.clone(),
        missing_rights,
        facts: serde_json::to_value(&facts).unwrap_or_default(),
    })
}
