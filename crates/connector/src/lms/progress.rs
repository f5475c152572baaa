use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::Error;

/// A quick look at how far somebody is in one course.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// Who.
    pub person_id: String,
    /// Where.
    pub course_id: String,
    /// As [`Progress::percent`].
    pub percent: Option<f64>,
    /// As [`Progress::is_completed`].
    pub is_completed: Option<bool>,
}

/// Whose progress is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Learner {
    /// Who.
    pub person_id: String,
    /// What a look of a moment ago showed, where there was one.
    pub glance: Option<Glance>,
}

impl Learner {
    /// Of whom nothing is known beforehand.
    #[must_use]
    pub fn of(person_id: impl Into<String>) -> Self {
        Self { person_id: person_id.into(), glance: None }
    }
}

/// Progress of several learners in one course.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProgressBatch {
    /// Of those whose progress could be read.
    pub read: Vec<Progress>,
    /// The others, and why: only errors about that person; what concerns all is the call's error.
    pub unreadable: Vec<(String, Error)>,
}

/// How far a learner is in a course.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    /// Who.
    pub person_id: String,
    /// 0 to 100, of what is tracked; `None` where nothing is.
    pub percent: Option<f64>,
    /// Whether the course counts as done by its own rules; `None` where it has none.
    pub is_completed: Option<bool>,
    /// When it was done.
    pub completed_at: Option<DateTime<Utc>>,
    /// All items that this learner's progress is made of.
    pub items: Vec<ItemProgress>,
}

/// How far a learner is with an item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemProgress {
    /// A [`super::CourseItem::id`].
    pub item_id: String,
    /// Done or not.
    pub state: ItemState,
    /// When it became so.
    pub changed_at: Option<DateTime<Utc>>,
    /// Whether a teacher said so.
    pub is_overridden: bool,
}

/// Done or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not done; also what a platform says that we do not know.
    Incomplete,
    /// Done.
    Complete,
    /// Done, with a passing score.
    Passed,
    /// Tried, with a failing score: not done.
    Failed,
}

impl ItemState {
    /// Stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::Complete => "complete",
            Self::Passed => "passed",
            Self::Failed => "failed",
        }
    }

    /// Whether it counts as done.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Complete | Self::Passed)
    }
}

/// Scores of a course.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grades {
    /// One for a person and an item.
    pub grades: Vec<Grade>,
    /// People whose scores are all here, if only none. Of others there are only those that changed.
    pub covered: Vec<String>,
}

/// A score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grade {
    /// Whose.
    pub person_id: String,
    /// For what: a [`super::CourseItem::id`], or `total` for the course, or `other:ID` for a score that belongs to no item.
    pub item_id: String,
    /// What `other:ID` is called.
    pub title: Option<String>,
    /// Nothing before there is one.
    pub score: Option<f64>,
    /// The most one can score.
    pub max_score: Option<f64>,
    /// When work was handed in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was graded.
    pub graded_at: Option<DateTime<Utc>>,
    /// Plain text.
    pub feedback: Option<String>,
    /// Whether the learner does not see it yet.
    pub is_hidden: bool,
}
