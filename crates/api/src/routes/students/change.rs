//! `PATCH /api/students/{id}`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::students::{self, Change};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::item::StudentStatus;
use super::student::Student;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned, given};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Fields that are left out stay as they are.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentChange {
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 100)]
    stage: Option<Option<String>>,
    status: Option<StudentStatus>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<NaiveDate>)]
    birth_date: Option<Option<NaiveDate>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 200)]
    payer_name: Option<Option<String>>,
    /// All of them, however they are written.
    #[schema(max_items = 10)]
    phones: Option<Vec<String>>,
    /// All of them.
    #[schema(max_items = 10)]
    emails: Option<Vec<String>>,
}

/// Corrects a student's card.
#[utoipa::path(patch, path = "/api/students/{id}", tag = "students", operation_id = "changeStudent", extensions(("x-permission" = json!("school:write"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = StudentChange,
    responses((status = 200, body = Student),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`")))]
pub async fn change_student(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<StudentChange>,
) -> Result<Versioned<Student>, Problem> {
    let change = Change {
        name: body.name,
        note: body.note,
        stage: body.stage,
        status: body.status.map(Into::into),
        birth_date: body.birth_date,
        payer_name: body.payer_name,
        phones: body.phones,
        emails: body.emails,
    };
    let student = Student::from(students::update(&state.ctx, &caller, id, seen, &change).await?);
    Ok(Versioned(student.version, student))
}
