//! Groups of students within a course.

use serde::{Deserialize, Serialize};

use super::row::row;
use crate::canvas::time::Time;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GroupCategory {
    pub id: u64,
    pub course_id: u64,
    pub name: String,
}
row!(GroupCategory, "group_categories");

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Group {
    pub id: u64,
    pub course_id: u64,
    pub group_category_id: u64,
    pub name: String,
    pub description: Option<String>,
    pub sis_group_id: Option<String>,
    pub created_at: Time,
    pub deleted: bool,
}
row!(Group, "groups");

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Membership {
    pub id: u64,
    pub group_id: u64,
    pub user_id: u64,
    pub moderator: bool,
    pub created_at: Time,
}
row!(Membership, "group_memberships");
