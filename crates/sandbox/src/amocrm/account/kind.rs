//! The kinds of rows an account holds in tables.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Leads,
    Contacts,
    Companies,
    Tasks,
    Notes,
    Elements,
}

impl Kind {
    pub const ALL: [Self; 6] = [Self::Leads, Self::Contacts, Self::Companies, Self::Tasks, Self::Notes, Self::Elements];

    /// As in paths and in `entity_type`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Contacts => "contacts",
            Self::Companies => "companies",
            Self::Tasks => "tasks",
            Self::Notes => "notes",
            Self::Elements => "catalog_elements",
        }
    }

    /// As in events and in the names of webhooks.
    pub fn singular(self) -> &'static str {
        match self {
            Self::Leads => "lead",
            Self::Contacts => "contact",
            Self::Companies => "company",
            Self::Tasks => "task",
            Self::Notes => "note",
            Self::Elements => "catalog_element",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.plural() == text)
    }

    /// Leads, contacts and companies: what has tags, notes, links and fields of its own.
    pub fn card(text: &str) -> Option<Self> {
        Self::parse(text).filter(|kind| kind.is_card())
    }

    pub fn is_card(self) -> bool {
        matches!(self, Self::Leads | Self::Contacts | Self::Companies)
    }

    /// The number the older interfaces call it by.
    pub fn element_type(self) -> u32 {
        match self {
            Self::Contacts => 1,
            Self::Leads => 2,
            Self::Companies => 3,
            Self::Tasks => 4,
            Self::Notes => 5,
            Self::Elements => 11,
        }
    }
}
