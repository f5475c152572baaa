//! Pages of lists: which rows, and where the next ones begin.
//!
//! A list is asked with `persistent(false)`: a statement that is kept gets a plan for the average organisation after a few calls, and the large one then
//! sorts all it has for every page.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which rows of a list: at most `limit`, after the row with key `after`.
#[derive(Debug, Clone)]
pub struct Window<K> {
    pub limit: usize,
    pub after: Option<K>,
}

impl<K> Window<K> {
    #[must_use]
    pub fn first(limit: usize) -> Self {
        Self { limit, after: None }
    }

    /// One row more than asked for tells whether there is a next page. It goes into the text of the query and not among its parameters, because the
    /// planner takes an unknown limit for a tenth of the table and sorts where it could walk an index.
    pub(crate) fn fetch(&self) -> usize {
        self.limit + 1
    }

    pub(crate) fn page<T>(&self, mut rows: Vec<T>, key: impl Fn(&T) -> K) -> Page<T, K> {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let next = if more { rows.last().map(key) } else { None };
        Page { items: rows, next }
    }
}

#[derive(Debug, Clone)]
pub struct Page<T, K> {
    pub items: Vec<T>,
    /// The key of the last row, when there are rows after it.
    pub next: Option<K>,
}

/// Order by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(String, Uuid)", into = "(String, Uuid)")]
pub struct NameKey(pub String, pub Uuid);

/// Order by an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(DateTime<Utc>, Uuid)", into = "(DateTime<Utc>, Uuid)")]
pub struct TimeKey(pub DateTime<Utc>, pub Uuid);

/// Order by a day, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(NaiveDate, Uuid)", into = "(NaiveDate, Uuid)")]
pub struct DayKey(pub NaiveDate, pub Uuid);

// Keys travel through the caller's hands: what the database could not even compare is no key of ours.

impl TryFrom<(String, Uuid)> for NameKey {
    type Error = &'static str;

    fn try_from((name, id): (String, Uuid)) -> Result<Self, Self::Error> {
        if name.contains('\0') { Err("a name has no NUL") } else { Ok(Self(name, id)) }
    }
}

impl TryFrom<(DateTime<Utc>, Uuid)> for TimeKey {
    type Error = &'static str;

    fn try_from((at, id): (DateTime<Utc>, Uuid)) -> Result<Self, Self::Error> {
        if is_storable(at.date_naive()) { Ok(Self(at, id)) } else { Err("out of range") }
    }
}

impl TryFrom<(NaiveDate, Uuid)> for DayKey {
    type Error = &'static str;

    fn try_from((day, id): (NaiveDate, Uuid)) -> Result<Self, Self::Error> {
        if is_storable(day) { Ok(Self(day, id)) } else { Err("out of range") }
    }
}

impl From<NameKey> for (String, Uuid) {
    fn from(NameKey(name, id): NameKey) -> Self {
        (name, id)
    }
}

impl From<TimeKey> for (DateTime<Utc>, Uuid) {
    fn from(TimeKey(at, id): TimeKey) -> Self {
        (at, id)
    }
}

impl From<DayKey> for (NaiveDate, Uuid) {
    fn from(DayKey(day, id): DayKey) -> Self {
        (day, id)
    }
}

/// Years that a person means; PostgreSQL's calendar ends earlier than that of the type.
#[must_use]
pub fn is_storable(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{DayKey, NameKey, Window};

    #[test]
    fn the_row_beyond_the_page_is_only_a_sign() {
        let window = Window::<u32>::first(2);
        let full = window.page(vec![1, 2, 3], |row| *row);
        assert_eq!((full.items, full.next), (vec![1, 2], Some(2)));
        let last = window.page(vec![4, 5], |row| *row);
        assert_eq!((last.items, last.next), (vec![4, 5], None));
    }

    #[test]
    fn keys_the_database_cannot_hold_are_refused() {
        let id = Uuid::nil();
        assert!(NameKey::try_from(("a\0".to_owned(), id)).is_err());
        assert!(serde_json::from_str::<DayKey>(&format!("[\"-12000-01-01\",\"{id}\"]")).is_err());
        assert_eq!(serde_json::to_string(&NameKey("я".to_owned(), id)).expect("plain"), format!("[\"я\",\"{id}\"]"));
    }
}
