//! `GET /events`: what has happened, newest first.

use serde_json::{Value, json};

use super::filter::{numbers, range, strings};
use super::list::Page;
use super::show;
use crate::amocrm::account::Account;
use crate::amocrm::account::events::Event;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::Problem;

const MOST_IDS: usize = 10;

fn shown(account: &Account, event: &Event, call: &Call<'_>) -> Value {
    let mut value = event.value(account.id);
    value["_links"] = call.self_link(&format!("events/{}", event.id()));
    let kind = Kind::ALL.into_iter().find(|kind| kind.singular() == event.entity_type);
    let mut entity = json!({ "id": event.entity_id });
    if let Some(kind) = kind {
        entity["_links"] = call.self_link(&show::path(kind, event.entity_id));
        if call.with(&format!("{}_name", kind.singular())) {
            entity["name"] = json!(account.row(kind, event.entity_id).map(|row| row.str("name")));
        }
    }
    value["_embedded"] = json!({ "entity": entity });
    value
}

pub fn list(account: &Account, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let empty = json!({});
    let filter = call.query.get("filter").unwrap_or(&empty);
    let kinds = strings(filter.get("type"));
    let entities = strings(filter.get("entity"));
    let ids = numbers(filter.get("entity_id"));
    let authors = numbers(filter.get("created_by"));
    let wanted_ids = strings(filter.get("id"));
    if [&ids, &authors].into_iter().flatten().any(|ids| ids.len() > MOST_IDS) {
        return Err(Problem::bad(format!("Limit {MOST_IDS} values per filter")));
    }
    if ids.is_some() && entities.as_ref().is_none_or(|entities| entities.len() != 1) {
        return Err(Problem::bad("Exactly one entity type is expected with entity_id"));
    }
    let times = filter.get("created_at").map(|value| {
        // A bare time counts from itself on.
        range(Some(value)).unwrap_or_else(|| (value.as_str().and_then(|text| text.parse().ok()), None))
    });
    let has = |list: &Option<Vec<i64>>, number: u64| list.as_ref().is_none_or(|list| list.iter().any(|id| u64::try_from(*id) == Ok(number)));
    let wanted = |event: &&Event| {
        kinds.as_ref().is_none_or(|kinds| kinds.contains(&event.kind))
            && entities.as_ref().is_none_or(|entities| entities.contains(&event.entity_type))
            && has(&ids, event.entity_id)
            && has(&authors, event.created_by)
            && wanted_ids.as_ref().is_none_or(|ids| ids.contains(&event.id()))
            && times.is_none_or(|(from, to)| from.is_none_or(|from| event.created_at >= from) && to.is_none_or(|to| event.created_at <= to))
    };
    let events: Vec<&Event> = account.events.iter().rev().filter(wanted).collect();
    let (part, more) = page.cut(&events);
    Ok(page.reply(call, "events", part.into_iter().map(|event| shown(account, event, call)).collect(), more))
}

pub fn get(account: &Account, id: &str, call: &Call<'_>) -> Result<Reply, Problem> {
    let event = account.events.iter().find(|event| event.id() == id).ok_or_else(|| Problem::not_found("Event not found"))?;
    Ok(Reply { count: Some(1), ..Reply::ok(shown(account, event, call)) })
}

pub fn types(call: &Call<'_>) -> Reply {
    let mut kinds = Vec::new();
    for (kind, name) in [("lead", "Сделка"), ("contact", "Контакт"), ("company", "Компания")] {
        for (what, told) in [("added", "создание"), ("deleted", "удаление"), ("restored", "восстановление")] {
            kinds.push(json!({ "key": format!("{kind}_{what}"), "type": 3, "lang": format!("{name}: {told}") }));
        }
    }
    for (key, lang) in
        [("lead_status_changed", "Изменение этапа продажи"), ("entity_merged", "Выполнено объединение"), ("task_added", "Новая задача")]
    {
        kinds.push(json!({ "key": key, "type": 3, "lang": lang }));
    }
    super::list::whole(call, "events_types", kinds)
}
