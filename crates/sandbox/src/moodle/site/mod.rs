//! What the site holds: people, courses with their sections and activities, who is enrolled where, how far they got.

pub mod completion;
pub mod course;
pub mod enrolment;
pub mod event;
pub mod grade;
pub mod group;
pub mod module;
pub mod user;

use std::collections::{BTreeMap, BTreeSet};

use self::completion::Completion;
use self::course::{Category, Course};
use self::enrolment::Enrolment;
use self::event::Event;
use self::grade::Grade;
use self::group::Group;
use self::module::Module;
use self::user::User;

/// The front page is a course too.
pub const FRONT_PAGE: u32 = 1;

/// Numbers are never given twice.
#[derive(Debug, Default, Clone)]
pub struct Last {
    pub user: u32,
    pub course: u32,
    pub section: u32,
    pub module: u32,
    pub enrolment: u32,
    pub group: u32,
    pub event: u32,
    pub grade_item: u32,
    /// Of a kind of activity, the number in its own table.
    pub instance: BTreeMap<&'static str, u32>,
}

pub fn next(last: &mut u32) -> u32 {
    *last += 1;
    *last
}

#[derive(Debug, Default)]
pub struct Site {
    pub users: BTreeMap<u32, User>,
    /// By user name, for checks that would otherwise read all of them.
    pub user_names: BTreeMap<String, u32>,
    /// By address in lower case.
    pub addresses: BTreeMap<String, u32>,
    pub categories: Vec<Category>,
    pub courses: BTreeMap<u32, Course>,
    pub modules: BTreeMap<u32, Module>,
    /// By course and user.
    pub enrolments: BTreeMap<(u32, u32), Enrolment>,
    pub courses_of: BTreeMap<u32, BTreeSet<u32>>,
    pub groups: BTreeMap<u32, Group>,
    /// By module and user.
    pub completions: BTreeMap<(u32, u32), Completion>,
    /// By course and user: when the course was found complete.
    pub course_completions: BTreeMap<(u32, u32), i64>,
    /// By grade item and user.
    pub grades: BTreeMap<(u32, u32), Grade>,
    pub events: BTreeMap<u32, Event>,
    /// By course and user.
    pub last_access: BTreeMap<(u32, u32), i64>,
    pub last: Last,
}

impl Site {
    pub fn add_user(&mut self, mut user: User) -> u32 {
        if user.id == 0 {
            user.id = next(&mut self.last.user);
        }
        let id = user.id;
        self.last.user = self.last.user.max(id);
        self.user_names.insert(user.username.clone(), id);
        self.addresses.entry(user.email.to_lowercase()).or_insert(id);
        self.users.insert(id, user);
        id
    }

    /// With the indexes kept right.
    pub fn edit_user(&mut self, id: u32, edit: impl FnOnce(&mut User)) {
        let Some(user) = self.users.get_mut(&id) else { return };
        let (name, address) = (user.username.clone(), user.email.to_lowercase());
        edit(user);
        let (new_name, new_address) = (user.username.clone(), user.email.to_lowercase());
        self.user_names.remove(&name);
        self.user_names.insert(new_name, id);
        if self.addresses.get(&address) == Some(&id) {
            self.addresses.remove(&address);
        }
        self.addresses.insert(new_address, id);
    }

    /// Not the deleted ones.
    pub fn user(&self, id: u32) -> Option<&User> {
        self.users.get(&id).filter(|user| !user.deleted)
    }

    pub fn enrolment(&self, course: u32, user: u32) -> Option<&Enrolment> {
        self.enrolments.get(&(course, user))
    }

    pub fn is_active(&self, course: u32, user: u32, now: i64) -> bool {
        self.enrolment(course, user).is_some_and(|enrolment| enrolment.is_active(now))
    }

    /// Everybody enrolled, by the number of the user.
    pub fn enrolled(&self, course: u32) -> impl Iterator<Item = &Enrolment> {
        self.enrolments.range((course, 0)..=(course, u32::MAX)).map(|(_, enrolment)| enrolment)
    }

    /// Courses of the user's active enrolments, as the site orders courses.
    pub fn active_courses(&self, user: u32, now: i64) -> Vec<&Course> {
        let ids = self.courses_of.get(&user).into_iter().flatten();
        let mut courses: Vec<&Course> = ids.filter(|course| self.is_active(**course, user, now)).filter_map(|id| self.courses.get(id)).collect();
        courses.sort_by_key(|course| course.sort_order);
        courses
    }

    pub fn groups_of_course(&self, course: u32) -> impl Iterator<Item = &Group> {
        let ids = self.courses.get(&course).map(|course| course.groups.as_slice()).unwrap_or_default();
        ids.iter().filter_map(|id| self.groups.get(id))
    }

    /// The activities of a course, section by section.
    pub fn modules_of(&self, course: &Course) -> Vec<&Module> {
        course.sections.iter().flat_map(|section| &section.modules).filter_map(|id| self.modules.get(id)).collect()
    }

    pub fn share_a_course(&self, one: u32, other: u32, now: i64) -> bool {
        let (Some(mine), Some(theirs)) = (self.courses_of.get(&one), self.courses_of.get(&other)) else { return false };
        mine.intersection(theirs).any(|course| self.is_active(*course, one, now))
    }

    pub fn sizes(&self) -> BTreeMap<&'static str, usize> {
        let sections = self.courses.values().map(|course| course.sections.len()).sum();
        BTreeMap::from([
            ("users", self.users.len()),
            ("courses", self.courses.len()),
            ("categories", self.categories.len()),
            ("sections", sections),
            ("modules", self.modules.len()),
            ("enrolments", self.enrolments.len()),
            ("groups", self.groups.len()),
            ("group_members", self.groups.values().map(|group| group.members.len()).sum()),
            ("completions", self.completions.len()),
            ("course_completions", self.course_completions.len()),
            ("grades", self.grades.len()),
            ("events", self.events.len()),
        ])
    }
}
