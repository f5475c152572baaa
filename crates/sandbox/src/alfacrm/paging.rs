//! Pages: 0-based, of a size the caller may only suggest.

use super::params::{self, Params};
use super::settings::Settings;

#[derive(Debug, Clone, Copy)]
pub struct Page {
    pub number: u64,
    pub size: usize,
}

impl Page {
    /// Body `count` is a field of answers and chooses nothing.
    pub fn of(params: &Params, settings: &Settings) -> Self {
        let query = |key: &str| params.query(key).and_then(|text| text.parse::<i64>().ok());
        let body = |key: &str| params.body.get(key).and_then(params::number);
        let wanted = body("pageSize")
            .or_else(|| query("per-page"))
            .filter(|size| *size > 0)
            .and_then(|size| u32::try_from(size).ok())
            .unwrap_or(settings.default_page_size.get());
        let number = body("page").or_else(|| query("page")).unwrap_or(0);
        Self { number: u64::try_from(number).unwrap_or(0), size: wanted.min(settings.max_page_size.get()) as usize }
    }

    pub fn slice<T>(self, rows: &[T]) -> &[T] {
        let from = usize::try_from(self.number).unwrap_or(usize::MAX).saturating_mul(self.size).min(rows.len());
        let to = from.saturating_add(self.size).min(rows.len());
        &rows[from..to]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::*;

    fn page(body: serde_json::Value, query: &str) -> Page {
        let body: Map<_, _> = body.as_object().cloned().unwrap_or_default();
        Page::of(&Params::new(body, Some(query)), &Settings::default())
    }

    #[test]
    fn sizes_are_capped_and_count_is_ignored() {
        assert_eq!(page(json!({"pageSize": 500}), "").size, 50);
        assert_eq!(page(json!({}), "per-page=20").size, 20);
        assert_eq!(page(json!({"count": 5}), "").size, 50);
        assert_eq!(page(json!({"page": "3"}), "").number, 3);
    }

    #[test]
    fn a_page_past_the_end_is_empty() {
        let rows: Vec<u32> = (0..70).collect();
        assert_eq!(page(json!({"page": 1}), "").slice(&rows).len(), 20);
        assert!(page(json!({"page": 2}), "").slice(&rows).is_empty());
        assert!(page(json!({"page": i64::MAX}), "").slice(&rows).is_empty());
    }
}
