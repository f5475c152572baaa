use chrono::NaiveDate;
use crm::school::groups::Shown;
use serde::Serialize;
use store::school::groups::Member;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::lessons::LessonItem;
use crate::routes::reference::{Reference, Source, references};

/// A group's card.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    id: Uuid,
    name: String,
    teacher: Option<Reference>,
    teacher_name: Option<String>,
    co_teachers: Vec<Reference>,
    /// In it now.
    students_count: i64,
    capacity: Option<i32>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    is_archived: bool,
    note: String,
    branches: Vec<Reference>,
    /// Those who left included, after those who are in it now.
    members: Vec<GroupMember>,
    /// What the members' balances are in.
    currency: String,
    /// The coming ones, the nearest first, at most twenty.
    lessons: Vec<LessonItem>,
    source: Option<Source>,
    /// Also the `ETag`.
    pub version: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupMember {
    student: GroupStudent,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupStudent {
    id: Uuid,
    name: String,
    /// `null` for those who may not see money.
    balance_minor: Option<i64>,
}

impl From<Shown> for Group {
    fn from(Shown { record, lessons, currency }: Shown) -> Self {
        let item = record.item;
        let teacher = item.teacher_id.zip(item.teacher_name.clone()).map(|(id, name)| store::school::Named { id, name }.into());
        Self {
            id: item.id,
            name: item.name,
            teacher,
            teacher_name: item.teacher_name,
            co_teachers: references(record.co_teachers),
            students_count: item.students,
            capacity: item.capacity,
            starts_on: item.starts_on,
            ends_on: item.ends_on,
            is_archived: item.is_archived,
            note: record.note,
            branches: references(record.branches),
            members: record.members.into_iter().map(GroupMember::from).collect(),
            currency,
            lessons: lessons.into_iter().map(LessonItem::from).collect(),
            source: Source::of(record.vendor),
            version: item.version,
        }
    }
}

impl From<Member> for GroupMember {
    fn from(member: Member) -> Self {
        Self {
            student: GroupStudent { id: member.student_id, name: member.student_name, balance_minor: member.balance_minor },
            starts_on: member.starts_on,
            ends_on: member.ends_on,
        }
    }
}
