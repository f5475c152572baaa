//! 231 subscriptions: of most students one, of a few two, of the rest none.

use chrono::Duration;

use super::super::entities::cgi::Cgi;
use super::super::entities::customer::Customer;
use super::super::entities::customer_tariff::CustomerTariff;
use super::block::Frame;
use super::dictionaries::{TARIFFS, Tariff};
use super::groups::tariff_of;
use super::staff::subject_of;

const WITH_ONE: u32 = 223;
const WITH_TWO: u32 = 8;
/// Every so manieth subscription has an account of its own.
const SEPARATE_EVERY: u32 = 12;

pub fn subscriptions(frame: &mut Frame, customers: &[Customer], cgis: &[Cgi]) -> Vec<CustomerTariff> {
    let mut rows = Vec::with_capacity((WITH_ONE + WITH_TWO) as usize);
    for (at, customer) in (0..WITH_ONE).zip(customers) {
        let group = cgis.iter().find(|row| row.customer_id == customer.id).map_or(0, |row| row.group_id - frame.ids.group);
        let tariff = tariff_of(group);
        let subject = frame.slots.get(group as usize).map_or(0, |slot| subject_of(slot.teacher));
        rows.push(row(frame, &rows, customer, tariff, subject, at));
        if at < WITH_TWO {
            let mut second = row(frame, &rows, customer, &TARIFFS[5], subject, at);
            second.lesson_type_ids = vec![1];
            second.is_separate = false;
            rows.push(second);
        }
    }
    rows
}

fn row(frame: &Frame, rows: &[CustomerTariff], customer: &Customer, tariff: &Tariff, subject: u32, at: u32) -> CustomerTariff {
    let begin = frame.year_begin().min(frame.today - Duration::days(30));
    // Every tenth has run out and shows as archived.
    let end = match at % 10 {
        9 => frame.today - Duration::days(5),
        _ => frame.year_end(),
    };
    CustomerTariff {
        id: rows.last().map_or(frame.ids.customer_tariff, |row| row.id + 1),
        customer_id: customer.id,
        tariff_id: tariff.id,
        subject_ids: vec![subject + 1],
        lesson_type_ids: vec![2],
        is_separate: at % SEPARATE_EVERY == 7,
        balance: 0,
        paid_lessons: 0,
        note: String::new(),
        begin,
        end,
        extra: None,
    }
}
