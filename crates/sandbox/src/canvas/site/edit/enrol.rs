//! Coming into a course, and leaving it.

use super::Hand;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Enrollment, EnrollmentState, Role};

impl Site {
    /// The same person in the same section and role comes back to the row there is.
    pub fn enrol(&mut self, wanted: Enrollment, hand: &mut Hand) -> u64 {
        let same = |row: &&Enrollment| {
            row.course_section_id == wanted.course_section_id && row.role == wanted.role && row.associated_user_id == wanted.associated_user_id
        };
        let found = self.enrollments_of_user(wanted.user_id).find(same).map(|row| (row.id, row.enrollment_state));
        if let Some((id, state)) = found {
            // An invitation takes nothing away from whoever is in already.
            let stays = state == EnrollmentState::Active && wanted.enrollment_state == EnrollmentState::Invited;
            if !stays {
                self.set_enrollment(id, wanted.enrollment_state, hand);
            }
            return id;
        }
        let id = self.next("enrollments");
        let enrollment = Enrollment { id, created_at: hand.now, updated_at: hand.now, ..wanted };
        hand.made(&enrollment);
        if enrollment.role == Role::Student {
            self.await_all_work(enrollment.course_id, enrollment.user_id);
        }
        self.add_enrollment(enrollment);
        id
    }

    pub fn set_enrollment(&mut self, id: u64, state: EnrollmentState, hand: &mut Hand) -> Option<()> {
        let now = hand.now;
        let op = if state == EnrollmentState::Deleted { "delete" } else { "update" };
        hand.alter(&mut self.enrollments, id, op, |row| {
            if row.enrollment_state != state {
                row.updated_at = now;
            }
            row.enrollment_state = state;
        })
    }

    /// Whoever leaves the account leaves its courses.
    pub fn remove_user(&mut self, id: u64, hand: &mut Hand) -> Option<()> {
        hand.alter(&mut self.users, id, "delete", |row| row.deleted = true)?;
        for enrollment in self.enrollments_of.of(id).to_vec() {
            self.set_enrollment(enrollment, EnrollmentState::Deleted, hand);
        }
        Some(())
    }
}
