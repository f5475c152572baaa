//! Small lists that give ids their names: read once a session, when a stream first needs them.

use std::collections::{BTreeMap, HashMap};

/// A list of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dictionary {
    Locations,
    StudyStatuses,
    LeadStatuses,
    LeadSources,
    LessonTypes,
    PayTypes,
    PayAccounts,
}

impl Dictionary {
    /// In addresses.
    pub fn entity(self) -> &'static str {
        match self {
            Self::Locations => "location",
            Self::StudyStatuses => "study-status",
            Self::LeadStatuses => "lead-status",
            Self::LeadSources => "lead-source",
            Self::LessonTypes => "lesson-type",
            Self::PayTypes => "pay-type",
            Self::PayAccounts => "pay-account",
        }
    }

    /// Whether each branch has its own; the others are the account's, whichever branch is asked.
    pub fn is_per_branch(self) -> bool {
        matches!(self, Self::Locations | Self::PayAccounts)
    }
}

/// Names by dictionary and id.
#[derive(Debug, Clone, Default)]
pub struct Names(HashMap<Dictionary, BTreeMap<String, String>>);

impl Names {
    pub fn knows(&self, dictionary: Dictionary) -> bool {
        self.0.contains_key(&dictionary)
    }

    pub fn put(&mut self, dictionary: Dictionary, names: impl IntoIterator<Item = (String, String)>) {
        self.0.entry(dictionary).or_default().extend(names);
    }

    pub fn get(&self, dictionary: Dictionary, id: &str) -> Option<&str> {
        self.0.get(&dictionary)?.get(id).map(String::as_str).filter(|name| !name.is_empty())
    }

    pub fn all(&self, dictionary: Dictionary) -> impl Iterator<Item = (&str, &str)> {
        self.0.get(&dictionary).into_iter().flatten().map(|(id, name)| (id.as_str(), name.as_str()))
    }
}
