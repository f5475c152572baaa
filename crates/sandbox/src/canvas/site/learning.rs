//! Modules and what lies in them.

use serde::{Deserialize, Serialize};

use super::row::row;
use crate::canvas::time::Time;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Module {
    pub id: u64,
    pub course_id: u64,
    pub name: String,
    pub published: bool,
    pub unlock_at: Option<Time>,
    pub require_sequential_progress: bool,
    /// Whether one of the required items is enough.
    pub one_is_enough: bool,
    pub prerequisite_module_ids: Vec<u64>,
}
row!(Module, "modules");

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemType {
    File,
    #[default]
    Page,
    Discussion,
    Assignment,
    Quiz,
    SubHeader,
    ExternalUrl,
    ExternalTool,
}

impl ItemType {
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Page => "Page",
            Self::Discussion => "Discussion",
            Self::Assignment => "Assignment",
            Self::Quiz => "Quiz",
            Self::SubHeader => "SubHeader",
            Self::ExternalUrl => "ExternalUrl",
            Self::ExternalTool => "ExternalTool",
        }
    }

    /// Where its content lies in the API.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::File => Some("files"),
            Self::Page => Some("pages"),
            Self::Discussion => Some("discussion_topics"),
            Self::Assignment => Some("assignments"),
            Self::Quiz => Some("quizzes"),
            Self::ExternalTool => Some("external_tools"),
            Self::SubHeader | Self::ExternalUrl => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Must {
    MustView,
    MustSubmit,
    MustContribute,
    MinScore,
    MustMarkDone,
}

impl Must {
    pub fn name(self) -> &'static str {
        match self {
            Self::MustView => "must_view",
            Self::MustSubmit => "must_submit",
            Self::MustContribute => "must_contribute",
            Self::MinScore => "min_score",
            Self::MustMarkDone => "must_mark_done",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    #[serde(rename = "type")]
    pub must: Must,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_score: Option<f64>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Item {
    pub id: u64,
    pub module_id: u64,
    pub title: String,
    #[serde(rename = "type")]
    pub kind: ItemType,
    /// Of a quiz its own id, which is not its assignment's.
    pub content_id: Option<u64>,
    /// The assignment behind it, if it is graded.
    pub assignment_id: Option<u64>,
    pub page_url: Option<String>,
    pub external_url: Option<String>,
    pub indent: u32,
    pub published: bool,
    pub completion_requirement: Option<Requirement>,
}
row!(Item, "module_items");
