use serde::{Deserialize, Serialize};

/// A kind of record that clients keep copies of. The order is that of a snapshot: what others point at comes before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Pipelines,
    Stages,
    LossReasons,
    Tags,
    CustomFields,
    Products,
    Companies,
    Contacts,
    Deals,
    Tasks,
    Communications,
}

impl Kind {
    pub const ALL: [Self; 11] = [
        Self::Pipelines,
        Self::Stages,
        Self::LossReasons,
        Self::Tags,
        Self::CustomFields,
        Self::Products,
        Self::Companies,
        Self::Contacts,
        Self::Deals,
        Self::Tasks,
        Self::Communications,
    ];

    /// In the API and in the log, and the table's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pipelines => "pipelines",
            Self::Stages => "stages",
            Self::LossReasons => "loss_reasons",
            Self::Tags => "tags",
            Self::CustomFields => "custom_fields",
            Self::Products => "products",
            Self::Companies => "companies",
            Self::Contacts => "contacts",
            Self::Deals => "deals",
            Self::Tasks => "tasks",
            Self::Communications => "communications",
        }
    }
}

impl std::str::FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.name() == text).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_kind_is_called_the_same_everywhere() {
        for kind in Kind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).expect("plain"), kind.name());
        }
    }
}
