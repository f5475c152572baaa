//! The school's records as an import writes them: one struct a table, field names are column names. Columns that point at other records are not
//! here: a connector names them as references and the engine fills them in.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::import::Fields;

/// A record's own columns as the engine writes them.
///
/// # Panics
/// Never for the types of this module: they are plain structs.
#[must_use]
pub fn fields<T: Serialize>(record: &T) -> Fields {
    match serde_json::to_value(record) {
        Ok(Value::Object(map)) => map.into_iter().collect(),
        _ => unreachable!("records are plain structs"),
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    pub name: String,
    pub is_active: bool,
    pub position: i32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    pub name: String,
    pub position: i32,
}

/// References: `branch_id`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Room {
    pub name: String,
    pub location: Option<String>,
    pub note: String,
    pub is_active: bool,
    pub position: i32,
}

/// A person's way to be reached. `phones` are E.164; `phones_typed` is what stood in the source, readable or not.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub legal_name: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
    pub addresses: Vec<String>,
    pub note: String,
    pub custom: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    Male,
    Female,
}

/// References: `contact_id` (required), `branch_ids` (many).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Teacher {
    pub name: String,
    pub birth_date: Option<NaiveDate>,
    pub gender: Option<Gender>,
    pub skills: Vec<String>,
    pub note: String,
    /// The day of leaving; `None` while they work.
    pub archived_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StudentStatus {
    Lead,
    Active,
    Archived,
}

/// References: `contact_id` (required), `branch_ids` (many), `teacher_id` (optional).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Student {
    pub name: String,
    pub status: StudentStatus,
    /// The school's own word for where the student stands, for instance «Пауза».
    pub stage: Option<String>,
    pub birth_date: Option<NaiveDate>,
    pub gender: Option<Gender>,
    pub payer_name: Option<String>,
    pub source: Option<String>,
    pub paid_lessons: Option<i32>,
    pub paid_until: Option<NaiveDate>,
    pub last_attended_on: Option<NaiveDate>,
    pub next_lesson_at: Option<DateTime<Utc>>,
    pub joined_at: Option<DateTime<Utc>>,
    pub archived_on: Option<NaiveDate>,
    pub note: String,
    pub custom: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TariffKind {
    PerLesson,
    Monthly,
    Weekly,
    Other,
}

/// References: `branch_ids` (many).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tariff {
    pub name: String,
    pub kind: TariffKind,
    pub price_minor: i64,
    pub currency: String,
    pub lessons: Option<i32>,
    pub lesson_minutes: Option<i32>,
}

/// References: `branch_ids` (many), `teacher_id` (optional: the first), `co_teacher_ids` (many: the others).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub capacity: Option<i32>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub is_archived: bool,
    pub note: String,
    pub custom: Value,
}

/// References: `group_id`, `student_id` (both required).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupMembership {
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

/// References: `student_id` (required), `tariff_id`, `subject_id` (optional).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Subscription {
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub is_separate_balance: bool,
    /// As the source wrote it: whether it is money or lessons is not defined there.
    pub source_balance: Option<String>,
    pub paid_lessons: Option<i32>,
    pub paid_until: Option<NaiveDate>,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonStatus {
    Planned,
    Held,
    Cancelled,
}

/// References: `branch_id`, `subject_id`, `room_id`, `teacher_id`, `group_id` (optional), `co_teacher_ids`, `co_group_ids` (many).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// The school's own word for the type of lesson, for instance «Групповой».
    #[serde(rename = "type")]
    pub lesson_type: Option<String>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub status: LessonStatus,
    pub topic: Option<String>,
    pub homework: Option<String>,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceStatus {
    Planned,
    Attended,
    Missed,
}

/// References: `lesson_id`, `student_id` (required), `subscription_id` (optional).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attendance {
    pub status: AttendanceStatus,
    /// What the lesson costs this student, in minor units; of a planned lesson a forecast that does not touch the ledger.
    pub charge_minor: i64,
    pub currency: String,
    pub grade: Option<String>,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TransactionKind {
    Opening,
    Income,
    Refund,
    Charge,
    Correction,
}

/// A ledger row. `amount_minor` carries its sign. Unconfirmed rows do not count towards the balance.
///
/// References: `student_id` (required), `branch_id`, `lesson_id`, `subscription_id` (optional).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Transaction {
    pub kind: TransactionKind,
    pub amount_minor: i64,
    pub currency: String,
    pub occurred_on: NaiveDate,
    pub is_confirmed: bool,
    pub method: Option<String>,
    pub payer_name: Option<String>,
    pub note: String,
}

/// What the source says a student has on the account. References: `student_id` (required).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceBalance {
    pub balance_minor: i64,
    pub currency: String,
}
