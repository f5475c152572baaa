//! The kinds of rows a portal holds.

use super::fields::{self, Schema};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noun {
    Lead,
    Deal,
    Contact,
    Company,
    Activity,
    Comment,
    Task,
    Product,
    ProductRow,
    StageHistory,
    User,
    Category,
    Status,
}

pub const ALL: [Noun; 13] = [
    Noun::Lead,
    Noun::Deal,
    Noun::Contact,
    Noun::Company,
    Noun::Activity,
    Noun::Comment,
    Noun::Task,
    Noun::Product,
    Noun::ProductRow,
    Noun::StageHistory,
    Noun::User,
    Noun::Category,
    Noun::Status,
];

/// What `crm.*` calls an entity.
pub const ENTITIES: [Noun; 4] = [Noun::Lead, Noun::Deal, Noun::Contact, Noun::Company];

impl Noun {
    /// As in the control interface and, for entities, in the classic methods.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Deal => "deal",
            Self::Contact => "contact",
            Self::Company => "company",
            Self::Activity => "activity",
            Self::Comment => "comment",
            Self::Task => "task",
            Self::Product => "product",
            Self::ProductRow => "productrow",
            Self::StageHistory => "stagehistory",
            Self::User => "user",
            Self::Category => "category",
            Self::Status => "status",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|noun| noun.name().eq_ignore_ascii_case(name))
    }

    pub fn entity(name: &str) -> Option<Self> {
        ENTITIES.into_iter().find(|noun| noun.name().eq_ignore_ascii_case(name))
    }

    /// The vendor's `entityTypeId`; 0 for what has none.
    pub fn type_id(self) -> i64 {
        match self {
            Self::Lead => 1,
            Self::Deal => 2,
            Self::Contact => 3,
            Self::Company => 4,
            _ => 0,
        }
    }

    pub fn of_type(type_id: i64) -> Option<Self> {
        ENTITIES.into_iter().find(|noun| noun.type_id() == type_id)
    }

    /// As in links of tasks and product rows: `D_410`.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Lead => "L",
            Self::Deal => "D",
            Self::Contact => "C",
            Self::Company => "CO",
            _ => "",
        }
    }

    pub fn of_prefix(prefix: &str) -> Option<Self> {
        ENTITIES.into_iter().find(|noun| noun.prefix() == prefix)
    }

    pub fn schema(self) -> Schema {
        match self {
            Self::Lead => fields::LEAD,
            Self::Deal => fields::DEAL,
            Self::Contact => fields::CONTACT,
            Self::Company => fields::COMPANY,
            Self::Activity => fields::ACTIVITY,
            Self::Comment => fields::COMMENT,
            Self::Task => fields::TASK,
            Self::Product => fields::PRODUCT,
            Self::ProductRow => fields::PRODUCT_ROW,
            Self::StageHistory => fields::STAGE_HISTORY,
            Self::User => fields::USER,
            Self::Category => fields::CATEGORY,
            Self::Status => fields::STATUS,
        }
    }

    /// The beginning of its events' names, for kinds that have events.
    pub fn event(self) -> Option<&'static str> {
        match self {
            Self::Lead => Some("ONCRMLEAD"),
            Self::Deal => Some("ONCRMDEAL"),
            Self::Contact => Some("ONCRMCONTACT"),
            Self::Company => Some("ONCRMCOMPANY"),
            Self::Activity => Some("ONCRMACTIVITY"),
            Self::Comment => Some("ONCRMTIMELINECOMMENT"),
            Self::Task => Some("ONTASK"),
            Self::Product => Some("ONCRMPRODUCT"),
            _ => None,
        }
    }

    /// The field that says when the row changed last.
    pub fn changed(self) -> Option<&'static str> {
        match self {
            Self::Lead | Self::Deal | Self::Contact | Self::Company => Some("DATE_MODIFY"),
            Self::Activity => Some("LAST_UPDATED"),
            Self::Task => Some("CHANGED_DATE"),
            Self::Product => Some("TIMESTAMP_X"),
            _ => None,
        }
    }

    /// The field that holds the stage, for kinds that go through stages.
    pub fn stage(self) -> Option<&'static str> {
        match self {
            Self::Deal => Some("STAGE_ID"),
            Self::Lead => Some("STATUS_ID"),
            _ => None,
        }
    }
}
