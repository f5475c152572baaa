//! A person at the vendor edits, creates, deletes, restores, merges; also what an administrator sets up.

use std::sync::atomic::Ordering;

use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sha2::Sha256;

use crate::amocrm::account::edit::Hand;
use crate::amocrm::account::fields::Owner;
use crate::amocrm::account::happening::{Action, Happening};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::links::Link;
use crate::amocrm::account::pipelines::LossReason;
use crate::amocrm::account::shape::{self, Shape};
use crate::amocrm::account::{Account, User};
use crate::amocrm::api;
use crate::amocrm::context::Done;
use crate::amocrm::oauth::{CLIENT_ID, CLIENT_SECRET};
use crate::amocrm::problem::Fault;
use crate::amocrm::{Vendor, hooks};
use crate::simulated::Refusal;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    kind: String,
    op: String,
    id: Option<u64>,
    #[serde(default)]
    data: Map<String, Value>,
    /// Who does it; the first user when absent.
    by: Option<u64>,
}

type Changed = Result<(Option<u64>, Done), Refusal>;

pub fn change(vendor: &Vendor, wanted: Value) -> Result<Value, Refusal> {
    let wanted: Wanted = serde_json::from_value(wanted).map_err(|error| Refusal::bad(error.to_string()))?;
    if wanted.kind == "integration" {
        return integration(vendor, &wanted);
    }
    let settings = vendor.settings();
    let hand = Hand {
        user: wanted.by.unwrap_or(501),
        now: vendor.now(),
        now_ms: vendor.now_ms(),
        lag_ms: settings.index_lag_ms,
        linking_bumps: settings.linking_bumps,
    };
    let mut account = vendor.account_mut();
    let (id, done) = match Kind::parse(&wanted.kind) {
        Some(kind) => row(&mut account, kind, &wanted, hand),
        None => setup(vendor, &mut account, &wanted, hand),
    }?;
    let letters = hooks::letters(&account, &done.happenings, &vendor.link_base(&settings), settings.webhook_batch);
    drop(account);
    hooks::send(vendor, letters);
    Ok(json!({ "id": id, "effects": done.effects }))
}

fn wrong(faults: &[Fault]) -> Refusal {
    let told: Vec<String> = faults.iter().map(|fault| format!("{}: {} {}", fault.path, fault.code, fault.detail)).collect();
    Refusal::bad(told.join("; "))
}

fn row(account: &mut Account, kind: Kind, wanted: &Wanted, hand: Hand) -> Changed {
    let mut done = Done::default();
    let data = Value::Object(wanted.data.clone());
    if wanted.op == "create" {
        let id = create(account, kind, &data, hand, &mut done)?;
        return Ok((Some(id), done));
    }
    let id = wanted.id.ok_or_else(|| Refusal::bad("id is missing"))?;
    let row = account.row(kind, id).ok_or_else(|| Refusal::not_found(format!("{} {id}: no such row", wanted.kind)))?;
    match wanted.op.as_str() {
        "update" => {
            let form = Shape { account, unknown_refused: true, id: Some(id) };
            let edit = match kind {
                Kind::Tasks => shape::task(&form, &data),
                Kind::Notes => {
                    let at = Kind::card(row.str("entity_type")).unwrap_or(Kind::Leads);
                    shape::note(&form, at, row.id_of("entity_id"), &data)
                }
                Kind::Elements => shape::element(&form, row.id_of("catalog_id").unwrap_or_default(), &data),
                kind => shape::card(&form, kind, &data),
            };
            let edit = edit.map_err(|faults| wrong(&faults))?;
            account.update(kind, id, edit, hand, &mut done);
        }
        "delete" => account.delete(kind, id, hand, &mut done),
        "restore" => account.restore(kind, id, hand, &mut done),
        "merge" => {
            let losers: Vec<u64> = wanted.data.get("merged").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_u64).collect();
            if !kind.is_card() || losers.is_empty() || losers.iter().any(|loser| *loser == id || account.live(kind, *loser).is_none()) {
                return Err(Refusal::bad("data.merged must list other rows of leads, contacts or companies"));
            }
            losers.into_iter().for_each(|loser| account.merge(kind, id, loser, hand, &mut done));
        }
        _ => return Err(Refusal::bad("op must be create, update, delete, restore or merge")),
    }
    Ok((Some(id), done))
}

fn create(account: &mut Account, kind: Kind, data: &Value, hand: Hand, done: &mut Done) -> Result<u64, Refusal> {
    let form = Shape { account, unknown_refused: true, id: None };
    let mut given = data.clone();
    let mut entity = None;
    let edit = match kind {
        Kind::Tasks => shape::task(&form, data),
        Kind::Elements => {
            let catalog = data["catalog_id"].as_u64().or_else(|| account.catalogs.first().map(|catalog| catalog.id));
            shape::element(&form, catalog.unwrap_or_default(), data)
        }
        Kind::Notes => {
            let at = data["entity_type"].as_str().and_then(Kind::card).unwrap_or(Kind::Leads);
            if let Some(fields) = given.as_object_mut() {
                fields.remove("entity_type");
            }
            entity = data["entity_id"].as_u64().map(|id| (at, id));
            shape::note(&form, at, None, &given)
        }
        kind => shape::card(&form, kind, data),
    };
    let edit = edit.map_err(|faults| wrong(&faults))?;
    let id = account.create(kind, edit, hand, done);
    if let Some((kind, card)) = entity {
        done.happenings = vec![Happening { note: Some(id), ..Happening::new(Action::Note, kind, card, None) }];
    }
    Ok(id)
}

/// What is no row.
fn setup(vendor: &Vendor, account: &mut Account, wanted: &Wanted, hand: Hand) -> Changed {
    let mut done = Done::default();
    let data = Value::Object(wanted.data.clone());
    let id = || wanted.id.ok_or_else(|| Refusal::bad("id is missing"));
    let missing = || Refusal::not_found(format!("{} {:?}: no such row", wanted.kind, wanted.id));
    let number = |name: &str| data[name].as_u64().ok_or_else(|| Refusal::bad(format!("data.{name} is missing")));
    let text = |name: &str| data[name].as_str().ok_or_else(|| Refusal::bad(format!("data.{name} is missing")));
    let faults = |faults: Vec<Fault>| wrong(&faults);
    let changed = match (wanted.kind.as_str(), wanted.op.as_str()) {
        ("account", "update") => {
            if let Some(subdomain) = data["subdomain"].as_str() {
                vendor.is_renamed.store(subdomain != account.subdomain, Ordering::Relaxed);
                subdomain.clone_into(&mut account.subdomain);
            }
            if let Some(name) = data["name"].as_str() {
                name.clone_into(&mut account.name);
            }
            account.id
        }
        ("users", "create") => {
            let user = User {
                id: account.next_id(),
                name: text("name")?.to_owned(),
                email: text("email")?.to_owned(),
                is_admin: data["is_admin"] == true,
                is_active: true,
            };
            account.users.push(user);
            account.last_id
        }
        ("users", "update") => {
            let id = id()?;
            let user = account.users.iter_mut().find(|user| user.id == id).ok_or_else(missing)?;
            user.is_active = data["is_active"].as_bool().unwrap_or(user.is_active);
            user.is_admin = data["is_admin"].as_bool().unwrap_or(user.is_admin);
            if let Some(name) = data["name"].as_str() {
                name.clone_into(&mut user.name);
            }
            if let Some(email) = data["email"].as_str() {
                email.clone_into(&mut user.email);
            }
            id
        }
        ("users", "delete") => {
            account.users.retain(|user| Some(user.id) != wanted.id);
            id()?
        }
        ("custom_fields", "create") => {
            let owner = match data["catalog_id"].as_u64() {
                Some(catalog) => Owner::Catalog(catalog),
                None => Owner::Card(Kind::card(text("entity_type")?).ok_or_else(|| Refusal::bad("data.entity_type is no kind of cards"))?),
            };
            api::make_field(account, owner, &data, &mut done.effects).map_err(faults)?
        }
        ("custom_fields", "update") => {
            api::change_field(account, id()?, &data, &mut done.effects).map_err(faults)?;
            id()?
        }
        ("custom_fields", "delete") if api::remove_field(account, id()?) => id()?,
        ("pipelines", "create") => api::make_pipeline(account, &data, &mut done.effects).map_err(faults)?,
        ("pipelines", "update") if api::change_pipeline(account, id()?, &data, &mut done.effects) => id()?,
        ("pipelines", "delete") => {
            account.pipelines.retain(|pipeline| Some(pipeline.id) != wanted.id);
            id()?
        }
        ("statuses", "create") => api::make_status(account, number("pipeline_id")?, &data, &mut done.effects).map_err(faults)?,
        ("statuses", "update") if api::change_status(account, number("pipeline_id")?, id()?, &data, &mut done.effects) => id()?,
        ("statuses", "delete") => {
            let pipeline = number("pipeline_id")?;
            for pipeline in account.pipelines.iter_mut().filter(|other| other.id == pipeline) {
                pipeline.statuses.retain(|status| Some(status.id) != wanted.id || !status.is_editable);
            }
            id()?
        }
        ("loss_reasons", "create") => {
            let reason = LossReason { id: account.next_id(), name: text("name")?.to_owned(), sort: data["sort"].as_i64().unwrap_or(100) };
            account.loss_reasons.push(reason);
            account.last_id
        }
        ("catalogs", "create") => api::make_catalog(account, &data, hand.now, &mut done.effects).map_err(faults)?,
        ("links", op @ ("create" | "delete")) => {
            let end = |kind: &str, id: &str| Ok::<_, Refusal>((Kind::parse(text(kind)?).ok_or_else(missing)?, number(id)?));
            let (from, to) = (end("entity_type", "entity_id")?, end("to_entity_type", "to_entity_id")?);
            if account.live(from.0, from.1).is_none() || account.live(to.0, to.1).is_none() {
                return Err(missing());
            }
            if op == "create" {
                let metadata = &data["metadata"];
                let is_element = to.0 == Kind::Elements;
                let link = Link {
                    main: metadata["is_main"] == true,
                    catalog_id: is_element.then(|| account.row(to.0, to.1).and_then(|row| row.id_of("catalog_id"))).flatten(),
                    quantity: is_element.then(|| metadata["quantity"].as_f64().unwrap_or(1.0)),
                    ..Link::plain(to)
                };
                account.link(from, link, hand, &mut done);
            } else {
                account.unlink(from, to, hand, &mut done);
            }
            from.1
        }
        ("webhooks", "delete") => {
            account.hooks.retain(|hook| Some(hook.id) != wanted.id);
            id()?
        }
        _ => return Err(Refusal::not_found(format!("{} {}: no such kind, operation or row", wanted.op, wanted.kind))),
    };
    Ok((Some(changed), done))
}

/// Switching the integration off takes every token away and tells the integration so.
fn integration(vendor: &Vendor, wanted: &Wanted) -> Result<Value, Refusal> {
    match wanted.op.as_str() {
        "disable" | "delete" => {
            vendor.tokens().revoke(None);
            let uri = vendor.settings().disable_uri.clone();
            if !uri.is_empty() {
                let account = vendor.account().id;
                let joint = if uri.contains('?') { '&' } else { '?' };
                let signature = signature(account);
                hooks::say_goodbye(vendor, format!("{uri}{joint}account_id={account}&client_uuid={CLIENT_ID}&signature={signature}"));
            }
            Ok(json!({ "id": CLIENT_ID }))
        }
        "enable" => {
            vendor.tokens().restore();
            Ok(json!({ "id": CLIENT_ID }))
        }
        _ => Err(Refusal::bad("op must be disable or enable")),
    }
}

fn signature(account: u64) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(CLIENT_SECRET.as_bytes()) else { return String::new() };
    mac.update(format!("{CLIENT_ID}|{account}").as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}
