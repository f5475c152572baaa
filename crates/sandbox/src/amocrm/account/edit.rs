//! Making, changing, binning and merging rows, with all that follows from it: times, links, events, happenings.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Account;
use super::events::Told;
use super::happening::{Action, Happening};
use super::kind::Kind;
use super::links::{End, Link};
use super::pipelines::{LOST, WON};
use super::row::Row;
use crate::amocrm::context::Done;
use crate::ledger::Effect;

/// A change that has been found good.
#[derive(Debug, Clone, Default)]
pub struct Edit {
    /// Under the API's names; `created_at` and the like among them.
    pub body: Map<String, Value>,
    pub values: BTreeMap<u64, Vec<Value>>,
    /// The whole set.
    pub tags: Option<Vec<TagRef>>,
    pub tags_to_add: Vec<TagRef>,
    pub tags_to_delete: Vec<TagRef>,
    pub links: Vec<Link>,
    pub request_id: String,
}

#[derive(Debug, Clone)]
pub enum TagRef {
    Id(u64),
    Name(String),
}

/// Who writes, when, and how slow the index is.
#[derive(Debug, Clone, Copy)]
pub struct Hand {
    pub user: u64,
    pub now: i64,
    pub now_ms: i64,
    pub lag_ms: i64,
    pub linking_bumps: bool,
}

impl Account {
    /// A new row; returns its id.
    pub fn create(&mut self, kind: Kind, edit: Edit, hand: Hand, done: &mut Done) -> u64 {
        let id = self.next_row_id(kind);
        let links = edit.links.clone();
        let mut row = Row {
            id,
            created_at: hand.now,
            updated_at: hand.now,
            created_by: hand.user,
            updated_by: hand.user,
            responsible: hand.user,
            ..Row::default()
        };
        self.apply(kind, &mut row, edit, hand);
        row.index(hand.now_ms, hand.lag_ms);
        let after = row.plain();
        self.table_mut(kind).insert(id, row);
        done.effects.push(Effect::new("create", kind.plural(), id, &Value::Null, &after));
        self.log_new(kind, id, hand);
        done.happenings.push(Happening::new(Action::Add, kind, id, None));
        for link in links {
            self.link((kind, id), link, hand, done);
        }
        self.task_moved(kind, id, None);
        id
    }

    /// Changes a row that is there.
    pub fn update(&mut self, kind: Kind, id: u64, edit: Edit, hand: Hand, done: &mut Done) {
        let Some(before) = self.row(kind, id).cloned() else { return };
        let links = edit.links.clone();
        let mut row = before.clone();
        row.updated_at = hand.now;
        row.updated_by = hand.user;
        self.apply(kind, &mut row, edit, hand);
        row.index(hand.now_ms, hand.lag_ms);
        done.effects.push(Effect::new("update", kind.plural(), id, &before.plain(), &row.plain()));
        self.log_changes(kind, &before, &row, hand);
        self.table_mut(kind).insert(id, row.clone());
        done.happenings.push(Happening::new(Action::Update, kind, id, Some(before.clone())));
        if kind == Kind::Leads && stage(&before) != stage(&row) {
            done.happenings.push(Happening::new(Action::Status, kind, id, Some(before.clone())));
        }
        // The responsible of a contact comes as an update, with the old one in it.
        if before.responsible != row.responsible {
            done.happenings.push(Happening::new(Action::Responsible, kind, id, Some(before.clone())));
        }
        for link in links {
            self.link((kind, id), link, hand, done);
        }
        self.task_moved(kind, id, Some(&before));
    }

    pub fn delete(&mut self, kind: Kind, id: u64, hand: Hand, done: &mut Done) {
        self.bin(kind, id, true, hand, done);
    }

    pub fn restore(&mut self, kind: Kind, id: u64, hand: Hand, done: &mut Done) {
        self.bin(kind, id, false, hand, done);
    }

    fn bin(&mut self, kind: Kind, id: u64, deleted: bool, hand: Hand, done: &mut Done) {
        let Some(row) = self.table_mut(kind).get_mut(&id) else { return };
        let before = row.clone();
        row.deleted = deleted;
        let after = row.plain();
        let (op, verb, action) = if deleted { ("delete", "deleted", Action::Delete) } else { ("restore", "restored", Action::Restore) };
        done.effects.push(Effect::new(op, kind.plural(), id, &before.plain(), &after));
        self.log(Told::bare(format!("{}_{verb}", kind.singular())), (id, self.event_type(kind, id)), hand.user, hand.now);
        done.happenings.push(Happening::new(action, kind, id, Some(before.clone())));
        self.task_moved(kind, id, Some(&before));
    }

    /// The loser goes without a webhook of its own beyond `delete`; its links become the winner's.
    pub fn merge(&mut self, kind: Kind, winner: u64, loser: u64, hand: Hand, done: &mut Done) {
        let Some(mut lost) = self.row(kind, loser).cloned() else { return };
        let Some(mut won) = self.row(kind, winner).cloned() else { return };
        let (lost_before, won_before) = (lost.clone(), won.clone());
        for (field, values) in &lost.values {
            let is_many = self.fields.get(field).is_some_and(super::fields::Field::is_many);
            let kept = won.values.entry(*field).or_default();
            let news = values.iter().filter(|value| !kept.iter().any(|other| other["value"] == value["value"])).cloned().collect::<Vec<_>>();
            if kept.is_empty() || is_many {
                kept.extend(news);
            }
        }
        let tags: Vec<u64> = lost.tags.iter().filter(|tag| !won.tags.contains(tag)).copied().collect();
        won.tags.extend(tags);
        won.updated_at = hand.now;
        won.updated_by = hand.user;
        won.index(hand.now_ms, hand.lag_ms);
        lost.merged_into = Some(winner);
        self.links.move_over((kind, loser), (kind, winner));
        for (id, kind_of) in self.belongings(kind, loser) {
            if let Some(row) = self.table_mut(kind_of).get_mut(&id) {
                row.body.insert("entity_id".to_owned(), json!(winner));
            }
        }
        done.effects.push(Effect::new("update", kind.plural(), winner, &won_before.plain(), &won.plain()));
        done.effects.push(Effect::new("merge", kind.plural(), loser, &lost_before.plain(), &lost.plain()));
        self.table_mut(kind).insert(winner, won);
        self.table_mut(kind).insert(loser, lost);
        let merged = json!([{ "merge": { "main": winner, "merged": [loser] } }]);
        self.log(Told::new("entity_merged", json!([]), merged), (winner, kind.singular().to_owned()), hand.user, hand.now);
        done.happenings.push(Happening::new(Action::Update, kind, winner, Some(won_before)));
        done.happenings.push(Happening::new(Action::Delete, kind, loser, Some(lost_before)));
    }

    /// Tasks and notes of a card.
    fn belongings(&self, kind: Kind, id: u64) -> Vec<(u64, Kind)> {
        let of = |table: Kind| {
            let rows = self.table(table).values();
            let own = rows.filter(move |row| row.id_of("entity_id") == Some(id) && row.str("entity_type") == kind.plural());
            own.map(move |row| (row.id, table))
        };
        of(Kind::Tasks).chain(of(Kind::Notes)).collect()
    }

    pub fn link(&mut self, from: End, link: Link, hand: Hand, done: &mut Done) {
        let to = link.to;
        let metadata = link.metadata();
        if !self.links.add(from, link) {
            return;
        }
        let told = json!({ "to_entity_id": to.1, "to_entity_type": to.0.plural(), "metadata": metadata });
        done.effects.push(Effect::new("link", from.0.plural(), from.1, &Value::Null, &told));
        self.linked("entity_linked", from, to, hand);
    }

    pub fn unlink(&mut self, from: End, to: End, hand: Hand, done: &mut Done) {
        if !self.links.remove(from, to) {
            return;
        }
        let told = json!({ "to_entity_id": to.1, "to_entity_type": to.0.plural() });
        done.effects.push(Effect::new("unlink", from.0.plural(), from.1, &told, &Value::Null));
        self.linked("entity_unlinked", from, to, hand);
    }

    fn linked(&mut self, told: &str, from: End, to: End, hand: Hand) {
        let other = json!([{ "link": { "entity": { "id": to.1, "type": to.0.singular() } } }]);
        self.log(Told::new(told, json!([]), other), (from.1, self.event_type(from.0, from.1)), hand.user, hand.now);
        if !hand.linking_bumps {
            return;
        }
        for (kind, id) in [from, to].into_iter().filter(|(kind, _)| kind.is_card()) {
            if let Some(row) = self.table_mut(kind).get_mut(&id) {
                row.updated_at = row.updated_at.max(hand.now);
                row.updated_by = hand.user;
            }
        }
    }

    fn apply(&mut self, kind: Kind, row: &mut Row, edit: Edit, hand: Hand) {
        let old_stage = stage(row);
        for (name, value) in edit.body {
            match (name.as_str(), value.as_i64()) {
                ("created_at", Some(at)) => row.created_at = at,
                ("updated_at", Some(at)) => row.updated_at = at,
                ("created_by", Some(user)) => row.created_by = user.unsigned_abs(),
                ("updated_by", Some(user)) => row.updated_by = user.unsigned_abs(),
                ("responsible_user_id", Some(user)) => row.responsible = user.unsigned_abs(),
                _ => {
                    row.body.insert(name, value);
                }
            }
        }
        if kind == Kind::Leads && stage(row) != old_stage {
            close(row, hand.now);
        }
        for (field, values) in edit.values {
            if values.is_empty() {
                row.values.remove(&field);
            } else {
                row.values.insert(field, values);
            }
        }
        if let Some(tags) = edit.tags {
            row.tags = self.tags_of(kind, tags);
        }
        for tag in self.tags_of(kind, edit.tags_to_add) {
            if !row.tags.contains(&tag) {
                row.tags.push(tag);
            }
        }
        let gone = self.tags_of(kind, edit.tags_to_delete);
        row.tags.retain(|tag| !gone.contains(tag));
    }

    fn tags_of(&mut self, kind: Kind, tags: Vec<TagRef>) -> Vec<u64> {
        let mut ids = Vec::with_capacity(tags.len());
        for tag in tags {
            let id = match tag {
                TagRef::Id(id) => id,
                TagRef::Name(name) => self.tag_named(kind, &name),
            };
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// `catalog_12001` for elements of catalogs.
    pub fn event_type(&self, kind: Kind, id: u64) -> String {
        match kind {
            Kind::Elements => format!("catalog_{}", self.row(kind, id).and_then(|row| row.id_of("catalog_id")).unwrap_or_default()),
            kind => kind.singular().to_owned(),
        }
    }

    fn log_new(&mut self, kind: Kind, id: u64, hand: Hand) {
        // Notes are events of the card they hang on.
        let Some(note) = self.row(Kind::Notes, id).filter(|_| kind == Kind::Notes) else {
            return self.log_added(kind, id, hand.user, hand.now);
        };
        let told = match note.str("note_type") {
            "call_in" => "incoming_call".to_owned(),
            "call_out" => "outgoing_call".to_owned(),
            "sms_in" => "incoming_sms".to_owned(),
            "sms_out" => "outgoing_sms".to_owned(),
            other => format!("{other}_note_added"),
        };
        let card = Kind::card(note.str("entity_type")).map_or("", Kind::singular);
        let entity = (note.id_of("entity_id").unwrap_or_default(), card.to_owned());
        self.log(Told::new(told, json!([]), json!([{ "note": { "id": id } }])), entity, hand.user, hand.now);
    }

    fn log_changes(&mut self, kind: Kind, before: &Row, after: &Row, hand: Hand) {
        let entity = || (after.id, kind.singular().to_owned());
        if kind == Kind::Leads && stage(before) != stage(after) {
            let shown = |row: &Row| json!([{ "lead_status": { "id": row.body.get("status_id"), "pipeline_id": row.body.get("pipeline_id") } }]);
            self.log(Told::new("lead_status_changed", shown(before), shown(after)), entity(), hand.user, hand.now);
        }
        if before.responsible != after.responsible {
            let shown = |row: &Row| json!([{ "responsible_user": { "id": row.responsible } }]);
            self.log(Told::new("entity_responsible_changed", shown(before), shown(after)), entity(), hand.user, hand.now);
        }
        if before.str("name") != after.str("name") {
            let shown = |row: &Row| json!([{ "name_field_value": { "name": row.str("name") } }]);
            self.log(Told::new("name_field_changed", shown(before), shown(after)), entity(), hand.user, hand.now);
        }
        if before.body.get("price") != after.body.get("price") {
            let shown = |row: &Row| json!([{ "sale_field_value": { "sale": row.body.get("price") } }]);
            self.log(Told::new("sale_field_changed", shown(before), shown(after)), entity(), hand.user, hand.now);
        }
        if kind == Kind::Tasks && before.body.get("is_completed") != after.body.get("is_completed") && after.body["is_completed"] == true {
            self.log(Told::bare("task_completed"), entity(), hand.user, hand.now);
        }
        let fields: Vec<u64> = before.values.keys().chain(after.values.keys()).copied().collect();
        let mut told = Vec::new();
        for field in fields {
            if before.values.get(&field) == after.values.get(&field) || told.contains(&field) {
                continue;
            }
            told.push(field);
            let shown = |row: &Row| {
                let values = row.values.get(&field).into_iter().flatten();
                let values =
                    values.map(|value| json!({ "custom_field_value": { "field_id": field, "text": value["value"], "enum_id": value["enum_id"] } }));
                Value::Array(values.collect())
            };
            let (old, new) = (shown(before), shown(after));
            self.log(Told::new(format!("custom_field_{field}_value_changed"), old, new), entity(), hand.user, hand.now);
        }
    }

    /// Keeps `closest_task_at` of the cards a task is or was at.
    fn task_moved(&mut self, kind: Kind, id: u64, before: Option<&Row>) {
        if kind != Kind::Tasks {
            return;
        }
        let now = self.row(kind, id).cloned();
        let cards =
            [now.as_ref(), before].into_iter().flatten().filter_map(|task| Some((Kind::card(task.str("entity_type"))?, task.id_of("entity_id")?)));
        for (kind, id) in cards.collect::<Vec<_>>() {
            let closest = self.closest_task(kind, id);
            if let Some(row) = self.table_mut(kind).get_mut(&id) {
                row.body.insert("closest_task_at".to_owned(), json!(closest));
            }
        }
    }
}

fn stage(row: &Row) -> (Option<u64>, Option<u64>) {
    (row.id_of("pipeline_id"), row.id_of("status_id"))
}

/// Coming to an end sets `closed_at` unless it was given; going on takes it away.
fn close(row: &mut Row, now: i64) {
    let is_closed = matches!(row.id_of("status_id"), Some(WON | LOST));
    let is_given = row.body.get("closed_at").is_some_and(|at| !at.is_null());
    if !is_closed {
        row.body.insert("closed_at".to_owned(), Value::Null);
        row.body.insert("loss_reason_id".to_owned(), Value::Null);
    } else if !is_given {
        row.body.insert("closed_at".to_owned(), json!(now));
    }
}
