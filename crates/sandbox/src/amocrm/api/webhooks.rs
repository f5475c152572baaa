//! `/webhooks`: subscriptions, keyed by their destination.

use serde_json::{Value, json};

use super::filter::strings;
use super::list::whole;
use super::write::one;
use crate::amocrm::account::Account;
use crate::amocrm::account::hooks::{CODES, Hook, MOST};
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::{Fault, Problem};
use crate::ledger::Effect;

fn may(call: &Call<'_>) -> Result<(), Problem> {
    call.needs_admin()?;
    if call.settings.webhooks_allowed { Ok(()) } else { Err(Problem::unpaid()) }
}

pub fn list(account: &Account, call: &Call<'_>) -> Result<Reply, Problem> {
    may(call)?;
    let wanted = call.query.get("filter").and_then(|filter| strings(filter.get("destination")));
    let hooks = account.hooks.iter().filter(|hook| wanted.as_ref().is_none_or(|wanted| wanted.contains(&hook.destination)));
    let shown: Vec<Value> = hooks.map(|hook| hook.value(account.id)).collect();
    Ok(if shown.is_empty() { Reply::nothing() } else { whole(call, "webhooks", shown) })
}

pub fn subscribe(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    may(call)?;
    let element = one(body)?;
    let mut faults = Vec::new();
    let destination = element["destination"].as_str().unwrap_or_default().to_owned();
    if !destination.starts_with("http://") && !destination.starts_with("https://") {
        faults.push(Fault { code: "InvalidUrl", path: "destination".into(), detail: "This value is not a valid URL." });
    }
    let settings: Vec<String> = element["settings"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    if settings.is_empty() {
        faults.push(Fault::missing("settings"));
    }
    let wrong = settings.iter().enumerate().filter(|(_, code)| !CODES.contains(&code.as_str()));
    faults.extend(wrong.map(|(number, _)| Fault::choice(format!("settings.{number}"))));
    if !faults.is_empty() {
        return Err(Problem::of_one(faults));
    }
    let is_known = account.hooks.iter().any(|hook| hook.destination == destination);
    if !is_known && account.hooks.len() == MOST {
        return Err(Problem::unprocessable(format!("Limit {MOST} webhooks")));
    }
    let (new, account_id) = (account.next_id(), account.id);
    if let Some(hook) = account.hooks.iter_mut().find(|hook| hook.destination == destination) {
        let before = hook.value(account_id);
        if call.settings.webhook_settings_merge {
            let kept = std::mem::take(&mut hook.settings);
            hook.settings = kept.into_iter().chain(settings).fold(Vec::new(), |mut all, code| {
                if !all.contains(&code) {
                    all.push(code);
                }
                all
            });
        } else {
            hook.settings = settings;
        }
        // Saving it again is how one that was given up comes back.
        hook.disabled = false;
        hook.wrong.clear();
        hook.updated_at = call.now;
        let effects = vec![Effect::new("update", "webhooks", hook.id, &before, &hook.value(account_id))];
        return Ok(Reply { effects, ..Reply::ok(hook.value(account_id)) });
    }
    let hook = Hook {
        id: new,
        destination,
        settings,
        sort: element["sort"].as_i64().unwrap_or(10),
        created_at: call.now,
        updated_at: call.now,
        created_by: call.user,
        disabled: false,
        wrong: std::collections::VecDeque::new(),
    };
    let value = hook.value(account_id);
    let effects = vec![Effect::new("create", "webhooks", hook.id, &Value::Null, &value)];
    account.hooks.push(hook);
    Ok(Reply { status: axum::http::StatusCode::CREATED, effects, ..Reply::ok(value) })
}

pub fn unsubscribe(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    may(call)?;
    let destination = one(body)?["destination"].as_str().unwrap_or_default();
    let hook = account.hooks.iter().find(|hook| hook.destination == destination).ok_or_else(|| Problem::not_found("Webhook not found"))?;
    let effects = vec![Effect::new("delete", "webhooks", hook.id, &hook.value(account.id), &json!({}))];
    account.hooks.retain(|hook| hook.destination != destination);
    Ok(Reply { effects, ..Reply::nothing() })
}
