//! How far everybody has come: items fulfilled, work handed in, grades.

use rand::Rng;

use super::Frame;
use super::learning::MODULES;
use crate::canvas::site::courses::{CourseState, EnrollmentState, Role};
use crate::canvas::site::learning::Must;
use crate::canvas::site::work::{Submission, SubmissionState};
use crate::canvas::time::{DAY, Time};

const BEGAN_DAYS_AGO: i64 = 75;
const DAYS_PER_ITEM: i64 = 4;

/// What one item asks of a student.
struct Asked {
    item: u64,
    must: Must,
    assignment: Option<u64>,
}

pub fn add(frame: &mut Frame<'_>) {
    for course in frame.courses.clone() {
        let published = frame.site.courses.get(&course).is_some_and(|course| course.workflow_state != CourseState::Unpublished);
        let modules = frame.site.modules_in(course).take(usize::try_from(MODULES).unwrap_or_default());
        let items = modules.flat_map(|module| frame.site.items_in(module.id));
        let asked = items.filter_map(|item| {
            let must = item.completion_requirement.as_ref()?.must;
            Some(Asked { item: item.id, must, assignment: item.assignment_id })
        });
        let asked: Vec<Asked> = asked.collect();
        for user in frame.site.students_of(course) {
            empty(frame, course, user);
            let came =
                frame.site.enrollments_at(user, course).any(|one| one.role == Role::Student && one.enrollment_state != EnrollmentState::Invited);
            if published && came && !asked.is_empty() {
                advance(frame, course, user, &asked);
            }
        }
    }
}

fn empty(frame: &mut Frame<'_>, course: u64, user: u64) {
    for assignment in frame.site.assignments_of.of(course).to_vec() {
        let id = frame.site.next("submissions");
        frame.site.add_submission(Submission { id, assignment_id: assignment, user_id: user, ..Submission::default() });
    }
}

fn advance(frame: &mut Frame<'_>, course: u64, user: u64, asked: &[Asked]) {
    let steps = frame.rng.random_range(0..=asked.len());
    let mut last = None;
    let mut at_day = -BEGAN_DAYS_AGO;
    for one in &asked[..steps] {
        let at = frame.noon.plus(at_day * DAY + frame.rng.random_range(0..2 * DAY));
        at_day += DAYS_PER_ITEM;
        frame.site.completions.insert((user, one.item), at);
        if let Some(assignment) = one.assignment {
            work(frame, assignment, user, at, one.must);
        }
        last = Some(at);
    }
    for id in frame.site.enrollments_of.of(user) {
        if let Some(row) = frame.site.enrollments.get_mut(id).filter(|row| row.course_id == course && row.role == Role::Student) {
            row.last_activity_at = last;
            row.total_activity_time = u64::try_from(steps).unwrap_or_default() * 640;
        }
    }
}

/// Quizzes grade themselves; a teacher takes a day, and does not get round to everything.
fn work(frame: &mut Frame<'_>, assignment: u64, user: u64, at: Time, must: Must) {
    let Some(row) = frame.site.assignments.get(&assignment) else { return };
    let (quiz, by_hand, course) = (row.quiz_id, row.post_manually, row.course_id);
    let teacher = frame.site.enrollments_in_course(course).find(|one| one.role == Role::Teacher).map(|one| one.user_id);
    let is_quiz = must == Must::MinScore;
    let graded = is_quiz || !frame.one_in(6);
    let score = f64::from(if is_quiz { frame.rng.random_range(6..=10) } else { frame.rng.random_range(9..=20) });
    let again = !is_quiz && graded && frame.one_in(15);
    let excused = !is_quiz && frame.one_in(40);
    let Some(row) = frame.site.submissions.get_mut(&(assignment, user)) else { return };
    row.workflow_state = SubmissionState::Submitted;
    row.attempt = Some(1 + u32::from(again));
    row.submitted_at = Some(at);
    row.excused = excused;
    if graded {
        let graded_at = if is_quiz { at } else { at.plus(DAY) };
        row.workflow_state = SubmissionState::Graded;
        row.score = Some(score);
        row.graded_at = Some(graded_at);
        row.graded_attempt = Some(1);
        row.posted_at = (!by_hand).then_some(graded_at);
        row.grader_id =
            if is_quiz { quiz.and_then(|id| i64::try_from(id).ok()).map(|id| -id) } else { teacher.and_then(|id| i64::try_from(id).ok()) };
    }
}
