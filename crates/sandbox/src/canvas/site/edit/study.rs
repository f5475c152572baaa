//! Work handed in, grades given, items fulfilled.

use serde_json::{Value, json};

use super::Hand;
use crate::canvas::site::Site;
use crate::canvas::site::courses::Role;
use crate::canvas::site::learning::Must;
use crate::canvas::site::work::{Submission, SubmissionState};
use crate::ledger::Effect;

/// What a teacher decides about a piece of work; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct Grade {
    /// `Some(None)` takes the grade back.
    pub score: Option<Option<f64>>,
    pub excused: Option<bool>,
    pub late_policy_status: Option<String>,
    pub comment: Option<String>,
    pub grader: Option<i64>,
}

impl Site {
    fn alter_submission(&mut self, assignment: u64, user: u64, hand: &mut Hand, change: impl FnOnce(&mut Submission)) -> Option<()> {
        let submission = self.submissions.get_mut(&(assignment, user))?;
        let before = json!(submission);
        change(submission);
        hand.effects.push(Effect::new("update", "submissions", submission.id, &before, &json!(submission)));
        Some(())
    }

    pub fn submit(&mut self, assignment: u64, user: u64, hand: &mut Hand) -> Option<()> {
        let now = hand.now;
        self.alter_submission(assignment, user, hand, |row| {
            row.attempt = Some(row.attempt.unwrap_or(0) + 1);
            row.submitted_at = Some(now);
            if row.score.is_none() {
                row.workflow_state = SubmissionState::Submitted;
            }
        })?;
        self.fulfil(assignment, user, hand);
        self.was_active(user, assignment, hand);
        Some(())
    }

    pub fn grade(&mut self, assignment: u64, user: u64, grade: Grade, hand: &mut Hand) -> Option<()> {
        let now = hand.now;
        let by_hand = self.assignments.get(&assignment)?.post_manually;
        self.alter_submission(assignment, user, hand, |row| {
            if let Some(score) = grade.score {
                row.score = score;
                row.graded_at = score.map(|_| now);
                row.graded_attempt = score.and(row.attempt);
                row.grader_id = score.and(grade.grader);
                row.posted_at = score.and(if by_hand { row.posted_at } else { Some(now) });
                row.workflow_state = match (score, row.submitted_at) {
                    (Some(_), _) => SubmissionState::Graded,
                    (None, Some(_)) => SubmissionState::Submitted,
                    (None, None) => SubmissionState::Unsubmitted,
                };
            }
            row.excused = grade.excused.unwrap_or(row.excused);
            row.late_policy_status = grade.late_policy_status.or(row.late_policy_status.take());
            row.comments.extend(grade.comment);
        })?;
        self.fulfil(assignment, user, hand);
        Some(())
    }

    /// Items behind which the assignment stands may be done now.
    fn fulfil(&mut self, assignment: u64, user: u64, hand: &mut Hand) {
        let Some(submission) = self.submissions.get(&(assignment, user)) else { return };
        let Some(course) = self.assignments.get(&assignment).map(|row| row.course_id) else { return };
        let items = self.modules_in(course).flat_map(|module| self.items_in(module.id)).filter(|item| item.assignment_id == Some(assignment));
        let done = items.filter(|item| match &item.completion_requirement {
            Some(wanted) if wanted.must == Must::MustSubmit => submission.submitted_at.is_some(),
            Some(wanted) if wanted.must == Must::MinScore => submission.score >= wanted.min_score && submission.score.is_some(),
            _ => false,
        });
        let done: Vec<u64> = done.map(|item| item.id).collect();
        for item in done {
            self.complete(user, item, hand);
        }
    }

    /// Whether that is news.
    pub fn complete(&mut self, user: u64, item: u64, hand: &mut Hand) -> bool {
        if self.completions.contains_key(&(user, item)) {
            return false;
        }
        self.completions.insert((user, item), hand.now);
        let told = json!({ "user_id": user, "item_id": item, "completed_at": hand.now });
        hand.effects.push(Effect::new("create", "completions", format!("{user}/{item}"), &Value::Null, &told));
        true
    }

    pub fn undo(&mut self, user: u64, item: u64, hand: &mut Hand) -> bool {
        let Some(at) = self.completions.remove(&(user, item)) else { return false };
        let told = json!({ "user_id": user, "item_id": item, "completed_at": at });
        hand.effects.push(Effect::new("delete", "completions", format!("{user}/{item}"), &told, &Value::Null));
        true
    }

    /// What a student does in a course shows on the enrolments there.
    fn was_active(&mut self, user: u64, assignment: u64, hand: &Hand) {
        if let Some(course) = self.assignments.get(&assignment).map(|row| row.course_id) {
            self.seen_in(user, course, hand);
        }
    }

    pub fn seen_in(&mut self, user: u64, course: u64, hand: &Hand) {
        for id in self.enrollments_of.of(user) {
            if let Some(row) = self.enrollments.get_mut(id).filter(|row| row.course_id == course && row.role == Role::Student) {
                row.last_activity_at = row.last_activity_at.max(Some(hand.now));
                row.total_activity_time += 60;
            }
        }
    }
}
