use chrono::{DateTime, NaiveDate, Utc};
use crm::school::Shown;
use serde::Serialize;
use serde_json::Value;
use store::school::students::{self, Record};
use utoipa::ToSchema;
use uuid::Uuid;

use super::item::StudentStatus;
use crate::routes::reference::{Reference, Source, references};

/// A student's card.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Student {
    id: Uuid,
    name: String,
    #[schema(value_type = StudentStatus)]
    status: String,
    /// The school's own word for where the student stands.
    stage: Option<String>,
    /// `null` for those who may not see money.
    balance_minor: Option<i64>,
    /// What the system the student came from says; `null` when it says nothing.
    source_balance_minor: Option<i64>,
    currency: String,
    /// E.164
    phones: Vec<String>,
    emails: Vec<String>,
    last_attended_on: Option<NaiveDate>,
    next_lesson_at: Option<DateTime<Utc>>,
    paid_lessons: Option<i32>,
    /// Of the lessons held; `null` without any.
    attendance_percent: Option<i64>,
    birth_date: Option<NaiveDate>,
    /// `male` or `female`
    gender: Option<String>,
    payer_name: Option<String>,
    note: String,
    joined_at: Option<DateTime<Utc>>,
    archived_on: Option<NaiveDate>,
    /// Further fields of the system the student came from.
    #[schema(value_type = Object)]
    custom: Value,
    branches: Vec<Reference>,
    teacher: Option<Reference>,
    contact: StudentContact,
    /// All, those the student has left included.
    groups: Vec<StudentGroup>,
    external_ids: Vec<ExternalId>,
    source: Option<Source>,
    /// Also the `ETag`.
    pub version: i64,
}

/// How the student, or who answers for them, is reached.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentContact {
    id: Uuid,
    name: String,
    emails: Vec<String>,
    /// E.164
    phones: Vec<String>,
    /// As they were typed, those that are no readable number included.
    phones_typed: Vec<String>,
    addresses: Vec<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StudentGroup {
    id: Uuid,
    name: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

/// What another system calls the student.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ExternalId {
    vendor: String,
    remote_id: String,
}

impl From<Shown<Record>> for Student {
    fn from(Shown { record, currency }: Shown<Record>) -> Self {
        let item = record.item;
        Self {
            id: item.id,
            name: item.name,
            status: item.status,
            stage: item.stage,
            balance_minor: item.balance_minor,
            source_balance_minor: record.source_balance_minor,
            currency,
            phones: item.phones,
            emails: item.emails,
            last_attended_on: item.last_attended_on,
            next_lesson_at: item.next_lesson_at,
            paid_lessons: item.paid_lessons,
            attendance_percent: item.attendance_percent,
            birth_date: record.birth_date,
            gender: record.gender,
            payer_name: record.payer_name,
            note: record.note,
            joined_at: record.joined_at,
            archived_on: record.archived_on,
            custom: record.custom,
            branches: references(record.branches),
            teacher: record.teacher.map(Reference::from),
            contact: record.contact.into(),
            groups: record.groups.into_iter().map(StudentGroup::from).collect(),
            external_ids: record.external_ids.into_iter().map(|id| ExternalId { vendor: id.vendor, remote_id: id.remote_id }).collect(),
            source: Source::of(item.vendor),
            version: item.version,
        }
    }
}

impl From<students::Contact> for StudentContact {
    fn from(contact: students::Contact) -> Self {
        Self {
            id: contact.id,
            name: contact.name,
            emails: contact.emails,
            phones: contact.phones,
            phones_typed: contact.phones_typed,
            addresses: contact.addresses,
        }
    }
}

impl From<students::GroupOf> for StudentGroup {
    fn from(group: students::GroupOf) -> Self {
        Self { id: group.id, name: group.name, starts_on: group.starts_on, ends_on: group.ends_on }
    }
}
