use serde::Deserialize;
use store::sales::{By, Order};
use utoipa::ToSchema;

/// A list's order: a minus turns it round.
#[derive(Clone, Copy, Deserialize, ToSchema)]
pub enum Sorting {
    #[serde(rename = "name")]
    Name,
    #[serde(rename = "-name")]
    NameDown,
    #[serde(rename = "createdAt")]
    Created,
    #[serde(rename = "-createdAt")]
    CreatedDown,
    #[serde(rename = "updatedAt")]
    Updated,
    #[serde(rename = "-updatedAt")]
    UpdatedDown,
}

impl From<Sorting> for Order {
    fn from(sorting: Sorting) -> Self {
        let (by, is_descending) = match sorting {
            Sorting::Name => (By::Name, false),
            Sorting::NameDown => (By::Name, true),
            Sorting::Created => (By::CreatedAt, false),
            Sorting::CreatedDown => (By::CreatedAt, true),
            Sorting::Updated => (By::UpdatedAt, false),
            Sorting::UpdatedDown => (By::UpdatedAt, true),
        };
        Self { by, is_descending }
    }
}

impl Sorting {
    /// What a list without a wish is ordered by.
    pub(super) fn or_name(wanted: Option<Self>) -> Order {
        wanted.unwrap_or(Self::Name).into()
    }
}
