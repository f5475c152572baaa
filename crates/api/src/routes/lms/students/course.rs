//! `GET /api/v1/crm/students/{id}/courses/{course_id}`

use std::collections::BTreeMap;

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use store::lms::learners::Step;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json, Path};
use crate::page::Items;
use crate::{AppState, Problem};

/// A lesson of a course, and what somebody did with it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsStep {
    lesson_id: Uuid,
    name: String,
    kind: String,
    module: Option<String>,
    tracked: bool,
    /// `incomplete`, `complete`, `passed`, `failed`.
    state: String,
    /// When it became so.
    reached_at: Option<DateTime<Utc>>,
    /// A teacher said so.
    overridden: bool,
    score: Option<f64>,
    max_score: Option<f64>,
    graded_at: Option<DateTime<Utc>>,
    feedback: Option<String>,
}

/// What somebody did in a course, lesson by lesson in its order.
#[utoipa::path(get, path = "/api/v1/crm/students/{id}/courses/{course_id}", tag = "learning", operation_id = "showLmsStudentCourse",
    extensions(("x-permission" = json!("school:read"))), params(("id" = Uuid, Path), ("course_id" = Uuid, Path)), responses((status = 200, body = Items<LmsStep>)))]
pub async fn show_lms_student_course(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path((id, course)): Path<(Uuid, Uuid)>,
) -> Result<Json<Items<LmsStep>>, Problem> {
    let page = crm::lms::read::student_course(&state.ctx, &caller, id, course).await?;
    let mut steps: BTreeMap<String, Step> = page.steps.into_iter().map(|step| (step.lesson_remote_id.clone(), step)).collect();
    let items = page.lessons.into_iter().map(|lesson| {
        let step = steps.remove(&lesson.remote_id);
        LmsStep {
            lesson_id: lesson.id,
            name: lesson.name,
            kind: lesson.kind,
            module: lesson.module_name,
            tracked: lesson.tracking != "none",
            state: step.as_ref().and_then(|step| step.state.clone()).unwrap_or_else(|| "incomplete".to_owned()),
            reached_at: step.as_ref().and_then(|step| step.reached_at),
            overridden: step.as_ref().and_then(|step| step.is_overridden).unwrap_or(false),
            score: step.as_ref().and_then(|step| step.score),
            max_score: step.as_ref().and_then(|step| step.max_score).or(lesson.max_score),
            graded_at: step.as_ref().and_then(|step| step.graded_at),
            feedback: step.and_then(|step| step.feedback),
        }
    });
    Ok(Json(Items { items: items.collect() }))
}
