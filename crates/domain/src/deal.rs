//! Deals and the stages they stand in: what may move where, and what a move changes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What standing in a stage means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageKind {
    Open,
    Won,
    Lost,
}

impl StageKind {
    pub const ALL: [Self; 3] = [Self::Open, Self::Won, Self::Lost];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// A deal in such a stage is over.
    #[must_use]
    pub fn is_closed(self) -> bool {
        self != Self::Open
    }
}

impl std::str::FromStr for StageKind {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}

/// A field a stage may ask of the deals that stand in it. Stored by its name; own fields as `custom.KEY`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Requirement {
    Amount,
    Contact,
    Company,
    Owner,
    ExpectedOn,
    LossReason,
    Custom(String),
}

impl Requirement {
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Amount => "amount".to_owned(),
            Self::Contact => "contact".to_owned(),
            Self::Company => "company".to_owned(),
            Self::Owner => "owner".to_owned(),
            Self::ExpectedOn => "expectedOn".to_owned(),
            Self::LossReason => "lossReason".to_owned(),
            Self::Custom(key) => format!("custom.{key}"),
        }
    }
}

impl std::str::FromStr for Requirement {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Ok(match s {
            "amount" => Self::Amount,
            "contact" => Self::Contact,
            "company" => Self::Company,
            "owner" => Self::Owner,
            "expectedOn" => Self::ExpectedOn,
            "lossReason" => Self::LossReason,
            other => Self::Custom(other.strip_prefix("custom.").filter(|key| !key.is_empty()).ok_or(())?.to_owned()),
        })
    }
}

/// What a stage looks at in a deal that wants to stand in it.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub amount_minor: i64,
    pub contact: Option<Uuid>,
    pub company: Option<Uuid>,
    pub owner: Option<Uuid>,
    pub expects_day: bool,
    pub loss_reason: Option<Uuid>,
    pub custom: &'a serde_json::Map<String, serde_json::Value>,
}

impl Given<'_> {
    /// The required fields the deal does not have. Names of a later version, which cannot be read, ask for nothing.
    #[must_use]
    pub fn missing(&self, required: &[String]) -> Vec<Requirement> {
        required.iter().filter_map(|name| name.parse().ok()).filter(|requirement| !self.has(requirement)).collect()
    }

    fn has(&self, requirement: &Requirement) -> bool {
        match requirement {
            Requirement::Amount => self.amount_minor > 0,
            Requirement::Contact => self.contact.is_some(),
            Requirement::Company => self.company.is_some(),
            Requirement::Owner => self.owner.is_some(),
            Requirement::ExpectedOn => self.expects_day,
            Requirement::LossReason => self.loss_reason.is_some(),
            Requirement::Custom(key) => self.custom.get(key).is_some_and(|value| match value {
                serde_json::Value::Null => false,
                serde_json::Value::String(text) => !text.is_empty(),
                serde_json::Value::Array(items) => !items.is_empty(),
                _ => true,
            }),
        }
    }
}

/// What an arrival at a stage makes of a deal's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    pub closed_at: Option<DateTime<Utc>>,
    pub loss_reason: Option<Uuid>,
}

/// A deal that comes to a stage of `kind` at `now`. Among closed stages the day it was closed stays; a reason belongs to a lost deal only.
#[must_use]
pub fn arrive(kind: StageKind, was: StageKind, before: Closing, reason: Option<Uuid>, now: DateTime<Utc>) -> Closing {
    Closing {
        closed_at: match (kind.is_closed(), kind == was) {
            (false, _) => None,
            (true, true) => before.closed_at.or(Some(now)),
            (true, false) => Some(now),
        },
        loss_reason: if kind == StageKind::Lost { reason.or(before.loss_reason) } else { None },
    }
}

/// How long the deal stood in the stage it leaves, in whole seconds; clocks that disagree never make it negative.
#[must_use]
pub fn stood(since: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (now - since).num_seconds().max(0)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use serde_json::{Map, json};
    use uuid::Uuid;

    use super::{Closing, Given, Requirement, StageKind, arrive, stood};

    const NEVER: Closing = Closing { closed_at: None, loss_reason: None };

    #[test]
    fn a_deal_closes_reopens_and_keeps_the_day_it_was_closed() {
        let (now, later) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + TimeDelta::days(3));
        let reason = Uuid::from_u128(7);
        let won = arrive(StageKind::Won, StageKind::Open, NEVER, Some(reason), now);
        assert_eq!(won, Closing { closed_at: Some(now), loss_reason: None }, "a won deal has no reason to be lost");
        assert_eq!(arrive(StageKind::Won, StageKind::Won, won, None, later), won, "from one won stage to another");
        let lost = arrive(StageKind::Lost, StageKind::Won, won, Some(reason), later);
        assert_eq!(lost, Closing { closed_at: Some(later), loss_reason: Some(reason) });
        assert_eq!(arrive(StageKind::Open, StageKind::Lost, lost, None, later), NEVER);
    }

    #[test]
    fn a_stage_names_what_is_missing() {
        let mut custom = Map::new();
        custom.insert("level".to_owned(), json!("B1"));
        custom.insert("empty".to_owned(), json!(""));
        let given =
            Given { amount_minor: 0, contact: Some(Uuid::nil()), company: None, owner: None, expects_day: false, loss_reason: None, custom: &custom };
        let required = ["amount", "contact", "custom.level", "custom.empty", "custom.none", "of a later version"].map(str::to_owned);
        let missing = given.missing(&required);
        assert_eq!(missing, [Requirement::Amount, Requirement::Custom("empty".to_owned()), Requirement::Custom("none".to_owned())]);
    }

    #[test]
    fn names_of_requirements_read_back() {
        for name in ["amount", "contact", "company", "owner", "expectedOn", "lossReason", "custom.level"] {
            assert_eq!(name.parse::<Requirement>().expect("known").name(), name);
        }
        assert!("custom.".parse::<Requirement>().is_err());
    }

    #[test]
    fn time_in_a_stage_is_never_negative() {
        let now: DateTime<Utc> = DateTime::UNIX_EPOCH;
        assert_eq!(stood(now - TimeDelta::seconds(90), now), 90);
        assert_eq!(stood(now + TimeDelta::seconds(5), now), 0);
    }
}
