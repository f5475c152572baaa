//! Enrolments with grades.

use serde_json::{Value, json};

use super::{put, user};
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Enrollment, Role};
use crate::canvas::site::grades::letter;

/// As lists of enrolments have it.
pub fn enrollment(site: &Site, one: &Enrollment, call: &Call<'_>) -> Value {
    let mut shown = bare(site, one, call);
    if let Some(person) = site.users.get(&one.user_id) {
        let mut told = user::brief(site, person, call, Some(one.course_id));
        if call.include("avatar_url") {
            told["avatar_url"] = json!(call.url("images/messages/avatar-50.png"));
        }
        if call.include("group_ids") {
            let groups = site.groups_in(one.course_id).filter(|group| site.members_in(group.id).any(|member| member.user_id == one.user_id));
            told["group_ids"] = groups.map(|group| group.id).collect();
        }
        shown["user"] = told;
    }
    shown
}

/// Without the user.
pub fn bare(site: &Site, one: &Enrollment, call: &Call<'_>) -> Value {
    let mut shown = json!({
        "id": one.id, "user_id": one.user_id, "course_id": one.course_id, "type": one.role.name(), "created_at": one.created_at,
        "updated_at": one.updated_at, "associated_user_id": one.associated_user_id, "start_at": one.start_at, "end_at": one.end_at,
        "course_section_id": one.course_section_id, "root_account_id": super::super::site::ROOT_ACCOUNT,
        "limit_privileges_to_course_section": one.limit_privileges_to_course_section, "enrollment_state": one.enrollment_state.name(),
        "role": one.role.name(), "role_id": one.role.id(), "html_url": call.url(&format!("courses/{}/users/{}", one.course_id, one.user_id)),
    });
    let manages = call.manages(site, one.course_id);
    if manages || one.user_id == call.me {
        put(
            &mut shown,
            [
                ("last_activity_at", json!(one.last_activity_at)),
                ("last_attended_at", json!(one.last_attended_at)),
                ("total_activity_time", json!(one.total_activity_time)),
            ],
        );
        if one.role == Role::Student {
            shown["grades"] = grades(site, one, call, manages);
        }
    }
    if call.sees_sis(site, Some(one.course_id)) {
        sis(&mut shown, site, one);
    }
    if call.include("locked") {
        shown["locked"] = json!(false);
    }
    if call.include("can_be_removed") {
        shown["can_be_removed"] = json!(true);
    }
    if call.include("uuid") {
        shown["uuid"] = json!(format!("sandboxEnrollment{}", one.id));
    }
    shown
}

fn grades(site: &Site, one: &Enrollment, call: &Call<'_>, manages: bool) -> Value {
    let has_letters = site.courses.get(&one.course_id).is_some_and(|course| course.grading_standard);
    let grade = |score: Option<f64>| score.filter(|_| has_letters).map(letter);
    let scores = site.scores(one.course_id, one.user_id, false);
    let mut shown = json!({
        "html_url": call.url(&format!("courses/{}/grades/{}", one.course_id, one.user_id)), "current_grade": grade(scores.current),
        "current_score": scores.current, "final_grade": grade(scores.last), "final_score": scores.last,
    });
    if manages {
        let all = site.scores(one.course_id, one.user_id, true);
        put(
            &mut shown,
            [
                ("unposted_current_score", json!(all.current)),
                ("unposted_current_grade", json!(grade(all.current))),
                ("unposted_final_score", json!(all.last)),
                ("unposted_final_grade", json!(grade(all.last))),
            ],
        );
    }
    shown
}

fn sis(shown: &mut Value, site: &Site, one: &Enrollment) {
    let (course, section) = (site.courses.get(&one.course_id), site.sections.get(&one.course_section_id));
    let account = course.and_then(|course| site.accounts.get(&course.account_id));
    put(
        shown,
        [
            ("sis_account_id", json!(account.and_then(|account| account.sis_account_id.clone()))),
            ("sis_course_id", json!(course.and_then(|course| course.sis_course_id.clone()))),
            ("course_integration_id", json!(course.and_then(|course| course.integration_id.clone()))),
            ("sis_section_id", json!(section.and_then(|section| section.sis_section_id.clone()))),
            ("section_integration_id", json!(section.and_then(|section| section.integration_id.clone()))),
            ("sis_user_id", json!(site.users.get(&one.user_id).and_then(|user| user.sis_user_id.clone()))),
            ("sis_import_id", Value::Null),
        ],
    );
}
