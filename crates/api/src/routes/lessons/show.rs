//! `GET /api/lessons/{id}`

use axum::extract::State;
use chrono::{DateTime, Utc};
use crm::school::lessons;
use serde::Serialize;
use store::school::attendance;
use store::school::lessons::Record;
use utoipa::ToSchema;
use uuid::Uuid;

use super::item::LessonStatus;
use crate::extract::{Auth, Path, Versioned};
use crate::routes::reference::{Reference, Source, references};
use crate::{AppState, Problem};

/// A lesson with everybody on its list.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Lesson {
    id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    #[schema(value_type = LessonStatus)]
    status: String,
    topic: Option<String>,
    homework: Option<String>,
    note: String,
    /// The school's own word for the type of lesson.
    #[serde(rename = "type")]
    lesson_type: Option<String>,
    branch: Option<Reference>,
    group: Option<Reference>,
    co_groups: Vec<Reference>,
    teacher: Option<Reference>,
    co_teachers: Vec<Reference>,
    room: Option<Reference>,
    subject: Option<Reference>,
    attendance: Vec<LessonAttendance>,
    source: Option<Source>,
    /// Also the `ETag`.
    version: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LessonAttendance {
    id: Uuid,
    student: Reference,
    /// `planned`, `attended` or `missed`
    status: String,
    /// `null` for those who may not see money.
    charge_minor: Option<i64>,
    currency: String,
    grade: Option<String>,
    note: String,
}

impl From<Record> for Lesson {
    fn from(record: Record) -> Self {
        let item = record.item;
        Self {
            id: item.id,
            starts_at: item.starts_at,
            ends_at: item.ends_at,
            status: item.status,
            topic: item.topic,
            homework: record.homework,
            note: record.note,
            lesson_type: item.lesson_type,
            branch: record.branch.map(Reference::from),
            group: item.group.map(Reference::from),
            co_groups: references(record.co_groups),
            teacher: item.teacher.map(Reference::from),
            co_teachers: references(record.co_teachers),
            room: item.room.map(Reference::from),
            subject: item.subject.map(Reference::from),
            attendance: record.attendance.into_iter().map(LessonAttendance::from).collect(),
            source: Source::of(record.vendor),
            version: item.version,
        }
    }
}

impl From<attendance::Participant> for LessonAttendance {
    fn from(row: attendance::Participant) -> Self {
        Self {
            id: row.id,
            student: store::school::Named { id: row.student_id, name: row.student_name }.into(),
            status: row.status,
            charge_minor: row.charge_minor,
            currency: row.currency,
            grade: row.grade,
            note: row.note,
        }
    }
}

/// A lesson with everybody on its list.
#[utoipa::path(get, path = "/api/lessons/{id}", tag = "lessons", operation_id = "showLesson", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Lesson)))]
pub async fn show_lesson(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Lesson>, Problem> {
    let record = lessons::get(&state.ctx, &caller, id).await?;
    Ok(Versioned(record.item.version, record.into()))
}
