//! One block of the school: 7 teachers, 262 students, 18 leads, 53 groups, 12 rooms, 172 lessons.

use chrono::{Datelike, Duration, NaiveDate};
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::super::entities::cgi::Cgi;
use super::super::entities::customer::Customer;
use super::super::entities::customer_tariff::CustomerTariff;
use super::super::entities::group::Group;
use super::super::entities::lesson::Lesson;
use super::super::entities::loose::LooseRow;
use super::super::entities::pay::Pay;
use super::super::entities::regular_lesson::RegularLesson;
use super::timetable::Slot;
use super::{Plan, customers, groups, lessons, memberships, payments, staff, subscriptions, timetable};

pub const TEACHERS: u32 = 7;
/// Teachers who still work; the last one has left.
pub const TEACHERS_AT_WORK: u32 = 6;
pub const ROOMS: u32 = 12;
pub const GROUPS: u32 = 53;
/// Groups with a place in the timetable come first, then those still gathering, then the archive.
pub const GROUPS_RUNNING: u32 = 40;
pub const GROUPS_ACTIVE: u32 = 48;
pub const ACTIVE: u32 = 241;
pub const STUDENTS: u32 = 262;
pub const LEADS: u32 = 18;

/// First ids of a block, one for every kind. The gap at each range's end holds ids of rows that
/// are "gone": referred to, but not there.
#[derive(Debug, Clone, Copy)]
pub struct Ids {
    pub teacher: u32,
    pub room: u32,
    pub group: u32,
    pub customer: u32,
    pub regular_lesson: u32,
    pub lesson: u32,
    pub detail: u32,
    pub cgi: u32,
    pub customer_tariff: u32,
    pub pay: u32,
}

impl Ids {
    pub fn of(block: u32) -> Self {
        Self {
            teacher: 11 + block * 10,
            room: 1 + block * 15,
            group: 101 + block * 60,
            customer: 1001 + block * 300,
            regular_lesson: 401 + block * 50,
            lesson: 30_001 + block * 200,
            detail: 80_001 + block * 2_000,
            cgi: 9_001 + block * 500,
            customer_tariff: 701 + block * 260,
            pay: 5_001 + block * 2_400,
        }
    }

    pub fn gone_teacher(&self) -> u32 {
        self.teacher + 8
    }

    pub fn gone_room(&self) -> u32 {
        self.room + 13
    }

    pub fn gone_customer(&self) -> u32 {
        self.customer + 290
    }
}

/// What the makers of a block's parts share.
pub struct Frame {
    pub number: u32,
    pub ids: Ids,
    pub today: NaiveDate,
    pub rng: StdRng,
    pub slots: Vec<Slot>,
}

impl Frame {
    pub fn monday(&self) -> NaiveDate {
        self.today - Duration::days(i64::from(self.today.weekday().num_days_from_monday()))
    }

    /// 1 September of the running school year.
    pub fn year_begin(&self) -> NaiveDate {
        let year = self.today.year() - i32::from(self.today.month() < 9);
        NaiveDate::from_ymd_opt(year, 9, 1).expect("a day of the calendar")
    }

    /// The end of the school year, or later in summer, when new groups gather already.
    pub fn year_end(&self) -> NaiveDate {
        let year = self.year_begin().year() + 1;
        let may = NaiveDate::from_ymd_opt(year, 5, 31).expect("a day of the calendar");
        may.max(self.today + Duration::days(60))
    }
}

pub struct Block {
    pub teachers: Vec<LooseRow>,
    pub rooms: Vec<LooseRow>,
    pub groups: Vec<Group>,
    pub regular_lessons: Vec<RegularLesson>,
    pub customers: Vec<Customer>,
    pub cgis: Vec<Cgi>,
    pub customer_tariffs: Vec<CustomerTariff>,
    pub lessons: Vec<Lesson>,
    pub pays: Vec<Pay>,
}

impl Block {
    pub fn generate(plan: &Plan, number: u32) -> Self {
        let seed = plan.seed.wrapping_add(u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut frame = Frame { number, ids: Ids::of(number), today: plan.today, rng: StdRng::seed_from_u64(seed), slots: timetable::slots() };
        let teachers = staff::teachers(&mut frame);
        let rooms = staff::rooms(&frame);
        let groups = groups::groups(&mut frame);
        let regular_lessons = timetable::regular_lessons(&frame, &groups);
        let mut customers = customers::customers(&mut frame);
        let cgis = memberships::memberships(&mut frame, &groups, &mut customers);
        let mut customer_tariffs = subscriptions::subscriptions(&mut frame, &customers, &cgis);
        let lessons = lessons::lessons(&mut frame, &groups, &cgis, &customer_tariffs, &mut customers);
        let pays = payments::payments(&mut frame, &lessons, &mut customers, &mut customer_tariffs);
        Self { teachers, rooms, groups, regular_lessons, customers, cgis, customer_tariffs, lessons, pays }
    }
}
