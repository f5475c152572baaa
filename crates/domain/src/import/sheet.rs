use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Kind;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    Contact,
    Company,
    Deal,
}

impl SheetKind {
    pub const ALL: [Self; 3] = [Self::Contact, Self::Company, Self::Deal];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Company => "company",
            Self::Deal => "deal",
        }
    }

    /// What rows of this kind bring: their own records, and those that a row only names.
    #[must_use]
    pub fn brings(self) -> &'static [Kind] {
        match self {
            Self::Contact => &[Kind::Companies, Kind::Contacts],
            Self::Company => &[Kind::Companies],
            Self::Deal => &[Kind::Companies, Kind::Contacts, Kind::Deals],
        }
    }

    /// The records that a row is.
    #[must_use]
    pub fn own(self) -> Kind {
        match self {
            Self::Contact => Kind::Contacts,
            Self::Company => Kind::Companies,
            Self::Deal => Kind::Deals,
        }
    }
}

impl std::str::FromStr for SheetKind {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}

/// What becomes of a row whose record is here already: the same name with a shared e-mail or phone, or a company of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Existing {
    /// Empty fields are filled in, what is there stays.
    #[default]
    Fill,
    /// What the row says replaces what is there.
    Overwrite,
    /// The row is skipped.
    Skip,
}

impl Existing {
    pub const ALL: [Self; 3] = [Self::Fill, Self::Overwrite, Self::Skip];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Overwrite => "overwrite",
            Self::Skip => "skip",
        }
    }
}

impl std::str::FromStr for Existing {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|existing| existing.as_str() == s).ok_or(())
    }
}

/// What a person chose for a file. Stored with the run, so that a resumed run keeps to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SheetOptions {
    pub file: Uuid,
    /// What the file is called.
    pub name: String,
    pub kind: SheetKind,
    /// The field that each column of the file goes to; `None` for a column that is left out.
    pub columns: Vec<Option<String>>,
    pub existing: Existing,
    /// Whom new records belong to where the row names nobody.
    pub owner_id: Option<Uuid>,
    /// Where new deals go whose row names no stage.
    pub stage_id: Option<Uuid>,
}
