//! `GET /api/students/{id}/attendance`

use axum::extract::State;
use chrono::{DateTime, Utc};
use crm::school::students;
use serde::Serialize;
use store::school::attendance::Visit;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// One lesson of a student.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentAttendance {
    id: Uuid,
    /// `planned`, `attended` or `missed`
    status: String,
    /// `null` for those who may not see money.
    charge_minor: Option<i64>,
    currency: String,
    grade: Option<String>,
    note: String,
    lesson: AttendedLesson,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AttendedLesson {
    id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// `planned`, `held` or `cancelled`
    status: String,
    group_name: Option<String>,
    subject_name: Option<String>,
    teacher_name: Option<String>,
    topic: Option<String>,
}

impl From<Visit> for StudentAttendance {
    fn from(visit: Visit) -> Self {
        Self {
            id: visit.id,
            status: visit.status,
            charge_minor: visit.charge_minor,
            currency: visit.currency,
            grade: visit.grade,
            note: visit.note,
            lesson: AttendedLesson {
                id: visit.lesson_id,
                starts_at: visit.starts_at,
                ends_at: visit.ends_at,
                status: visit.lesson_status,
                group_name: visit.group_name,
                subject_name: visit.subject_name,
                teacher_name: visit.teacher_name,
                topic: visit.topic,
            },
        }
    }
}

/// A student's lessons, the newest first, coming ones included.
#[utoipa::path(get, path = "/api/students/{id}/attendance", tag = "students", operation_id = "listStudentAttendance",
    extensions(("x-permission" = json!("school:read"))), params(("id" = Uuid, Path), Paging), responses((status = 200, body = Page<StudentAttendance>)))]
pub async fn list_attendance(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
) -> Result<Json<Page<StudentAttendance>>, Problem> {
    let page = students::attendance(&state.ctx, &caller, id, &paging.window()?).await?;
    Ok(Json(Page::cut(page, StudentAttendance::from)))
}
