//! What has happened to a row: where webhooks come from.

use super::Unsorted;
use super::kind::Kind;
use super::row::Row;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    Add,
    Update,
    Status,
    Responsible,
    Delete,
    Restore,
    Note,
}

impl Action {
    pub fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Update => "update",
            Self::Status => "status",
            Self::Responsible => "responsible",
            Self::Delete => "delete",
            Self::Restore => "restore",
            Self::Note => "note",
        }
    }
}

#[derive(Debug, Clone)]
pub struct Happening {
    pub action: Action,
    pub kind: Kind,
    pub id: u64,
    /// The row before, where the webhook tells of it.
    pub before: Option<Row>,
    /// The note, when [`Action::Note`].
    pub note: Option<u64>,
    /// The incoming lead, when it is about one.
    pub unsorted: Option<Box<Unsorted>>,
}

impl Happening {
    pub fn new(action: Action, kind: Kind, id: u64, before: Option<Row>) -> Self {
        Self { action, kind, id, before, note: None, unsorted: None }
    }

    pub fn of_unsorted(action: Action, item: &Unsorted) -> Self {
        Self { unsorted: Some(Box::new(item.clone())), ..Self::new(action, Kind::Leads, item.lead, None) }
    }

    /// As webhooks are subscribed to: `add_lead`.
    pub fn code(&self) -> String {
        let about = if self.unsorted.is_some() { "unsorted" } else { self.kind.singular() };
        format!("{}_{about}", self.action.name())
    }
}
