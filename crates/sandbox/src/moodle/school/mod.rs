//! A training centre on Moodle: invented people, courses, enrolments and results, made anew from a seed.
//!
//! A site is made of equal blocks, `scale` of them: 20 courses, 300 students, 7 teachers and some 950 enrolments each.
//! The first block has the numbers and the oddities of the recorded site; see `README.md` beside the vendor.

mod activities;
mod calendar;
mod courses;
mod enrolments;
mod notable;
mod people;
mod progress;

use chrono::{NaiveTime, TimeDelta};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::site::Site;
use crate::alfacrm::school::Plan;

pub const COURSES: u32 = 20;
pub const STUDENTS: u32 = 300;
pub const TEACHERS: u32 = 7;
pub const SCALE_LIMIT: u32 = 200;

pub const DAY: i64 = 86_400;
const MOSCOW_HOURS: i64 = 3;
/// Of the recorded site: its courses began so long before the day it was looked at.
const TERM_DAYS: i64 = 74;

/// What the makers of the parts share.
pub struct Block<'a> {
    pub site: &'a mut Site,
    pub rng: StdRng,
    pub number: u32,
    pub first_course: u32,
    pub first_teacher: u32,
    pub first_student: u32,
    /// Midnight of the day the term began.
    pub term: i64,
    /// Noon of the plan's day: nothing has happened after it.
    pub noon: i64,
}

impl Block<'_> {
    /// The first block is the recorded site.
    pub fn is_first(&self) -> bool {
        self.number == 0
    }

    pub fn students(&self) -> std::ops::Range<u32> {
        self.first_student..self.first_student + STUDENTS
    }

    /// Courses are told apart by their number in the recorded site, 2 to 21.
    pub fn course(&self, local: u32) -> u32 {
        self.first_course + local - 2
    }
}

pub fn generate(plan: Plan) -> Site {
    let mut site = Site::default();
    let midnight = plan.today.and_time(NaiveTime::MIN).and_utc() - TimeDelta::hours(MOSCOW_HOURS);
    let (term, noon) = (midnight.timestamp() - TERM_DAYS * DAY, midnight.timestamp() + DAY / 2);
    people::outsiders(&mut site, term);
    courses::front_page(&mut site, term);
    for number in 0..plan.scale.min(SCALE_LIMIT) {
        let seed = plan.seed.wrapping_add(u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        // The accounts of the first block lie between those of the site; the others follow from a round number on.
        let first_teacher = if number == 0 { 3 } else { 1_000 + (number - 1) * (TEACHERS + STUDENTS) };
        let mut block = Block {
            site: &mut site,
            rng: StdRng::seed_from_u64(seed),
            number,
            first_course: 2 + number * COURSES,
            first_teacher,
            first_student: first_teacher + TEACHERS,
            term,
            noon,
        };
        people::make(&mut block);
        courses::make(&mut block);
        enrolments::make(&mut block);
        progress::make(&mut block);
        calendar::make(&mut block);
    }
    courses::sort(&mut site);
    site.settle_all(noon);
    site
}
