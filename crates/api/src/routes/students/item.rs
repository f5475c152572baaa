use chrono::{DateTime, NaiveDate, Utc};
use domain::school::StudentStatus as Status;
use serde::{Deserialize, Serialize};
use store::school::students::Item;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::reference::{Reference, Source, references};

/// Where a student stands.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StudentStatus {
    Lead,
    Active,
    Archived,
}

impl StudentStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Active => "active",
            Self::Archived => "archived",
        }
    }
}

impl From<StudentStatus> for Status {
    fn from(status: StudentStatus) -> Self {
        match status {
            StudentStatus::Lead => Self::Lead,
            StudentStatus::Active => Self::Active,
            StudentStatus::Archived => Self::Archived,
        }
    }
}

/// A student as lists show it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentItem {
    id: Uuid,
    name: String,
    #[schema(value_type = StudentStatus)]
    status: String,
    /// The school's own word for where the student stands.
    stage: Option<String>,
    /// `null` for those who may not see money.
    balance_minor: Option<i64>,
    currency: String,
    /// The first three of those the student is in now.
    groups: Vec<Reference>,
    /// E.164
    phones: Vec<String>,
    emails: Vec<String>,
    last_attended_on: Option<NaiveDate>,
    next_lesson_at: Option<DateTime<Utc>>,
    paid_lessons: Option<i32>,
    /// Of the lessons held; `null` without any.
    attendance_percent: Option<i64>,
    version: i64,
    source: Option<Source>,
}

impl StudentItem {
    pub fn of(item: Item, currency: &str) -> Self {
        Self {
            id: item.id,
            name: item.name,
            status: item.status,
            stage: item.stage,
            balance_minor: item.balance_minor,
            currency: currency.to_owned(),
            groups: references(item.groups),
            phones: item.phones,
            emails: item.emails,
            last_attended_on: item.last_attended_on,
            next_lesson_at: item.next_lesson_at,
            paid_lessons: item.paid_lessons,
            attendance_percent: item.attendance_percent,
            version: item.version,
            source: Source::of(item.vendor),
        }
    }
}
