//! An event of the calendar.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Event {
    pub id: u32,
    pub name: String,
    pub description: String,
    /// `site`, `user`, `course`, `group`, `category`, and of activities `open`, `close`, `due`.
    pub eventtype: String,
    #[serde(rename = "courseid")]
    pub course: u32,
    #[serde(rename = "categoryid")]
    pub category: Option<u32>,
    #[serde(rename = "groupid")]
    pub group: Option<u32>,
    #[serde(rename = "userid")]
    pub user: u32,
    /// The first of a row of repetitions.
    #[serde(rename = "repeatid")]
    pub repeat: Option<u32>,
    pub modulename: Option<String>,
    pub instance: Option<u32>,
    pub timestart: i64,
    pub timeduration: i64,
    pub visible: bool,
    pub timemodified: i64,
}
