//! 172 lessons: four weeks of the running groups around today, and twelve individual ones.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate, NaiveTime};
use rand::Rng;

use super::super::entities::cgi::Cgi;
use super::super::entities::customer::Customer;
use super::super::entities::customer_tariff::CustomerTariff;
use super::super::entities::group::Group;
use super::super::entities::lesson::{CANCELLED, CONDUCTED, Detail, Lesson, PLANNED};
use super::block::{Frame, GROUPS_RUNNING};
use super::dictionaries::TARIFFS;
use super::groups::tariff_of;
use super::staff::subject_of;

const WEEKS: std::ops::Range<i64> = -2..2;
const INDIVIDUAL: u32 = 12;
/// Past lessons that point to a room and a teacher deleted since.
const ROOM_GONE: u32 = 10;
const TEACHER_GONE: u32 = 12;
/// Past lessons whose attendance names a customer deleted since.
const CUSTOMER_GONE: [u32; 2] = [2, 8];
const TOPICS: [&str; 6] =
    ["Знакомство и правила чтения", "Моя семья", "Прошедшее время", "Город и транспорт", "Еда и рестораны", "Повторение и проверочная работа"];

pub fn lessons(frame: &mut Frame, groups: &[Group], cgis: &[Cgi], tariffs: &[CustomerTariff], customers: &mut [Customer]) -> Vec<Lesson> {
    let mut makers = Makers::new(frame, cgis, tariffs);
    let mut rows = Vec::new();
    for week in WEEKS {
        for (at, group) in (0..GROUPS_RUNNING).zip(groups) {
            rows.push(makers.group_lesson(week, at, group));
        }
    }
    for at in 0..INDIVIDUAL {
        rows.push(makers.individual_lesson(at, &customers[(at * 19) as usize]));
    }
    note_dates(makers.frame, &rows, customers);
    rows
}

struct Makers<'a> {
    frame: &'a mut Frame,
    members: HashMap<u32, Vec<&'a Cgi>>,
    tariffs: HashMap<u32, u32>,
    made: u32,
    details: u32,
}

impl<'a> Makers<'a> {
    fn new(frame: &'a mut Frame, cgis: &'a [Cgi], tariffs: &[CustomerTariff]) -> Self {
        let mut members: HashMap<u32, Vec<&Cgi>> = HashMap::new();
        // Memberships that are wrong take no part: nobody has seen their students.
        let sound = |row: &&Cgi| row.begin < row.end && row.customer_id < frame.ids.gone_customer();
        for row in cgis.iter().filter(sound) {
            members.entry(row.group_id).or_default().push(row);
        }
        let tariffs = tariffs.iter().rev().map(|row| (row.customer_id, row.id)).collect();
        Self { frame, members, tariffs, made: 0, details: 0 }
    }

    /// Cancelled now and then; past ones are conducted but for a few that were forgotten.
    fn status(&self, date: NaiveDate) -> u8 {
        match self.made {
            made if made % 14 == 5 => CANCELLED,
            made if made % 41 == 7 => PLANNED,
            _ if date < self.frame.today => CONDUCTED,
            _ => PLANNED,
        }
    }

    fn group_lesson(&mut self, week: i64, at: u32, group: &Group) -> Lesson {
        let slot = self.frame.slots[at as usize];
        let date = self.frame.monday() + Duration::days(week * 7 + i64::from(slot.day));
        let status = self.status(date);
        let present: Vec<u32> = match self.members.get(&group.id) {
            Some(rows) => rows.iter().filter(|row| row.begin <= date).map(|row| row.customer_id).collect(),
            None => Vec::new(),
        };
        let price = tariff_of(at).price;
        let room = if self.made == ROOM_GONE { self.frame.ids.gone_room() } else { self.frame.ids.room + slot.room };
        let teacher = match self.made {
            TEACHER_GONE => self.frame.ids.gone_teacher(),
            _ => self.frame.ids.teacher + slot.teacher,
        };
        let mut details = self.details(status, &present, price);
        if CUSTOMER_GONE.contains(&self.made) && status == CONDUCTED {
            let gone = self.frame.ids.gone_customer() + u32::from(self.made != CUSTOMER_GONE[0]);
            details.push(self.detail(gone, true, None, price));
        }
        let lists_customers = details.is_empty() || self.made.is_multiple_of(2);
        let lesson = Lesson {
            id: self.frame.ids.lesson + self.made,
            branch_id: slot.branch,
            regular_id: Some(self.frame.ids.regular_lesson + at),
            date,
            from: slot.from(),
            to: slot.from() + Duration::minutes(60),
            lesson_type_id: 2,
            status,
            subject_id: subject_of(slot.teacher) + 1,
            room_id: Some(room),
            teacher_ids: vec![teacher],
            customer_ids: if lists_customers { present } else { Vec::new() },
            group_ids: vec![group.id],
            topic: (status == CONDUCTED).then(|| TOPICS[self.made as usize % TOPICS.len()].into()),
            note: if status == CANCELLED { "Педагог заболел".into() } else { "".into() },
            details,
            extra: None,
        };
        self.made += 1;
        lesson
    }

    /// On Sundays, when no group meets.
    fn individual_lesson(&mut self, at: u32, customer: &Customer) -> Lesson {
        let week = i64::from(at % 4) - 2;
        let date = self.frame.monday() + Duration::days(week * 7 + 6);
        let status = self.status(date);
        let trial = at % 6 == 5;
        let price = if trial { 0 } else { TARIFFS[5].price };
        let branch = customer.branch_ids[0];
        let from = NaiveTime::from_hms_opt(10 + at / 4, 0, 0).expect("a time of day");
        let teacher = if branch == 1 { at % 3 } else { 4 + at % 2 };
        let lesson = Lesson {
            id: self.frame.ids.lesson + self.made,
            branch_id: branch,
            regular_id: None,
            date,
            from,
            to: from + Duration::minutes(45),
            lesson_type_id: if trial { 3 } else { 1 },
            status,
            subject_id: subject_of(teacher) + 1,
            room_id: (at != 3).then_some(self.frame.ids.room + if branch == 1 { at % 7 } else { 7 + at % 5 }),
            teacher_ids: vec![self.frame.ids.teacher + teacher],
            customer_ids: vec![customer.id],
            group_ids: Vec::new(),
            topic: None,
            note: "".into(),
            details: self.details(status, &[customer.id], price),
            extra: None,
        };
        self.made += 1;
        lesson
    }

    /// Cancelled lessons have none; planned ones mostly show a forecast.
    fn details(&mut self, status: u8, present: &[u32], price: i64) -> Vec<Detail> {
        if status == CANCELLED || status == PLANNED && self.made % 6 == 1 {
            return Vec::new();
        }
        present.iter().map(|customer| self.student(status, *customer, price)).collect()
    }

    fn student(&mut self, status: u8, customer: u32, price: i64) -> Detail {
        if status == PLANNED {
            return self.detail(customer, false, None, price);
        }
        match self.frame.rng.random_range(0..100) {
            // Absent without notice: charged all the same.
            0..=5 => self.detail(customer, false, Some(1), price),
            6..=14 => self.detail(customer, false, Some(2), 0),
            // A free lesson.
            15 => self.detail(customer, true, None, 0),
            _ => self.detail(customer, true, None, price),
        }
    }

    fn detail(&mut self, customer: u32, came: bool, reason: Option<u8>, price: i64) -> Detail {
        let id = self.frame.ids.detail + self.details;
        self.details += 1;
        Detail {
            id,
            customer_id: customer,
            is_attend: came,
            reason_id: reason,
            commission: price,
            ctt_id: self.tariffs.get(&customer).copied().filter(|_| price > 0),
            note: if reason == Some(2) { "Болеет" } else { "" },
        }
    }
}

/// The dates of the last visit and of the next lesson that customers' cards show.
fn note_dates(frame: &Frame, lessons: &[Lesson], customers: &mut [Customer]) {
    let first = frame.ids.customer;
    for lesson in lessons {
        for detail in &lesson.details {
            let Some(customer) = customers.get_mut((detail.customer_id - first) as usize) else {
                continue;
            };
            if lesson.status == CONDUCTED && detail.is_attend {
                customer.last_attend = customer.last_attend.max(Some(lesson.date));
            }
            if lesson.status == PLANNED && lesson.date >= frame.today {
                let at = lesson.date.and_time(lesson.from);
                customer.next_lesson = Some(customer.next_lesson.map_or(at, |next| next.min(at)));
            }
        }
    }
}
