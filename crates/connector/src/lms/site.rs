use serde::{Deserialize, Serialize};

use super::Part;

/// What a look at the site found.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Stable key of the site: its address as it calls itself, in one spelling.
    pub key: String,
    /// What it calls itself.
    pub name: String,
    /// Its version, as people write it.
    pub release: Option<String>,
    /// Whom the token acts as.
    pub user: String,
    /// What the token may do, call by call.
    pub abilities: Vec<Ability>,
}

/// One call that reading needs, and whether it works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ability {
    /// What it is needed for.
    pub part: Part,
    /// The function or path, as the vendor's administrator knows it: `core_enrol_get_enrolled_users`.
    pub call: &'static str,
    /// Whether it works.
    pub state: AbilityState,
    /// Permissions it asks for, as the vendor names them: `moodle/course:viewparticipants`. Of a call that is denied, the ones likely to be missing.
    pub permissions: &'static [&'static str],
}

/// Whether a call works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbilityState {
    /// It answered what it should.
    Works,
    /// The token's service does not hold it, or the key lacks its scope.
    NotEnabled,
    /// The account may not.
    Denied,
    /// There was nothing to try it on, such as a course.
    Untried,
}

impl AbilityState {
    /// Stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::NotEnabled => "not_enabled",
            Self::Denied => "denied",
            Self::Untried => "untried",
        }
    }
}
