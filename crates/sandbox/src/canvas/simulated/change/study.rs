//! Who is where, and what they do there.

use serde_json::{Value, json};

use super::Wanted;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Enrollment, EnrollmentState};
use crate::canvas::site::edit::{Grade, Hand};
use crate::canvas::site::groups::Membership;
use crate::canvas::site::work::SubmissionState;
use crate::ledger::Effect;
use crate::simulated::Refusal;

/// A person who enrols at the screen skips the invitation unless it is asked for.
pub fn enrollment(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Result<u64, Refusal> {
    let state = match wanted.op.as_str() {
        "create" => {
            let user_id = wanted.row("user_id", &site.users)?;
            let section = match wanted.data.get("course_section_id") {
                Some(_) => wanted.row("course_section_id", &site.sections)?,
                None => {
                    let course = wanted.row("course_id", &site.courses)?;
                    site.sections_in(course).map(|section| section.id).min().ok_or_else(|| wanted.missing())?
                }
            };
            let course_id = site.sections.get(&section).map_or(0, |section| section.course_id);
            let blank =
                Enrollment { user_id, course_id, course_section_id: section, enrollment_state: EnrollmentState::Active, ..Enrollment::default() };
            let row = wanted.fresh(&blank)?;
            return Ok(site.enrol(row, hand));
        }
        "update" => {
            let id = wanted.update(&mut site.enrollments, &["course_id", "course_section_id", "user_id"], hand)?;
            let now = hand.now;
            hand.alter(&mut site.enrollments, id, "update", |row| row.updated_at = now);
            return Ok(id);
        }
        "conclude" => EnrollmentState::Completed,
        "deactivate" => EnrollmentState::Inactive,
        "reactivate" | "accept" => EnrollmentState::Active,
        "reject" => EnrollmentState::Rejected,
        "delete" => EnrollmentState::Deleted,
        _ => return Err(wanted.unknown()),
    };
    site.set_enrollment(wanted.id()?, state, hand).map(|()| wanted.id()).ok_or_else(|| wanted.missing())?
}

pub fn membership(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Result<u64, Refusal> {
    let user = match (wanted.op.as_str(), wanted.id) {
        ("create", _) => wanted.row("user_id", &site.users)?,
        ("move" | "delete", Some(id)) => {
            let user = site.memberships.get(&id).ok_or_else(|| wanted.missing())?.user_id;
            if wanted.op == "delete" {
                return site.drop_member(id, hand).map(|()| id).ok_or_else(|| wanted.missing());
            }
            user
        }
        ("move" | "delete", None) => return Err(Refusal::bad("id is missing")),
        _ => return Err(wanted.unknown()),
    };
    let group_id = wanted.row("group_id", &site.groups)?;
    if let Some(id) = wanted.id {
        site.drop_member(id, hand);
    }
    let id = site.next("group_memberships");
    let member = Membership { id, group_id, user_id: user, created_at: hand.now, ..Membership::default() };
    hand.made(&member);
    site.add_member(member);
    Ok(id)
}

pub fn completion(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Result<(), Refusal> {
    let (user, item) = (wanted.row("user_id", &site.users)?, wanted.row("item_id", &site.items)?);
    match wanted.op.as_str() {
        "create" => {
            site.complete(user, item, hand);
            let module = site.items.get(&item).and_then(|item| site.modules.get(&item.module_id));
            if let Some(course) = module.map(|module| module.course_id) {
                site.seen_in(user, course, hand);
            }
            Ok(())
        }
        "delete" if site.undo(user, item, hand) => Ok(()),
        "delete" => Err(wanted.missing()),
        _ => Err(wanted.unknown()),
    }
}

/// `submit` as the student; `grade`, `post` and `update` as the teacher.
pub fn submission(site: &mut Site, wanted: &Wanted, hand: &mut Hand) -> Result<u64, Refusal> {
    let (assignment, user) = (wanted.row("assignment_id", &site.assignments)?, wanted.row("user_id", &site.users)?);
    let id = site.submissions.get(&(assignment, user)).ok_or_else(|| wanted.missing())?.id;
    let number = |name: &str| wanted.data.get(name).and_then(Value::as_f64);
    let text = |name: &str| wanted.data.get(name).and_then(Value::as_str).map(str::to_owned);
    match wanted.op.as_str() {
        "submit" => site.submit(assignment, user, hand).ok_or_else(|| wanted.missing())?,
        "grade" => {
            let grade = Grade {
                score: wanted.data.contains_key("score").then(|| number("score")),
                excused: wanted.data.get("excused").and_then(Value::as_bool),
                late_policy_status: text("late_policy_status"),
                comment: text("comment"),
                grader: wanted.data.get("grader_id").and_then(Value::as_i64).or(Some(1)),
            };
            site.grade(assignment, user, grade, hand).ok_or_else(|| wanted.missing())?;
        }
        "post" => {
            let now = hand.now;
            let row = site.submissions.get_mut(&(assignment, user)).filter(|row| row.workflow_state == SubmissionState::Graded);
            let row = row.ok_or_else(|| wanted.missing())?;
            let before = json!(row);
            row.posted_at = Some(now);
            hand.effects.push(Effect::new("update", "submissions", id, &before, &json!(row)));
        }
        _ => return Err(wanted.unknown()),
    }
    Ok(id)
}
