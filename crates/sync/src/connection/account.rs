use connector::crm::CrmAccount;
use serde_json::{Value, json};

/// What is kept of an account, for people and for later sessions.
pub(crate) fn account_value(account: &CrmAccount) -> Value {
    json!({
        "name": domain::text::clip(&domain::text::line(&account.name), 200),
        "currency": account.currency,
        "timeZone": account.time_zone,
        "missingRights": account.missing_rights,
        "facts": account.facts,
    })
}
