//! A group inside a course.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Group {
    pub id: u32,
    #[serde(rename = "courseid")]
    pub course: u32,
    pub name: String,
    pub description: String,
    pub idnumber: String,
    pub enrolmentkey: String,
    /// 0 for everybody; others are kept from callers who may not see hidden groups.
    pub visibility: u32,
    pub members: BTreeSet<u32>,
}
