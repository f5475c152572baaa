use chrono::{DateTime, Utc};
use crm::lms::read::Freshness;
use serde::Serialize;
use store::lms::lessons::Lesson;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a learner does: a page, a test, an assignment.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsLesson {
    id: Uuid,
    connection_id: Uuid,
    /// `moodle`, `canvas`.
    #[serde(rename = "type")]
    vendor: String,
    /// The platform's own id.
    remote_id: String,
    name: String,
    /// The platform's word: `quiz`, `assign`, `page`.
    kind: String,
    course_id: Uuid,
    course: String,
    module: Option<String>,
    /// The module's own id.
    module_remote_id: String,
    /// Whether students see it.
    visible: bool,
    /// How it is known to be done: `none`, `manual`, `automatic`.
    tracking: String,
    max_score: Option<f64>,
    due_at: Option<DateTime<Utc>>,
    /// Students of the course, and those of them who have done it.
    students: i32,
    done: i32,
    url: Option<String>,
    /// `active`, or `removed` when it is not on the platform any more.
    status: &'static str,
    /// As of when this is known.
    synced_at: Option<DateTime<Utc>>,
    /// Whether that is older than it should be.
    stale: bool,
}

impl LmsLesson {
    pub fn of(lesson: Lesson, fresh: &Freshness) -> Self {
        let how = fresh.of_course(lesson.connection_id, &lesson.course_remote_id);
        Self {
            id: lesson.id,
            vendor: fresh.vendor(lesson.connection_id).to_owned(),
            connection_id: lesson.connection_id,
            remote_id: lesson.remote_id,
            name: lesson.name,
            kind: lesson.kind,
            course_id: lesson.course_id,
            course: lesson.course_name,
            module: lesson.module_name,
            module_remote_id: lesson.module_remote_id,
            visible: lesson.is_visible,
            tracking: lesson.tracking,
            max_score: lesson.max_score,
            due_at: lesson.due_at,
            students: lesson.student_count,
            done: lesson.done_count,
            url: lesson.url,
            status: if lesson.deleted_at.is_some() { "removed" } else { "active" },
            synced_at: how.synced_at,
            stale: how.is_stale,
        }
    }
}
