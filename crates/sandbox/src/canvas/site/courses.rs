//! Courses, their sections, and who is enrolled where.

use serde::{Deserialize, Serialize};

use super::row::row;
use crate::canvas::time::Time;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CourseState {
    #[default]
    Unpublished,
    Available,
    Completed,
    Deleted,
}

impl CourseState {
    pub fn name(self) -> &'static str {
        match self {
            Self::Unpublished => "unpublished",
            Self::Available => "available",
            Self::Completed => "completed",
            Self::Deleted => "deleted",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Course {
    pub id: u64,
    pub name: String,
    pub course_code: String,
    pub uuid: String,
    pub account_id: u64,
    pub enrollment_term_id: u64,
    pub workflow_state: CourseState,
    pub start_at: Option<Time>,
    pub end_at: Option<Time>,
    pub created_at: Time,
    pub time_zone: String,
    pub sis_course_id: Option<String>,
    pub integration_id: Option<String>,
    pub restrict_enrollments_to_course_dates: bool,
    pub is_public: bool,
    /// Whether scores become letters.
    pub grading_standard: bool,
    pub syllabus_body: Option<String>,
    pub public_description: Option<String>,
}
row!(Course, "courses");

impl Course {
    pub fn is_live(&self) -> bool {
        self.workflow_state != CourseState::Deleted
    }

    /// Whether its dates keep students out.
    pub fn is_shut(&self, now: Time) -> bool {
        self.restrict_enrollments_to_course_dates && (self.start_at.is_some_and(|start| now < start) || self.end_at.is_some_and(|end| now > end))
    }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    pub id: u64,
    pub course_id: u64,
    pub name: String,
    pub sis_section_id: Option<String>,
    pub integration_id: Option<String>,
    pub start_at: Option<Time>,
    pub end_at: Option<Time>,
    pub restrict_enrollments_to_section_dates: bool,
    /// Where it was before it was cross-listed.
    pub nonxlist_course_id: Option<u64>,
    pub created_at: Time,
    pub deleted: bool,
}
row!(Section, "sections");

/// In the order in which lists put them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    #[serde(rename = "DesignerEnrollment")]
    Designer,
    #[serde(rename = "ObserverEnrollment")]
    Observer,
    #[default]
    #[serde(rename = "StudentEnrollment")]
    Student,
    #[serde(rename = "TaEnrollment")]
    Ta,
    #[serde(rename = "TeacherEnrollment")]
    Teacher,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Designer, Self::Observer, Self::Student, Self::Ta, Self::Teacher];

    pub fn name(self) -> &'static str {
        match self {
            Self::Designer => "DesignerEnrollment",
            Self::Observer => "ObserverEnrollment",
            Self::Student => "StudentEnrollment",
            Self::Ta => "TaEnrollment",
            Self::Teacher => "TeacherEnrollment",
        }
    }

    /// As filters of users and courses say it.
    pub fn short(self) -> &'static str {
        match self {
            Self::Designer => "designer",
            Self::Observer => "observer",
            Self::Student => "student",
            Self::Ta => "ta",
            Self::Teacher => "teacher",
        }
    }

    pub fn id(self) -> u64 {
        match self {
            Self::Student => 3,
            Self::Teacher => 4,
            Self::Ta => 5,
            Self::Designer => 6,
            Self::Observer => 7,
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == text || role.short() == text)
    }

    pub fn manages(self) -> bool {
        matches!(self, Self::Teacher | Self::Ta)
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnrollmentState {
    Active,
    #[default]
    Invited,
    CreationPending,
    Deleted,
    Rejected,
    Completed,
    Inactive,
}

impl EnrollmentState {
    pub const ALL: [Self; 7] = [Self::Active, Self::Invited, Self::CreationPending, Self::Deleted, Self::Rejected, Self::Completed, Self::Inactive];

    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Invited => "invited",
            Self::CreationPending => "creation_pending",
            Self::Deleted => "deleted",
            Self::Rejected => "rejected",
            Self::Completed => "completed",
            Self::Inactive => "inactive",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == text)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Enrollment {
    pub id: u64,
    pub course_id: u64,
    pub course_section_id: u64,
    pub user_id: u64,
    #[serde(rename = "type")]
    pub role: Role,
    pub enrollment_state: EnrollmentState,
    /// Whom an observer observes.
    pub associated_user_id: Option<u64>,
    pub limit_privileges_to_course_section: bool,
    pub created_at: Time,
    pub updated_at: Time,
    pub start_at: Option<Time>,
    pub end_at: Option<Time>,
    pub last_activity_at: Option<Time>,
    pub last_attended_at: Option<Time>,
    /// Seconds.
    pub total_activity_time: u64,
}
row!(Enrollment, "enrollments");

impl Enrollment {
    pub fn is_live(&self) -> bool {
        !matches!(self.enrollment_state, EnrollmentState::Deleted | EnrollmentState::Rejected)
    }

    pub fn is_active(&self) -> bool {
        self.enrollment_state == EnrollmentState::Active
    }
}
