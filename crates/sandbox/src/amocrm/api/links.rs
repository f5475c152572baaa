//! `/{entity}/{id}/links`, `link`, `unlink`, and the same for many at once.

use serde_json::{Value, json};

use super::filter::numbers;
use super::list::whole;
use super::write::{all, elements, hand, replied};
use crate::amocrm::account::Account;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::links::{End, Link};
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};

fn value(from: End, link: &Link, is_bulk: bool) -> Value {
    let mut one = json!({ "to_entity_id": link.to.1, "to_entity_type": link.to.0.plural(), "metadata": link.metadata() });
    if is_bulk {
        one["entity_id"] = json!(from.1);
        one["entity_type"] = json!(from.0.plural());
    }
    one
}

pub fn list(account: &Account, kind: Kind, id: Option<u64>, call: &Call<'_>) -> Result<Reply, Problem> {
    let filter = &call.query.get("filter").cloned().unwrap_or_default();
    let ids: Vec<u64> = match id {
        Some(id) if account.live(kind, id).is_none() => return Err(Problem::not_found("Entity not found")),
        Some(id) => vec![id],
        None => numbers(filter.get("entity_id")).unwrap_or_default().into_iter().filter_map(|id| u64::try_from(id).ok()).collect(),
    };
    let number = |name: &str| numbers(filter.get(name)).and_then(|ids| ids.first().copied()).and_then(|id| u64::try_from(id).ok());
    let (to_id, to_kind, catalog) = (number("to_entity_id"), filter["to_entity_type"].as_str(), number("to_catalog_id"));
    let wanted = |link: &&Link| {
        (to_kind.is_none() || to_kind == Some(link.to.0.plural()))
            && (to_id.is_none() || to_kind.is_none() || to_id == Some(link.to.1))
            && (catalog.is_none() || catalog == link.catalog_id)
            && account.live(link.to.0, link.to.1).is_some()
    };
    let mut shown = Vec::new();
    for id in ids {
        shown.extend(account.links.of((kind, id)).iter().filter(wanted).map(|link| value((kind, id), link, true)));
    }
    Ok(whole(call, "links", shown))
}

fn read(account: &Account, kind: Kind, id: Option<u64>, element: &Value) -> Result<(End, Link), Vec<Fault>> {
    let from = id.or_else(|| element["entity_id"].as_u64()).ok_or_else(|| vec![Fault::missing("entity_id")])?;
    if account.live(kind, from).is_none() {
        return Err(vec![Fault::choice("entity_id")]);
    }
    let to_kind = element["to_entity_type"].as_str().and_then(Kind::parse).filter(|to| *to != kind && (to.is_card() || *to == Kind::Elements));
    let to_kind = to_kind.ok_or_else(|| vec![Fault::choice("to_entity_type")])?;
    let to = element["to_entity_id"].as_u64().ok_or_else(|| vec![Fault::integer("to_entity_id")])?;
    let Some(row) = account.live(to_kind, to) else {
        return Err(vec![Fault::choice("to_entity_id")]);
    };
    let metadata = &element["metadata"];
    let link = Link {
        main: metadata["is_main"] == true,
        catalog_id: (to_kind == Kind::Elements).then(|| row.id_of("catalog_id")).flatten(),
        quantity: (to_kind == Kind::Elements).then(|| metadata["quantity"].as_f64().unwrap_or(1.0)),
        price_id: metadata["price_id"].as_u64(),
        ..Link::plain((to_kind, to))
    };
    if link.catalog_id.is_some() && metadata["catalog_id"].as_u64() != link.catalog_id {
        return Err(vec![Fault::choice("metadata.catalog_id")]);
    }
    Ok(((kind, from), link))
}

pub fn link(account: &mut Account, kind: Kind, id: Option<u64>, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let wanted = all(elements(body)?, |element| read(account, kind, id, element))?;
    let mut done = Done::default();
    let mut made = Vec::with_capacity(wanted.len());
    for (_, (from, link)) in wanted {
        account.link(from, link.clone(), hand(call), &mut done);
        let kept = account.links.of(from).iter().find(|other| other.to == link.to);
        made.extend(kept.map(|link| value(from, link, true)));
    }
    Ok(replied(call, "links", made).wrote(done))
}

pub fn unlink(account: &mut Account, kind: Kind, id: Option<u64>, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let wanted = all(elements(body)?, |element| {
        let from = id.or_else(|| element["entity_id"].as_u64()).ok_or_else(|| vec![Fault::missing("entity_id")])?;
        let to_kind = element["to_entity_type"].as_str().and_then(Kind::parse).ok_or_else(|| vec![Fault::choice("to_entity_type")])?;
        let to = element["to_entity_id"].as_u64().ok_or_else(|| vec![Fault::integer("to_entity_id")])?;
        Ok(((kind, from), (to_kind, to)))
    })?;
    let mut done = Done::default();
    for (_, (from, to)) in wanted {
        account.unlink(from, to, hand(call), &mut done);
    }
    Ok(Reply::nothing().wrote(done))
}
