//! What every kind of row has in common.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub type Table<T> = BTreeMap<u64, T>;

pub trait Row: Clone + Serialize + DeserializeOwned {
    /// As the ledger and the control interface call it.
    const KIND: &'static str;

    fn id(&self) -> u64;

    /// With every field, nothing hidden.
    fn plain(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

macro_rules! row {
    ($row:ty, $kind:literal) => {
        impl $crate::canvas::site::row::Row for $row {
            const KIND: &'static str = $kind;

            fn id(&self) -> u64 {
                self.id
            }
        }
    };
}
pub(crate) use row;

/// Which rows belong to which, in their order.
#[derive(Debug, Clone, Default)]
pub struct Children(HashMap<u64, Vec<u64>>);

impl Children {
    pub fn of(&self, parent: u64) -> &[u64] {
        self.0.get(&parent).map_or(&[], Vec::as_slice)
    }

    pub fn add(&mut self, parent: u64, child: u64) {
        self.0.entry(parent).or_default().push(child);
    }

    /// Positions count from 1.
    pub fn insert(&mut self, parent: u64, child: u64, position: Option<usize>) {
        let children = self.0.entry(parent).or_default();
        let at = position.map_or(children.len(), |position| position.saturating_sub(1).min(children.len()));
        children.insert(at, child);
    }

    pub fn remove(&mut self, parent: u64, child: u64) {
        if let Some(children) = self.0.get_mut(&parent) {
            children.retain(|id| *id != child);
        }
    }
}
