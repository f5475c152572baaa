use chrono::{DateTime, Utc};
use crm::lms::read::Freshness;
use serde::Serialize;
use store::lms::students::Student;
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody who learns on a platform.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsStudent {
    id: Uuid,
    connection_id: Uuid,
    /// `moodle`, `canvas`.
    #[serde(rename = "type")]
    vendor: String,
    /// The platform's own id.
    remote_id: String,
    name: String,
    email: Option<String>,
    /// The id another system gave: `idnumber`, `sis_user_id`.
    external_id: Option<String>,
    /// `active`, `suspended` (the whole account), `removed` (not on the platform any more).
    status: &'static str,
    /// The contact it is linked to.
    contact: Option<LmsContact>,
    /// What it was linked by: `email`, `id`, `person`.
    link: Option<String>,
    /// A person has said that it is nobody of ours.
    kept_apart: bool,
    courses: i32,
    /// 0 to 100: mean over the courses, where anything is tracked.
    progress: Option<f64>,
    completed_courses: i64,
    done_lessons: i64,
    last_access_at: Option<DateTime<Utc>>,
    url: Option<String>,
    /// As of when this is known.
    synced_at: Option<DateTime<Utc>>,
    /// Whether that is older than it should be.
    stale: bool,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsContact {
    id: Uuid,
    name: String,
}

impl LmsStudent {
    pub fn of(student: Student, fresh: &Freshness) -> Self {
        let how = fresh.of(student.connection_id);
        Self {
            id: student.id,
            vendor: fresh.vendor(student.connection_id).to_owned(),
            connection_id: student.connection_id,
            remote_id: student.remote_id,
            name: student.name,
            email: student.email,
            external_id: student.external_id,
            status: match (student.deleted_at, student.is_suspended) {
                (Some(_), _) => "removed",
                (None, true) => "suspended",
                (None, false) => "active",
            },
            contact: student.contact_id.zip(student.contact_name).map(|(id, name)| LmsContact { id, name }),
            link: student.link,
            kept_apart: student.is_kept_apart,
            courses: student.course_count,
            progress: student.percent,
            completed_courses: student.completed_courses,
            done_lessons: student.done_lessons,
            last_access_at: student.last_access_at,
            url: student.url,
            synced_at: how.synced_at,
            stale: how.is_stale,
        }
    }
}
