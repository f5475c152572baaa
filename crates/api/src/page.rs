//! Lists: pages behind an opaque cursor.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crm::FieldError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::Problem;

pub const DEFAULT_LIMIT: u32 = 50;
pub const MAX_LIMIT: u32 = 200;

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Where the next page begins; `null` on the last one.
    pub next_cursor: Option<String>,
    /// Only on the first page, and only where counting is cheap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

impl<T> Page<T> {
    /// From up to `limit + 1` rows: the one too many says that there is a next page, which begins after the last row shown.
    pub fn of<R, C: Serialize>(mut rows: Vec<R>, limit: u32, cursor: impl FnOnce(&R) -> C, item: impl FnMut(R) -> T) -> Self {
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next_cursor = more.then(|| rows.last().map(|row| encode(&cursor(row)))).flatten();
        Self { items: rows.into_iter().map(item).collect(), next_cursor, total: None }
    }

    /// From a page that storage has cut.
    pub fn cut<R, C: Serialize>(page: store::page::Page<R, C>, item: impl FnMut(R) -> T) -> Self {
        Self { items: page.items.into_iter().map(item).collect(), next_cursor: page.next.as_ref().map(encode), total: None }
    }

    /// From a page that storage has cut, with its total when it was counted.
    pub fn counted<R, C: Serialize>(listed: crm::Listed<R, C>, item: impl FnMut(R) -> T) -> Self {
        Self::cut(listed.page, item).total(listed.total)
    }

    #[must_use]
    pub fn total(mut self, total: Option<i64>) -> Self {
        self.total = total;
        self
    }
}

/// A short list that comes whole.
#[derive(Debug, Serialize, ToSchema)]
pub struct Items<T> {
    pub items: Vec<T>,
}

/// `limit` and `cursor` of a query string; an extractor of its own, beside [`crate::extract::Query`] with the list's filters.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// How many items, 1 to 200.
    #[serde(default)]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// `nextCursor` of the page before.
    #[serde(default)]
    cursor: Option<String>,
}

impl Paging {
    pub(crate) fn check(mut self) -> Result<Self, Problem> {
        // `cursor=` is how a form writes "none".
        self.cursor = self.cursor.filter(|cursor| !cursor.is_empty());
        if self.limit.is_some_and(|limit| !(1..=MAX_LIMIT).contains(&limit)) {
            return Err(Problem::invalid(vec![FieldError::new("/limit", "out_of_range").with("min", 1).with("max", MAX_LIMIT)]));
        }
        Ok(self)
    }

    #[must_use]
    pub fn limit(&self) -> u32 {
        self.limit.unwrap_or(DEFAULT_LIMIT)
    }

    /// How many rows to ask the database for: one more than is shown.
    #[must_use]
    pub fn fetch(&self) -> i64 {
        i64::from(self.limit()) + 1
    }

    /// The rows asked for.
    ///
    /// # Errors
    /// A problem when the cursor is not one of this list.
    pub fn window<C: DeserializeOwned>(&self) -> Result<store::page::Window<C>, Problem> {
        Ok(store::page::Window { limit: self.limit() as usize, after: self.cursor()? })
    }

    #[must_use]
    pub fn is_first(&self) -> bool {
        self.cursor.is_none()
    }

    /// The place the cursor stands for; `None` on the first page.
    ///
    /// # Errors
    /// A problem when the cursor is not one of this list.
    pub fn cursor<C: DeserializeOwned>(&self) -> Result<Option<C>, Problem> {
        let Some(text) = &self.cursor else { return Ok(None) };
        decode(text).map(Some).ok_or_else(|| Problem::invalid(vec![FieldError::new("/cursor", "cursor_invalid")]))
    }
}

/// The place a cursor stands for; `None` when it is not one of this list.
pub(crate) fn decode<C: DeserializeOwned>(text: &str) -> Option<C> {
    let json = URL_SAFE_NO_PAD.decode(text).ok()?;
    // The database cannot even compare with a NUL.
    if json.windows(6).any(|escape| escape == b"\\u0000") {
        return None;
    }
    serde_json::from_slice(&json).ok()
}

pub(crate) fn encode(cursor: &impl Serialize) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(cursor).expect("a cursor is plain data"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_and_the_last_page_has_none() {
        let page = Page::of(vec![1, 2, 3], 2, |row| (*row, "x"), |row| row * 10);
        assert_eq!(page.items, [10, 20]);
        let paging = Paging { limit: Some(2), cursor: page.next_cursor };
        assert_eq!(paging.cursor::<(i32, String)>().expect("reads"), Some((2, "x".to_owned())));
        assert!(paging.cursor::<String>().is_err());
        let forged = Paging { limit: None, cursor: Some(encode(&"a\0b")) };
        assert!(forged.cursor::<String>().is_err(), "the database knows no NUL");
        assert!(Page::of(vec![1, 2], 2, |row| *row, |row| row).next_cursor.is_none());
    }
}
