//! Lists as files for spreadsheets: CSV that streams, XLSX that is written on a thread of its own. Both read a list page by page, each page as it stands then.

mod cell;
mod csv;
mod head;
mod xlsx;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono_tz::Tz;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::Problem;

pub use cell::Cell;
pub use csv::guarded;
pub use head::Head;

/// Rows a page: few enough that memory stays flat.
pub const ROWS: usize = 500;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// UTF-8 with a byte order mark, so that spreadsheets read Cyrillic, and semicolons.
    #[default]
    Csv,
    Xlsx,
}

impl Format {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct As {
    /// `csv` by default.
    #[param(inline)]
    pub format: Option<Format>,
}

/// What stands above the rows, and how times in them are written.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The file's name without its ending.
    pub name: &'static str,
    pub heads: Vec<String>,
    pub zone: Tz,
}

/// Some rows, and where the next ones begin.
pub struct Piece<K> {
    pub rows: Vec<Vec<Cell>>,
    pub next: Option<K>,
}

/// Sends a list as a file. The first page is read before the answer begins, so that a refusal is a problem and not a broken file.
///
/// # Errors
/// What the first page refuses; for XLSX what any page refuses.
pub async fn download<K, F, R>(format: Format, layout: Layout, mut next: F) -> Result<Response, Problem>
where
    K: Send + 'static,
    F: FnMut(Option<K>) -> R + Send + 'static,
    R: Future<Output = Result<Piece<K>, Problem>> + Send,
{
    let first = next(None).await?;
    let (kind, ending, body) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "csv", csv::body(layout.clone(), first, next)),
        Format::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", xlsx::body(layout.clone(), first, next).await?),
    };
    let headers =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.{ending}\"", layout.name))];
    Ok((StatusCode::OK, headers, body).into_response())
}
