//! One enrolment of the rows that a person has in a course: one for each section and role.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use connector::lms::{CourseRole, Enrolment, EnrolmentStatus};
use serde_json::Value;

use super::mark::{self, Bulk};
use super::wire;

/// What a section's id has before it: sections and groups number by themselves.
pub const SECTION: &str = "section:";

/// Whether the row is there at all, for people: those that ended in nothing are not, nor is the student a teacher tries a course as.
pub fn is_real(row: &Value) -> bool {
    row["type"] != "StudentViewEnrollment" && !row["user_id"].is_null() && status(row).is_some()
}

/// The rows of one person as one. What the best of them say holds, so that a student who changed the section is in the new one only; when somebody was seen,
/// all of them say.
pub fn combined(person: &str, rows: &[&Value], groups: &BTreeSet<String>, bulk: &Bulk, now: Option<DateTime<Utc>>) -> Option<Enrolment> {
    let status = rows.iter().filter_map(|row| status(row)).min_by_key(|status| rank(*status))?;
    let best: Vec<&Value> = rows.iter().copied().filter(|row| self::status(row) == Some(status)).collect();
    let mut roles: Vec<CourseRole> = best.iter().map(|row| role(row)).collect();
    roles.sort_unstable();
    roles.dedup();
    let vendor_roles: BTreeSet<String> = best.iter().filter_map(|row| wire::text(&row["role"]).or_else(|| wire::text(&row["type"]))).collect();
    let sections = best.iter().filter_map(|row| wire::text(&row["course_section_id"])).map(|id| format!("{SECTION}{id}"));
    let group_ids: BTreeSet<String> = sections.chain(groups.iter().cloned()).collect();
    let mark = if roles.contains(&CourseRole::Student) { mark::of_learner(person, rows, bulk, now) } else { mark::of_others() };
    Some(Enrolment {
        person_id: person.to_owned(),
        roles,
        vendor_roles: vendor_roles.into_iter().collect(),
        status,
        starts_at: bound(&best, "start_at").and_then(|times| times.into_iter().min()),
        ends_at: bound(&best, "end_at").and_then(|times| times.into_iter().max()),
        last_access_at: rows.iter().filter_map(|row| wire::instant(&row["last_activity_at"])).max(),
        group_ids: group_ids.into_iter().collect(),
        mark: mark.text,
        is_settled: mark.is_settled,
    })
}

/// Nothing where one of them has no such bound.
fn bound(rows: &[&Value], name: &str) -> Option<Vec<DateTime<Utc>>> {
    rows.iter().map(|row| wire::instant(&row[name])).collect()
}

fn role(row: &Value) -> CourseRole {
    match row["type"].as_str().unwrap_or_default() {
        "TeacherEnrollment" | "TaEnrollment" => CourseRole::Teacher,
        "StudentEnrollment" => CourseRole::Student,
        "ObserverEnrollment" => CourseRole::Observer,
        _ => CourseRole::Other,
    }
}

fn status(row: &Value) -> Option<EnrolmentStatus> {
    match row["enrollment_state"].as_str()? {
        "active" => Some(EnrolmentStatus::Active),
        "invited" | "creation_pending" => Some(EnrolmentStatus::Invited),
        "inactive" => Some(EnrolmentStatus::Suspended),
        "completed" => Some(EnrolmentStatus::Concluded),
        _ => None,
    }
}

fn rank(status: EnrolmentStatus) -> u8 {
    match status {
        EnrolmentStatus::Active => 0,
        EnrolmentStatus::Invited => 1,
        EnrolmentStatus::Suspended => 2,
        EnrolmentStatus::Concluded => 3,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn documented() -> Value {
        json!({
            "id": 7_390_001, "course_id": 51842, "course_section_id": 69001, "user_id": 4_899_001, "type": "StudentEnrollment",
            "role": "StudentEnrollment", "role_id": 3, "enrollment_state": "active", "associated_user_id": null,
            "created_at": "2026-09-01T08:00:00Z", "updated_at": "2026-11-01T08:00:00Z", "start_at": null, "end_at": null,
            "last_activity_at": "2026-11-14T15:02:11Z", "total_activity_time": 5240, "sis_user_id": "crm-501",
            "grades": { "current_score": 87.5, "final_score": 61.2, "unposted_current_score": 88.0 },
        })
    }

    fn one(rows: &[&Value]) -> Enrolment {
        combined("4899001", rows, &BTreeSet::from(["30".to_owned()]), &Bulk::Untold, "2026-11-18T09:00:00Z".parse().ok()).expect("an enrolment")
    }

    #[test]
    fn a_documented_enrolment_is_read() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let expected = Enrolment {
            person_id: "4899001".to_owned(),
            roles: vec![CourseRole::Student],
            vendor_roles: words(&["StudentEnrollment"]),
            status: EnrolmentStatus::Active,
            starts_at: None,
            ends_at: None,
            last_access_at: "2026-11-14T15:02:11Z".parse().ok(),
            group_ids: words(&["30", "section:69001"]),
            mark: Some("2026-11-14T15:02:11Z;88".to_owned()),
            is_settled: true,
        };
        assert_eq!(one(&[&documented()]), expected);
    }

    #[test]
    fn several_rows_are_one_enrolment() {
        let mut left = documented();
        left["enrollment_state"] = json!("completed");
        left["course_section_id"] = json!("69000");
        left["last_activity_at"] = json!("2026-11-15T00:00:00Z");
        let mut assists = documented();
        assists["type"] = json!("TaEnrollment");
        assists["role"] = json!("Куратор");
        (assists["start_at"], assists["end_at"]) = (json!("2026-09-01T00:00:00Z"), json!("2026-12-01T00:00:00Z"));
        let all = one(&[&left, &documented(), &assists]);
        assert_eq!((all.roles, all.status), (vec![CourseRole::Teacher, CourseRole::Student], EnrolmentStatus::Active));
        assert_eq!(all.vendor_roles, ["StudentEnrollment", "Куратор"]);
        assert_eq!(all.group_ids, ["30", "section:69001"]);
        assert_eq!(all.last_access_at, "2026-11-15T00:00:00Z".parse().ok());
        assert_eq!((all.starts_at, all.ends_at), (None, None));
        let alone = one(&[&left, &assists]);
        assert_eq!((alone.roles, alone.mark.as_deref(), alone.is_settled), (vec![CourseRole::Teacher], Some("none"), true));
        assert_eq!(alone.ends_at, "2026-12-01T00:00:00Z".parse().ok());
    }

    #[test]
    fn every_state_has_its_meaning() {
        for (state, expected) in [
            ("active", Some(EnrolmentStatus::Active)),
            ("invited", Some(EnrolmentStatus::Invited)),
            ("creation_pending", Some(EnrolmentStatus::Invited)),
            ("inactive", Some(EnrolmentStatus::Suspended)),
            ("completed", Some(EnrolmentStatus::Concluded)),
            ("rejected", None),
            ("deleted", None),
            ("whatever", None),
        ] {
            let mut row = documented();
            row["enrollment_state"] = json!(state);
            assert_eq!((status(&row), is_real(&row)), (expected, expected.is_some()), "{state}");
        }
        let mut test_student = documented();
        test_student["type"] = json!("StudentViewEnrollment");
        assert!(!is_real(&test_student) && !is_real(&json!({ "enrollment_state": "active" })));
    }
}
