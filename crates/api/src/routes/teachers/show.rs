//! `GET /api/teachers/{id}`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::teachers;
use serde::Serialize;
use store::school::teachers::Record;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Path, Versioned};
use crate::routes::reference::{Reference, Source, references};
use crate::{AppState, Problem};

/// A teacher's card.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Teacher {
    id: Uuid,
    name: String,
    /// E.164
    phones: Vec<String>,
    emails: Vec<String>,
    /// The day of leaving.
    archived_on: Option<NaiveDate>,
    /// Running groups, as first or second teacher.
    groups_count: i64,
    /// Not cancelled.
    lessons_this_week: i64,
    birth_date: Option<NaiveDate>,
    /// `male` or `female`
    gender: Option<String>,
    skills: Vec<String>,
    note: String,
    branches: Vec<Reference>,
    /// Running ones first.
    groups: Vec<TaughtGroup>,
    source: Option<Source>,
    /// Also the `ETag`.
    version: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TaughtGroup {
    id: Uuid,
    name: String,
    is_archived: bool,
}

impl From<Record> for Teacher {
    fn from(record: Record) -> Self {
        let item = record.item;
        Self {
            id: item.id,
            name: item.name,
            phones: item.phones,
            emails: item.emails,
            archived_on: item.archived_on,
            groups_count: item.groups,
            lessons_this_week: item.lessons_this_week,
            birth_date: record.birth_date,
            gender: record.gender,
            skills: record.skills,
            note: record.note,
            branches: references(record.branches),
            groups: record.groups.into_iter().map(|group| TaughtGroup { id: group.id, name: group.name, is_archived: group.is_archived }).collect(),
            source: Source::of(record.vendor),
            version: item.version,
        }
    }
}

/// A teacher's card.
#[utoipa::path(get, path = "/api/teachers/{id}", tag = "teachers", operation_id = "showTeacher", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Teacher)))]
pub async fn show_teacher(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Teacher>, Problem> {
    let record = teachers::get(&state.ctx, &caller, id).await?;
    Ok(Versioned(record.item.version, record.into()))
}
