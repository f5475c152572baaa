use chrono::{DateTime, Utc};
use crm::lms::read::Freshness;
use serde::Serialize;
use store::lms::learners::Place;
use utoipa::ToSchema;
use uuid::Uuid;

/// A course somebody is or was in, and how far they are.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsPlace {
    student_id: Uuid,
    course_id: Uuid,
    name: String,
    url: Option<String>,
    /// `student`, `teacher`, `observer`, `other`.
    roles: Vec<String>,
    /// `active`, `invited`, `suspended`, `concluded`, `removed`.
    status: String,
    /// 0 to 100; nothing where nothing is tracked.
    progress: Option<f64>,
    /// Whether the course counts as done by its own rules; nothing where it has none.
    completed: Option<bool>,
    completed_at: Option<DateTime<Utc>>,
    done_lessons: i32,
    tracked_lessons: i64,
    score: Option<f64>,
    max_score: Option<f64>,
    last_access_at: Option<DateTime<Utc>>,
    synced_at: Option<DateTime<Utc>>,
    stale: bool,
}

impl LmsPlace {
    pub fn of(place: Place, fresh: &Freshness) -> Self {
        let how = fresh.of_course(place.connection_id, &place.course_remote_id);
        Self {
            student_id: place.person_id,
            course_id: place.course_id,
            name: place.name,
            url: place.url,
            roles: place.roles,
            status: if place.deleted_at.is_some() { "removed".to_owned() } else { place.status },
            progress: place.percent,
            completed: place.is_completed,
            completed_at: place.completed_at,
            done_lessons: place.done_count,
            tracked_lessons: place.tracked_count,
            score: place.score,
            max_score: place.max_score,
            last_access_at: place.last_access_at,
            synced_at: how.synced_at,
            stale: how.is_stale,
        }
    }
}
