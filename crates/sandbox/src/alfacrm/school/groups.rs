//! The 53 groups: 40 running, 8 gathering, 5 in the archive.

use chrono::Duration;
use rand::Rng;

use super::super::entities::group::Group;
use super::block::{Frame, GROUPS, GROUPS_ACTIVE, GROUPS_RUNNING, TEACHERS, TEACHERS_AT_WORK};
use super::dictionaries::{SUBJECTS, TARIFFS, Tariff};
use super::staff::subject_of;

const LEVELS: [&str; 6] = ["A0", "A1", "A2", "B1", "B2", "C1"];
/// The running group whose teacher has been deleted since.
const TEACHER_GONE: u32 = 21;
/// Running groups that both branches list.
const SHARED: [u32; 3] = [5, 17, 29];

pub fn groups(frame: &mut Frame) -> Vec<Group> {
    (0..GROUPS).map(|at| group(frame, at)).collect()
}

fn group(frame: &mut Frame, at: u32) -> Group {
    let slot = frame.slots.get(at as usize).copied();
    let archived = at >= GROUPS_ACTIVE;
    let gathers = (GROUPS_RUNNING..GROUPS_ACTIVE).contains(&at);
    let teacher = match slot {
        Some(slot) => slot.teacher,
        None if archived => TEACHERS - 1,
        None => at % TEACHERS_AT_WORK,
    };
    let branch = slot.map_or(1 + at % 2, |slot| slot.branch);
    let branch_ids = if SHARED.contains(&at) { vec![1, 2] } else { vec![branch] };
    let level = at as usize / 7 % LEVELS.len();
    let teacher_ids = match at {
        TEACHER_GONE => vec![frame.ids.gone_teacher()],
        _ if gathers && at.is_multiple_of(2) => vec![],
        _ => vec![frame.ids.teacher + teacher],
    };
    let (begin, end) = if gathers {
        (frame.today + Duration::days(21), frame.year_end().max(frame.today + Duration::days(120)))
    } else if archived {
        let begin = frame.year_begin() - Duration::days(365);
        (begin, begin + Duration::days(270))
    } else {
        (frame.year_begin().min(frame.today - Duration::days(28)), frame.year_end())
    };
    Group {
        id: frame.ids.group + at,
        branch_ids,
        teacher_ids,
        name: name(frame.number, at, SUBJECTS[subject_of(teacher) as usize], LEVELS[level]),
        archived,
        level_id: u32::try_from(level).ok().map(|level| level + 1),
        status_id: Some(if archived {
            3
        } else if gathers {
            2
        } else {
            1
        }),
        limit: 8 + at % 5,
        note: if at == 3 { "Занимаемся по выходным, если праздник".to_owned() } else { String::new() },
        begin,
        end,
        lesson_type_id: 2,
        created: begin - Duration::days(frame.rng.random_range(5..40)),
        updated: frame.today - Duration::days(frame.rng.random_range(0..60)),
        extra: None,
    }
}

fn name(block: u32, at: u32, subject: &str, level: &str) -> String {
    match block {
        0 => format!("{subject} {level}, группа {}", at + 1),
        _ => format!("{subject} {level}, группа {}-{}", block + 1, at + 1),
    }
}

/// The tariff a group's students pay by.
pub fn tariff_of(group: u32) -> &'static Tariff {
    &TARIFFS[group as usize % (TARIFFS.len() - 1)]
}
