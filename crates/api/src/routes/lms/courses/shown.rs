use chrono::{DateTime, Utc};
use crm::lms::read::Freshness;
use serde::Serialize;
use store::lms::catalogue::Course;
use utoipa::ToSchema;
use uuid::Uuid;

/// A course of a learning platform.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsCourse {
    id: Uuid,
    connection_id: Uuid,
    /// `moodle`, `canvas`.
    #[serde(rename = "type")]
    vendor: String,
    /// The platform's own id.
    remote_id: String,
    name: String,
    code: Option<String>,
    /// The id another system gave: `idnumber`, `sis_course_id`.
    external_id: Option<String>,
    category: Option<String>,
    /// Whether students see it; nothing where the token may not know.
    visible: Option<bool>,
    /// Whether progress is tracked; nothing where the token may not know.
    tracks_progress: Option<bool>,
    starts_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
    students: i32,
    teachers: i32,
    lessons: i32,
    /// 0 to 100: mean over the students.
    progress: Option<f64>,
    /// Students who have done it.
    completed: i64,
    url: Option<String>,
    /// `active`, or `removed` when it is not on the platform any more.
    status: &'static str,
    /// As of when this is known.
    synced_at: Option<DateTime<Utc>>,
    /// Whether that is older than it should be.
    stale: bool,
}

impl LmsCourse {
    pub fn of(course: Course, fresh: &Freshness) -> Self {
        let how = fresh.of_course(course.connection_id, &course.remote_id);
        Self {
            id: course.id,
            vendor: fresh.vendor(course.connection_id).to_owned(),
            connection_id: course.connection_id,
            remote_id: course.remote_id,
            name: course.name,
            code: course.code,
            external_id: course.external_id,
            category: course.category,
            visible: course.is_visible,
            tracks_progress: course.tracks_progress,
            starts_at: course.starts_at,
            ends_at: course.ends_at,
            students: course.student_count,
            teachers: course.teacher_count,
            lessons: course.item_count,
            progress: course.percent,
            completed: course.completed_count,
            url: course.url,
            status: if course.deleted_at.is_some() { "removed" } else { "active" },
            synced_at: how.synced_at,
            stale: how.is_stale,
        }
    }
}
