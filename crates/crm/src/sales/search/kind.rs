use domain::permissions::Permission;

/// A kind of record that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Contact,
    Student,
    Company,
    Deal,
    Product,
    Task,
    Communication,
}

impl Kind {
    pub const ALL: [Self; 7] = [Self::Contact, Self::Student, Self::Company, Self::Deal, Self::Product, Self::Task, Self::Communication];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Student => "student",
            Self::Company => "company",
            Self::Deal => "deal",
            Self::Product => "product",
            Self::Task => "task",
            Self::Communication => "communication",
        }
    }

    /// Who may not read the records does not find them.
    #[must_use]
    pub fn needs(self) -> Permission {
        match self {
            Self::Student => Permission::SchoolRead,
            _ => Permission::CrmRead,
        }
    }

    /// It has a name that people mistype, and an index of its letters.
    pub(super) fn is_named(self) -> bool {
        matches!(self, Self::Contact | Self::Student | Self::Company | Self::Deal | Self::Product)
    }
}

impl std::str::FromStr for Kind {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}
