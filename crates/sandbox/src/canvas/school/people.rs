//! Teachers, students, and a few parents who look on.

use super::{ADMIN, FIRST_TEACHER, Frame, TEACHERS};
use crate::canvas::site::people::User;
use crate::canvas::time::{DAY, Time};
use crate::names::Family;

pub const STUDENTS: u64 = 300;
const PARENTS: u64 = 3;
/// Of those who came from another shard: beyond 2^53, where careless callers lose digits.
const FIRST_FAR: u64 = 184_670_000_000_012_345;
const FAR: u64 = 2;

pub fn admin(noon: Time) -> User {
    User {
        id: ADMIN,
        name: "Ирина Медуницына".to_owned(),
        sortable_name: "Медуницына, Ирина".to_owned(),
        short_name: "Ирина Медуницына".to_owned(),
        login_id: "medunitsyna@example.org".to_owned(),
        email: Some("medunitsyna@example.org".to_owned()),
        time_zone: "Europe/Moscow".to_owned(),
        created_at: noon.plus(-400 * DAY),
        last_login: Some(noon.plus(-3_600)),
        is_admin: true,
        ..User::default()
    }
}

/// From `Фамилия Имя …`; a patronymic stays out of Canvas.
fn person(frame: &mut Frame<'_>, id: u64, full: &str, login: String, email: Option<String>) -> User {
    let mut words = full.split(' ');
    let (last, first) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    User {
        id,
        name: format!("{first} {last}"),
        sortable_name: format!("{last}, {first}"),
        short_name: format!("{first} {last}"),
        login_id: login,
        email,
        time_zone: "Europe/Moscow".to_owned(),
        created_at: frame.past(200, 90),
        last_login: Some(frame.past(20, 0)),
        ..User::default()
    }
}

pub fn add(frame: &mut Frame<'_>) {
    for at in 0..TEACHERS {
        let id = FIRST_TEACHER + frame.block * TEACHERS + at;
        let (full, _) = Family::random(&mut frame.rng).teacher(&mut frame.rng);
        let email = format!("teacher{id}@example.org");
        let mut teacher = person(frame, id, &full, email.clone(), Some(email));
        teacher.sis_user_id = Some(format!("staff-{id}"));
        frame.site.users.insert(id, teacher);
        frame.teachers.push(id);
    }
    for at in 0..STUDENTS {
        student(frame, at);
    }
    for at in 0..PARENTS {
        let id = frame.site.next("users");
        let mother = Family::random(&mut frame.rng).mother(&mut frame.rng);
        let email = format!("parent{}@example.test", frame.block * PARENTS + at);
        let parent = person(frame, id, &mother, email.clone(), Some(email));
        frame.site.users.insert(id, parent);
        frame.parents.push(id);
    }
}

/// Some have no address, some are unknown to the SIS, some never came.
fn student(frame: &mut Frame<'_>, at: u64) {
    let number = frame.block * STUDENTS + at;
    let is_far = at >= STUDENTS - FAR;
    let id = if is_far { FIRST_FAR + frame.block * FAR + (at + FAR - STUDENTS) } else { frame.site.next("users") };
    let family = Family::random(&mut frame.rng);
    let (full, _) = family.child(&mut frame.rng);
    let address = family.email(u32::try_from(number).unwrap_or(u32::MAX));
    let address = if at % 25 == 24 { address.to_uppercase() } else { address };
    let email = (at % 13 != 12).then_some(address);
    let login = email.clone().unwrap_or_else(|| format!("student{number}"));
    let mut student = person(frame, id, &full, login, email);
    student.sis_user_id = (at % 17 != 16).then(|| format!("crm-{}", number + 501));
    student.locale = at.is_multiple_of(3).then(|| "ru".to_owned());
    if at % 20 == 19 {
        student.last_login = None;
    }
    frame.site.users.insert(id, student);
    frame.students.push(id);
}
