use chrono::{DateTime, Utc};
use store::feed::Kind;
use uuid::Uuid;

use super::{Cursor, Record};

/// A record as it is now, or the news that it is deleted.
#[derive(Debug, Clone)]
pub struct Item {
    pub kind: Kind,
    pub id: Uuid,
    pub version: i64,
    /// `None` of a deleted one.
    pub record: Option<Record>,
}

/// A page of the feed.
#[derive(Debug, Clone)]
pub struct Answer {
    pub items: Vec<Item>,
    /// There is always one: where to go on, now or later.
    pub next: Cursor,
    pub has_more: bool,
    /// Once everything is read, the copy holds what had been committed by then.
    pub as_of: DateTime<Utc>,
}
