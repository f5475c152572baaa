use store::page::{Page, Window};

/// A list's page.
#[derive(Debug, Clone)]
pub struct Listed<T, K> {
    pub page: Page<T, K>,
    /// How many there are in all; only on the first page, and only where counting is cheap.
    pub total: Option<i64>,
}

/// What a page says about the total by itself.
pub(crate) enum Total {
    /// A later page shows none.
    None,
    /// The first page is the only one.
    Known(i64),
    /// It has to be counted.
    Unknown,
}

impl Total {
    pub fn of<T, K>(window: &Window<K>, page: &Page<T, K>) -> Self {
        match (&window.after, &page.next) {
            (Some(_), _) => Self::None,
            (None, None) => Self::Known(i64::try_from(page.items.len()).unwrap_or(i64::MAX)),
            (None, Some(_)) => Self::Unknown,
        }
    }
}
