//! One row of a file as records: its own, and before it those it only names.

use chrono::{DateTime, Utc};
use domain::contact_points::{normal_email, normal_phone};
use domain::import::{Fields, Kind, Mapped, Reference, Refusal, SheetKind, SourceRecord, Target};
use domain::text::{clip, line, paragraph};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Field;
use super::amount::amount;
use super::day::day;
use super::names::{Names, Place};

const MOST_LINE: usize = 300;
const MOST_NOTE: usize = 20_000;
const MOST_POINTS: usize = 10;

/// The cells of a row by the field they go to.
pub(super) struct Row<'a> {
    cells: Vec<(Field, &'a str)>,
    /// As a spreadsheet numbers it: the header is 1.
    pub number: usize,
}

impl<'a> Row<'a> {
    pub fn new(fields: &[Option<Field>], cells: &'a [String], number: usize) -> Self {
        let cells =
            fields.iter().zip(cells).filter_map(|(field, cell)| Some(((*field)?, cell.as_str()))).filter(|(_, cell)| !cell.is_empty()).collect();
        Self { cells, number }
    }

    pub fn one(&self, field: Field) -> String {
        self.all(field).next().map(|cell| clip(&line(cell), MOST_LINE)).unwrap_or_default()
    }

    fn optional(&self, field: Field) -> Value {
        let value = self.one(field);
        if value.is_empty() { Value::Null } else { json!(value) }
    }

    fn all(&self, field: Field) -> impl Iterator<Item = &'a str> {
        self.cells.iter().filter(move |(of, _)| *of == field).map(|(_, cell)| *cell)
    }

    fn note(&self) -> String {
        clip(&paragraph(&self.all(Field::Note).collect::<Vec<_>>().join("\n")), MOST_NOTE)
    }

    /// What tells this row from every other: the id it has where it comes from, else all it says.
    pub fn remote_id(&self) -> String {
        let id = self.one(Field::ExternalId);
        if !id.is_empty() {
            return format!("id:{}", clip(&id, 200));
        }
        let said: Vec<(&str, &str)> = self.cells.iter().map(|(field, cell)| (field.as_str(), *cell)).collect();
        let text = serde_json::to_vec(&said).unwrap_or_else(|_| unreachable!("texts always have a JSON form"));
        format!("row:{}", Sha256::digest(text).iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>())
    }
}

/// E-mails and phones, and what of them could not be read.
#[derive(Default)]
pub(super) struct Points {
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    typed: Vec<String>,
    warnings: Vec<String>,
}

impl Points {
    pub fn of(row: &Row<'_>, email: Field, phone: Field) -> Self {
        let mut points = Self::default();
        for typed in row.all(email).flat_map(|cell| cell.split([',', ';', '\n', ' '])).map(line).filter(|typed| !typed.is_empty()) {
            match normal_email(&typed) {
                Some(normal) if points.emails.len() < MOST_POINTS && !points.emails.contains(&normal) => points.emails.push(normal),
                Some(_) => {}
                None => points.warn("email_unreadable"),
            }
        }
        for typed in row.all(phone).flat_map(|cell| cell.split([',', ';', '\n'])).map(line).filter(|typed| !typed.is_empty()) {
            match normal_phone(&typed) {
                Some(normal) if points.phones.contains(&normal) || points.phones.len() == MOST_POINTS => continue,
                Some(normal) => points.phones.push(normal),
                None => points.warn("phone_unreadable"),
            }
            points.typed.push(clip(&typed, 50));
        }
        points
    }

    fn warn(&mut self, code: &str) {
        if !self.warnings.iter().any(|warning| warning == code) {
            self.warnings.push(code.to_owned());
        }
    }

    fn first(&self) -> Option<&String> {
        self.emails.first().or(self.phones.first())
    }

    fn fill(&self, fields: &mut Fields) {
        fields.insert("emails".to_owned(), json!(self.emails));
        fields.insert("phones".to_owned(), json!(self.phones));
        fields.insert("phones_typed".to_owned(), json!(self.typed));
    }
}

/// The name of a person as the row gives it: whole, or in parts.
pub(super) fn person(row: &Row<'_>) -> String {
    let whole = row.one(Field::Name);
    if whole.is_empty() { line(&[Field::LastName, Field::FirstName, Field::MiddleName].map(|part| row.one(part)).join(" ")) } else { whole }
}

/// The records of a row, those it names first.
pub(super) fn records(kind: SheetKind, row: &Row<'_>, names: &Names, now: DateTime<Utc>) -> Vec<SourceRecord> {
    let mut records = Vec::new();
    let own = match kind {
        SheetKind::Company => company(row, names),
        SheetKind::Contact => contact(row, names, &mut records),
        SheetKind::Deal => deal(row, names, now, &mut records),
    };
    let title = own.as_ref().ok().and_then(|mapped| mapped.fields.get("name").or_else(|| mapped.fields.get("title")));
    let title = title.and_then(Value::as_str).map_or_else(|| format!("№ {}", row.number), str::to_owned);
    records.push(SourceRecord { kind: kind.own(), remote_id: row.remote_id(), title, outcome: own.map(Box::new) });
    records
}

fn company(row: &Row<'_>, names: &Names) -> Result<Mapped, Refusal> {
    let name = row.one(Field::Name);
    if name.is_empty() {
        return Err(nameless(row));
    }
    let points = Points::of(row, Field::Email, Field::Phone);
    let mut mapped = named_company(&name);
    points.fill(&mut mapped.fields);
    mapped.fields.insert("website".to_owned(), row.optional(Field::Website));
    mapped.fields.insert("industry".to_owned(), row.optional(Field::Industry));
    addresses(row, &mut mapped);
    shared(row, names, &mut mapped);
    mapped.warnings.extend(points.warnings);
    (mapped.emails, mapped.phones) = (points.emails, points.phones);
    Ok(mapped)
}

fn contact(row: &Row<'_>, names: &Names, records: &mut Vec<SourceRecord>) -> Result<Mapped, Refusal> {
    let points = Points::of(row, Field::Email, Field::Phone);
    let name = person(row);
    let name = if name.is_empty() { points.first().cloned().unwrap_or_default() } else { name };
    if name.is_empty() {
        return Err(nameless(row));
    }
    let mut mapped = named_contact(&name, points);
    mapped.fields.insert("position".to_owned(), row.optional(Field::Position));
    addresses(row, &mut mapped);
    shared(row, names, &mut mapped);
    mapped.references.push(company_of(row, records));
    Ok(mapped)
}

fn deal(row: &Row<'_>, names: &Names, now: DateTime<Utc>, records: &mut Vec<SourceRecord>) -> Result<Mapped, Refusal> {
    let company = company_of(row, records);
    let contact = contact_of(row, records);
    let mut mapped = Mapped::default();
    let title = [Field::Title, Field::ContactName, Field::Company].map(|field| row.one(field)).into_iter().find(|title| !title.is_empty());
    let Some(title) = title else { return Err(nameless(row)) };
    mapped.fields.insert("title".to_owned(), json!(title));
    let typed = row.one(Field::Amount);
    let minor = if typed.is_empty() { Ok(0) } else { amount(&typed).map_err(|_| ()).and_then(|minor| if minor < 0 { Err(()) } else { Ok(minor) }) };
    let Ok(minor) = minor else { return Err(Refusal::quarantine("amount_unreadable", json!({ "row": row.number, "typed": typed }))) };
    mapped.fields.insert("amount_minor".to_owned(), json!(minor));
    let currency = row.one(Field::Currency).to_uppercase();
    let currency = match currency.as_str() {
        "" => names.currency.clone(),
        "₽" | "РУБ" | "РУБ." | "RUR" => "RUB".to_owned(),
        code if code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase()) => code.to_owned(),
        _ => return Err(Refusal::quarantine("currency_unknown", json!({ "row": row.number, "typed": currency }))),
    };
    mapped.fields.insert("currency".to_owned(), json!(currency));
    let place = stage_of(row, names)?;
    mapped.fields.insert("pipeline_id".to_owned(), json!(place.pipeline));
    mapped.fields.insert("stage_id".to_owned(), json!(place.stage));
    mapped.fields.insert("stage_since".to_owned(), json!(now));
    mapped.fields.insert("closed_at".to_owned(), if place.kind.is_closed() { json!(now) } else { Value::Null });
    let typed = row.one(Field::ExpectedOn);
    let expected = day(&typed);
    if expected.is_none() && !typed.is_empty() {
        mapped.warnings.push("date_unreadable".to_owned());
    }
    mapped.fields.insert("expected_on".to_owned(), json!(expected));
    shared(row, names, &mut mapped);
    mapped.references.extend([company, contact]);
    Ok(mapped)
}

fn stage_of(row: &Row<'_>, names: &Names) -> Result<Place, Refusal> {
    let typed = row.one(Field::Stage);
    if typed.is_empty() {
        return names.beginning.ok_or_else(|| Refusal::quarantine("no_pipeline", json!({ "row": row.number })));
    }
    names.stage(&typed).ok_or_else(|| Refusal::quarantine("stage_unknown", json!({ "row": row.number, "typed": typed })))
}

fn company_of(row: &Row<'_>, records: &mut Vec<SourceRecord>) -> Reference {
    let name = row.one(Field::Company);
    let target = (!name.is_empty()).then(|| {
        let remote_id = format!("name:{}", domain::text::name_key(&name));
        let mapped = named_company(&name);
        records.push(SourceRecord { kind: Kind::Companies, remote_id: remote_id.clone(), title: name, outcome: Ok(Box::new(mapped)) });
        remote_id
    });
    Reference { column: "company_id", kind: Kind::Companies, target: Target::Optional(target) }
}

fn contact_of(row: &Row<'_>, records: &mut Vec<SourceRecord>) -> Reference {
    let points = Points::of(row, Field::ContactEmail, Field::ContactPhone);
    let name = row.one(Field::ContactName);
    let name = if name.is_empty() { points.first().cloned().unwrap_or_default() } else { name };
    let target = (!name.is_empty()).then(|| {
        let point = points.first().cloned().unwrap_or_default();
        let remote_id = format!("person:{}:{point}", domain::text::name_key(&name));
        let mapped = named_contact(&name, points);
        records.push(SourceRecord { kind: Kind::Contacts, remote_id: remote_id.clone(), title: name, outcome: Ok(Box::new(mapped)) });
        remote_id
    });
    Reference { column: "contact_id", kind: Kind::Contacts, target: Target::Optional(target) }
}

/// A company of which the name is all that is known: the other columns have their empty values.
fn named_company(name: &str) -> Mapped {
    let fields = json!({ "name": name, "emails": [], "phones": [], "phones_typed": [], "addresses": [], "note": "", "custom": {} });
    Mapped { fields: members(fields), ..Mapped::default() }
}

fn named_contact(name: &str, points: Points) -> Mapped {
    let mut fields = members(json!({ "name": name, "addresses": [], "note": "", "custom": {} }));
    points.fill(&mut fields);
    Mapped { fields, warnings: points.warnings, emails: points.emails, phones: points.phones, ..Mapped::default() }
}

fn members(value: Value) -> Fields {
    match value {
        Value::Object(members) => members.into_iter().collect(),
        _ => Fields::new(),
    }
}

fn addresses(row: &Row<'_>, mapped: &mut Mapped) {
    let addresses: Vec<String> = row.all(Field::Address).map(|cell| clip(&line(cell), MOST_LINE)).take(MOST_POINTS).collect();
    mapped.fields.insert("addresses".to_owned(), json!(addresses));
}

/// What every kind of record has.
fn shared(row: &Row<'_>, names: &Names, mapped: &mut Mapped) {
    let typed = row.one(Field::Owner);
    let member = if typed.is_empty() { None } else { names.member(&typed) };
    if member.is_none() && !typed.is_empty() {
        mapped.warnings.push("owner_unknown".to_owned());
    }
    mapped.fields.insert("owner_id".to_owned(), json!(member.or(names.owner)));
    mapped.fields.insert("source".to_owned(), row.optional(Field::Source));
    mapped.fields.insert("note".to_owned(), json!(row.note()));
    mapped.fields.insert("custom".to_owned(), json!({}));
}

fn nameless(row: &Row<'_>) -> Refusal {
    Refusal::quarantine("name_missing", json!({ "row": row.number }))
}
