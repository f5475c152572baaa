//! `/{entity}/tags`

use serde_json::{Value, json};

use super::filter::{numbers, strings};
use super::list::Page;
use super::write::{all, elements, replied};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::{Account, Tag};
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::{Fault, Problem};
use crate::ledger::Effect;

pub fn list(account: &Account, kind: Kind, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let filter = call.query.get("filter");
    let ids = filter.and_then(|filter| numbers(filter.get("id")));
    let names = filter.and_then(|filter| strings(filter.get("name")));
    let query = call.text("query").map(str::to_lowercase);
    let wanted = |tag: &&Tag| {
        ids.as_ref().is_none_or(|ids| ids.iter().any(|id| u64::try_from(*id) == Ok(tag.id)))
            && names.as_ref().is_none_or(|names| names.contains(&tag.name))
            && query.as_ref().is_none_or(|text| tag.name.to_lowercase().contains(text))
    };
    let tags: Vec<&Tag> = account.tags.get(&kind).into_iter().flatten().filter(wanted).collect();
    let (tags, more) = page.cut(&tags);
    Ok(page.reply(call, "tags", tags.into_iter().map(|tag| json!({ "id": tag.id, "name": tag.name, "color": null })).collect(), more))
}

pub fn create(account: &mut Account, kind: Kind, body: &Value, call: &Call<'_>) -> Result<Reply, Problem> {
    let names = all(elements(body)?, |element| match element["name"].as_str().map(str::trim) {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err(vec![Fault::missing("name")]),
    })?;
    let mut effects = Vec::new();
    let mut made = Vec::with_capacity(names.len());
    for (request_id, name) in names {
        let last = account.last_id;
        let id = account.tag_named(kind, &name);
        if account.last_id != last {
            effects.push(Effect::new("create", "tags", id, &Value::Null, &json!({ "name": name, "entity_type": kind.plural() })));
        }
        let name = account.tag(kind, id).map(|tag| tag.name.clone());
        made.push(json!({ "id": id, "name": name, "color": null, "request_id": request_id }));
    }
    Ok(Reply { effects, ..replied(call, "tags", made) })
}
