//! Answers whose fields keep their order, which the XML form shows and JSON documents keep.

mod json;
mod xml;

pub use json::json;
pub use xml::{exception as xml_exception, response as xml};

#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<Tree>),
    Record(Vec<(&'static str, Tree)>),
}

impl Tree {
    /// Rows of a list, or of the first list inside a record.
    pub fn count(&self) -> Option<usize> {
        match self {
            Self::List(rows) => Some(rows.len()),
            Self::Record(fields) => fields.iter().find_map(|(_, value)| if let Self::List(rows) = value { Some(rows.len()) } else { None }),
            _ => None,
        }
    }
}

impl From<bool> for Tree {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Tree {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<u32> for Tree {
    fn from(value: u32) -> Self {
        Self::Int(i64::from(value))
    }
}

impl From<i32> for Tree {
    fn from(value: i32) -> Self {
        Self::Int(i64::from(value))
    }
}

impl From<usize> for Tree {
    fn from(value: usize) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Tree {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<&str> for Tree {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&String> for Tree {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<String> for Tree {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl<T: Into<Tree>> From<Option<T>> for Tree {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<T: Into<Tree>> From<Vec<T>> for Tree {
    fn from(rows: Vec<T>) -> Self {
        Self::List(rows.into_iter().map(Into::into).collect())
    }
}

impl From<Record> for Tree {
    fn from(record: Record) -> Self {
        Self::Record(record.0)
    }
}

impl FromIterator<Tree> for Tree {
    fn from_iter<I: IntoIterator<Item = Tree>>(rows: I) -> Self {
        Self::List(rows.into_iter().collect())
    }
}

/// A record that is still being filled.
#[derive(Debug, Default)]
pub struct Record(Vec<(&'static str, Tree)>);

impl Record {
    pub fn with(mut self, name: &'static str, value: impl Into<Tree>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// What is optional is absent rather than null.
    pub fn with_if(self, wanted: bool, name: &'static str, value: impl Into<Tree>) -> Self {
        if wanted { self.with(name, value) } else { self }
    }

    pub fn with_some(self, name: &'static str, value: Option<impl Into<Tree>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| *field == name)
    }

    /// Only these fields and `always`.
    pub fn keep(mut self, wanted: &[String], always: &[&str]) -> Self {
        self.0.retain(|(name, _)| always.contains(name) || wanted.iter().any(|field| field == name));
        self
    }
}

pub fn record() -> Record {
    Record::default()
}
