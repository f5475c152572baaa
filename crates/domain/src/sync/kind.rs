use serde::{Deserialize, Serialize};

/// What is kept in step, in the order in which it is read and written: what a record points at comes before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Companies,
    Contacts,
    Products,
    Deals,
    Tasks,
    Communications,
}

impl Kind {
    pub const ALL: [Self; 6] = [Self::Companies, Self::Contacts, Self::Products, Self::Deals, Self::Tasks, Self::Communications];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Companies => "companies",
            Self::Contacts => "contacts",
            Self::Products => "products",
            Self::Deals => "deals",
            Self::Tasks => "tasks",
            Self::Communications => "communications",
        }
    }

    /// One of them, as audit entries and events name it.
    #[must_use]
    pub fn singular(self) -> &'static str {
        match self {
            Self::Companies => "company",
            Self::Contacts => "contact",
            Self::Products => "product",
            Self::Deals => "deal",
            Self::Tasks => "task",
            Self::Communications => "communication",
        }
    }
}

impl std::str::FromStr for Kind {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}
