//! Who is in which course and group.

use std::collections::BTreeSet;

use rand::Rng;

use super::notable::{ENDED_PLACE, ENROLLED, NOWHERE_ELSE, SUSPENDED_PLACES};
use super::{Block, DAY, STUDENTS, TEACHERS};
use crate::moodle::site::enrolment::{EDITING_TEACHER, Enrolment, STUDENT, TEACHER};

/// Everybody starts with the first course, as far as it has room.
const IN_FIRST: u32 = 180;

pub fn make(block: &mut Block<'_>) {
    for local in 2..2 + super::COURSES {
        let teacher = block.first_teacher + (local - 2) % TEACHERS;
        enrol(block, local, teacher, EDITING_TEACHER);
        if local == 2 {
            let assistant = block.first_teacher + 3;
            enrol(block, local, assistant, TEACHER);
        }
        let students = students(block, local);
        for student in &students {
            enrol(block, local, *student, STUDENT);
        }
        stop(block, local, &students);
        into_groups(block, local, teacher, &students);
    }
}

fn students(block: &mut Block<'_>, local: u32) -> BTreeSet<u32> {
    let first = block.first_student;
    if local == 2 {
        return (first..first + IN_FIRST).collect();
    }
    let count = block.rng.random_range(36..=44);
    let drawn = rand::seq::index::sample(&mut block.rng, usize::try_from(STUDENTS).unwrap_or_default(), count);
    let mut students: BTreeSet<u32> = drawn.iter().filter_map(|place| u32::try_from(place).ok()).map(|place| first + place).collect();
    if block.is_first() {
        students.retain(|student| !NOWHERE_ELSE.contains(student));
        students.extend(ENROLLED.iter().filter(|(course, _)| *course == local).map(|(_, student)| student));
    }
    students
}

fn enrol(block: &mut Block<'_>, local: u32, user: u32, role: u32) {
    let at = block.term - 5 * DAY + block.rng.random_range(0..4 * DAY);
    let course = block.course(local);
    block.site.enrol(Enrolment { id: 0, course, user, roles: vec![role], suspended: false, timestart: at, timeend: 0, timecreated: at });
}

/// Some enrolments are suspended, and one has run out.
fn stop(block: &mut Block<'_>, local: u32, students: &BTreeSet<u32>) {
    let course = block.course(local);
    let first = block.first_student;
    let ended = (local == 2).then(|| first + ENDED_PLACE);
    let chosen: Vec<u32> = if local == 2 {
        SUSPENDED_PLACES.iter().map(|place| first + place).collect()
    } else {
        // Nobody the tests know by name.
        students.iter().copied().filter(|student| *student >= first + 110 && *student < first + 180).take(if local == 3 { 2 } else { 1 }).collect()
    };
    for (_, enrolment) in block.site.enrolments.range_mut((course, 0)..=(course, u32::MAX)) {
        enrolment.suspended = chosen.contains(&enrolment.user);
        if ended == Some(enrolment.user) {
            enrolment.timeend = block.term + 40 * DAY;
        }
    }
}

/// Three of four are in a group, and the teacher in the first.
fn into_groups(block: &mut Block<'_>, local: u32, teacher: u32, students: &BTreeSet<u32>) {
    let course = block.course(local);
    let groups = block.site.courses.get(&course).map(|course| course.groups.clone()).unwrap_or_default();
    let first = block.first_student;
    for (place, id) in (0..).zip(groups) {
        if let Some(group) = block.site.groups.get_mut(&id) {
            group.members.extend(students.iter().filter(|student| (*student - first) % 4 == place));
            if place == 0 {
                group.members.insert(teacher);
            }
        }
    }
}
