//! `POST /leads/complex`: a lead with its contact and company in one go. The answer is a bare list.

use serde_json::{Value, json};

use super::write::{all, elements, hand, shape};
use crate::amocrm::account::Account;
use crate::amocrm::account::edit::{Edit, Hand};
use crate::amocrm::account::fields::Owner;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::links::Link;
use crate::amocrm::account::shape as forms;
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};

const MOST: usize = 50;
const MOST_VALUES: usize = 40;

struct Whole {
    lead: Edit,
    contact: Option<Part>,
    company: Option<Part>,
}

/// A new row, or one there is: named, or found to be the same. What the same call makes is never found.
enum Part {
    New(Box<Edit>),
    Same(u64, Box<Edit>),
    Old(u64),
}

pub fn create(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let elements = elements(body)?;
    if elements.len() > MOST {
        return Err(Problem::unprocessable(format!("Limit {MOST} per page")));
    }
    let wholes = all(elements, |element| read(account, call, element))?;
    let hand = hand(call);
    let mut done = Done::default();
    let mut made = Vec::with_capacity(wholes.len());
    for (request_id, whole) in wholes {
        let mut merged = false;
        let mut part = |account: &mut Account, kind: Kind, part: Option<Part>| match part? {
            Part::Old(id) => Some(id),
            Part::Same(id, edit) => {
                merged = true;
                account.update(kind, id, *edit, hand, &mut done);
                Some(id)
            }
            Part::New(edit) => Some(account.create(kind, *edit, hand, &mut done)),
        };
        let contact = part(account, Kind::Contacts, whole.contact);
        let company = part(account, Kind::Companies, whole.company);
        let lead = together(account, whole.lead, contact, company, hand, &mut done);
        made.push(json!({ "id": lead, "contact_id": contact, "company_id": company, "request_id": [request_id], "merged": merged }));
    }
    let count = made.len();
    Ok(Reply { count: Some(count), ..Reply::ok(Value::Array(made)) }.wrote(done))
}

fn together(account: &mut Account, lead: Edit, contact: Option<u64>, company: Option<u64>, hand: Hand, done: &mut Done) -> u64 {
    let id = account.create(Kind::Leads, lead, hand, done);
    if let Some(contact) = contact {
        account.link((Kind::Leads, id), Link { main: true, ..Link::plain((Kind::Contacts, contact)) }, hand, done);
    }
    if let Some(company) = company {
        account.link((Kind::Leads, id), Link::plain((Kind::Companies, company)), hand, done);
        if let Some(contact) = contact {
            account.link((Kind::Contacts, contact), Link::plain((Kind::Companies, company)), hand, done);
        }
    }
    id
}

fn read(account: &Account, call: &Call<'_>, element: &Value) -> Result<Whole, Vec<Fault>> {
    let embedded = &element["_embedded"];
    let mut alone = element.clone();
    if let Some(fields) = alone.get_mut("_embedded").and_then(Value::as_object_mut) {
        fields.remove("contacts");
        fields.remove("companies");
    }
    let lead = forms::card(&shape(account, call, None), Kind::Leads, &alone);
    let contact = part(account, call, Kind::Contacts, &embedded["contacts"]);
    let company = part(account, call, Kind::Companies, &embedded["companies"]);
    match (lead, contact, company) {
        (Ok(lead), Ok(contact), Ok(company)) => Ok(Whole { lead, contact, company }),
        (lead, contact, company) => Err([lead.err(), contact.err(), company.err()].into_iter().flatten().flatten().collect()),
    }
}

fn part(account: &Account, call: &Call<'_>, kind: Kind, given: &Value) -> Result<Option<Part>, Vec<Fault>> {
    let path = format!("_embedded.{}", kind.plural());
    let given = match given {
        Value::Null => return Ok(None),
        Value::Array(items) if items.is_empty() => return Ok(None),
        Value::Array(items) if items.len() == 1 => &items[0],
        _ => return Err(vec![Fault::list(path)]),
    };
    let below = |faults: Vec<Fault>| faults.into_iter().map(|fault| Fault { path: format!("{path}.0.{}", fault.path), ..fault }).collect::<Vec<_>>();
    if given["custom_fields_values"].as_array().is_some_and(|values| values.len() > MOST_VALUES) {
        return Err(below(vec![Fault::list("custom_fields_values")]));
    }
    if let Some(id) = given["id"].as_u64() {
        let is_there = account.live(kind, id).is_some();
        return if is_there { Ok(Some(Part::Old(id))) } else { Err(below(vec![Fault::choice("id")])) };
    }
    let edit = forms::card(&shape(account, call, None), kind, given).map_err(below)?;
    let same = call.settings.duplicate_control.then(|| double(account, kind, &edit)).flatten();
    let edit = Box::new(edit);
    Ok(Some(match same {
        Some(id) => Part::Same(id, edit),
        None => Part::New(edit),
    }))
}

/// A row with the same phone or the same e-mail.
fn double(account: &Account, kind: Kind, edit: &Edit) -> Option<u64> {
    let mut wanted = Vec::new();
    for code in ["PHONE", "EMAIL"] {
        let Some(field) = account.field_by_code(Owner::Card(kind), code) else { continue };
        let values = edit.values.get(&field.id).into_iter().flatten().filter_map(|value| value["value"].as_str());
        wanted.extend(values.map(|value| (field.id, comparable(value))));
    }
    let rows = account.table(kind).values().filter(|row| row.is_live());
    let mut same = rows.filter(|row| {
        wanted.iter().any(|(field, value)| {
            let values = row.values.get(field).into_iter().flatten().filter_map(|value| value["value"].as_str());
            values.into_iter().any(|own| comparable(own) == *value)
        })
    });
    same.next().map(|row| row.id)
}

/// An address in lower case, or the last ten digits of a phone.
fn comparable(text: &str) -> String {
    if text.contains('@') {
        return text.trim().to_lowercase();
    }
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(10)..].iter().collect()
}
