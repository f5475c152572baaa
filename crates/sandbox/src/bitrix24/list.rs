//! Pages of fifty: by offset with a count, or with `start` -1 without one.

use serde_json::{Map, Value};

use super::filter::{self, Clause, Key};
use super::own_field::Column;
use super::table::{Row, Table, of};

pub const PAGE: usize = 50;

#[derive(Debug, Default)]
pub struct Page {
    pub ids: Vec<i64>,
    pub total: Option<usize>,
    pub next: Option<usize>,
}

/// The sorting asked for; by id when nothing else is.
pub struct Order(pub Vec<(Column, bool)>);

impl Order {
    /// `Err` names the field that is none, when the reader is strict.
    pub fn read(given: Option<&Map<String, Value>>, column: &dyn Fn(&str) -> Option<Column>, strict: bool) -> Result<Self, filter::Unknown> {
        let mut by = Vec::new();
        for (name, direction) in given.into_iter().flatten() {
            match column(name) {
                Some(column) => by.push((column, direction.as_str().is_some_and(|direction| direction.to_lowercase().starts_with("desc")))),
                None if strict => return Err(filter::Unknown(name.clone())),
                None => {}
            }
        }
        Ok(Self(by))
    }

    fn is_by_id(&self) -> bool {
        match self.0.first() {
            None => true,
            Some((column, down)) => column.name == "ID" && !down,
        }
    }
}

/// Rows that hold, in order, of the page that begins at `start`; the table's own order is by id.
pub fn page(table: &Table, clause: &Clause, order: &Order, start: i64) -> Page {
    let from = clause.above_id().unwrap_or(i64::MIN);
    let rows = table.rows.range(from.saturating_add(1)..).filter(|(_, row)| clause.holds(row));
    if start < 0 && order.is_by_id() {
        return Page { ids: rows.take(PAGE).map(|(id, _)| *id).collect(), total: Some(0), next: None };
    }
    let mut found: Vec<(i64, &Row)> = rows.map(|(id, row)| (*id, row)).collect();
    if !order.is_by_id() {
        sort(&mut found, order);
    }
    cut(found.into_iter().map(|(id, _)| id), start)
}

/// All rows that hold, in order.
pub fn all(table: &Table, clause: &Clause, order: &Order) -> Vec<i64> {
    let mut found: Vec<(i64, &Row)> = table.rows.iter().filter(|(_, row)| clause.holds(row)).map(|(id, row)| (*id, row)).collect();
    if !order.is_by_id() {
        sort(&mut found, order);
    }
    found.into_iter().map(|(id, _)| id).collect()
}

/// The same for ids gathered elsewhere.
pub fn cut(ids: impl Iterator<Item = i64>, start: i64) -> Page {
    let ids: Vec<i64> = ids.collect();
    let counted = start >= 0;
    let begin = usize::try_from(start).unwrap_or(0);
    let total = ids.len();
    let shown = ids.into_iter().skip(begin).take(PAGE).collect();
    let next = (counted && begin.saturating_add(PAGE) < total).then(|| begin + PAGE);
    Page { ids: shown, total: Some(if counted { total } else { 0 }), next }
}

fn sort(found: &mut [(i64, &Row)], order: &Order) {
    let keys = |row: &Row| -> Vec<Key> { order.0.iter().map(|(column, _)| filter::key(column.kind, of(row, &column.name))).collect() };
    found.sort_by_cached_key(|(id, row)| Sorted { keys: keys(row), down: order.0.iter().map(|(_, down)| *down).collect(), id: *id });
}

struct Sorted {
    keys: Vec<Key>,
    down: Vec<bool>,
    id: i64,
}

impl PartialEq for Sorted {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Sorted {}

impl PartialOrd for Sorted {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Sorted {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        for ((mine, theirs), down) in self.keys.iter().zip(&other.keys).zip(&self.down) {
            let ordering = mine.partial_cmp(theirs).unwrap_or(std::cmp::Ordering::Equal);
            let ordering = if *down { ordering.reverse() } else { ordering };
            if ordering.is_ne() {
                return ordering;
            }
        }
        self.id.cmp(&other.id)
    }
}
