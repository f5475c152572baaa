//! Who teaches which running group when and where; two lessons never share a teacher or a room.

use std::collections::HashSet;

use chrono::NaiveTime;

use super::super::entities::group::Group;
use super::super::entities::regular_lesson::RegularLesson;
use super::block::{Frame, GROUPS_RUNNING, ROOMS, TEACHERS_AT_WORK};
use super::staff::subject_of;

/// Rooms of the first branch come first.
pub const BRANCH_ONE_ROOMS: u32 = 7;
const HOURS: [(u32, u32); 4] = [(15, 0), (16, 30), (18, 0), (19, 30)];

/// The weekly place of a running group.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    pub teacher: u32,
    pub branch: u32,
    /// 0 Monday to 5 Saturday.
    pub day: u32,
    pub hour: usize,
    pub room: u32,
}

impl Slot {
    pub fn from(&self) -> NaiveTime {
        let (hour, minute) = HOURS[self.hour];
        NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
    }
}

pub fn branches_of_teacher(teacher: u32) -> Vec<u32> {
    match teacher {
        0..=2 => vec![1],
        3 => vec![1, 2],
        6 => vec![1],
        _ => vec![2],
    }
}

/// Slots of the running groups, in order.
pub fn slots() -> Vec<Slot> {
    let mut taken = HashSet::new();
    (0..GROUPS_RUNNING).map(|group| slot(group, &mut taken)).collect()
}

fn slot(group: u32, taken: &mut HashSet<(u32, usize, u32)>) -> Slot {
    let (teacher, turn) = (group % TEACHERS_AT_WORK, group / TEACHERS_AT_WORK);
    let branches = branches_of_teacher(teacher);
    let branch = branches[turn as usize % branches.len()];
    let (day, hour) = ((turn + teacher) % 6, (turn + teacher) as usize % HOURS.len());
    let rooms = if branch == 1 { 0..BRANCH_ONE_ROOMS } else { BRANCH_ONE_ROOMS..ROOMS };
    let count = rooms.end - rooms.start;
    let room = (0..count)
        .map(|step| rooms.start + (group + step) % count)
        .find(|room| taken.insert((day, hour, *room)))
        .expect("a branch has more rooms than teachers");
    Slot { teacher, branch, day, hour, room }
}

pub fn regular_lessons(frame: &Frame, groups: &[Group]) -> Vec<RegularLesson> {
    (0_u32..)
        .zip(frame.slots.iter().zip(groups))
        .map(|(at, (slot, group))| RegularLesson {
            id: frame.ids.regular_lesson + at,
            branch_id: slot.branch,
            group_id: group.id,
            lesson_type_id: 2,
            subject_id: subject_of(slot.teacher) + 1,
            teacher_ids: vec![frame.ids.teacher + slot.teacher],
            room_id: (at != 7).then_some(frame.ids.room + slot.room),
            day: slot.day + 1,
            from: slot.from(),
            to: slot.from() + chrono::Duration::minutes(60),
            begin: group.begin,
            end: group.end,
            extra: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_and_no_room_is_taken_twice() {
        let slots = slots();
        let distinct = |key: fn(&Slot) -> (u32, usize, u32)| slots.iter().map(key).collect::<HashSet<_>>().len();
        assert_eq!(distinct(|slot| (slot.day, slot.hour, slot.room)), slots.len());
        assert_eq!(distinct(|slot| (slot.day, slot.hour, slot.teacher)), slots.len());
    }
}
