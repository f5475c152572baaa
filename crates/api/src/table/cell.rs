use chrono::{DateTime, NaiveDate, Utc};

/// One value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    /// Minor units of a currency with two decimals.
    Money(i64),
    Day(NaiveDate),
    Moment(DateTime<Utc>),
}

impl Cell {
    /// Several values in one cell.
    pub fn list(values: &[String]) -> Self {
        Self::from(values.join(", "))
    }

    /// Minor units as a decimal number with a point.
    pub fn decimal(minor: i64) -> String {
        let sign = if minor < 0 { "-" } else { "" };
        format!("{sign}{}.{:02}", minor.unsigned_abs() / 100, minor.unsigned_abs() % 100)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<DateTime<Utc>> for Cell {
    fn from(moment: DateTime<Utc>) -> Self {
        Self::Moment(moment)
    }
}
