//! Rows by what a path may call them: an id, a global id, `self`, or an id of the SIS.

use super::site::ROOT_ACCOUNT;
use super::site::Site;
use super::site::courses::{Course, Section};
use super::site::people::{Account, User};

/// How many ids a shard has.
const SHARD: u64 = 10_000_000_000_000;

/// `42`, or `18467~42` for what lies on another shard.
pub fn number(text: &str) -> Option<u64> {
    match text.split_once('~') {
        Some((shard, local)) => shard.parse::<u64>().ok()?.checked_mul(SHARD)?.checked_add(local.parse().ok()?),
        None => text.parse().ok(),
    }
}

impl Site {
    pub fn find_account(&self, text: &str) -> Option<&Account> {
        if text == "self" {
            return self.accounts.get(&ROOT_ACCOUNT);
        }
        match text.strip_prefix("sis_account_id:") {
            Some(sis) => self.accounts.values().find(|row| row.sis_account_id.as_deref() == Some(sis)),
            None => self.accounts.get(&number(text)?),
        }
    }

    pub fn find_user(&self, text: &str, me: u64) -> Option<&User> {
        if text == "self" {
            return self.user(me);
        }
        let mut live = self.users.values().filter(|user| !user.deleted);
        match text.split_once(':') {
            Some(("sis_user_id", sis)) => live.find(|user| user.sis_user_id.as_deref() == Some(sis)),
            Some(("sis_login_id", login)) => live.find(|user| user.login_id.eq_ignore_ascii_case(login)),
            Some(("sis_integration_id", id)) => live.find(|user| user.integration_id.as_deref() == Some(id)),
            Some(_) => None,
            None => self.user(number(text)?),
        }
    }

    pub fn find_course(&self, text: &str) -> Option<&Course> {
        let mut live = self.courses.values().filter(|course| course.is_live());
        match text.split_once(':') {
            Some(("sis_course_id", sis)) => live.find(|course| course.sis_course_id.as_deref() == Some(sis)),
            Some(("sis_integration_id", id)) => live.find(|course| course.integration_id.as_deref() == Some(id)),
            Some(_) => None,
            None => self.course(number(text)?),
        }
    }

    pub fn find_section(&self, text: &str) -> Option<&Section> {
        let mut live = self.sections.values().filter(|section| !section.deleted);
        match text.split_once(':') {
            Some(("sis_section_id", sis)) => live.find(|section| section.sis_section_id.as_deref() == Some(sis)),
            Some(("sis_integration_id", id)) => live.find(|section| section.integration_id.as_deref() == Some(id)),
            Some(_) => None,
            None => self.sections.get(&number(text)?).filter(|section| !section.deleted),
        }
    }
}
