//! Assignments, their groups, and what students handed in.

use serde::{Deserialize, Serialize};

use super::row::row;
use crate::canvas::time::Time;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AssignmentGroup {
    pub id: u64,
    pub course_id: u64,
    pub name: String,
    pub position: u32,
    pub group_weight: f64,
}
row!(AssignmentGroup, "assignment_groups");

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Assignment {
    pub id: u64,
    pub course_id: u64,
    pub name: String,
    pub description: Option<String>,
    pub due_at: Option<Time>,
    pub unlock_at: Option<Time>,
    pub lock_at: Option<Time>,
    pub points_possible: f64,
    pub grading_type: String,
    pub submission_types: Vec<String>,
    pub assignment_group_id: u64,
    pub position: u32,
    pub published: bool,
    pub omit_from_final_grade: bool,
    /// Whether students see a grade only when it is posted by hand.
    pub post_manually: bool,
    pub quiz_id: Option<u64>,
    pub created_at: Time,
    pub updated_at: Time,
}
row!(Assignment, "assignments");

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionState {
    Submitted,
    #[default]
    Unsubmitted,
    Graded,
    PendingReview,
}

impl SubmissionState {
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Unsubmitted => "unsubmitted",
            Self::Graded => "graded",
            Self::PendingReview => "pending_review",
        }
    }
}

/// There is one for every assigned student, even without work.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Submission {
    pub id: u64,
    pub assignment_id: u64,
    pub user_id: u64,
    pub workflow_state: SubmissionState,
    pub attempt: Option<u32>,
    pub submitted_at: Option<Time>,
    pub graded_at: Option<Time>,
    pub posted_at: Option<Time>,
    /// Negative where a quiz graded itself.
    pub grader_id: Option<i64>,
    pub score: Option<f64>,
    pub excused: bool,
    pub late_policy_status: Option<String>,
    /// Of the attempt that was graded.
    pub graded_attempt: Option<u32>,
    pub comments: Vec<String>,
}

impl Submission {
    pub fn matches_attempt(&self) -> bool {
        self.score.is_none() || self.graded_attempt == self.attempt
    }
}
