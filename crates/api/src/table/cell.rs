use chrono::{DateTime, NaiveDate, Utc};

/// One value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    /// Minor units of a currency with two decimals.
    Money(i64),
    /// Millionths.
    Number(i64),
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

    /// Millionths as a decimal number with a point where it needs one.
    pub fn number(millionths: i64) -> String {
        let sign = if millionths < 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:06}", millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
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

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn numbers_are_written_exactly() {
        for (millionths, text) in [(0, "0"), (12_500_000, "12.5"), (-1, "-0.000001"), (1_200_000_000, "1200"), (i64::MIN, "-9223372036854.775808")] {
            assert_eq!(Cell::number(millionths), text);
        }
    }
}
