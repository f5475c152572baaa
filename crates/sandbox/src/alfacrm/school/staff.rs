//! Teachers and rooms.

use chrono::Duration;
use rand::Rng;
use serde_json::json;

use super::super::dates;
use super::super::entities::loose::LooseRow;
use super::block::{Frame, ROOMS, TEACHERS, TEACHERS_AT_WORK};
use super::dictionaries::SUBJECTS;
use super::timetable::{BRANCH_ONE_ROOMS, branches_of_teacher};
use crate::names::{Family, phone, phone_digits};

/// Phones of teachers come from numbers no customer's id reaches.
const TEACHER_PHONES: u32 = 4_000_000;

pub fn teachers(frame: &mut Frame) -> Vec<LooseRow> {
    (0..TEACHERS).map(|at| teacher(frame, at)).collect()
}

fn teacher(frame: &mut Frame, at: u32) -> LooseRow {
    let id = frame.ids.teacher + at;
    let family = Family::random(&mut frame.rng);
    let (name, sex) = family.teacher(&mut frame.rng);
    let born = frame.today - Duration::days(frame.rng.random_range(24 * 365..55 * 365));
    let left = at >= TEACHERS_AT_WORK;
    let end = if left { frame.today - Duration::days(90) } else { dates::far_end() };
    let mut email = format!("t{}", family.email(id));
    if at == 1 {
        email = email.to_uppercase();
    }
    let phones = if at == 4 { vec![] } else { vec![phone(phone_digits(TEACHER_PHONES + id), at)] };
    let subject = subject_of(at);
    let mut row = LooseRow::new(
        id,
        json!({
            "branch_ids": branches_of_teacher(at),
            "name": name,
            "dob": if at == 2 { json!(null) } else { json!(dates::Form::Dmy.text(born)) },
            "gender": sex.code(),
            "phone": phones,
            "email": if at == 5 { vec![] } else { vec![email] },
            "note": "",
            "e_date": end.to_string(),
            "teacher-to-skill": [{"id": subject + 1, "name": SUBJECTS[subject as usize]}],
        }),
    );
    row.archived = left;
    row
}

/// Position of the subject a teacher teaches.
pub fn subject_of(teacher: u32) -> u32 {
    [0, 0, 1, 0, 2, 3, 4][teacher as usize % 7]
}

pub fn rooms(frame: &Frame) -> Vec<LooseRow> {
    (0..ROOMS)
        .map(|at| {
            let branch = if at < BRANCH_ONE_ROOMS { 1 } else { 2 };
            let number = if branch == 1 { 101 + at } else { 201 + at - BRANCH_ONE_ROOMS };
            let name = match frame.number {
                0 => format!("Каб. {number}"),
                block => format!("Каб. {number}, корпус {}", block + 1),
            };
            LooseRow::new(
                frame.ids.room + at,
                json!({
                    "branch_id": branch, "location_id": branch, "name": name,
                    "note": if at == 4 { "Проектор" } else { "" }, "color_id": at % 6 + 1,
                    "streaming_id": null, "is_enabled": u8::from(at + 1 != ROOMS), "weight": at,
                }),
            )
        })
        .collect()
}
