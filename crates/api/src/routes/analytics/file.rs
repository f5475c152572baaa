//! Figures as a table for spreadsheets: UTF-8 with a byte order mark, so that they read Cyrillic, and semicolons, which they expect where a comma divides decimals.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A line of cells as they are: numbers, and texts that are quoted already.
pub fn line_of<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
    let cells: Vec<S> = cells.into_iter().collect();
    cells.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(";") + "\r\n"
}

/// A whole table as a file to keep; `name` holds letters, digits and hyphens.
pub fn file(name: &str, head: &str, lines: impl IntoIterator<Item = String>) -> Response {
    let text: String = ["\u{feff}", head, "\r\n"].into_iter().map(str::to_owned).chain(lines).collect();
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\""))];
    (headers, text).into_response()
}
