use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};

use super::super::dictionary::Dictionary;
use super::super::wire::{self, get};
use super::{Wanted, id_out, line, marked, marker, multi, own, paragraph, record};

const MULTI: [&str; 3] = ["PHONE", "EMAIL", "WEB"];

/// `None` for what is no customer: the portal's own requisites.
pub fn company(row: &Value, dictionary: &Dictionary) -> Option<RemoteRecord> {
    if wire::flag(get(row, "IS_MY_COMPANY")) == Some(true) {
        return None;
    }
    let mut fields: Fields = wire::object([
        ("TITLE", wire::line_value(get(row, "TITLE"))),
        ("WEB", multi::values(row, "WEB").into_iter().next().map_or(Value::Null, Value::String)),
        ("EMAIL", json!(multi::values(row, "EMAIL"))),
        ("PHONE", json!(multi::values(row, "PHONE"))),
        ("COMMENTS", paragraph(get(row, "COMMENTS"))),
        ("ASSIGNED_BY_ID", wire::id_value(get(row, "ASSIGNED_BY_ID"))),
    ]);
    match wire::text(get(row, "INDUSTRY")) {
        None => fields.extend([("INDUSTRY".to_owned(), Value::Null)]),
        Some(id) => fields.extend(dictionary.industries.name(&id).map(|name| ("INDUSTRY".to_owned(), json!(name)))),
    }
    own::read(row, Kind::Companies, dictionary, &mut fields);
    let marker = marker(get(row, "ORIGINATOR_ID"), get(row, "ORIGIN_ID"));
    Some(record(Kind::Companies, wire::id(get(row, "ID"))?, get(row, "DATE_MODIFY"), fields, marker, multi::raw(row, &MULTI)))
}

pub fn company_fields(wanted: &Wanted<'_>, dictionary: &Dictionary) -> Map<String, Value> {
    let mut out = super::contact::signed(wanted);
    for (name, value) in wanted.fields {
        match name.as_str() {
            "TITLE" => out.extend([(name.clone(), line(value))]),
            "COMMENTS" => out.extend([(name.clone(), marked(value))]),
            "ASSIGNED_BY_ID" if !value.is_null() => out.extend([(name.clone(), id_out(value))]),
            "EMAIL" | "PHONE" => out.extend(multi::write(wanted.raw, name, &multi::wanted(value)).map(|rows| (name.clone(), rows))),
            "WEB" => {
                // Only the first page is ours; further ones stay where they are.
                let mut pages = multi::values(wanted.raw, "WEB");
                if !pages.is_empty() {
                    pages.remove(0);
                }
                let page = wire::text(value);
                pages.retain(|known| Some(known) != page.as_ref());
                let pages: Vec<String> = page.into_iter().chain(pages).collect();
                out.extend(multi::write(wanted.raw, "WEB", &pages).map(|rows| (name.clone(), rows)));
            }
            "INDUSTRY" => {
                let id = if value.is_null() { Some("") } else { value.as_str().and_then(|name| dictionary.industries.id(name)) };
                out.extend(id.map(|id| (name.clone(), json!(id))));
            }
            _ => {}
        }
    }
    own::write(wanted.fields, Kind::Companies, dictionary, false, &mut out);
    out
}
