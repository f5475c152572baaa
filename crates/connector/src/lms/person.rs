use chrono::{DateTime, Utc};
use serde::Serialize;

/// An account of the platform.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LmsPerson {
    /// The platform's id.
    pub id: String,
    /// As the platform writes it.
    pub name: String,
    /// Given name, where the platform keeps it apart.
    pub first_name: Option<String>,
    /// Family name, where the platform keeps it apart.
    pub last_name: Option<String>,
    /// As typed; `None` where there is none or the token may not see it.
    pub email: Option<String>,
    /// What one signs in with.
    pub login: Option<String>,
    /// The id another system gave: `idnumber`, `sis_user_id`.
    pub external_id: Option<String>,
    /// As typed.
    pub phones: Vec<String>,
    /// Whether the whole account is closed; `None` where this answer does not say.
    pub is_suspended: Option<bool>,
    /// Last seen on the platform; `None` where this answer does not say. The engine keeps the latest.
    pub last_access_at: Option<DateTime<Utc>>,
    /// Where a person opens the profile.
    pub url: Option<String>,
}

/// Who takes part in a course.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Roster {
    /// Those that the enrolments name, as far as this answer knows them.
    pub people: Vec<LmsPerson>,
    /// One for each person, whatever number of roles and sections.
    pub enrolments: Vec<Enrolment>,
    /// Of this course. `None` where they cannot be read: what is known of groups stays then.
    pub groups: Option<Vec<Group>>,
}

/// A person's part in a course.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Enrolment {
    /// Who.
    pub person_id: String,
    /// As what, strongest first, without doubles.
    pub roles: Vec<CourseRole>,
    /// The platform's own words for the roles, sorted.
    pub vendor_roles: Vec<String>,
    /// Whether it holds.
    pub status: EnrolmentStatus,
    /// From when.
    pub starts_at: Option<DateTime<Utc>>,
    /// Until when.
    pub ends_at: Option<DateTime<Utc>>,
    /// Last seen in the course.
    pub last_access_at: Option<DateTime<Utc>>,
    /// Groups and sections, sorted.
    pub group_ids: Vec<String>,
    /// What the platform says of progress here, opaque: while it is the same, progress is the same, but for what [`super::LmsDescriptor::has_silent_progress`]
    /// admits. `None`: nothing is known, so progress is read each time.
    pub mark: Option<String>,
    /// Whether the mark can be believed. Not while it is so fresh that something may follow which leaves the same mark; judged by the platform's clock.
    pub is_settled: bool,
}

/// What a person is in a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CourseRole {
    /// Teaches, with or without the right to edit.
    Teacher,
    /// Learns.
    Student,
    /// Watches a student.
    Observer,
    /// Anything else, managers and designers among them.
    Other,
}

impl CourseRole {
    /// Stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Teacher => "teacher",
            Self::Student => "student",
            Self::Observer => "observer",
            Self::Other => "other",
        }
    }
}

/// Whether an enrolment holds. What is not listed any more is the engine's to notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentStatus {
    /// Holds.
    Active,
    /// Not accepted yet.
    Invited,
    /// Held back, or past its end.
    Suspended,
    /// Over, kept to be read.
    Concluded,
}

impl EnrolmentStatus {
    /// Stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Invited => "invited",
            Self::Suspended => "suspended",
            Self::Concluded => "concluded",
        }
    }
}

/// A group or a section of a course.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// The platform's id, with `section:` before it where groups and sections number by themselves.
    pub id: String,
    /// Plain text.
    pub name: String,
    /// The id another system gave it.
    pub external_id: Option<String>,
    /// Which of the two.
    pub kind: GroupKind,
}

/// What a gathering of learners is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// A group.
    Group,
    /// A section, through which people are enrolled.
    Section,
}

impl GroupKind {
    /// Stable word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Section => "section",
        }
    }
}
