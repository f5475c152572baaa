use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::page::{NameKey, TimeKey};

/// A list's order: a column every row has, then the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    pub by: By,
    pub is_descending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Name,
    CreatedAt,
    UpdatedAt,
    /// Deals only.
    Amount,
}

/// Where a page ends. A key of one order means nothing in another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Key {
    Name(NameKey),
    Time(TimeKey),
    Amount(i64, Uuid),
}

/// The columns that a list may be ordered by, as they stand in a row.
pub(super) trait Ordered {
    fn id(&self) -> Uuid;
    fn sorted_name(&self) -> &str;
    fn created_at(&self) -> DateTime<Utc>;
    fn updated_at(&self) -> DateTime<Utc>;
    fn amount(&self) -> i64 {
        0
    }
}

impl Order {
    /// Whether a key is one of this order.
    #[must_use]
    pub fn fits(self, key: &Key) -> bool {
        matches!((self.by, key), (By::Name, Key::Name(_)) | (By::CreatedAt | By::UpdatedAt, Key::Time(_)) | (By::Amount, Key::Amount(..)))
    }

    pub(super) fn key(self, row: &impl Ordered) -> Key {
        match self.by {
            By::Name => Key::Name(NameKey(row.sorted_name().to_owned(), row.id())),
            By::CreatedAt => Key::Time(TimeKey(row.created_at(), row.id())),
            By::UpdatedAt => Key::Time(TimeKey(row.updated_at(), row.id())),
            By::Amount => Key::Amount(row.amount(), row.id()),
        }
    }

    /// ` order by …`; `name` is the table's column of names.
    pub(super) fn push(self, query: &mut QueryBuilder<Postgres>, name: &str) {
        let (column, direction) = (self.column(name), if self.is_descending { " desc" } else { "" });
        query.push(" order by ").push(column).push(direction).push(", t.id").push(direction);
    }

    /// ` and (column, id) > (…)`: what comes after the key. A key of another order is taken for the beginning.
    pub(super) fn push_after(self, query: &mut QueryBuilder<Postgres>, name: &str, key: Option<&Key>) {
        let Some(key) = key.filter(|key| self.fits(key)) else { return };
        query.push(" and (").push(self.column(name)).push(", t.id) ").push(if self.is_descending { "< (" } else { "> (" });
        let id = match key {
            Key::Name(NameKey(text, id)) => {
                query.push_bind(text.clone());
                id
            }
            Key::Time(TimeKey(at, id)) => {
                query.push_bind(*at);
                id
            }
            Key::Amount(amount, id) => {
                query.push_bind(*amount);
                id
            }
        };
        query.push(", ").push_bind(*id).push(")");
    }

    fn column(self, name: &str) -> String {
        match self.by {
            By::Name => format!("t.{name}"),
            By::CreatedAt => "t.created_at".to_owned(),
            By::UpdatedAt => "t.updated_at".to_owned(),
            By::Amount => "t.amount_minor".to_owned(),
        }
    }
}
