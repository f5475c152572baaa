//! Assignments and submissions.

use serde_json::{Value, json};

use super::{put, user};
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::grades::letter;
use crate::canvas::site::work::{Assignment, Submission, SubmissionState};
use crate::canvas::time::Time;

pub fn needs_grading(site: &Site, assignment: u64) -> usize {
    let all = site.submissions.range((assignment, 0)..=(assignment, u64::MAX));
    all.filter(|(_, submission)| submission.workflow_state == SubmissionState::Submitted).count()
}

pub fn assignment(site: &Site, one: &Assignment, call: &Call<'_>) -> Value {
    let course = one.course_id;
    let html_url = call.url(&format!("courses/{course}/assignments/{}", one.id));
    let submitted = site.submissions.range((one.id, 0)..=(one.id, u64::MAX)).any(|(_, submission)| submission.submitted_at.is_some());
    let mut shown = json!({
        "id": one.id, "course_id": course, "name": one.name, "description": one.description, "due_at": one.due_at, "unlock_at": one.unlock_at,
        "lock_at": one.lock_at, "points_possible": one.points_possible, "grading_type": one.grading_type, "grading_standard_id": null,
        "submission_types": one.submission_types, "assignment_group_id": one.assignment_group_id, "position": one.position,
        "workflow_state": if one.published { "published" } else { "unpublished" }, "published": one.published, "muted": one.post_manually,
        "has_submitted_submissions": submitted, "omit_from_final_grade": one.omit_from_final_grade, "post_manually": one.post_manually,
        "only_visible_to_overrides": false, "html_url": html_url, "created_at": one.created_at, "updated_at": one.updated_at,
        "submissions_download_url": format!("{html_url}/submissions?zip=1"), "is_quiz_assignment": one.quiz_id.is_some(), "locked_for_user": false,
        "peer_reviews": false, "anonymous_grading": false, "grade_group_students_individually": false, "group_category_id": null,
    });
    if let Some(quiz) = one.quiz_id {
        shown["quiz_id"] = json!(quiz);
    }
    if call.manages(site, course) {
        shown["needs_grading_count"] = json!(needs_grading(site, one.id));
    }
    if call.include("submission") {
        shown["submission"] = json!(site.submissions.get(&(one.id, call.me)).map(|own| submission(site, one, own, call)));
    }
    if call.include("all_dates") {
        shown["all_dates"] = json!([{ "base": true, "due_at": one.due_at, "unlock_at": one.unlock_at, "lock_at": one.lock_at }]);
    }
    if call.include("overrides") {
        shown["overrides"] = json!([]);
    }
    shown
}

/// A grade that is not posted is not there for the student.
pub fn submission(site: &Site, assignment: &Assignment, one: &Submission, call: &Call<'_>) -> Value {
    let course = assignment.course_id;
    let late = one.submitted_at.zip(assignment.due_at).map_or(0, |(at, due)| (at.0 - due.0).max(0));
    let missing = one.submitted_at.is_none() && one.score.is_none() && !one.excused && assignment.due_at.is_some_and(|due| due < call.now);
    let html_url = call.url(&format!("courses/{course}/assignments/{}/submissions/{}", assignment.id, one.user_id));
    let mut shown = json!({
        "id": one.id, "assignment_id": one.assignment_id, "user_id": one.user_id, "workflow_state": one.workflow_state.name(),
        "submission_type": one.submitted_at.and(assignment.submission_types.first()), "attempt": one.attempt, "submitted_at": one.submitted_at,
        "posted_at": one.posted_at, "grade_matches_current_submission": one.matches_attempt(), "late": late > 0, "missing": missing,
        "late_policy_status": one.late_policy_status, "points_deducted": null, "seconds_late": late, "redo_request": false, "extra_attempts": null,
        "cached_due_date": assignment.due_at, "assignment_visible": true, "body": null, "url": null, "html_url": html_url,
        "preview_url": format!("{html_url}?preview=1"), "grading_period_id": null,
    });
    if call.manages(site, course) || one.posted_at.is_some() || one.score.is_none() {
        let grade = grade(assignment, one.score);
        put(
            &mut shown,
            [
                ("score", json!(one.score)),
                ("grade", json!(grade)),
                ("entered_score", json!(one.score)),
                ("entered_grade", json!(grade)),
                ("graded_at", json!(one.graded_at)),
                ("grader_id", json!(one.grader_id)),
                ("excused", json!(one.excused)),
            ],
        );
    }
    included(&mut shown, site, assignment, one, call);
    shown
}

fn included(shown: &mut Value, site: &Site, one: &Assignment, submission: &Submission, call: &Call<'_>) {
    let course = one.course_id;
    if call.include("user")
        && let Some(person) = site.users.get(&submission.user_id)
    {
        let mut told = user::display(person, course, call);
        let brief = user::brief(site, person, call, Some(course));
        if let (Some(told), Value::Object(brief)) = (told.as_object_mut(), brief) {
            told.extend(brief);
        }
        shown["user"] = told;
    }
    if call.include("assignment") {
        shown["assignment"] =
            json!({ "id": one.id, "course_id": course, "name": one.name, "points_possible": one.points_possible, "due_at": one.due_at });
    }
    if call.include("course") {
        shown["course"] = json!(site.courses.get(&course).map(|course| json!({ "id": course.id, "name": course.name })));
    }
    if call.include("submission_comments") {
        let comments = submission.comments.iter().zip(1..).map(|(text, id)| {
            json!({ "id": submission.id * 10 + id, "comment": text, "author_id": submission.grader_id, "created_at": submission.graded_at })
        });
        shown["submission_comments"] = comments.collect();
    }
    if call.include("submission_history") {
        let mut own = shown.clone();
        if let Some(fields) = own.as_object_mut() {
            fields.retain(|name, _| !["user", "assignment", "course", "submission_comments"].contains(&name.as_str()));
        }
        shown["submission_history"] = json!([own]);
    }
    if call.include("read_status") {
        shown["read_status"] = json!("read");
    }
}

fn grade(assignment: &Assignment, score: Option<f64>) -> Option<String> {
    let score = score?;
    let share = if assignment.points_possible > 0.0 { score / assignment.points_possible * 100.0 } else { 0.0 };
    Some(match assignment.grading_type.as_str() {
        "percent" => format!("{}%", (share * 100.0).round() / 100.0),
        "letter_grade" => letter(share).to_owned(),
        "pass_fail" if score > 0.0 => "complete".to_owned(),
        "pass_fail" => "incomplete".to_owned(),
        _ => score.to_string(),
    })
}

/// `"18"`, `"90%"`, `"A-"`, `"complete"`, or nothing, as points. `None` when it can be read in no way.
pub fn points(assignment: &Assignment, posted: &str) -> Option<Option<f64>> {
    let posted = posted.trim();
    let possible = assignment.points_possible;
    let least = |letter_: &str| (0..=100).rev().map(f64::from).find(|score| letter(*score) == letter_);
    match posted {
        "" => return Some(None),
        "complete" | "pass" => return Some(Some(possible)),
        "incomplete" | "fail" => return Some(Some(0.0)),
        _ => {}
    }
    let share = posted.strip_suffix('%').map(|text| text.trim().parse::<f64>().ok());
    let score = match share {
        Some(share) => share? / 100.0 * possible,
        None => posted.parse::<f64>().ok().or_else(|| least(posted).map(|share| share / 100.0 * possible))?,
    };
    score.is_finite().then_some(Some(score))
}

/// Whether it was handed in, or graded, at that time or later.
pub fn is_since(at: Option<Time>, since: Option<Time>) -> bool {
    since.is_none_or(|since| at.is_some_and(|at| at >= since))
}
