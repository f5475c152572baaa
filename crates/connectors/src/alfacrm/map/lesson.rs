use chrono::{DateTime, TimeDelta, Utc};
use domain::import::{Kind, Refusal, SourceRecord};
use domain::school::{Lesson, LessonStatus};
use serde_json::{Value, json};

use super::super::paging::Says;
use super::super::wire::{Read, Row};
use super::draft::{Draft, Outcome, chosen, record};
use super::{Context, attendance};
use crate::alfacrm::dictionaries::Dictionary;

const PLANNED: i32 = 1;
const CANCELLED: i32 = 2;
const HELD: i32 = 3;

/// A lesson, followed by its attendance; that of a lesson which cannot be taken too, so that nobody's charge is lost without a word.
#[must_use]
pub fn lesson(value: &Value, context: &Context, says: Says, listed_in: &str) -> Vec<SourceRecord> {
    let title = |row: &Row<'_>| {
        let from = row.some_line("time_from").unwrap_or_else(|| row.line("date"));
        [from, row.line("topic")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let lesson = record(Kind::Lessons, value, title, |row, _| read(row, context, says, listed_in));
    let mut records = vec![];
    if let Some(row) = Row::of(value) {
        let lesson = attendance::OfLesson {
            id: &lesson.remote_id,
            title: &lesson.title,
            status: status(row, says).0,
            day: row.date("date").good().or_else(|| row.date("time_from").good()),
            branch: branch(row, context, listed_in),
        };
        records = attendance::attendance(row, &lesson, context);
    }
    records.insert(0, lesson);
    records
}

fn read(row: Row<'_>, context: &Context, says: Says, listed_in: &str) -> Outcome {
    let mut draft = Draft::default();
    let (starts_at, ends_at) = times(&mut draft, row, context)?;
    let (status, known) = status(row, says);
    if !known {
        draft.warn("status_unknown");
    }
    draft.optional("branch_id", Kind::Branches, branch(row, context, listed_in));
    draft.optional("subject_id", Kind::Subjects, row.id("subject_id"));
    draft.optional("room_id", Kind::Rooms, row.id("room_id").or_else(|| row.ids("room_ids").into_iter().next()));
    let mut teachers = row.ids("teacher_ids").into_iter();
    draft.optional("teacher_id", Kind::Teachers, teachers.next());
    draft.many("co_teacher_ids", Kind::Teachers, teachers.collect());
    let mut groups = row.ids("group_ids").into_iter();
    draft.optional("group_id", Kind::Groups, groups.next());
    draft.many("co_group_ids", Kind::Groups, groups.collect());
    let lesson_type = row.id("lesson_type_id").and_then(|id| context.names.get(Dictionary::LessonTypes, &id).map(str::to_owned));
    Ok(draft.done(&Lesson {
        lesson_type,
        starts_at,
        ends_at,
        status,
        topic: row.some_paragraph("topic"),
        homework: row.some_paragraph("homework"),
        note: row.paragraph("note"),
    }))
}

fn branch(row: Row<'_>, context: &Context, listed_in: &str) -> Option<String> {
    chosen(vec![row.id("branch_id").unwrap_or_else(|| listed_in.to_owned())], &context.branches).pop()
}

/// A status we do not know must not look like one that has happened.
fn status(row: Row<'_>, says: Says) -> (LessonStatus, bool) {
    match row.int("status").good().or(says.state) {
        Some(PLANNED) => (LessonStatus::Planned, true),
        Some(CANCELLED) => (LessonStatus::Cancelled, true),
        Some(HELD) => (LessonStatus::Held, true),
        _ => (LessonStatus::Planned, false),
    }
}

/// A lesson without a beginning has no place in a calendar; without a readable end it still has one.
fn times(draft: &mut Draft, row: Row<'_>, context: &Context) -> Result<(DateTime<Utc>, DateTime<Utc>), Refusal> {
    let day = row.date("date").good();
    let starts_at = match row.moment("time_from", day) {
        Read::Good(at) => at.instant(context.zone),
        Read::Empty => return Err(Refusal::quarantine("bad_date", json!({ "field": "time_from", "value": row.line("date") }))),
        Read::Bad(typed) => return Err(Refusal::quarantine("bad_date", json!({ "field": "time_from", "value": typed }))),
    };
    let planned = || {
        row.int("duration").good().filter(|minutes| (1..=1440).contains(minutes)).map(|minutes| starts_at + TimeDelta::minutes(i64::from(minutes)))
    };
    let ends_at = match row.moment("time_to", day) {
        Read::Good(at) if at.instant(context.zone) >= starts_at => at.instant(context.zone),
        Read::Good(_) => {
            draft.warn("lesson_end_before_start");
            planned().unwrap_or(starts_at)
        }
        Read::Empty | Read::Bad(_) => planned().unwrap_or_else(|| {
            draft.warn("date_unreadable:time_to");
            starts_at
        }),
    };
    Ok((starts_at, ends_at))
}
