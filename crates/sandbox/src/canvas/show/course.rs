//! Courses and sections.

use serde_json::{Value, json};

use super::{put, user};
use crate::canvas::call::Call;
use crate::canvas::site::Site;
use crate::canvas::site::courses::{Course, CourseState, Enrollment, EnrollmentState, Role, Section};
use crate::canvas::site::grades::letter;

/// `own` are the enrolments that let the caller, or the user asked about, see it.
pub fn course(site: &Site, course: &Course, call: &Call<'_>, own: &[&Enrollment]) -> Value {
    if course.is_shut(call.now) && !call.manages(site, course.id) {
        return json!({ "id": course.id, "access_restricted_by_date": true });
    }
    let mut shown = json!({
        "id": course.id, "name": course.name, "account_id": course.account_id, "uuid": course.uuid, "start_at": course.start_at,
        "grading_standard_id": if course.grading_standard { json!(1) } else { Value::Null }, "is_public": course.is_public,
        "created_at": course.created_at, "course_code": course.course_code, "default_view": "modules", "root_account_id": super::super::site::ROOT_ACCOUNT,
        "enrollment_term_id": course.enrollment_term_id, "license": "private", "end_at": course.end_at, "public_syllabus": false,
        "storage_quota_mb": 500, "is_public_to_auth_users": false, "apply_assignment_group_weights": false, "locale": "ru",
        "calendar": { "ics": call.url(&format!("feeds/calendars/course_{}.ics", course.uuid)) }, "time_zone": course.time_zone,
        "blueprint": false, "template": false, "hide_final_grades": false, "workflow_state": course.workflow_state.name(),
        "restrict_enrollments_to_course_dates": course.restrict_enrollments_to_course_dates,
    });
    if call.sees_sis(site, Some(course.id)) {
        put(
            &mut shown,
            [("sis_course_id", json!(course.sis_course_id)), ("integration_id", json!(course.integration_id)), ("sis_import_id", Value::Null)],
        );
    }
    if !own.is_empty() {
        shown["enrollments"] = own.iter().map(|one| enrollment(site, course, call, one)).collect();
    }
    included(&mut shown, site, course, call);
    shown
}

fn enrollment(site: &Site, course: &Course, call: &Call<'_>, one: &Enrollment) -> Value {
    let mut shown = json!({
        "type": one.role.short(), "role": one.role.name(), "role_id": one.role.id(), "user_id": one.user_id,
        "enrollment_state": one.enrollment_state.name(), "limit_privileges_to_course_section": one.limit_privileges_to_course_section,
    });
    if call.include("total_scores") && one.role == Role::Student {
        let scores = site.scores(course.id, one.user_id, false);
        let grade = |score: Option<f64>| score.filter(|_| course.grading_standard).map(letter);
        put(
            &mut shown,
            [
                ("computed_current_score", json!(scores.current)),
                ("computed_final_score", json!(scores.last)),
                ("computed_current_grade", json!(grade(scores.current))),
                ("computed_final_grade", json!(grade(scores.last))),
            ],
        );
    }
    shown
}

fn included(shown: &mut Value, site: &Site, course: &Course, call: &Call<'_>) {
    if call.include("term") {
        let term = site.terms.get(&course.enrollment_term_id);
        let term = term.map(|term| json!({ "id": term.id, "name": term.name, "start_at": term.start_at, "end_at": term.end_at, "created_at": term.created_at, "workflow_state": "active" }));
        shown["term"] = json!(term);
    }
    if call.include("account") {
        let account = site.accounts.get(&course.account_id);
        shown["account"] = json!(account.map(|account| json!({ "id": account.id, "name": account.name, "workflow_state": "active" })));
    }
    if call.include("total_students") {
        shown["total_students"] = json!(students(site.enrollments_in_course(course.id)));
    }
    if call.include("teachers") {
        let teachers = site.enrollments_in_course(course.id).filter(|one| one.role == Role::Teacher && one.is_active());
        let mut teachers: Vec<u64> = teachers.map(|one| one.user_id).collect();
        teachers.sort_unstable();
        teachers.dedup();
        shown["teachers"] = teachers.into_iter().filter_map(|id| site.user(id)).map(|one| user::display(one, course.id, call)).collect();
    }
    if call.include("sections") {
        let sections = site.sections_in(course.id).map(|section| {
            json!({ "id": section.id, "name": section.name, "start_at": section.start_at, "end_at": section.end_at, "enrollment_role": null })
        });
        shown["sections"] = sections.collect();
    }
    if call.include("course_progress") {
        shown["course_progress"] = super::module::progress(site, course.id, call.me, call);
    }
    if call.include("syllabus_body") {
        shown["syllabus_body"] = json!(course.syllabus_body);
    }
    if call.include("public_description") {
        shown["public_description"] = json!(course.public_description);
    }
    if call.include("needs_grading_count") && call.manages(site, course.id) {
        let waiting = site.assignments_in(course.id).map(|assignment| super::work::needs_grading(site, assignment.id)).sum::<usize>();
        shown["needs_grading_count"] = json!(waiting);
    }
    if call.include("concluded") {
        shown["concluded"] = json!(course.workflow_state == CourseState::Completed || course.end_at.is_some_and(|end| end < call.now));
    }
    if call.include("storage_quota_used_mb") {
        shown["storage_quota_used_mb"] = json!(12.5);
    }
    if call.include("favorites") {
        shown["is_favorite"] = json!(false);
    }
    for name in ["course_image", "banner_image"] {
        if call.include(name) {
            shown[if name == "course_image" { "image_download_url" } else { "banner_image_download_url" }] = Value::Null;
        }
    }
}

/// Active and invited ones, each once.
fn students<'s>(enrollments: impl Iterator<Item = &'s Enrollment>) -> usize {
    let counted = |one: &&Enrollment| matches!(one.enrollment_state, EnrollmentState::Active | EnrollmentState::Invited);
    let mut ids: Vec<u64> = enrollments.filter(|one| one.role == Role::Student).filter(counted).map(|one| one.user_id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

pub fn section(site: &Site, section: &Section, call: &Call<'_>) -> Value {
    let mut shown = json!({
        "id": section.id, "course_id": section.course_id, "name": section.name, "start_at": section.start_at, "end_at": section.end_at,
        "created_at": section.created_at, "restrict_enrollments_to_section_dates": section.restrict_enrollments_to_section_dates,
        "nonxlist_course_id": section.nonxlist_course_id,
    });
    if call.sees_sis(site, Some(section.course_id)) {
        let sis_course_id = site.courses.get(&section.course_id).and_then(|course| course.sis_course_id.clone());
        put(
            &mut shown,
            [
                ("sis_section_id", json!(section.sis_section_id)),
                ("sis_course_id", json!(sis_course_id)),
                ("integration_id", json!(section.integration_id)),
                ("sis_import_id", Value::Null),
            ],
        );
    }
    if call.include("total_students") {
        shown["total_students"] = json!(students(site.enrollments_in_section(section.id)));
    }
    if call.include("students") && call.manages(site, section.course_id) {
        let inside = site.enrollments_in_section(section.id).filter(|one| one.role == Role::Student && one.is_active());
        let students = inside.filter_map(|one| site.user(one.user_id).map(|user| (one, user)));
        let students: Vec<Value> = students
            .map(|(one, student)| {
                let mut shown = user::listed(site, student, call, Some(section.course_id));
                if call.include("enrollments") {
                    shown["enrollments"] = json!([super::enrollment::bare(site, one, call)]);
                }
                shown
            })
            .collect();
        // Canvas says null where there is nobody.
        shown["students"] = if students.is_empty() { Value::Null } else { students.into() };
    }
    shown
}
