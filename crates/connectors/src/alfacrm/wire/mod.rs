//! Reading the vendor's rows. PHP answers loosely: numbers as strings, booleans in every form, `[]` for an empty map, dates in several
//! spellings, so nothing here fails: a value is there, absent, or there but unreadable.

pub mod date;
mod row;

pub use row::Row;

/// A value as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read<T> {
    /// Absent, null, empty, or the vendor's way of saying so.
    Empty,
    Good(T),
    /// What stood there, shortened.
    Bad(String),
}

impl<T> Read<T> {
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Read<U> {
        match self {
            Self::Empty => Read::Empty,
            Self::Good(value) => Read::Good(f(value)),
            Self::Bad(text) => Read::Bad(text),
        }
    }

    pub fn good(self) -> Option<T> {
        match self {
            Self::Good(value) => Some(value),
            _ => None,
        }
    }
}
