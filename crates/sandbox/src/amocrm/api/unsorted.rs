//! `/leads/unsorted`: incoming leads that nobody has taken yet. Each has a lead already, in the first stage.

use serde_json::{Value, json};

use super::filter::{numbers, strings};
use super::list::Page;
use super::show;
use super::write::{all, elements, hand, replied, shape};
use crate::amocrm::account::edit::Edit;
use crate::amocrm::account::happening::{Action, Happening};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::links::Link;
use crate::amocrm::account::shape as forms;
use crate::amocrm::account::{Account, Unsorted};
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};

pub fn plain(item: &Unsorted) -> Value {
    json!({
        "uid": item.uid, "source_uid": item.source_uid, "source_name": item.source_name, "category": item.category,
        "pipeline_id": item.pipeline_id, "created_at": item.created_at, "metadata": item.metadata,
    })
}

fn shown(account: &Account, item: &Unsorted, call: &Call<'_>) -> Value {
    let mut value = plain(item);
    value["account_id"] = json!(account.id);
    value["_links"] = call.self_link(&format!("leads/unsorted/{}", item.uid));
    let part = |kind: Kind, id: u64| json!([{ "id": id, "_links": call.self_link(&show::path(kind, id)) }]);
    value["_embedded"] = json!({
        "leads": part(Kind::Leads, item.lead), "companies": [],
        "contacts": item.contact.map_or(json!([]), |id| part(Kind::Contacts, id)),
    });
    value
}

pub fn list(account: &Account, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let filter = call.query.get("filter");
    let categories = filter.and_then(|filter| strings(filter.get("category")));
    let pipelines = filter.and_then(|filter| numbers(filter.get("pipeline_id")));
    let wanted = |item: &&Unsorted| {
        categories.as_ref().is_none_or(|known| known.contains(&item.category))
            && pipelines.as_ref().is_none_or(|known| known.iter().any(|id| u64::try_from(*id) == Ok(item.pipeline_id)))
    };
    let items: Vec<&Unsorted> = account.unsorted.iter().filter(wanted).collect();
    let (part, more) = page.cut(&items);
    Ok(page.reply(call, "unsorted", part.into_iter().map(|item| shown(account, item, call)).collect(), more))
}

fn find<'a>(account: &'a Account, uid: &str) -> Result<&'a Unsorted, Problem> {
    account.unsorted.iter().find(|item| item.uid == uid).ok_or_else(|| Problem::not_found("Unsorted not found"))
}

pub fn get(account: &Account, uid: &str, call: &Call<'_>) -> Result<Reply, Problem> {
    Ok(Reply { count: Some(1), ..Reply::ok(shown(account, find(account, uid)?, call)) })
}

pub fn summary(account: &Account, call: &Call<'_>) -> Reply {
    let of = |category: &str| account.unsorted.iter().filter(|item| item.category == category).count();
    Reply::ok(json!({
        "total": account.unsorted.len(), "accepted": 0, "declined": 0, "average_sort_time": 0,
        "categories": { "forms": { "total": of("forms") }, "sip": { "total": of("sip") }, "mail": { "total": of("mail") }, "chats": { "total": of("chats") } },
        "_links": call.self_link("leads/unsorted/summary"),
    }))
}

struct Incoming {
    item: Unsorted,
    lead: Edit,
    contact: Option<Edit>,
}

pub fn create(account: &mut Account, category: &'static str, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let wanted = all(elements(body)?, |element| read(account, category, call, element))?;
    let mut done = Done::default();
    let mut made = Vec::with_capacity(wanted.len());
    for (request_id, incoming) in wanted {
        let item = bring(account, incoming, call, &mut done);
        let mut value = shown(account, &item, call);
        value["request_id"] = json!(request_id);
        made.push(value);
        done.happenings.push(Happening::of_unsorted(Action::Add, &item));
        account.unsorted.push(item);
    }
    Ok(replied(call, "unsorted", made).wrote(done))
}

fn bring(account: &mut Account, incoming: Incoming, call: &Call<'_>, done: &mut Done) -> Unsorted {
    let Incoming { mut item, lead, contact } = incoming;
    item.contact = contact.map(|edit| account.create(Kind::Contacts, edit, hand(call), done));
    item.lead = account.create(Kind::Leads, lead, hand(call), done);
    if let Some(contact) = item.contact {
        account.link((Kind::Leads, item.lead), Link { main: true, ..Link::plain((Kind::Contacts, contact)) }, hand(call), done);
    }
    // Subscribers hear of the incoming lead, not yet of a lead.
    done.happenings.retain(|happening| happening.unsorted.is_some());
    item.uid = format!("{:032x}", u128::from(account.next_id()) * 0x9e37_79b9_7f4a_7c15_f39c_u128);
    item
}

fn read(account: &Account, category: &'static str, call: &Call<'_>, element: &Value) -> Result<Incoming, Vec<Fault>> {
    let mut faults: Vec<Fault> =
        ["source_uid", "source_name", "metadata"].iter().filter(|name| element[**name].is_null()).map(|name| Fault::missing(*name)).collect();
    let pipeline = match element["pipeline_id"].as_u64() {
        Some(id) => account.pipeline(id),
        None => account.main_pipeline(),
    };
    if pipeline.is_none() {
        faults.push(Fault::choice("pipeline_id"));
    }
    let form = shape(account, call, None);
    let empty = json!({});
    let first = |name: &str| element["_embedded"][name].get(0).cloned();
    let lead = forms::card(&form, Kind::Leads, &first("leads").unwrap_or(empty));
    let contact = first("contacts").map(|given| forms::card(&form, Kind::Contacts, &given)).transpose();
    let (lead, contact, pipeline) = match (lead, contact, pipeline) {
        (Ok(lead), Ok(contact), Some(pipeline)) if faults.is_empty() => (lead, contact, pipeline),
        (lead, contact, _) => {
            faults.extend([lead.err(), contact.err()].into_iter().flatten().flatten());
            return Err(faults);
        }
    };
    let mut lead = lead;
    lead.body.insert("pipeline_id".to_owned(), json!(pipeline.id));
    lead.body.insert("status_id".to_owned(), json!(pipeline.incoming()));
    let contact = contact.map(|mut edit| {
        edit.body.insert("is_unsorted".to_owned(), json!(true));
        edit
    });
    let text = |name: &str| element[name].as_str().unwrap_or_default().to_owned();
    let item = Unsorted {
        uid: String::new(),
        source_uid: text("source_uid"),
        source_name: text("source_name"),
        category: category.to_owned(),
        pipeline_id: pipeline.id,
        created_at: element["created_at"].as_i64().unwrap_or(call.now),
        metadata: element["metadata"].clone(),
        lead: 0,
        contact: None,
    };
    Ok(Incoming { item, lead, contact })
}

/// Makes a lead like any other of it, in the stage named.
pub fn accept(account: &mut Account, uid: &str, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let item = find(account, uid)?.clone();
    let status = body["status_id"].as_u64().or_else(|| account.pipeline(item.pipeline_id).map(crate::amocrm::account::pipelines::Pipeline::first));
    let pipeline = account.pipelines.iter().find(|pipeline| status.is_some_and(|status| pipeline.status(status).is_some()));
    let pipeline = pipeline.map(|pipeline| pipeline.id).ok_or_else(|| Problem::of_one(vec![Fault::choice("status_id")]))?;
    let user = body["user_id"].as_u64().unwrap_or(call.user);
    if !account.user(user).is_some_and(|user| user.is_active) {
        return Err(Problem::of_one(vec![Fault::choice("user_id")]));
    }
    let mut done = Done::default();
    let mut lead = Edit::default();
    for (name, value) in [("pipeline_id", json!(pipeline)), ("status_id", json!(status)), ("responsible_user_id", json!(user))] {
        lead.body.insert(name.to_owned(), value);
    }
    account.update(Kind::Leads, item.lead, lead, hand(call), &mut done);
    if let Some(contact) = item.contact {
        let mut edit = Edit::default();
        edit.body.insert("is_unsorted".to_owned(), json!(false));
        account.update(Kind::Contacts, contact, edit, hand(call), &mut done);
        done.happenings.push(Happening::new(Action::Add, Kind::Contacts, contact, None));
    }
    done.happenings.retain(|happening| happening.action == Action::Add);
    done.happenings.push(Happening::new(Action::Add, Kind::Leads, item.lead, None));
    done.happenings.push(Happening::of_unsorted(Action::Update, &item));
    Ok(gone(account, &item, call).wrote(done))
}

pub fn decline(account: &mut Account, uid: &str, call: &Call<'_>) -> Result<Reply, Problem> {
    let item = find(account, uid)?.clone();
    let mut done = Done::default();
    account.delete(Kind::Leads, item.lead, hand(call), &mut done);
    if let Some(contact) = item.contact {
        account.delete(Kind::Contacts, contact, hand(call), &mut done);
    }
    done.happenings = vec![Happening::of_unsorted(Action::Delete, &item)];
    Ok(gone(account, &item, call).wrote(done))
}

/// Its contact goes to a lead there is; its own lead goes.
pub fn link(account: &mut Account, uid: &str, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let item = find(account, uid)?.clone();
    let target = body["link"]["entity_id"].as_u64().filter(|id| account.live(Kind::Leads, *id).is_some());
    let target = target.ok_or_else(|| Problem::of_one(vec![Fault::choice("link.entity_id")]))?;
    let mut done = Done::default();
    if let Some(contact) = item.contact {
        account.link((Kind::Leads, target), Link::plain((Kind::Contacts, contact)), hand(call), &mut done);
    }
    account.delete(Kind::Leads, item.lead, hand(call), &mut done);
    done.happenings = vec![Happening::of_unsorted(Action::Update, &item)];
    Ok(gone(account, &item, call).wrote(done))
}

fn gone(account: &mut Account, item: &Unsorted, call: &Call<'_>) -> Reply {
    account.unsorted.retain(|other| other.uid != item.uid);
    Reply { count: Some(1), ..Reply::ok(shown(account, item, call)) }
}
