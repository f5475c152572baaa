//! Which call a path and a verb mean.

use serde_json::Value;

use super::{about, calls, catalogs, complex, custom_fields, events, links, notes, pipelines, tags, tasks, unsorted, webhooks, write};
use crate::amocrm::account::Account;
use crate::amocrm::account::fields::Owner;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::Problem;

#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    Account,
    Users,
    User(u64),
    Cards(Kind),
    Card(Kind, u64),
    Complex,
    Fields(Owner),
    Field(Owner, u64),
    FieldGroups(Owner),
    Tags(Kind),
    Notes(Kind, Option<u64>),
    Note(Kind, Option<u64>, u64),
    Pin(Kind, Option<u64>, u64, bool),
    Links(Kind, Option<u64>),
    Link(Kind, Option<u64>),
    Unlink(Kind, Option<u64>),
    Pipelines,
    Pipeline(u64),
    Statuses(u64),
    Status(u64, u64),
    LossReasons,
    AllUnsorted,
    UnsortedSummary,
    UnsortedOf(&'static str),
    Unsorted(String),
    Accept(String),
    Decline(String),
    LinkUnsorted(String),
    Tasks,
    Task(u64),
    Calls,
    Catalogs,
    Catalog(u64),
    Elements(u64),
    Element(u64, u64),
    Events,
    EventTypes,
    Event(String),
    Webhooks,
}

/// `path` from `/api/v4/` on.
pub fn find(path: &str) -> Option<Place> {
    let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let id = |text: &str| text.parse::<u64>().ok();
    let (first, rest) = segments.split_first()?;
    if *first == "leads" {
        match rest {
            ["complex"] => return Some(Place::Complex),
            ["loss_reasons"] => return Some(Place::LossReasons),
            ["pipelines"] => return Some(Place::Pipelines),
            ["pipelines", pipeline] => return Some(Place::Pipeline(id(pipeline)?)),
            ["pipelines", pipeline, "statuses"] => return Some(Place::Statuses(id(pipeline)?)),
            ["pipelines", pipeline, "statuses", status] => return Some(Place::Status(id(pipeline)?, id(status)?)),
            ["unsorted", rest @ ..] => return of_unsorted(rest),
            _ => {}
        }
    }
    if let Some(kind) = Kind::card(first) {
        return of_card(kind, rest);
    }
    Some(match (*first, rest) {
        ("account", []) => Place::Account,
        ("users", []) => Place::Users,
        ("users", [user]) => Place::User(id(user)?),
        ("tasks", []) => Place::Tasks,
        ("tasks", [task]) => Place::Task(id(task)?),
        ("calls", []) => Place::Calls,
        ("catalogs", []) => Place::Catalogs,
        ("catalogs", [catalog]) => Place::Catalog(id(catalog)?),
        ("catalogs", [catalog, "elements"]) => Place::Elements(id(catalog)?),
        ("catalogs", [catalog, "elements", element]) => Place::Element(id(catalog)?, id(element)?),
        ("catalogs", [catalog, "custom_fields"]) => Place::Fields(Owner::Catalog(id(catalog)?)),
        ("catalogs", [catalog, "custom_fields", field]) => Place::Field(Owner::Catalog(id(catalog)?), id(field)?),
        ("events", []) => Place::Events,
        ("events", ["types"]) => Place::EventTypes,
        ("events", [event]) => Place::Event((*event).to_owned()),
        ("webhooks", []) => Place::Webhooks,
        _ => return None,
    })
}

fn of_unsorted(rest: &[&str]) -> Option<Place> {
    Some(match rest {
        [] => Place::AllUnsorted,
        ["summary"] => Place::UnsortedSummary,
        ["forms"] => Place::UnsortedOf("forms"),
        ["sip"] => Place::UnsortedOf("sip"),
        [uid] => Place::Unsorted((*uid).to_owned()),
        [uid, "accept"] => Place::Accept((*uid).to_owned()),
        [uid, "decline"] => Place::Decline((*uid).to_owned()),
        [uid, "link"] => Place::LinkUnsorted((*uid).to_owned()),
        _ => return None,
    })
}

fn of_card(kind: Kind, rest: &[&str]) -> Option<Place> {
    let id = |text: &str| text.parse::<u64>().ok();
    let owner = Owner::Card(kind);
    Some(match rest {
        [] => Place::Cards(kind),
        ["custom_fields"] => Place::Fields(owner),
        ["custom_fields", "groups"] => Place::FieldGroups(owner),
        ["custom_fields", field] => Place::Field(owner, id(field)?),
        ["tags"] => Place::Tags(kind),
        ["notes"] => Place::Notes(kind, None),
        ["notes", note] => Place::Note(kind, None, id(note)?),
        ["notes", note, verb @ ("pin" | "unpin")] => Place::Pin(kind, None, id(note)?, *verb == "pin"),
        ["links"] => Place::Links(kind, None),
        ["link"] => Place::Link(kind, None),
        ["unlink"] => Place::Unlink(kind, None),
        [card] => Place::Card(kind, id(card)?),
        [card, "notes"] => Place::Notes(kind, Some(id(card)?)),
        [card, "notes", note] => Place::Note(kind, Some(id(card)?), id(note)?),
        [card, "notes", note, verb @ ("pin" | "unpin")] => Place::Pin(kind, Some(id(card)?), id(note)?, *verb == "pin"),
        [card, "links"] => Place::Links(kind, Some(id(card)?)),
        [card, "link"] => Place::Link(kind, Some(id(card)?)),
        [card, "unlink"] => Place::Unlink(kind, Some(id(card)?)),
        _ => return None,
    })
}

/// What the ledger and faults call it.
pub fn kind(path: &str) -> String {
    let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && part.parse::<u64>().is_err()).collect();
    segments.join("/")
}

pub fn read(account: &Account, place: &Place, call: &Call<'_>) -> Result<Reply, Problem> {
    Ok(match place {
        Place::Account => about::account(account, call),
        Place::Users => about::users(account, call)?,
        Place::User(id) => about::user(account, *id, call)?,
        Place::Cards(kind) => write::list(account, *kind, call)?,
        Place::Card(kind, id) => write::get(account, *kind, *id, call),
        Place::Fields(owner) => custom_fields::list(account, *owner, call)?,
        Place::Field(owner, id) => custom_fields::get(account, *owner, *id, call)?,
        Place::FieldGroups(owner) => custom_fields::groups(*owner, call),
        Place::Tags(kind) => tags::list(account, *kind, call)?,
        Place::Notes(kind, card) => notes::list(account, *kind, *card, call)?,
        Place::Note(kind, card, id) => notes::get(account, *kind, *card, *id, call)?,
        Place::Links(kind, id) => links::list(account, *kind, *id, call)?,
        Place::Pipelines => pipelines::list(account, call),
        Place::Pipeline(id) => pipelines::get(account, *id, call)?,
        Place::Statuses(id) => pipelines::statuses(account, *id, call)?,
        Place::Status(id, status) => pipelines::status(account, *id, *status, call)?,
        Place::LossReasons => pipelines::loss_reasons(account, call),
        Place::AllUnsorted => unsorted::list(account, call)?,
        Place::UnsortedSummary => unsorted::summary(account, call),
        Place::Unsorted(uid) => unsorted::get(account, uid, call)?,
        Place::Tasks => tasks::list(account, call)?,
        Place::Task(id) => tasks::get(account, *id, call)?,
        Place::Catalogs => catalogs::list(account, call)?,
        Place::Catalog(id) => catalogs::get(account, *id, call)?,
        Place::Elements(id) => catalogs::elements_of(account, *id, call)?,
        Place::Element(id, element) => catalogs::element(account, *id, *element, call)?,
        Place::Events => events::list(account, call)?,
        Place::EventTypes => events::types(call),
        Place::Event(id) => events::get(account, id, call)?,
        Place::Webhooks => webhooks::list(account, call)?,
        _ => return Err(Problem::wrong_verb()),
    })
}

pub fn post(account: &mut Account, place: &Place, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    match place {
        Place::Cards(kind) => write::create(account, *kind, call, body),
        Place::Complex => complex::create(account, call, body),
        Place::Fields(owner) => custom_fields::create(account, *owner, call, body),
        Place::Tags(kind) => tags::create(account, *kind, body, call),
        Place::Notes(kind, card) => notes::create(account, *kind, *card, call, body),
        Place::Pin(kind, card, id, pinned) => notes::pin(account, *kind, *card, *id, *pinned),
        Place::Link(kind, id) => links::link(account, *kind, *id, call, body),
        Place::Unlink(kind, id) => links::unlink(account, *kind, *id, call, body),
        Place::Pipelines => pipelines::create(account, call, body),
        Place::Statuses(id) => pipelines::create_statuses(account, *id, call, body),
        Place::UnsortedOf(category) => unsorted::create(account, category, call, body),
        Place::Accept(uid) => unsorted::accept(account, uid, call, body),
        Place::LinkUnsorted(uid) => unsorted::link(account, uid, call, body),
        Place::Tasks => tasks::create(account, call, body),
        Place::Calls => calls::create(account, call, body),
        Place::Catalogs => catalogs::create(account, call, body),
        Place::Elements(id) => catalogs::create_elements(account, *id, call, body),
        Place::Webhooks => webhooks::subscribe(account, call, body),
        _ => Err(Problem::wrong_verb()),
    }
}

pub fn patch(account: &mut Account, place: &Place, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    match place {
        Place::Cards(kind) => write::update_many(account, *kind, call, body),
        Place::Card(kind, id) => write::update_one(account, *kind, *id, call, body),
        Place::Fields(owner) => custom_fields::update_many(account, *owner, call, body),
        Place::Field(owner, id) => custom_fields::update_one(account, *owner, *id, call, body),
        Place::Notes(kind, _) => notes::update_many(account, *kind, call, body),
        Place::Note(kind, card, id) => notes::update_one(account, *kind, *card, *id, call, body),
        Place::Pipeline(id) => pipelines::update(account, *id, call, body),
        Place::Status(id, status) => pipelines::update_status(account, *id, *status, call, body),
        Place::Tasks => tasks::update_many(account, call, body),
        Place::Task(id) => tasks::update_one(account, *id, call, body),
        Place::Elements(id) => catalogs::update_elements(account, *id, call, body),
        Place::Element(id, element) => catalogs::update_element(account, *id, *element, call, body),
        _ => Err(Problem::wrong_verb()),
    }
}

/// Leads, contacts, companies and tasks have no delete; people delete them at the screen.
pub fn delete(account: &mut Account, place: &Place, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    match place {
        Place::Field(owner, id) => custom_fields::delete(account, *owner, *id, call),
        Place::Pipeline(id) => pipelines::delete(account, *id, call),
        Place::Status(id, status) => pipelines::delete_status(account, *id, *status, call),
        Place::Decline(uid) => unsorted::decline(account, uid, call),
        Place::Webhooks => webhooks::unsubscribe(account, call, body),
        _ => Err(Problem::wrong_verb()),
    }
}
