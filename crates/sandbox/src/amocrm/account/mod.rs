//! What the account holds: tables of rows, the links between them, and all that is set up around them.
//!
//! Rows are made and changed by [`edit`], for programs and for people alike; [`shape`] turns what programs
//! send into an [`edit::Edit`] or says what is wrong with it.

pub mod edit;
pub mod events;
pub mod fields;
pub mod happening;
pub mod hooks;
pub mod kind;
pub mod links;
pub mod pipelines;
pub mod row;
pub mod shape;
pub mod values;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use self::events::{Event, Told};
use self::fields::{Field, Owner};
use self::hooks::Hook;
use self::kind::Kind;
use self::links::Links;
use self::pipelines::{LossReason, Pipeline};
use self::row::Row;

pub type Table = BTreeMap<u64, Row>;

#[derive(Debug, Clone)]
pub struct User {
    pub id: u64,
    pub name: String,
    pub email: String,
    pub is_admin: bool,
    pub is_active: bool,
}

#[derive(Debug, Clone)]
pub struct Tag {
    pub id: u64,
    pub name: String,
}

#[derive(Debug, Clone)]
pub struct Catalog {
    pub id: u64,
    pub name: String,
    pub kind: String,
    pub sort: i64,
    pub created_at: i64,
}

/// An incoming lead that nobody has taken yet.
#[derive(Debug, Clone)]
pub struct Unsorted {
    pub uid: String,
    pub source_uid: String,
    pub source_name: String,
    pub category: String,
    pub pipeline_id: u64,
    pub created_at: i64,
    pub metadata: Value,
    pub lead: u64,
    pub contact: Option<u64>,
}

#[derive(Debug, Clone, Default)]
pub struct Account {
    pub id: u64,
    pub name: String,
    pub subdomain: String,
    pub users: Vec<User>,
    pub pipelines: Vec<Pipeline>,
    pub loss_reasons: Vec<LossReason>,
    pub fields: BTreeMap<u64, Field>,
    pub tags: BTreeMap<Kind, Vec<Tag>>,
    pub catalogs: Vec<Catalog>,
    pub links: Links,
    pub unsorted: Vec<Unsorted>,
    pub events: Vec<Event>,
    pub hooks: Vec<Hook>,
    pub tables: BTreeMap<Kind, Table>,
    /// The last number given out for everything that is no row.
    pub last_id: u64,
    pub last_ids: BTreeMap<Kind, u64>,
}

static NO_ROWS: Table = Table::new();

/// Far above the notes people write, so that the two are not mixed up.
const FIRST_OWN_NOTE: u64 = 95_000_000;

impl Account {
    pub fn table(&self, kind: Kind) -> &Table {
        self.tables.get(&kind).unwrap_or(&NO_ROWS)
    }

    pub fn table_mut(&mut self, kind: Kind) -> &mut Table {
        self.tables.entry(kind).or_default()
    }

    pub fn row(&self, kind: Kind, id: u64) -> Option<&Row> {
        self.table(kind).get(&id)
    }

    /// As the API sees it: what is in the bin or merged away is not there.
    pub fn live(&self, kind: Kind, id: u64) -> Option<&Row> {
        self.row(kind, id).filter(|row| row.is_live())
    }

    /// Numbers of a kind of rows, which never come back.
    pub fn next_row_id(&mut self, kind: Kind) -> u64 {
        let start = match kind {
            Kind::Leads => 7_100_000,
            Kind::Contacts => 8_200_000,
            Kind::Companies => 8_300_000,
            Kind::Tasks => 9_100_000,
            Kind::Notes => 9_200_000,
            Kind::Elements => 123_000,
        };
        let last = self.last_ids.entry(kind).or_insert(start);
        *last += 1;
        *last
    }

    pub fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    pub fn user(&self, id: u64) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    pub fn main_pipeline(&self) -> Option<&Pipeline> {
        self.pipelines.iter().find(|pipeline| pipeline.is_main).or_else(|| self.pipelines.first())
    }

    pub fn pipeline(&self, id: u64) -> Option<&Pipeline> {
        self.pipelines.iter().find(|pipeline| pipeline.id == id)
    }

    pub fn fields_of(&self, owner: Owner) -> Vec<&Field> {
        let mut fields: Vec<&Field> = self.fields.values().filter(|field| field.owner == owner).collect();
        fields.sort_by_key(|field| (field.sort, field.id));
        fields
    }

    pub fn field_by_code(&self, owner: Owner, code: &str) -> Option<&Field> {
        self.fields.values().find(|field| field.owner == owner && field.code.as_deref() == Some(code))
    }

    /// The id of the tag of that name, made when there is none.
    pub fn tag_named(&mut self, kind: Kind, name: &str) -> u64 {
        let wanted = name.to_lowercase();
        let found = self.tags.get(&kind).and_then(|tags| tags.iter().find(|tag| tag.name.to_lowercase() == wanted));
        if let Some(tag) = found {
            return tag.id;
        }
        let id = self.next_id();
        self.tags.entry(kind).or_default().push(Tag { id, name: name.to_owned() });
        id
    }

    pub fn tag(&self, kind: Kind, id: u64) -> Option<&Tag> {
        self.tags.get(&kind)?.iter().find(|tag| tag.id == id)
    }

    /// The beginning of a row. Cards tell it by a note that the account writes itself: it has a number
    /// and is in no list of notes.
    pub fn log_added(&mut self, kind: Kind, id: u64, author: u64, now: i64) {
        let note = FIRST_OWN_NOTE + self.next_event();
        let after = if kind.is_card() { json!([{ "note": { "id": note } }]) } else { json!([]) };
        let entity = (id, self.event_type(kind, id));
        self.log(Told::new(format!("{}_added", kind.singular()), json!([]), after), entity, author, now);
    }

    fn next_event(&self) -> u64 {
        self.events.last().map_or(1, |event| event.n + 1)
    }

    pub fn log(&mut self, told: Told, entity: (u64, String), author: u64, now: i64) {
        let n = self.next_event();
        let (entity_id, entity_type) = entity;
        let event = Event { n, kind: told.kind, entity_id, entity_type, created_by: author, created_at: now, before: told.before, after: told.after };
        self.events.push(event);
    }

    /// When the next open task of a card is due.
    pub fn closest_task(&self, kind: Kind, id: u64) -> Option<i64> {
        let tasks = self.table(Kind::Tasks).values().filter(|task| {
            task.is_live() && task.id_of("entity_id") == Some(id) && task.str("entity_type") == kind.plural() && task.body["is_completed"] == false
        });
        tasks.filter_map(|task| task.number("complete_till")).min()
    }
}
