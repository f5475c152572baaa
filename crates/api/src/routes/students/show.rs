//! `GET /api/students/{id}`

use axum::extract::State;
use crm::school::students;
use uuid::Uuid;

use super::student::Student;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// A student's card.
#[utoipa::path(get, path = "/api/students/{id}", tag = "students", operation_id = "showStudent", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Student)))]
pub async fn show_student(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Student>, Problem> {
    let student = Student::from(students::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(student.version, student))
}
