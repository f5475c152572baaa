//! The learning platform of the example school «Полиглот», made anew from a seed: three hundred students, seven
//! teachers and twenty courses, `scale` times over.

mod calendar;
mod courses;
mod learning;
mod people;
mod study;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::site::people::{Account, Term};
use super::site::{ROOT_ACCOUNT, Site};
use super::time::{DAY, HOUR, Time};
use crate::alfacrm::school::Plan;

/// The account's administrator, who is in no course.
pub const ADMIN: u64 = 1;
pub const FIRST_TEACHER: u64 = 11;
pub const FIRST_STUDENT: u64 = 4_899_001;
pub const TEACHERS: u64 = 7;

/// One block in the making.
struct Frame<'a> {
    site: &'a mut Site,
    rng: StdRng,
    noon: Time,
    block: u64,
    teachers: Vec<u64>,
    students: Vec<u64>,
    parents: Vec<u64>,
    courses: Vec<u64>,
}

impl Frame<'_> {
    /// Some time in those days before the noon of the plan.
    fn past(&mut self, from: i64, to: i64) -> Time {
        self.noon.plus(-self.rng.random_range(to * DAY..=from * DAY))
    }

    fn one_in(&mut self, many: u32) -> bool {
        self.rng.random_ratio(1, many)
    }
}

/// Equal plans give equal schools, and a block does not depend on the scale.
pub fn generate(plan: Plan) -> Site {
    let noon = Time(plan.today.and_hms_opt(0, 0, 0).map_or(0, |night| night.and_utc().timestamp()) + 9 * HOUR);
    let mut site = Site::default();
    accounts(&mut site);
    terms(&mut site, noon);
    site.users.insert(ADMIN, people::admin(noon));
    for block in 0..u64::from(plan.scale) {
        let seed = plan.seed ^ 0x00ca_9fa5 ^ block.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut frame = Frame {
            site: &mut site,
            rng: StdRng::seed_from_u64(seed),
            noon,
            block,
            teachers: Vec::new(),
            students: Vec::new(),
            parents: Vec::new(),
            courses: Vec::new(),
        };
        people::add(&mut frame);
        courses::add(&mut frame);
        learning::add(&mut frame);
        courses::enrol(&mut frame);
        study::add(&mut frame);
        calendar::add(&mut frame);
    }
    site
}

fn accounts(site: &mut Site) {
    let rows = [(ROOT_ACCOUNT, "Школа «Полиглот»", None), (11, "Онлайн-курсы", Some("online")), (12, "Очные группы", Some("campus"))];
    for (id, name, sis) in rows {
        let account = Account {
            id,
            name: name.to_owned(),
            uuid: format!("sandboxAccount{id}"),
            parent_account_id: (id != ROOT_ACCOUNT).then_some(ROOT_ACCOUNT),
            sis_account_id: sis.map(str::to_owned),
        };
        site.accounts.insert(id, account);
    }
}

const NOW_TERM: u64 = 231;
const OLD_TERM: u64 = 230;

fn terms(site: &mut Site, noon: Time) {
    let rows = [(OLD_TERM, "Прошлый семестр", "past", -260, -110), (NOW_TERM, "Этот семестр", "now", -100, 60)];
    for (id, name, sis, start, end) in rows {
        let term = Term {
            id,
            name: name.to_owned(),
            start_at: Some(noon.plus(start * DAY).midnight()),
            end_at: Some(noon.plus(end * DAY).midnight()),
            created_at: noon.plus(-300 * DAY),
            sis_term_id: Some(sis.to_owned()),
        };
        site.terms.insert(id, term);
    }
}
