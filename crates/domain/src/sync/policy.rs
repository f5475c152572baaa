use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Who wins when both sides changed one field differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strategy {
    /// The record that was changed last.
    Newest,
    Vendor,
    Zveno,
    /// Nobody, until a person says.
    Ask,
}

impl Strategy {
    pub const ALL: [Self; 4] = [Self::Newest, Self::Vendor, Self::Zveno, Self::Ask];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Vendor => "vendor",
            Self::Zveno => "zveno",
            Self::Ask => "ask",
        }
    }
}

impl std::str::FromStr for Strategy {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|strategy| strategy.as_str() == s).ok_or(())
    }
}

/// Which way a field travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Both,
    /// From the vendor to Zveno.
    In,
    /// From Zveno to the vendor.
    Out,
    Off,
}

impl Direction {
    pub const ALL: [Self; 4] = [Self::Both, Self::In, Self::Out, Self::Off];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::In => "in",
            Self::Out => "out",
            Self::Off => "off",
        }
    }

    #[must_use]
    pub fn comes_in(self) -> bool {
        matches!(self, Self::Both | Self::In)
    }

    #[must_use]
    pub fn goes_out(self) -> bool {
        matches!(self, Self::Both | Self::Out)
    }
}

impl std::str::FromStr for Direction {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|direction| direction.as_str() == s).ok_or(())
    }
}

/// How the fields of one kind of record are merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    pub strategy: Strategy,
    /// Fields decided otherwise.
    pub of_field: BTreeMap<String, Strategy>,
    /// Fields that do not go both ways.
    pub direction_of: BTreeMap<String, Direction>,
}

impl Policy {
    #[must_use]
    pub fn new(strategy: Strategy) -> Self {
        Self { strategy, of_field: BTreeMap::new(), direction_of: BTreeMap::new() }
    }

    #[must_use]
    pub fn strategy(&self, field: &str) -> Strategy {
        self.of_field.get(field).copied().unwrap_or(self.strategy)
    }

    #[must_use]
    pub fn direction(&self, field: &str) -> Direction {
        self.direction_of.get(field).copied().unwrap_or(Direction::Both)
    }
}
