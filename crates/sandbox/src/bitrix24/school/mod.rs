//! The sales of the example school in Bitrix24: invented people, made anew from a seed.
//!
//! One block holds 200 contacts, 40 companies, 100 deals, 30 leads, 60 tasks, 200 activities and 100
//! comments; users, funnels, directories, products and custom fields are there once.

mod directories;
mod own_fields;
mod people;
mod sales;
mod timeline;

use chrono::{NaiveTime, TimeDelta};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};

use super::portal::Portal;
use super::table::Row;
use crate::alfacrm::school::Plan;

pub const CONTACTS: i64 = 200;
pub const COMPANIES: i64 = 40;
pub const DEALS: i64 = 100;
pub const LEADS: i64 = 30;
pub const TASKS: i64 = 60;
pub const ACTIVITIES: i64 = 200;
pub const COMMENTS: i64 = 100;

/// The funnel of courses; the general one is 0.
pub const COURSES: i64 = 7;

const DAY: i64 = 86_400;

/// What the makers of the parts share.
pub struct Frame<'a> {
    pub portal: &'a mut Portal,
    pub rng: StdRng,
    /// Noon of the plan's day.
    pub noon: i64,
    /// Of this block.
    pub contacts: std::ops::Range<i64>,
    pub companies: std::ops::Range<i64>,
    pub deals: std::ops::Range<i64>,
}

impl Frame<'_> {
    /// A moment of the last so many days, never later than the plan's noon.
    pub fn past(&mut self, days: i64) -> i64 {
        self.noon - self.rng.random_range(0..days * DAY)
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.rng.random_range(0..of.len())]
    }

    /// One of the users who still work.
    pub fn user(&mut self) -> i64 {
        self.rng.random_range(1..=5)
    }
}

pub fn row<const N: usize>(fields: [(&'static str, Value); N]) -> Row {
    fields.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

pub fn day(at: i64) -> Value {
    json!(chrono::DateTime::from_timestamp(at, 0).unwrap_or_default().date_naive().to_string())
}

pub fn generate(plan: Plan) -> Portal {
    let mut portal = Portal::default();
    let noon = plan.today.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(9);
    let noon = noon.timestamp();
    directories::make(&mut portal);
    own_fields::make(&mut portal);
    people::users(&mut portal, noon);
    sales::products(&mut portal, noon);
    people::first_ids(&mut portal);
    for block in 0..i64::from(plan.scale) {
        let seed = plan.seed.wrapping_add(block.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let span = |first: i64, size: i64| first + block * size..first + (block + 1) * size;
        let mut frame = Frame {
            portal: &mut portal,
            rng: StdRng::seed_from_u64(seed),
            noon,
            contacts: span(people::FIRST_CONTACT, CONTACTS),
            companies: span(people::FIRST_COMPANY, COMPANIES),
            deals: span(sales::FIRST_DEAL, DEALS),
        };
        people::companies(&mut frame);
        people::contacts(&mut frame);
        sales::leads(&mut frame);
        sales::deals(&mut frame);
        timeline::activities(&mut frame);
        timeline::comments(&mut frame);
        timeline::tasks(&mut frame);
    }
    portal
}
