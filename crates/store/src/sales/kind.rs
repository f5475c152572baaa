use std::str::FromStr;

use super::bin::Table;

/// A kind of record that can have doubles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Contact,
    Company,
}

impl Kind {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Company => "company",
        }
    }

    #[must_use]
    pub fn table(self) -> Table {
        match self {
            Self::Contact => Table::Contacts,
            Self::Company => Table::Companies,
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Contact, Self::Company].into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}
