use super::{MOST_COLUMNS, MOST_ROWS};

/// A file as rows of cells; every row has as many as the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub delimiter: char,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Why a file cannot be read as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    Empty,
    TooManyRows,
    TooManyColumns,
}

impl Unreadable {
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooManyRows => "file_too_long",
            Self::TooManyColumns => "file_too_wide",
        }
    }
}

/// Reads the text of a file. Rows without a value are left out; short rows are filled up, and what stands beyond the header is cut off.
pub(super) fn read(text: &str) -> Result<Sheet, Unreadable> {
    let delimiter = delimiter_of(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter).unwrap_or(b';'))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    // A text that is UTF-8 has no row that is not: nothing else can be wrong with a flexible table.
    let mut rows = reader.records().filter_map(Result::ok).map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>());
    let mut columns = rows.by_ref().find(|row| !is_blank(row)).ok_or(Unreadable::Empty)?;
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    if columns.len() > MOST_COLUMNS {
        return Err(Unreadable::TooManyColumns);
    }
    let mut kept = Vec::new();
    for mut row in rows.filter(|row| !is_blank(row)) {
        if kept.len() == MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        row.resize(columns.len(), String::new());
        kept.push(row);
    }
    if kept.is_empty() { Err(Unreadable::Empty) } else { Ok(Sheet { delimiter, columns, rows: kept }) }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(String::is_empty)
}

/// The sign that the header has most of, outside quotes.
fn delimiter_of(text: &str) -> char {
    let mut quoted = false;
    let header: String = text
        .trim_start()
        .chars()
        .take_while(|c| {
            quoted ^= *c == '"';
            quoted || *c != '\n'
        })
        .collect();
    let mut outside = String::new();
    let mut inside = false;
    for c in header.chars() {
        if c == '"' {
            inside = !inside;
        } else if !inside {
            outside.push(c);
        }
    }
    [';', ',', '\t', '|'].into_iter().rev().max_by_key(|sign| outside.matches(*sign).count()).unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, read};

    #[test]
    fn a_table_is_read_as_spreadsheets_write_it() {
        let sheet = read("Имя;Телефон;\r\n\"Иванова; Анна\" ; 8 900 000-00-01;x;y\r\n;;\r\nПётр\r\n").expect("a table");
        assert_eq!(sheet.delimiter, ';');
        assert_eq!(sheet.columns, ["Имя", "Телефон"]);
        assert_eq!(sheet.rows, [["Иванова; Анна", "8 900 000-00-01"], ["Пётр", ""]]);
    }

    #[test]
    fn the_sign_between_cells_is_found() {
        for (text, sign) in [("a,b\n1,2", ','), ("a\tb\n1\t2", '\t'), ("a|b\n1|2", '|'), ("\"a;b;c\",d\n1,2", ','), ("a\n1", ';')] {
            assert_eq!(read(text).expect("a table").delimiter, sign, "{text}");
        }
    }

    #[test]
    fn nothing_is_no_table() {
        for text in ["", "\n\n", "a;b", ";;\n;;"] {
            assert_eq!(read(text), Err(Unreadable::Empty), "{text:?}");
        }
    }
}
