//! 262 students (241 of them active) and 18 leads, with the dirt real lists have.

use chrono::{Duration, NaiveDate, NaiveTime};
use rand::Rng;
use serde_json::json;

use super::super::dates;
use super::super::entities::Entity;
use super::super::entities::customer::{ARCHIVED, CLIENT, Customer, LEAD};
use super::super::row::put_extra;
use super::block::{ACTIVE, Frame, LEADS, STUDENTS};
use crate::names::{Family, phone, phone_digits};

/// Children of one parent, who share a phone and an e-mail: each with the one before.
const YOUNGER_SIBLINGS: [u32; 6] = [11, 13, 15, 17, 19, 21];
/// The same child entered twice: this one repeats the one before.
const DUPLICATE: u32 = 31;
const PHONE_TOO_SHORT: u32 = 40;
const NO_PHONE: [u32; 2] = [41, 42];
const BAD_EMAIL: u32 = 45;
const SPACES_IN_NAME: u32 = 50;
const ZERO_BIRTHDAY: u32 = 60;
const TWO_DIGIT_BIRTHDAY: u32 = 61;
const ISO_BIRTHDAY: u32 = 62;
const NO_BIRTHDAY: u32 = 63;
const TEACHER_GONE: u32 = 70;
/// The lead whose phone was typed into the name.
const PHONE_AS_NAME: u32 = STUDENTS;
/// Leads in the archive are the last ones.
const LEADS_ACTIVE: u32 = 16;

pub fn customers(frame: &mut Frame) -> Vec<Customer> {
    let mut made: Vec<Customer> = Vec::with_capacity((STUDENTS + LEADS) as usize);
    let mut families: Vec<Family> = Vec::with_capacity(made.capacity());
    for at in 0..STUDENTS + LEADS {
        let shares = YOUNGER_SIBLINGS.contains(&at) || at == DUPLICATE;
        let family = match families.last() {
            Some(last) if shares => *last,
            _ => Family::random(&mut frame.rng),
        };
        families.push(family);
        let mut customer = person(frame, at, family);
        match made.last() {
            Some(other) if at == DUPLICATE => repeat(&mut customer, other, at),
            Some(other) if shares => share_parent(&mut customer, other, at),
            _ => {}
        }
        spoil(frame, &mut customer, at);
        made.push(customer);
    }
    made
}

fn person(frame: &mut Frame, at: u32, family: Family) -> Customer {
    let id = frame.ids.customer + at;
    let (name, sex) = family.child(&mut frame.rng);
    let parent = family.mother(&mut frame.rng);
    let created = created(frame);
    let mut customer = Customer {
        name,
        gender: sex.code(),
        legal_name: parent,
        dob: Some(frame.today - Duration::days(frame.rng.random_range(6 * 365..17 * 365))),
        lead_source_id: Some(11 + at % 5),
        created,
        updated: frame.today - Duration::days(frame.rng.random_range(0..90)),
        phones: phones(id, at),
        emails: emails(family, id, at),
        contract: at.is_multiple_of(4).then(|| format!("A-{id}")),
        ..Customer::blank(id, frame.today)
    };
    match at {
        _ if at < ACTIVE => {
            customer.is_study = CLIENT;
            customer.study_status_id = Some(if at % 30 == 29 { 2 } else { 1 });
        }
        _ if at < STUDENTS => archive(frame, &mut customer, at - ACTIVE),
        _ => lead(frame, &mut customer, at - STUDENTS),
    }
    customer
}

fn created(frame: &mut Frame) -> chrono::NaiveDateTime {
    let day = frame.today - Duration::days(frame.rng.random_range(95..700));
    let second = frame.rng.random_range(9 * 3600..20 * 3600);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0);
    day.and_time(time.expect("a second of the day"))
}

fn phones(id: u32, at: u32) -> Vec<String> {
    let digits = phone_digits(id);
    let mut phones = vec![phone(digits, at)];
    if at % 9 == 8 {
        phones.push(phone(phone_digits(id + 2_000_000), at + 1));
    }
    phones
}

fn emails(family: Family, id: u32, at: u32) -> Vec<String> {
    let email = family.email(id);
    match at {
        _ if at % 6 == 5 => Vec::new(),
        _ if at % 17 == 3 => vec![email.to_uppercase()],
        _ if at % 23 == 4 => vec![format!(" {email} ")],
        _ => vec![email],
    }
}

/// Archived clients: some rows say so by `is_study` 2, all by the archive flag and a past end.
fn archive(frame: &Frame, customer: &mut Customer, at: u32) {
    customer.is_study = if at.is_multiple_of(3) { ARCHIVED } else { CLIENT };
    customer.archived = true;
    customer.study_status_id = Some(3);
    customer.customer_reject_id = (at % 4 != 3).then_some(at % 4 + 1);
    customer.end = frame.today - Duration::days(i64::from(20 + at * 3));
}

fn lead(frame: &Frame, customer: &mut Customer, at: u32) {
    customer.is_study = LEAD;
    customer.lead_status_id = Some(at % 6 + 1);
    customer.created = (frame.today - Duration::days(i64::from(at))).and_time(NaiveTime::MIN);
    if at >= LEADS_ACTIVE {
        customer.archived = true;
        customer.lead_reject_id = at.is_multiple_of(2).then_some(1);
        customer.end = frame.today - Duration::days(10);
    }
}

fn share_parent(customer: &mut Customer, other: &Customer, at: u32) {
    customer.legal_name.clone_from(&other.legal_name);
    customer.phones = vec![phone(phone_digits(other.id), at)];
    customer.emails.clone_from(&other.emails);
    if customer.name == other.name {
        customer.name.push_str(" (мл.)");
    }
}

fn repeat(customer: &mut Customer, other: &Customer, at: u32) {
    share_parent(customer, other, at);
    customer.name.clone_from(&other.name);
    customer.gender = other.gender;
    customer.dob = other.dob;
    customer.emails = other.emails.iter().map(|email| email.to_uppercase()).collect();
}

fn spoil(frame: &Frame, customer: &mut Customer, at: u32) {
    match at {
        PHONE_TOO_SHORT => customer.phones = vec!["123".to_owned()],
        BAD_EMAIL => customer.emails = vec!["нет почты".to_owned()],
        SPACES_IN_NAME => customer.name = format!("  {}  ", customer.name.replace(' ', "   ")),
        ZERO_BIRTHDAY => put_extra(&mut customer.extra, "dob", json!("0000-00-00")),
        TWO_DIGIT_BIRTHDAY => put_extra(&mut customer.extra, "dob", json!("03.09.14")),
        ISO_BIRTHDAY => put_extra(&mut customer.extra, "dob", json!("2014-05-03")),
        NO_BIRTHDAY => customer.dob = None::<NaiveDate>,
        TEACHER_GONE => customer.teacher_ids = vec![frame.ids.gone_teacher()],
        PHONE_AS_NAME => customer.name = customer.phones.concat(),
        _ if NO_PHONE.contains(&at) => customer.phones.clear(),
        _ => {}
    }
    if at == ZERO_BIRTHDAY + 5 {
        put_extra(&mut customer.extra, "next_lesson_date", json!("0000-00-00 00:00:00"));
    }
    if customer.end == dates::far_end() && at.is_multiple_of(50) && at > 0 {
        put_extra(&mut customer.extra, "e_date", json!("0000-00-00"));
    }
}
