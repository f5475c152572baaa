//! The calendar, and jobs that run by themselves.

use serde::{Deserialize, Serialize};

use super::row::row;
use crate::canvas::time::Time;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Event {
    pub id: u64,
    pub title: String,
    pub description: String,
    pub start_at: Option<Time>,
    pub end_at: Option<Time>,
    pub all_day: bool,
    pub location_name: String,
    pub location_address: String,
    /// `course_51842`, `user_7`, or `course_section_3` of a child.
    pub context_code: String,
    /// Of a section's part the hidden event of the course.
    pub parent_event_id: Option<u64>,
    /// What stands for sections' parts and is shown nowhere itself.
    pub hidden: bool,
    pub created_at: Time,
    pub updated_at: Time,
    pub deleted: bool,
}
row!(Event, "calendar_events");

/// Bulk grading, as its caller polls it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Job {
    pub id: u64,
    pub course_id: u64,
    pub user_id: u64,
    pub tag: String,
    /// How often it has been asked for: queued, running, then done.
    pub looks: u32,
    pub created_at: Time,
    pub updated_at: Time,
}
row!(Job, "progress");
