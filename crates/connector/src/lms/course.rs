use chrono::{DateTime, Utc};
use serde::Serialize;

/// A course.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Course {
    /// The platform's id.
    pub id: String,
    /// Plain text: entities resolved, no markup.
    pub name: String,
    /// The short name.
    pub code: Option<String>,
    /// The id another system gave it: `idnumber`, `sis_course_id`.
    pub external_id: Option<String>,
    /// What it stands under.
    pub category: Option<String>,
    /// Whether students see it; `None` where the token may not know.
    pub is_visible: Option<bool>,
    /// Whether progress is tracked at all; `None` where the token may not know.
    pub tracks_progress: Option<bool>,
    /// First day.
    pub starts_at: Option<DateTime<Utc>>,
    /// Last day.
    pub ends_at: Option<DateTime<Utc>>,
    /// Where a person opens it.
    pub url: Option<String>,
}

/// What a course consists of.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Outline {
    /// In their order.
    pub modules: Vec<CourseModule>,
    /// In their order within the course.
    pub items: Vec<CourseItem>,
}

/// A section, theme or week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CourseModule {
    /// The platform's id.
    pub id: String,
    /// Plain text.
    pub name: String,
    /// From 0.
    pub position: i32,
    /// Whether students see it.
    pub is_visible: bool,
}

/// What a learner does: a page, a test, an assignment; a lesson of the platform.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CourseItem {
    /// The platform's id, the same that [`super::ItemProgress::item_id`] and [`super::Grade::item_id`] name.
    pub id: String,
    /// The module it stands in.
    pub module_id: String,
    /// Plain text.
    pub name: String,
    /// The platform's word: `quiz`, `assign`, `Page`, in small letters.
    pub kind: String,
    /// From 0, within the course.
    pub position: i32,
    /// Whether students see it.
    pub is_visible: bool,
    /// How it is known to be done.
    pub tracking: Tracking,
    /// The most one can score.
    pub max_score: Option<f64>,
    /// When it is due.
    pub due_at: Option<DateTime<Utc>>,
    /// Where a person opens it.
    pub url: Option<String>,
}

/// How an item is known to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tracking {
    /// Not at all.
    None,
    /// The learner ticks it.
    Manual,
    /// By what the learner did.
    Automatic,
}

impl Tracking {
    /// Stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Manual => "manual",
            Self::Automatic => "automatic",
        }
    }
}

/// Something in a course's calendar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CalendarEvent {
    /// The platform's id.
    pub id: String,
    /// Whose calendar.
    pub course_id: String,
    /// The group or section it is for, when not for all.
    pub group_id: Option<String>,
    /// Plain text.
    pub title: String,
    /// The platform's word: `due`, `open`, `course`.
    pub kind: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends, where it lasts.
    pub ends_at: Option<DateTime<Utc>>,
    /// Where it is.
    pub location: Option<String>,
    /// Where a person opens it.
    pub url: Option<String>,
}
