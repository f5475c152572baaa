//! Changes of rows, each told to the ledger. Adding alone, as making a school does, is told to nobody.

mod enrol;
mod study;

pub use study::Grade;

use serde_json::Value;

use super::Site;
use super::courses::{Course, Enrollment, Role, Section};
use super::groups::{Group, Membership};
use super::learning::{Item, Module};
use super::row::{Row, Table};
use super::work::{Assignment, Submission};
use crate::canvas::time::Time;
use crate::ledger::Effect;

/// Whoever changes something, and what has come of it so far.
#[derive(Debug)]
pub struct Hand {
    pub now: Time,
    pub effects: Vec<Effect>,
}

impl Hand {
    pub fn at(now: Time) -> Self {
        Self { now, effects: Vec::new() }
    }

    pub fn made<T: Row>(&mut self, row: &T) {
        self.tell("create", row.id(), &Value::Null, row);
    }

    fn tell<T: Row>(&mut self, op: &'static str, id: u64, before: &Value, row: &T) {
        self.effects.push(Effect::new(op, T::KIND, id, before, &row.plain()));
    }

    /// `None` when there is no such row; a change that changes nothing is told to nobody.
    pub fn alter<T: Row>(&mut self, table: &mut Table<T>, id: u64, op: &'static str, change: impl FnOnce(&mut T)) -> Option<()> {
        let row = table.get_mut(&id)?;
        let before = row.plain();
        change(row);
        if before != row.plain() {
            self.tell(op, id, &before, row);
        }
        Some(())
    }

    pub fn took<T: Row>(&mut self, row: &T) {
        self.effects.push(Effect::new("delete", T::KIND, row.id(), &row.plain(), &Value::Null));
    }
}

impl Site {
    pub fn add_section(&mut self, section: Section) {
        self.sections_of.add(section.course_id, section.id);
        self.sections.insert(section.id, section);
    }

    pub fn add_enrollment(&mut self, enrollment: Enrollment) {
        self.enrollments_in.add(enrollment.course_section_id, enrollment.id);
        self.enrollments_of.add(enrollment.user_id, enrollment.id);
        self.enrollments.insert(enrollment.id, enrollment);
    }

    /// Positions count from 1; last when there is none.
    pub fn add_module(&mut self, module: Module, position: Option<usize>) {
        self.modules_of.insert(module.course_id, module.id, position);
        self.modules.insert(module.id, module);
    }

    pub fn add_item(&mut self, item: Item, position: Option<usize>) {
        self.items_of.insert(item.module_id, item.id, position);
        self.items.insert(item.id, item);
    }

    pub fn add_assignment(&mut self, assignment: Assignment) {
        self.assignments_of.add(assignment.course_id, assignment.id);
        self.assignments.insert(assignment.id, assignment);
    }

    pub fn add_group(&mut self, group: Group) {
        self.groups_of.add(group.course_id, group.id);
        self.groups.insert(group.id, group);
    }

    pub fn add_member(&mut self, member: Membership) {
        self.members_of.add(member.group_id, member.id);
        self.memberships.insert(member.id, member);
    }

    pub fn add_submission(&mut self, submission: Submission) {
        self.submissions.insert((submission.assignment_id, submission.user_id), submission);
    }

    /// With the section that every course begins with.
    pub fn found_course(&mut self, course: Course, hand: &mut Hand) {
        hand.made(&course);
        let section =
            Section { id: self.next("sections"), course_id: course.id, name: course.name.clone(), created_at: hand.now, ..Section::default() };
        self.courses.insert(course.id, course);
        hand.made(&section);
        self.add_section(section);
    }

    /// Everybody assigned gets an empty submission.
    pub fn assign(&mut self, assignment: Assignment, hand: &mut Hand) {
        let (id, course) = (assignment.id, assignment.course_id);
        hand.made(&assignment);
        self.add_assignment(assignment);
        for user in self.students_of(course) {
            self.await_work(id, user);
        }
    }

    /// Makes room for one student's work.
    fn await_work(&mut self, assignment: u64, user: u64) {
        if !self.submissions.contains_key(&(assignment, user)) {
            let id = self.next("submissions");
            self.add_submission(Submission { id, assignment_id: assignment, user_id: user, ..Submission::default() });
        }
    }

    pub fn drop_module(&mut self, id: u64, hand: &mut Hand) -> Option<()> {
        let module = self.modules.remove(&id)?;
        self.modules_of.remove(module.course_id, id);
        for item in self.items_of.of(id).to_vec() {
            self.drop_item(item, hand);
        }
        hand.took(&module);
        Some(())
    }

    pub fn drop_item(&mut self, id: u64, hand: &mut Hand) -> Option<()> {
        let item = self.items.remove(&id)?;
        self.items_of.remove(item.module_id, id);
        hand.took(&item);
        Some(())
    }

    /// With everything handed in for it.
    pub fn drop_assignment(&mut self, id: u64, hand: &mut Hand) -> Option<()> {
        let assignment = self.assignments.remove(&id)?;
        self.assignments_of.remove(assignment.course_id, id);
        self.submissions.retain(|(of, _), _| *of != id);
        hand.took(&assignment);
        Some(())
    }

    pub fn drop_member(&mut self, id: u64, hand: &mut Hand) -> Option<()> {
        let member = self.memberships.remove(&id)?;
        self.members_of.remove(member.group_id, id);
        hand.took(&member);
        Some(())
    }

    /// Its enrolments go along.
    pub fn crosslist(&mut self, section: u64, course: u64, hand: &mut Hand) -> Option<()> {
        let old = self.sections.get(&section)?.course_id;
        hand.alter(&mut self.sections, section, "update", |row| {
            let home = row.nonxlist_course_id.unwrap_or(old);
            row.nonxlist_course_id = (home != course).then_some(home);
            row.course_id = course;
        })?;
        self.sections_of.remove(old, section);
        self.sections_of.add(course, section);
        let now = hand.now;
        for id in self.enrollments_in.of(section).to_vec() {
            hand.alter(&mut self.enrollments, id, "update", |row| (row.course_id, row.updated_at) = (course, now));
            if let Some(user) = self.enrollments.get(&id).filter(|row| row.role == Role::Student).map(|row| row.user_id) {
                self.await_all_work(course, user);
            }
        }
        Some(())
    }

    fn await_all_work(&mut self, course: u64, user: u64) {
        for assignment in self.assignments_of.of(course).to_vec() {
            self.await_work(assignment, user);
        }
    }
}
