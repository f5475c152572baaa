use serde::{Deserialize, Serialize};

/// The kinds of record an import brings, what is pointed at before what points. The first twelve come from the source as such; the rest are made beside them
/// (a student brings a contact and a stated balance, an attendance brings its charge) and get no verdict of their own. A file brings companies, contacts or
/// deals as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Branches,
    Subjects,
    Rooms,
    Teachers,
    Tariffs,
    Students,
    Groups,
    Memberships,
    Subscriptions,
    Lessons,
    Attendance,
    Payments,
    Companies,
    Contacts,
    Deals,
    Charges,
    SourceBalances,
}

impl Kind {
    /// The kinds a person chooses and sees counted, in the order in which they are read.
    pub const COUNTED: [Self; 12] = [
        Self::Branches,
        Self::Subjects,
        Self::Rooms,
        Self::Teachers,
        Self::Tariffs,
        Self::Students,
        Self::Groups,
        Self::Memberships,
        Self::Subscriptions,
        Self::Lessons,
        Self::Attendance,
        Self::Payments,
    ];

    /// The order in which rows are written so that every foreign key finds its target; an undo goes backwards.
    pub const WRITE_ORDER: [Self; 17] = [
        Self::Branches,
        Self::Subjects,
        Self::Rooms,
        Self::Companies,
        Self::Contacts,
        Self::Deals,
        Self::Teachers,
        Self::Tariffs,
        Self::Students,
        Self::SourceBalances,
        Self::Groups,
        Self::Memberships,
        Self::Subscriptions,
        Self::Lessons,
        Self::Attendance,
        Self::Charges,
        Self::Payments,
    ];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Branches => "branches",
            Self::Subjects => "subjects",
            Self::Rooms => "rooms",
            Self::Teachers => "teachers",
            Self::Tariffs => "tariffs",
            Self::Students => "students",
            Self::Groups => "groups",
            Self::Memberships => "memberships",
            Self::Subscriptions => "subscriptions",
            Self::Lessons => "lessons",
            Self::Attendance => "attendance",
            Self::Payments => "payments",
            Self::Contacts => "contacts",
            Self::Charges => "charges",
            Self::SourceBalances => "source_balances",
            Self::Companies => "companies",
            Self::Deals => "deals",
        }
    }

    /// What must be imported too, or its rows would have nothing to hang on.
    #[must_use]
    pub fn requires(self) -> &'static [Self] {
        match self {
            Self::Memberships => &[Self::Groups, Self::Students],
            Self::Subscriptions | Self::Payments => &[Self::Students],
            Self::Attendance => &[Self::Lessons, Self::Students],
            _ => &[],
        }
    }
}

impl std::str::FromStr for Kind {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::WRITE_ORDER.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn everything_required_is_read_earlier() {
        for (at, kind) in Kind::COUNTED.iter().enumerate() {
            for required in kind.requires() {
                assert!(Kind::COUNTED[..at].contains(required), "{kind:?} before {required:?}");
            }
        }
    }
}
