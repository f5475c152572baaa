//! The account's records: one file a kind, each with its row, its filters, its JSON and its writes.
//!
//! Big kinds are typed rows behind [`Entity`]; small ones (dictionaries, teachers, rooms, tasks)
//! are plain JSON in [`loose`]. One more kind is one more file and one more line in
//! [`super::call`].

pub mod cgi;
pub mod customer;
pub mod customer_tariff;
pub mod group;
pub mod lesson;
pub mod log;
pub mod loose;
pub mod pay;
pub mod regular_lesson;

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::dates::DateStyle;
use super::envelope::{Errors, Failure};
use super::params::Params;
use super::row::{Extra, put_extra};
use super::school::School;
use super::settings::Settings;
use super::table::Table;

/// From where a call looks at the account.
pub struct Scope<'a> {
    pub school: &'a School,
    /// `None` for calls without a branch segment and for branch 0: every branch.
    pub branch: Option<u32>,
    pub settings: &'a Settings,
}

impl Scope<'_> {
    pub fn sees(&self, branches: &[u32]) -> bool {
        self.branch.is_none_or(|branch| branches.contains(&branch))
    }
}

/// Positions of the rows a question matches; a position may repeat.
pub type Selected = Arc<Vec<u32>>;

pub fn scan<R>(table: &Table<R>, keep: impl Fn(&R) -> bool) -> Selected {
    let positions = (0_u32..).zip(table.rows());
    Arc::new(positions.filter(|(_, row)| keep(row)).map(|(at, _)| at).collect())
}

pub fn narrow<R>(table: &Table<R>, positions: Vec<u32>, keep: impl Fn(&R) -> bool) -> Selected {
    Arc::new(positions.into_iter().filter(|at| keep(table.at(*at))).collect())
}

/// How rows are to look.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    pub dates: DateStyle,
    pub with_groups: bool,
}

/// Who writes: programs must keep to the documented forms, a person's screen accepts anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    Program,
    Person,
}

/// What became of one written field.
pub enum Set {
    Done,
    /// Not a field of this kind, or nothing that may be written: ignored for programs.
    Unknown,
    Wrong(String),
}

impl Set {
    pub fn wrong_form(label: &str) -> Self {
        Self::Wrong(format!("Неверный формат значения «{label}»."))
    }

    /// `Done` after storing a value that could be read, `Wrong` otherwise.
    pub fn store<T>(slot: &mut T, value: Option<T>, label: &str) -> Self {
        match value {
            Some(value) => {
                *slot = value;
                Self::Done
            }
            None => Self::wrong_form(label),
        }
    }
}

/// A kind with typed rows.
pub trait Entity: Clone + 'static {
    /// In URLs.
    const NAME: &'static str;
    /// In the change log.
    const LOG_NAME: &'static str;
    /// Keys that must stand in the query of `update` and `delete`, next to `id`.
    const KEYS: &'static [&'static str] = &[];
    /// Whether an update starts from an empty row instead of the present one.
    const OVERWRITES: bool = false;
    /// Keys that must stand in the query of `create`.
    const PARENTS: &'static [&'static str] = &[];

    fn table(school: &School) -> &Table<Self>;
    fn table_mut(school: &mut School) -> &mut Table<Self>;
    fn id(&self) -> u32;
    fn extra(&mut self) -> &mut Extra;
    fn select(scope: &Scope<'_>, params: &Params) -> Result<Selected, Failure>;
    fn render(&self, school: &School, look: Look, out: &mut Vec<u8>);
    fn blank(id: u32, today: NaiveDate) -> Self;
    fn set(&mut self, key: &str, value: &Value, writer: Writer) -> Set;
    /// Rules over the whole row; `given` is what the caller sent.
    fn check(&self, given: &Map<String, Value>, creates: bool, errors: &mut Errors);
    /// A reason not to create the row that lies in other rows: field and message.
    fn refuse(&self, _school: &School) -> Option<(&'static str, &'static str)> {
        None
    }
    fn is_archived(&self) -> bool {
        false
    }
    /// Notes the day of a change, where rows carry one.
    fn touch(&mut self, _date: NaiveDate) {}
    /// What the row puts on customers' balances, in kopecks.
    fn effect(&self, _school: &School) -> Vec<(u32, i64)> {
        Vec::new()
    }
}

/// Runs `$body` with `$E` as the typed kind called `$name`, or `$other` when there is none.
macro_rules! with_entity {
    ($name:expr, $E:ident => $body:expr, else $other:expr) => {
        match $name {
            "customer" => {
                type $E = $crate::alfacrm::entities::customer::Customer;
                $body
            }
            "group" => {
                type $E = $crate::alfacrm::entities::group::Group;
                $body
            }
            "cgi" => {
                type $E = $crate::alfacrm::entities::cgi::Cgi;
                $body
            }
            "lesson" => {
                type $E = $crate::alfacrm::entities::lesson::Lesson;
                $body
            }
            "pay" => {
                type $E = $crate::alfacrm::entities::pay::Pay;
                $body
            }
            "customer-tariff" => {
                type $E = $crate::alfacrm::entities::customer_tariff::CustomerTariff;
                $body
            }
            "regular-lesson" => {
                type $E = $crate::alfacrm::entities::regular_lesson::RegularLesson;
                $body
            }
            _ => $other,
        }
    };
}
pub(crate) use with_entity;

/// Stores every field of `given`. What a person types and the field cannot hold is kept as typed.
pub fn assign<E: Entity>(row: &mut E, given: &Map<String, Value>, writer: Writer, errors: &mut Errors) {
    for (key, value) in given {
        if key == "id" {
            continue;
        }
        match (row.set(key, value, writer), writer) {
            (Set::Done, _) => super::row::drop_extra(row.extra(), key),
            (Set::Wrong(message), Writer::Program) => errors.add(key, message),
            (Set::Unknown, Writer::Program) if !key.starts_with("custom_") => {}
            (Set::Wrong(_) | Set::Unknown, _) => put_extra(row.extra(), key, value.clone()),
        }
    }
}

/// Field readers that follow [`Writer`].
impl Writer {
    pub fn date(self, value: &Value) -> Option<NaiveDate> {
        match self {
            Self::Program => super::dates::dmy(value.as_str()?),
            Self::Person => super::params::any_date(value),
        }
    }

    /// `Some(None)` clears the field.
    pub fn optional_date(self, value: &Value) -> Option<Option<NaiveDate>> {
        match value {
            Value::Null => Some(None),
            Value::String(text) if text.is_empty() => Some(None),
            other => self.date(other).map(Some),
        }
    }
}

/// `Some(None)` clears the field.
pub fn optional_id(value: &Value) -> Option<Option<u32>> {
    match value {
        Value::Null => Some(None),
        Value::String(text) if text.is_empty() => Some(None),
        other => super::params::id(other).map(Some),
    }
}

pub fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        _ => None,
    }
}

/// Whether `text` contains `part`, letter case aside.
pub fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

/// `from <= value <= to` where a bound that is absent binds nothing, and a value that is absent
/// passes only unbounded questions.
pub fn within<T: PartialOrd>(value: Option<T>, from: Option<T>, to: Option<T>) -> bool {
    match (&from, &to) {
        (None, None) => true,
        _ => value.is_some_and(|value| from.is_none_or(|from| value >= from) && to.is_none_or(|to| value <= to)),
    }
}

/// The `removed` filter: 0 active (default), 1 active and archived, 2 archived only.
pub fn removed_allows(removed: Option<i64>, archived: bool) -> bool {
    match removed.unwrap_or(0) {
        1 => true,
        2 => archived,
        _ => !archived,
    }
}
