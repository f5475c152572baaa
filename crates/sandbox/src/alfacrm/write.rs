//! Creating, changing and deleting rows, by programs and by people at the vendor's screen.

use axum::http::StatusCode;
use chrono::{NaiveDateTime, Timelike};
use serde_json::{Map, Value, json};

use super::Vendor;
use super::entities::lesson::{CONDUCTED, Lesson};
use super::entities::log::{Change, Event};
use super::entities::{self, Entity, Look, Writer, loose, with_entity};
use super::envelope::{self, Errors, Failure};
use super::params::{self, Params};
use super::read::object;
use super::school::School;
use super::school::price_of_lesson;
use super::serve::Answer;
use super::settings::Settings;
use crate::clock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Create,
    Update,
    Delete,
}

impl Op {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "create" => Some(Self::Create),
            "update" => Some(Self::Update),
            "delete" => Some(Self::Delete),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }
}

/// What a write came to.
pub struct Written {
    pub id: Option<u32>,
    pub errors: Errors,
    pub model: Value,
}

/// A change to one row.
pub struct Edit<'a> {
    pub op: Op,
    pub id: Option<u32>,
    pub given: &'a Map<String, Value>,
    pub writer: Writer,
}

impl Vendor {
    /// `create`, `update` and `delete` as programs call them.
    pub fn write(&self, branch: Option<u32>, entity: &str, op: Op, params: &Params) -> Result<Answer, Failure> {
        let settings = self.settings();
        let mut school = self.school_mut();
        if branch.is_some_and(|branch| !school.has_branch(branch)) {
            return Err(Failure::not_found());
        }
        let mut given = keys_into_body(entity, op, params)?;
        if let (Op::Create, Some(branch)) = (op, branch) {
            add_branch(entity, &mut given, branch);
        }
        let edit = Edit { op, id: params.query_id("id"), given: &given, writer: Writer::Program };
        let written = school.edit(entity, &edit, settings.look())?;
        Ok(answer(written, entity, op, &settings))
    }

    /// What a person at the vendor does: no rules of form, whole fields replaced by anything.
    pub fn change(&self, entity: &str, edit: &Edit<'_>) -> Result<Written, Failure> {
        let settings = self.settings();
        self.school_mut().edit(entity, edit, settings.look())
    }

    /// `lesson/teach`: conducts a lesson and charges for it.
    pub fn teach(&self, branch: Option<u32>, params: &Params) -> Result<Answer, Failure> {
        let settings = self.settings();
        let id = params.query_id("id").ok_or_else(|| Failure::missing("id"))?;
        let mut school = self.school_mut();
        let lesson = school.lessons.get(id).ok_or_else(Failure::no_row)?;
        if branch.is_some_and(|branch| branch != lesson.branch_id) {
            return Err(Failure::no_row());
        }
        let given = teaching(&school, lesson, &params.body);
        let edit = Edit { op: Op::Update, id: Some(id), given: &given, writer: Writer::Program };
        let written = school.edit(Lesson::NAME, &edit, settings.look())?;
        Ok(answer(written, "lesson", Op::Update, &settings))
    }
}

impl Settings {
    fn look(&self) -> Look {
        Look { dates: self.date_style, with_groups: false }
    }
}

/// Checks the keys that must stand in the query and lets them count as given.
fn keys_into_body(entity: &str, op: Op, params: &Params) -> Result<Map<String, Value>, Failure> {
    let (parents, keys): (&[&str], &[&str]) = with_entity!(entity, E => (E::PARENTS, E::KEYS), else {
        let kind = loose::kind(entity).ok_or_else(Failure::not_found)?;
        (if kind.related { &["class", "related_id"] } else { &[] }, &[])
    });
    let needed: Vec<&str> = match op {
        Op::Create => parents.to_vec(),
        Op::Update | Op::Delete => std::iter::once("id").chain(keys.iter().copied()).collect(),
    };
    let missing: Vec<&str> = needed.iter().copied().filter(|key| params.query(key).is_none()).collect();
    if !missing.is_empty() {
        return Err(Failure::missing(&missing.join(", ")));
    }
    let mut given = params.body.clone();
    for key in needed.into_iter().filter(|key| *key != "id") {
        given.insert(key.to_owned(), json!(params.query(key)));
    }
    Ok(given)
}

/// New rows belong to the branch of the path unless they say otherwise.
fn add_branch(entity: &str, given: &mut Map<String, Value>, branch: u32) {
    let (key, value) = match entity {
        "customer" | "group" | "teacher" | "task" => ("branch_ids", json!([branch])),
        "lesson" | "pay" | "room" | "regular-lesson" => ("branch_id", json!(branch)),
        _ => return,
    };
    given.entry(key).or_insert(value);
}

fn answer(written: Written, entity: &str, op: Op, settings: &Settings) -> Answer {
    let refused = !written.errors.is_empty();
    let effect = match written.id {
        Some(id) if !refused => Some(format!("{} {entity} {id}", op.name())),
        _ => None,
    };
    let status = match refused {
        true => StatusCode::from_u16(settings.validation_status).unwrap_or(StatusCode::OK),
        false => StatusCode::OK,
    };
    Answer { status, effect, ..Answer::json(envelope::written(written.errors, written.model)) }
}

/// The body of `teach` as a change of the lesson: everyone named is charged what the lesson costs
/// them.
fn teaching(school: &School, lesson: &Lesson, body: &Map<String, Value>) -> Map<String, Value> {
    let mut given = body.clone();
    given.insert("status".to_owned(), json!(CONDUCTED));
    let mut details = match body.get("details") {
        Some(Value::Array(details)) => details.clone(),
        _ => {
            let mut customers: Vec<u32> = lesson.details.iter().map(|detail| detail.customer_id).collect();
            customers.extend(&lesson.customer_ids);
            customers.sort_unstable();
            customers.dedup();
            customers.into_iter().map(|id| json!({"customer_id": id, "is_attend": 1})).collect()
        }
    };
    for detail in &mut details {
        let Some(customer) = detail.get("customer_id").and_then(params::id) else { continue };
        let known = lesson.details.iter().find(|known| known.customer_id == customer);
        let price = match known {
            Some(known) => known.commission,
            None => price_of_lesson(school, customer),
        };
        if let Value::Object(fields) = detail {
            fields.entry("commission").or_insert_with(|| Value::String(super::money::text(price)));
        }
    }
    given.insert("details".to_owned(), Value::Array(details));
    given
}

impl School {
    /// The account's own wall clock: the planned day, the real time.
    fn now(&self) -> NaiveDateTime {
        let time = clock::account_time().time();
        self.today.and_time(time.with_nanosecond(0).unwrap_or(time))
    }

    fn edit(&mut self, entity: &str, edit: &Edit<'_>, look: Look) -> Result<Written, Failure> {
        with_entity!(
            entity,
            E => self.edit_row::<E>(edit, look),
            else self.edit_loose(entity, edit)
        )
    }

    fn edit_row<E: Entity>(&mut self, edit: &Edit<'_>, look: Look) -> Result<Written, Failure> {
        let old = match (edit.op, edit.id) {
            (Op::Create, _) => None,
            (_, Some(id)) => Some(E::table(self).get(id).cloned().ok_or_else(Failure::no_row)?),
            (_, None) => return Err(Failure::missing("id")),
        };
        let id = old.as_ref().map_or_else(|| E::table(self).next_id(), E::id);
        let before = old.as_ref().map(|row| object(row, self, look)).unwrap_or_default();
        if edit.op == Op::Delete {
            let gone = E::table_mut(self).remove(id);
            self.settle(gone.as_ref(), None);
            self.note::<E>(Event::Delete, id, before, Map::new());
            return Ok(Written { id: Some(id), errors: Errors::default(), model: json!({"id": id}) });
        }
        let mut errors = Errors::default();
        let mut row = match &old {
            Some(old) if !(E::OVERWRITES && edit.writer == Writer::Program) => old.clone(),
            _ => E::blank(id, self.today),
        };
        entities::assign(&mut row, edit.given, edit.writer, &mut errors);
        row.touch(self.today);
        if edit.writer == Writer::Program {
            row.check(edit.given, old.is_none(), &mut errors);
            if old.is_none()
                && let Some((field, message)) = row.refuse(self)
            {
                errors.add(field, message);
            }
        }
        let mut model = object(&row, self, look);
        if !errors.is_empty() {
            if old.is_none() {
                model.remove("id");
            }
            return Ok(Written { id: None, errors, model: Value::Object(model) });
        }
        self.settle(old.as_ref(), Some(&row));
        let (event, past, present) = match old {
            None => (Event::Create, Map::new(), model.clone()),
            Some(_) => (Event::Update, pick(&before, edit.given), pick(&model, edit.given)),
        };
        if event == Event::Create {
            E::table_mut(self).push(row);
        } else {
            E::table_mut(self).replace(row);
        }
        self.note::<E>(event, id, past, present);
        // Once more, for a balance that the write itself has moved.
        let model = E::table(self).get(id).map(|row| object(row, self, look)).unwrap_or(model);
        Ok(Written { id: Some(id), errors, model: Value::Object(model) })
    }

    fn note<E: Entity>(&mut self, event: Event, entity_id: u32, old: Map<String, Value>, new: Map<String, Value>) {
        let at = self.now();
        self.log.add(Change { entity: E::LOG_NAME, entity_id, event, old, new }, at);
    }

    /// Moves balances by the difference between what a row was worth and what it is worth now.
    fn settle<E: Entity>(&mut self, old: Option<&E>, new: Option<&E>) {
        let old = old.map(|row| row.effect(self)).unwrap_or_default();
        let new = new.map(|row| row.effect(self)).unwrap_or_default();
        let undone = old.into_iter().map(|(customer, amount)| (customer, -amount));
        for (customer, amount) in undone.chain(new) {
            if let Some(customer) = self.customers.get_mut(customer) {
                customer.balance += amount;
            }
        }
    }

    fn edit_loose(&mut self, entity: &str, edit: &Edit<'_>) -> Result<Written, Failure> {
        let kind = loose::kind(entity).ok_or_else(Failure::not_found)?;
        let now = self.now();
        let table = self.loose.get_mut(kind.name).ok_or_else(Failure::not_found)?;
        let old = match (edit.op, edit.id) {
            (Op::Create, _) => None,
            (_, Some(id)) => Some(table.get(id).cloned().ok_or_else(Failure::no_row)?),
            (_, None) => return Err(Failure::missing("id")),
        };
        let id = old.as_ref().map_or_else(|| table.next_id(), |row| row.id);
        let before = old.as_ref().map(|row| row.fields.clone()).unwrap_or_default();
        let mut errors = Errors::default();
        let mut row = old.clone().unwrap_or_else(|| loose::LooseRow::new(id, json!({})));
        let (event, past, present) = match edit.op {
            Op::Delete => {
                table.remove(id);
                (Event::Delete, before, Map::new())
            }
            Op::Create | Op::Update => {
                row.assign(edit.given, edit.writer);
                if edit.writer == Writer::Program {
                    row.check(kind, &mut errors);
                }
                if !errors.is_empty() {
                    return Ok(Written { id: None, errors, model: Value::Object(row.fields) });
                }
                match old {
                    None => {
                        table.push(row.clone());
                        (Event::Create, Map::new(), row.fields.clone())
                    }
                    Some(_) => {
                        table.replace(row.clone());
                        (Event::Update, pick(&before, edit.given), pick(&row.fields, edit.given))
                    }
                }
            }
        };
        let change = Change { entity: kind.log_name, entity_id: id, event, old: past, new: present };
        self.log.add(change, now);
        Ok(Written { id: Some(id), errors, model: Value::Object(row.fields) })
    }
}

fn pick(from: &Map<String, Value>, keys: &Map<String, Value>) -> Map<String, Value> {
    let wanted = from.iter().filter(|(key, _)| keys.contains_key(*key));
    wanted.map(|(key, value)| (key.clone(), value.clone())).collect()
}
