//! Rows of one kind, ordered by id, with look-ups that are built when first asked for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Pairs of (key, position), ordered by key.
type Index = Arc<Vec<(u32, u32)>>;

pub struct Table<R> {
    rows: Vec<R>,
    id_of: fn(&R) -> u32,
    last_id: u32,
    indexes: Mutex<HashMap<&'static str, Index>>,
}

impl<R> Table<R> {
    /// `rows` must come ordered by id.
    pub fn new(rows: Vec<R>, id_of: fn(&R) -> u32) -> Self {
        debug_assert!(rows.windows(2).all(|pair| id_of(&pair[0]) < id_of(&pair[1])));
        let last_id = rows.last().map_or(0, id_of);
        Self { rows, id_of, last_id, indexes: Mutex::default() }
    }

    /// New ids start above `id`, even when no row carries it.
    pub fn after(mut self, id: u32) -> Self {
        self.last_id = self.last_id.max(id);
        self
    }

    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn at(&self, position: u32) -> &R {
        &self.rows[position as usize]
    }

    pub fn position(&self, id: u32) -> Option<u32> {
        let found = self.rows.binary_search_by_key(&id, self.id_of).ok()?;
        u32::try_from(found).ok()
    }

    pub fn get(&self, id: u32) -> Option<&R> {
        self.position(id).map(|position| self.at(position))
    }

    /// For changes that leave the row's keys (id and references) as they are.
    pub fn get_mut(&mut self, id: u32) -> Option<&mut R> {
        let position = self.position(id)?;
        self.rows.get_mut(position as usize)
    }

    /// The id for the next new row; ids are never given twice, deleted rows included.
    pub fn next_id(&self) -> u32 {
        self.last_id + 1
    }

    pub fn replace(&mut self, row: R) {
        self.forget_indexes();
        if let Some(position) = self.position((self.id_of)(&row)) {
            self.rows[position as usize] = row;
        }
    }

    /// Takes a row whose id came from [`Self::next_id`].
    pub fn push(&mut self, row: R) {
        self.forget_indexes();
        self.last_id = (self.id_of)(&row);
        self.rows.push(row);
    }

    pub fn remove(&mut self, id: u32) -> Option<R> {
        let position = self.position(id)?;
        self.forget_indexes();
        Some(self.rows.remove(position as usize))
    }

    /// Positions of rows that carry `key` in the index `name`, in order of id.
    pub fn having(&self, name: &'static str, key: u32, keys_of: impl Fn(&R, &mut dyn FnMut(u32))) -> Vec<u32> {
        let index = self.index(name, keys_of);
        let from = index.partition_point(|pair| pair.0 < key);
        index[from..].iter().take_while(|pair| pair.0 == key).map(|pair| pair.1).collect()
    }

    fn index(&self, name: &'static str, keys_of: impl Fn(&R, &mut dyn FnMut(u32))) -> Index {
        let mut indexes = self.indexes.lock().unwrap_or_else(PoisonError::into_inner);
        let index = indexes.entry(name).or_insert_with(|| {
            let mut pairs = Vec::with_capacity(self.rows.len());
            for (position, row) in (0_u32..).zip(&self.rows) {
                keys_of(row, &mut |key| pairs.push((key, position)));
            }
            pairs.sort_unstable();
            pairs.dedup();
            Arc::new(pairs)
        });
        index.clone()
    }

    fn forget_indexes(&mut self) {
        self.indexes.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_ups_follow_changes() {
        let mut table = Table::new(vec![(1, 10), (2, 10), (5, 20)], |row: &(u32, u32)| row.0);
        let by_second = |row: &(u32, u32), put: &mut dyn FnMut(u32)| put(row.1);
        assert_eq!(table.having("second", 10, by_second), [0, 1]);
        assert_eq!(table.remove(1), Some((1, 10)));
        assert_eq!(table.having("second", 10, by_second), [0]);
        let id = table.next_id();
        table.push((id, 10));
        assert_eq!(id, 6);
        assert_eq!(table.get(6), Some(&(6, 10)));
        assert_eq!(table.having("second", 10, by_second), [0, 2]);
    }
}
