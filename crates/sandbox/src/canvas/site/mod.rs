//! What the school's Canvas holds: tables of rows, and which belongs to which.
//!
//! [`edit`] changes them, for programs and for people alike; [`grades`] and [`progress`] reckon what Canvas
//! reckons from them.

pub mod courses;
pub mod edit;
pub mod events;
pub mod grades;
pub mod groups;
pub mod learning;
pub mod people;
pub mod progress;
pub mod row;
pub mod work;

use std::collections::BTreeMap;

use self::courses::{Course, Enrollment, Role, Section};
use self::events::{Event, Job};
use self::groups::{Group, GroupCategory, Membership};
use self::learning::{Item, Module};
use self::people::{Account, Term, User};
use self::row::{Children, Table};
use self::work::{Assignment, AssignmentGroup, Submission};
use super::time::Time;

/// Of the account at the top.
pub const ROOT_ACCOUNT: u64 = 10;

#[derive(Debug, Clone, Default)]
pub struct Site {
    pub accounts: Table<Account>,
    pub terms: Table<Term>,
    pub users: Table<User>,
    pub courses: Table<Course>,
    pub sections: Table<Section>,
    pub enrollments: Table<Enrollment>,
    pub modules: Table<Module>,
    pub items: Table<Item>,
    pub assignment_groups: Table<AssignmentGroup>,
    pub assignments: Table<Assignment>,
    /// By assignment and user.
    pub submissions: BTreeMap<(u64, u64), Submission>,
    /// When which user fulfilled which item.
    pub completions: BTreeMap<(u64, u64), Time>,
    pub group_categories: Table<GroupCategory>,
    pub groups: Table<Group>,
    pub memberships: Table<Membership>,
    pub events: Table<Event>,
    pub jobs: Table<Job>,
    /// Of courses.
    pub sections_of: Children,
    pub modules_of: Children,
    pub assignments_of: Children,
    pub groups_of: Children,
    /// Of sections and of users.
    pub enrollments_in: Children,
    pub enrollments_of: Children,
    /// Of modules and of groups.
    pub items_of: Children,
    pub members_of: Children,
    last: BTreeMap<&'static str, u64>,
}

impl Site {
    /// Numbers never come back, and kinds do not share them.
    pub fn next(&mut self, kind: &'static str) -> u64 {
        let start = match kind {
            "users" => 4_899_000,
            "courses" => 51_800,
            "sections" => 69_000,
            "enrollments" => 7_390_000,
            "modules" => 120_000,
            "module_items" => 760_000,
            "assignment_groups" => 45_600,
            "assignments" => 990_000,
            "submissions" => 70_000_000,
            "group_categories" => 800,
            "groups" => 17_000,
            "group_memberships" => 130_000,
            "calendar_events" => 3_390_000,
            "contents" => 1_300,
            _ => 500,
        };
        let last = self.last.entry(kind).or_insert(start);
        *last += 1;
        *last
    }

    pub fn course(&self, id: u64) -> Option<&Course> {
        self.courses.get(&id).filter(|course| course.is_live())
    }

    pub fn user(&self, id: u64) -> Option<&User> {
        self.users.get(&id).filter(|user| !user.deleted)
    }

    pub fn sections_in(&self, course: u64) -> impl Iterator<Item = &Section> {
        self.sections_of.of(course).iter().filter_map(|id| self.sections.get(id)).filter(|section| !section.deleted)
    }

    /// Of any state.
    pub fn enrollments_in_section(&self, section: u64) -> impl Iterator<Item = &Enrollment> {
        self.enrollments_in.of(section).iter().filter_map(|id| self.enrollments.get(id))
    }

    pub fn enrollments_in_course(&self, course: u64) -> impl Iterator<Item = &Enrollment> {
        self.sections_of.of(course).iter().flat_map(|section| self.enrollments_in_section(*section))
    }

    pub fn enrollments_of_user(&self, user: u64) -> impl Iterator<Item = &Enrollment> {
        self.enrollments_of.of(user).iter().filter_map(|id| self.enrollments.get(id))
    }

    pub fn enrollments_at(&self, user: u64, course: u64) -> impl Iterator<Item = &Enrollment> {
        self.enrollments_of_user(user).filter(move |enrollment| enrollment.course_id == course)
    }

    /// Each once, whoever is not gone.
    pub fn students_of(&self, course: u64) -> Vec<u64> {
        let live = self.enrollments_in_course(course).filter(|one| one.role == Role::Student && one.is_live());
        let mut students: Vec<u64> = live.map(|one| one.user_id).filter(|id| self.user(*id).is_some()).collect();
        students.sort_unstable();
        students.dedup();
        students
    }

    pub fn is_student(&self, user: u64, course: u64) -> bool {
        self.enrollments_at(user, course).any(|one| one.role == Role::Student && one.is_live())
    }

    pub fn modules_in(&self, course: u64) -> impl Iterator<Item = &Module> {
        self.modules_of.of(course).iter().filter_map(|id| self.modules.get(id))
    }

    pub fn items_in(&self, module: u64) -> impl Iterator<Item = &Item> {
        self.items_of.of(module).iter().filter_map(|id| self.items.get(id))
    }

    pub fn assignments_in(&self, course: u64) -> impl Iterator<Item = &Assignment> {
        self.assignments_of.of(course).iter().filter_map(|id| self.assignments.get(id))
    }

    pub fn groups_in(&self, course: u64) -> impl Iterator<Item = &Group> {
        self.groups_of.of(course).iter().filter_map(|id| self.groups.get(id)).filter(|group| !group.deleted)
    }

    pub fn members_in(&self, group: u64) -> impl Iterator<Item = &Membership> {
        self.members_of.of(group).iter().filter_map(|id| self.memberships.get(id))
    }

    /// Of the account or one below it.
    pub fn is_under(&self, account: u64, top: u64) -> bool {
        let mut at = Some(account);
        while let Some(id) = at {
            if id == top {
                return true;
            }
            at = self.accounts.get(&id).and_then(|account| account.parent_account_id);
        }
        false
    }
}
