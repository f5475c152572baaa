//! `POST /calls`: finds whom the number belongs to and leaves a note of the call there.

use serde_json::{Value, json};

use super::notes;
use super::write::{all, elements, replied};
use crate::amocrm::account::Account;
use crate::amocrm::account::edit::Edit;
use crate::amocrm::account::fields::Owner;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};

pub fn create(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let elements = elements(body)?;
    let edits = all(elements, read)?;
    let mut done = Done::default();
    let (mut made, mut lost) = (Vec::new(), Vec::new());
    for (request_id, (phone, mut edit)) in edits {
        let Some((kind, entity)) = owner(account, &phone) else {
            lost.push(
                json!({ "request_id": request_id, "title": "Entity not found", "status": 263, "detail": "Entity with this phone was not found" }),
            );
            continue;
        };
        edit.body.insert("entity_id".to_owned(), json!(entity));
        edit.body.insert("entity_type".to_owned(), json!(kind.plural()));
        let id = notes::add(account, kind, edit, call, &mut done);
        made.push(json!({ "id": id, "entity_id": entity, "entity_type": kind.singular(), "account_id": account.id, "request_id": request_id }));
    }
    let mut reply = replied(call, "calls", made);
    if let Some(body) = reply.body.as_mut().filter(|_| !lost.is_empty()) {
        body["_total_items"] = json!(elements.len() - lost.len());
        body["errors"] = json!(lost);
    }
    Ok(reply.wrote(done))
}

fn read(element: &Value) -> Result<(String, Edit), Vec<Fault>> {
    let note = match element["direction"].as_str() {
        Some("inbound") => "call_in",
        Some("outbound") => "call_out",
        _ => return Err(vec![Fault::choice("direction")]),
    };
    let phone = element["phone"].as_str().ok_or_else(|| vec![Fault::missing("phone")])?.to_owned();
    let mut faults: Vec<Fault> = ["duration", "source"].iter().filter(|name| element[**name].is_null()).map(|name| Fault::missing(*name)).collect();
    if element["call_status"].as_u64().is_some_and(|status| !(1..=8).contains(&status)) {
        faults.push(Fault::choice("call_status"));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let told = ["uniq", "duration", "source", "link", "phone", "call_result", "call_status", "call_responsible"];
    let params: serde_json::Map<String, Value> = told.iter().map(|name| ((*name).to_owned(), element[*name].clone())).collect();
    let mut edit = Edit::default();
    edit.body.insert("note_type".to_owned(), json!(note));
    edit.body.insert("params".to_owned(), Value::Object(params));
    edit.body.insert("group_id".to_owned(), json!(0));
    edit.body.insert("is_pinned".to_owned(), json!(false));
    for name in ["created_at", "created_by", "responsible_user_id"] {
        if element[name].as_u64().is_some() {
            edit.body.insert(name.to_owned(), element[name].clone());
        }
    }
    Ok((phone, edit))
}

/// A contact or company with the number, by its last ten digits.
fn owner(account: &Account, phone: &str) -> Option<(Kind, u64)> {
    let wanted = last_digits(phone);
    if wanted.is_empty() {
        return None;
    }
    [Kind::Contacts, Kind::Companies].into_iter().find_map(|kind| {
        let field = account.field_by_code(Owner::Card(kind), "PHONE")?.id;
        let rows = account.table(kind).values().filter(|row| row.is_live());
        let mut owners = rows.filter(|row| {
            let phones = row.values.get(&field).into_iter().flatten().filter_map(|value| value["value"].as_str());
            phones.into_iter().any(|own| last_digits(own) == wanted)
        });
        owners.next().map(|row| (kind, row.id))
    })
}

fn last_digits(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].iter().collect()
}
