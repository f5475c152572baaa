use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::school::lessons::Item;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::reference::Reference;

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LessonStatus {
    Planned,
    Held,
    Cancelled,
}

impl LessonStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A lesson as lists and the schedule show it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LessonItem {
    id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    #[schema(value_type = LessonStatus)]
    status: String,
    topic: Option<String>,
    /// The school's own word for the type of lesson.
    #[serde(rename = "type")]
    lesson_type: Option<String>,
    group: Option<Reference>,
    teacher: Option<Reference>,
    room: Option<Reference>,
    subject: Option<Reference>,
    students: LessonStudents,
    version: i64,
}

#[derive(Serialize, ToSchema)]
pub struct LessonStudents {
    /// On the lesson's list; of a planned lesson without a list, the members of its group.
    total: i64,
    attended: i64,
}

impl From<Item> for LessonItem {
    fn from(item: Item) -> Self {
        Self {
            id: item.id,
            starts_at: item.starts_at,
            ends_at: item.ends_at,
            status: item.status,
            topic: item.topic,
            lesson_type: item.lesson_type,
            group: item.group.map(Reference::from),
            teacher: item.teacher.map(Reference::from),
            room: item.room.map(Reference::from),
            subject: item.subject.map(Reference::from),
            students: LessonStudents { total: item.students, attended: item.attended },
            version: item.version,
        }
    }
}
