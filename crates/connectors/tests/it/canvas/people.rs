//! People, courses and rosters are what the school holds, field by field.

use std::collections::{BTreeMap, BTreeSet};

use connector::lms::{Enrolment, LmsSession};
use serde_json::{Value, json};

use super::school::{School, course, id, named, of};

/// A person as the school holds it; `whole` as the list of everybody tells.
fn person(school: &School, row: &Value, whole: bool) -> Value {
    let (last, first) = row["sortable_name"].as_str().and_then(|name| name.split_once(", ")).expect("a name to sort by");
    json!({
        "id": id(&row["id"]), "name": row["name"], "first_name": first, "last_name": last,
        "email": if whole { row["email"].clone() } else { Value::Null }, "login": row["login_id"], "external_id": row["sis_user_id"], "phones": [],
        "is_suspended": null, "last_access_at": if whole { row["last_login"].clone() } else { Value::Null },
        "url": school.page(&format!("users/{}", row["id"])),
    })
}

fn by_id(mut rows: Vec<Value>) -> Vec<Value> {
    rows.sort_by_key(|row| row["id"].to_string());
    rows
}

#[tokio::test]
async fn everybody_is_as_the_school_holds_them() {
    let school = School::start().await;
    let people = school.desk("adminToken").session().await.people().await.expect("people").expect("a list");
    let expected: Vec<Value> = school.rows("users").await.iter().map(|row| person(&school, row, true)).collect();
    assert!(expected.len() > 300);
    // Ids beyond 2^53 keep their digits.
    assert!(people.iter().any(|person| person.id == "184670000000012345"));
    assert_eq!(by_id(people.iter().map(|person| json!(person)).collect()), by_id(expected));
    let without = people.iter().filter(|person| person.email.is_none()).count();
    assert_eq!(without, 23);
}

#[tokio::test]
async fn every_course_is_as_the_school_holds_it() {
    let school = School::start().await;
    let (terms, all) = (school.rows("terms").await, school.rows("courses").await);
    let expected = all.iter().map(|row| {
        json!({
            "id": id(&row["id"]), "name": row["name"], "code": row["course_code"], "external_id": row["sis_course_id"],
            "category": of(&terms, "id", &row["enrollment_term_id"])[0]["name"], "is_visible": row["workflow_state"] != "unpublished",
            "tracks_progress": null, "starts_at": row["start_at"], "ends_at": row["end_at"], "url": school.page(&format!("courses/{}", row["id"])),
        })
    });
    let courses = school.desk("adminToken").session().await.courses().await.expect("courses");
    assert_eq!(courses.len(), 20);
    assert_eq!(by_id(courses.iter().map(|course| json!(course)).collect()), by_id(expected.collect()));
    school.change(json!({ "kind": "courses", "op": "delete", "id": all[3]["id"] })).await;
    assert_eq!(school.desk("adminToken").session().await.courses().await.expect("courses").len(), 19);
}

/// The enrolments of a course, one for each person.
fn enrolments(rows: &[&Value], members: &BTreeMap<String, BTreeSet<String>>) -> Vec<Value> {
    let rank = |row: &Value| ["active", "invited", "inactive", "completed"].iter().position(|state| row["enrollment_state"] == *state);
    let mut people: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    for row in rows.iter().filter(|row| rank(row).is_some()) {
        people.entry(id(&row["user_id"])).or_default().push(row);
    }
    let one = |(person, rows): (String, Vec<&Value>)| {
        let best = rows.iter().filter_map(|row| rank(row)).min().expect("rows");
        let held: Vec<&&Value> = rows.iter().filter(|row| rank(row) == Some(best)).collect();
        let kinds: BTreeSet<&str> = held.iter().filter_map(|row| row["type"].as_str()).collect();
        let is = |names: &[&str]| names.iter().any(|name| kinds.contains(name));
        let roles = [
            ("teacher", is(&["TeacherEnrollment", "TaEnrollment"])),
            ("student", is(&["StudentEnrollment"])),
            ("observer", is(&["ObserverEnrollment"])),
            ("other", is(&["DesignerEnrollment"])),
        ];
        let groups: BTreeSet<String> = held.iter().map(|row| format!("section:{}", row["course_section_id"])).collect();
        let groups: BTreeSet<String> = groups.union(members.get(&person).unwrap_or(&BTreeSet::new())).cloned().collect();
        let status = ["active", "invited", "suspended", "concluded"][best];
        json!({
            "person_id": person, "roles": roles.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect::<Vec<_>>(), "vendor_roles": kinds,
            "status": status, "starts_at": null, "ends_at": null,
            "last_access_at": rows.iter().filter_map(|row| row["last_activity_at"].as_str()).max(), "group_ids": groups,
        })
    };
    people.into_iter().map(one).collect()
}

fn told(enrolment: &Enrolment) -> Value {
    let mut told = json!(enrolment);
    let fields = told.as_object_mut().expect("an object");
    let mark = fields.remove("mark").expect("a mark");
    assert!(mark.is_string() && fields.remove("is_settled") == Some(json!(true)), "{mark}");
    told
}

#[tokio::test]
async fn every_roster_is_as_the_school_holds_it() {
    let school = School::start().await;
    let kinds = ["courses", "enrollments", "users", "sections", "groups", "group_memberships"];
    let mut held = BTreeMap::new();
    for kind in kinds {
        held.insert(kind, school.rows(kind).await);
    }
    let mut members: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for member in &held["group_memberships"] {
        let group = of(&held["groups"], "id", &member["group_id"])[0];
        let people = members.entry(id(&group["course_id"])).or_default();
        people.entry(id(&member["user_id"])).or_default().insert(id(&group["id"]));
    }
    let desk = school.desk("adminToken");
    let session = desk.session().await;
    let (mut statuses, mut twice) = (BTreeSet::new(), 0);
    for row in &held["courses"] {
        let roster = session.roster(&course(&id(&row["id"]))).await.expect("a roster");
        let rows = of(&held["enrollments"], "course_id", &row["id"]);
        let expected = enrolments(&rows, members.get(&id(&row["id"])).unwrap_or(&BTreeMap::new()));
        let mut found: Vec<Value> = roster.enrolments.iter().map(told).collect();
        found.sort_by_key(|one| one["person_id"].to_string());
        let mut sorted = expected.clone();
        sorted.sort_by_key(|one| one["person_id"].to_string());
        assert_eq!(found, sorted, "{}", row["name"]);
        statuses.extend(expected.iter().map(|one| one["status"].to_string()));
        twice += expected.iter().filter(|one| one["group_ids"].as_array().expect("a list").len() > 1).count();
        let here: BTreeSet<String> = expected.iter().map(|one| one["person_id"].as_str().expect("an id").to_owned()).collect();
        let people = held["users"].iter().filter(|user| here.contains(&id(&user["id"]))).map(|user| person(&school, user, false));
        assert_eq!(by_id(roster.people.iter().map(|person| json!(person)).collect()), by_id(people.collect()));
        let sections = of(&held["sections"], "course_id", &row["id"]).into_iter().map(
            |one| json!({ "id": format!("section:{}", one["id"]), "name": one["name"], "external_id": one["sis_section_id"], "kind": "section" }),
        );
        let groups = of(&held["groups"], "course_id", &row["id"])
            .into_iter()
            .map(|one| json!({ "id": id(&one["id"]), "name": one["name"], "external_id": one["sis_group_id"], "kind": "group" }));
        let groups: Vec<Value> = sections.chain(groups).collect();
        assert_eq!(by_id(roster.groups.expect("groups").iter().map(|group| json!(group)).collect()), by_id(groups));
    }
    assert_eq!(statuses.len(), 4, "every status is there");
    assert!(twice > 5, "some are in two sections, or in a group");
}

#[tokio::test]
async fn a_key_that_drops_includes_costs_a_call_for_each_group() {
    let school = School::start().await;
    let desk = school.desk_with(school.signed_in().await);
    let courses = school.rows("courses").await;
    let python = course(&id(&named(&courses, "course_code", "PY-1")["id"]));
    let whole = desk.session().await.roster(&python).await.expect("a roster");
    assert!(whole.enrolments.iter().any(|one| one.group_ids.len() > 1));
    school.set(json!({ "enforceScopes": true })).await;
    let dropped = desk.session().await.roster(&python).await.expect("a roster");
    assert_eq!(dropped.enrolments, whole.enrolments);
    assert_eq!(school.count("groups/users").await, 6);
}

#[tokio::test]
async fn a_teacher_reads_the_own_courses_and_their_people() {
    let school = School::start().await;
    let session = school.desk("teacherToken").session().await;
    assert_eq!(session.people().await.expect("an answer"), None);
    let enrollments = school.rows("enrollments").await;
    let mine = |row: &Value| row["user_id"] == 11 && row["enrollment_state"] == "active";
    let expected: BTreeSet<String> = enrollments.iter().filter(|row| mine(row)).map(|row| id(&row["course_id"])).collect();
    let courses = session.courses().await.expect("courses");
    assert_eq!(courses.iter().map(|course| course.id.clone()).collect::<BTreeSet<_>>(), expected);
    assert!(expected.len() > 2 && courses.iter().all(|course| course.external_id.is_none()), "SIS fields are not a teacher's");
    let roster = session.roster(&courses[0]).await.expect("a roster");
    let users = school.rows("users").await;
    for person in &roster.people {
        let held = users.iter().find(|user| id(&user["id"]) == person.id).expect("a user");
        assert_eq!((json!(person.email), json!(person.login)), (held["email"].clone(), held["login_id"].clone()));
    }
}

#[tokio::test]
async fn a_student_runs_no_course() {
    let school = School::start().await;
    let session = school.desk("studentToken").session().await;
    assert_eq!(session.people().await.expect("an answer"), None);
    assert_eq!(session.courses().await.expect("an answer"), []);
}

/// Kept apart so that the trait stays what tests talk to.
async fn enrolment_of(session: &dyn LmsSession, course_id: &str, person: &str) -> Option<Enrolment> {
    let roster = session.roster(&course(course_id)).await.expect("a roster");
    roster.enrolments.into_iter().find(|one| one.person_id == person)
}

#[tokio::test]
async fn changes_of_an_enrolment_are_seen() {
    let school = School::start().await;
    let session = school.desk("adminToken").session().await;
    let rows = school.rows("enrollments").await;
    let is_plain = |row: &&Value| {
        let twin = rows.iter().filter(|other| other["user_id"] == row["user_id"] && other["course_id"] == row["course_id"]).count() > 1;
        row["type"] == "StudentEnrollment" && row["enrollment_state"] == "active" && !twin
    };
    let row = rows.iter().find(is_plain).expect("an enrolment");
    let (course_id, person) = (id(&row["course_id"]), id(&row["user_id"]));
    for (op, expected) in [
        ("deactivate", Some(connector::lms::EnrolmentStatus::Suspended)),
        ("reactivate", Some(connector::lms::EnrolmentStatus::Active)),
        ("conclude", Some(connector::lms::EnrolmentStatus::Concluded)),
        ("delete", None),
    ] {
        school.change(json!({ "kind": "enrollments", "op": op, "id": row["id"] })).await;
        let found = enrolment_of(&*session, &course_id, &person).await;
        assert_eq!(found.map(|one| one.status), expected, "{op}");
    }
}
