//! Outlines, progress, grades and events are what the school holds, field by field.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use connector::lms::{ItemState, Learner, Roster};
use serde_json::{Value, json};

use super::school::{School, course, id, named, noon, of};

fn sorted(mut rows: Vec<Value>, name: &str) -> Vec<Value> {
    rows.sort_by_key(|row| row[name].to_string());
    rows
}

#[tokio::test]
async fn every_outline_is_as_the_school_holds_it() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    // One that stands in no module.
    let python = named(&courses, "course_code", "PY-1");
    let loose = json!({ "course_id": python["id"], "name": "Олимпиада", "points_possible": 50.0, "published": true });
    let loose = school.change(json!({ "kind": "assignments", "op": "create", "data": loose })).await["id"].clone();
    let (modules, items, assignments) = (school.rows("modules").await, school.rows("module_items").await, school.rows("assignments").await);
    let session = school.desk("adminToken").session().await;
    let mut kinds = BTreeSet::new();
    for row in &courses {
        let outline = session.outline(&course(&id(&row["id"]))).await.expect("an outline");
        let own = of(&modules, "course_id", &row["id"]);
        let mut expected: Vec<Value> = own
            .iter()
            .enumerate()
            .map(|(at, module)| json!({ "id": id(&module["id"]), "name": module["name"], "position": at, "is_visible": module["published"] }))
            .collect();
        let mut content = Vec::new();
        for module in &own {
            for item in of(&items, "module_id", &module["id"]).into_iter().filter(|item| item["type"] != "SubHeader") {
                let behind = assignments.iter().find(|one| one["id"] == item["assignment_id"]);
                let tracking = match item["completion_requirement"]["type"].as_str() {
                    None => "none",
                    Some("must_mark_done") => "manual",
                    Some(_) => "automatic",
                };
                content.push(json!({
                    "id": id(&item["id"]), "module_id": id(&module["id"]), "name": item["title"],
                    "kind": item["type"].as_str().expect("a type").to_lowercase(), "position": content.len(),
                    "is_visible": item["published"] == true && module["published"] == true, "tracking": tracking,
                    "max_score": behind.map(|one| one["points_possible"].clone()), "due_at": behind.map(|one| one["due_at"].clone()),
                    "url": school.page(&format!("courses/{}/modules/items/{}", row["id"], item["id"])),
                }));
            }
        }
        if row["id"] == python["id"] {
            expected.push(json!({ "id": "assignments", "name": "Assignments", "position": own.len(), "is_visible": true }));
            content.push(json!({
                "id": format!("assignment:{loose}"), "module_id": "assignments", "name": "Олимпиада", "kind": "assignment", "position": content.len(),
                "is_visible": true, "tracking": "none", "max_score": 50.0, "due_at": null,
                "url": school.page(&format!("courses/{}/assignments/{loose}", row["id"])),
            }));
        }
        assert_eq!(outline.modules.iter().map(|module| json!(module)).collect::<Vec<_>>(), expected, "{}", row["name"]);
        assert_eq!(outline.items.iter().map(|item| json!(item)).collect::<Vec<_>>(), content, "{}", row["name"]);
        kinds.extend(content.iter().map(|item| item["kind"].to_string()));
    }
    assert_eq!(kinds.len(), 7, "every type but the heading");
    assert_eq!(school.count("courses/modules/items").await, 1, "items of the large module alone are read apart");
}

fn learners(roster: &Roster) -> Vec<Learner> {
    roster.enrolments.iter().filter(|one| one.roles.contains(&connector::lms::CourseRole::Student)).map(|one| Learner::of(&one.person_id)).collect()
}

#[tokio::test]
async fn progress_is_as_the_school_holds_it() {
    let school = School::start().await;
    let (courses, modules, items) = (school.rows("courses").await, school.rows("modules").await, school.rows("module_items").await);
    let done: BTreeMap<(String, String), String> = school
        .rows("completions")
        .await
        .iter()
        .map(|row| ((id(&row["user_id"]), id(&row["item_id"])), row["completed_at"].as_str().expect("a time").to_owned()))
        .collect();
    let session = school.desk("adminToken").session().await;
    let (mut finished, mut begun) = (0, 0);
    for code in ["PY-1", "SCR", "EN-A1"] {
        let row = named(&courses, "course_code", code);
        let here = course(&id(&row["id"]));
        let roster = session.roster(&here).await.expect("a roster");
        let batch = session.progress(&here, &learners(&roster)).await.expect("progress");
        assert!(batch.unreadable.is_empty() && batch.read.len() > 20);
        let own: Vec<&Value> = of(&modules, "course_id", &row["id"]).into_iter().filter(|module| module["published"] == true).collect();
        let required: Vec<&Value> = own
            .iter()
            .flat_map(|module| of(&items, "module_id", &module["id"]))
            .filter(|item| item["published"] == true && item["completion_requirement"].is_object())
            .collect();
        for progress in &batch.read {
            let times: Vec<Option<&String>> = required.iter().map(|item| done.get(&(progress.person_id.clone(), id(&item["id"])))).collect();
            let states: Vec<(String, bool)> = required.iter().zip(&times).map(|(item, at)| (id(&item["id"]), at.is_some())).collect();
            let found: Vec<(String, bool)> = progress.items.iter().map(|item| (item.item_id.clone(), item.state.is_done())).collect();
            assert_eq!(found, states, "{code} {}", progress.person_id);
            let count = times.iter().flatten().count();
            let is_completed = count == required.len();
            assert_eq!(progress.percent, Some(count as f64 / required.len() as f64 * 100.0));
            assert_eq!(progress.is_completed, Some(is_completed));
            let last = times.iter().flatten().max().filter(|_| is_completed);
            assert_eq!(progress.completed_at, last.map(|at| at.parse::<DateTime<Utc>>().expect("an instant")));
            (finished, begun) = (finished + usize::from(is_completed), begun + usize::from(count > 0));
        }
    }
    assert!(finished > 0 && begun > finished);
}

#[tokio::test]
async fn a_course_that_asks_for_nothing_costs_no_call_for_each_student() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    let here = course(&id(&named(&courses, "course_code", "ART")["id"]));
    let session = school.desk("adminToken").session().await;
    let roster = session.roster(&here).await.expect("a roster");
    assert!(roster.enrolments.iter().all(|one| one.mark.as_deref() == Some("none") && one.is_settled));
    let batch = session.progress(&here, &learners(&roster)).await.expect("progress");
    assert!(batch.read.len() > 20 && batch.read.iter().all(|one| one.percent.is_none() && one.is_completed.is_none() && one.items.is_empty()));
    assert_eq!(school.count("courses/modules").await, 1);
}

#[tokio::test]
async fn whatever_moves_progress_moves_the_mark() {
    let school = School::start().await;
    let (courses, items) = (school.rows("courses").await, school.rows("module_items").await);
    let (enrollments, done) = (school.rows("enrollments").await, school.rows("completions").await);
    let row = named(&courses, "course_code", "PY-2");
    let here = course(&id(&row["id"]));
    let session = school.desk("adminToken").session().await;
    let of_person = |roster: &Roster, person: &str| {
        let one = roster.enrolments.iter().find(|one| one.person_id == person).expect("an enrolment");
        (one.mark.clone(), one.is_settled)
    };
    let modules: BTreeSet<String> = of(&school.rows("modules").await, "course_id", &row["id"]).iter().map(|row| id(&row["id"])).collect();
    let viewed: Vec<&Value> =
        items.iter().filter(|item| modules.contains(&id(&item["module_id"])) && item["completion_requirement"]["type"] == "must_view").collect();
    let is_done = |user: &Value, item: &Value| done.iter().any(|row| row["user_id"] == *user && row["item_id"] == *item);
    let student = of(&enrollments, "course_id", &row["id"])
        .into_iter()
        .find(|one| {
            let is_active = one["type"] == "StudentEnrollment" && one["enrollment_state"] == "active";
            is_active && viewed.iter().any(|item| !is_done(&one["user_id"], &item["id"]))
        })
        .expect("somebody who is not through");
    let person = id(&student["user_id"]);
    let before = session.roster(&here).await.expect("a roster");
    assert_eq!(session.roster(&here).await.expect("a roster").enrolments, before.enrolments, "nothing moved");
    let item = viewed.iter().find(|item| !is_done(&student["user_id"], &item["id"])).expect("an item");
    school.change(json!({ "kind": "completions", "op": "create", "data": { "user_id": student["user_id"], "item_id": item["id"] } })).await;
    let after = session.roster(&here).await.expect("a roster");
    assert_ne!(of_person(&after, &person).0, of_person(&before, &person).0);
    let others = |roster: &Roster| roster.enrolments.iter().filter(|one| one.person_id != person).cloned().collect::<Vec<_>>();
    assert_eq!(others(&after), others(&before));
    let batch = session.progress(&here, &[Learner::of(&person)]).await.expect("progress");
    let state = batch.read[0].items.iter().find(|one| one.item_id == id(&item["id"])).map(|one| one.state);
    assert_eq!(state, Some(ItemState::Complete));
    // Without the call for all at once the mark is activity and score.
    school.set(json!({ "forbidden": ["courses/bulk_user_progress"] })).await;
    let blind = session.roster(&here).await.expect("a roster");
    let assignment = of(&school.rows("assignments").await, "course_id", &row["id"])[0]["id"].clone();
    let grade = json!({ "assignment_id": assignment, "user_id": student["user_id"], "score": 1.5 });
    school.change(json!({ "kind": "submissions", "op": "grade", "data": grade })).await;
    let graded = session.roster(&here).await.expect("a roster");
    assert_ne!(of_person(&graded, &person).0, of_person(&blind, &person).0);
    let work = json!({ "assignment_id": assignment, "user_id": student["user_id"] });
    school.change(json!({ "kind": "submissions", "op": "submit", "data": work })).await;
    let fresh = of_person(&session.roster(&here).await.expect("a roster"), &person);
    // Within the second of what was done before the mark is the same: that is why it is not believed.
    assert!(!fresh.1, "what is so fresh is not believed");
}

/// Grades of work, as the school holds it.
fn grade(row: &Value, items: &[Value], assignments: &[Value]) -> Value {
    let assignment = of(assignments, "id", &row["assignment_id"])[0];
    let item = items.iter().find(|item| item["assignment_id"] == row["assignment_id"]);
    json!({
        "person_id": id(&row["user_id"]), "item_id": item.map_or_else(|| format!("assignment:{}", row["assignment_id"]), |item| id(&item["id"])),
        "title": null, "score": row["score"], "max_score": assignment["points_possible"], "submitted_at": row["submitted_at"],
        "graded_at": row["graded_at"], "feedback": null, "is_hidden": !row["score"].is_null() && row["posted_at"].is_null(),
    })
}

#[tokio::test]
async fn grades_are_as_the_school_holds_them() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    let (items, assignments, submissions) = (school.rows("module_items").await, school.rows("assignments").await, school.rows("submissions").await);
    let session = school.desk("adminToken").session().await;
    let mut hidden = 0;
    for code in ["PY-1", "ROBO", "WEB", "JOUR", "EN-A2"] {
        let row = named(&courses, "course_code", code);
        let own: BTreeSet<String> = of(&assignments, "course_id", &row["id"]).iter().map(|one| id(&one["id"])).collect();
        let work: Vec<&Value> = submissions.iter().filter(|one| own.contains(&id(&one["assignment_id"]))).collect();
        let told = work.iter().filter(|one| !one["score"].is_null() || !one["submitted_at"].is_null());
        let expected: Vec<Value> = told.map(|one| grade(one, &items, &assignments)).collect();
        let here = course(&id(&row["id"]));
        let roster = session.roster(&here).await.expect("a roster");
        let grades = session.grades(&here, &roster, None).await.expect("grades");
        assert_eq!(grades.covered, learners(&roster).into_iter().map(|one| one.person_id).collect::<Vec<_>>());
        let (totals, found): (Vec<Value>, Vec<Value>) = grades.grades.iter().map(|one| json!(one)).partition(|one| one["item_id"] == "total");
        let key = |mut rows: Vec<Value>| {
            rows.sort_by_key(|row| (row["person_id"].to_string(), row["item_id"].to_string()));
            rows
        };
        assert_eq!(key(found), key(expected), "{code}");
        hidden += grades.grades.iter().filter(|one| one.is_hidden).count();
        assert_eq!(sorted(totals, "person_id"), sorted(totals_of(&work, &assignments), "person_id"), "{code}");
    }
    assert!(hidden > 0, "some students do not see yet");
}

/// Of what is graded and shown; hidden where nothing is shown yet.
fn totals_of(work: &[&Value], assignments: &[Value]) -> Vec<Value> {
    let mut people: BTreeMap<String, [(f64, f64); 2]> = BTreeMap::new();
    for row in work.iter().filter(|row| row["excused"] != true && !row["score"].is_null()) {
        let possible = of(assignments, "id", &row["assignment_id"])[0]["points_possible"].as_f64().expect("points");
        let sums = people.entry(id(&row["user_id"])).or_default();
        for (at, counts) in [(0, !row["posted_at"].is_null()), (1, true)] {
            if counts {
                sums[at] = (sums[at].0 + row["score"].as_f64().expect("a score"), sums[at].1 + possible);
            }
        }
    }
    let percent = |(got, of): (f64, f64)| (of > 0.0).then(|| (got / of * 10_000.0).round() / 100.0);
    let total = |(person, [shown, all]): (String, [(f64, f64); 2])| {
        json!({
            "person_id": person, "item_id": "total", "title": null, "score": percent(shown).or(percent(all)), "max_score": 100.0,
            "submitted_at": null, "graded_at": null, "feedback": null, "is_hidden": percent(shown).is_none(),
        })
    };
    people.into_iter().map(total).collect()
}

#[tokio::test]
async fn what_was_handed_in_or_graded_since_comes_again() {
    let school = School::start().await;
    let (courses, assignments, submissions) = (school.rows("courses").await, school.rows("assignments").await, school.rows("submissions").await);
    let row = named(&courses, "course_code", "PY-2");
    let here = course(&id(&row["id"]));
    let session = school.desk("adminToken").session().await;
    // The school's clock is the machine's; its example data end before.
    let since = domain::clock::Clock::now(&domain::clock::SystemClock) - TimeDelta::seconds(5);
    let quiet = session.grades(&here, &Roster::default(), Some(since.max(noon() + TimeDelta::days(400)))).await.expect("grades");
    assert!(quiet.grades.is_empty() && quiet.covered.is_empty());
    let own = of(&assignments, "course_id", &row["id"]);
    let open = |at: usize| {
        let rows = of(&submissions, "assignment_id", &own[at]["id"]);
        rows.into_iter().find(|one| one["submitted_at"].is_null() && one["score"].is_null()).expect("nothing yet").clone()
    };
    let (handed_in, graded) = (open(4), open(2));
    let pair = |row: &Value| json!({ "assignment_id": row["assignment_id"], "user_id": row["user_id"] });
    school.change(json!({ "kind": "submissions", "op": "submit", "data": pair(&handed_in) })).await;
    let mut wanted = pair(&graded);
    (wanted["score"], wanted["comment"]) = (json!(7.5), json!("Почти"));
    school.change(json!({ "kind": "submissions", "op": "grade", "data": wanted })).await;
    let news = session.grades(&here, &Roster::default(), Some(since)).await.expect("grades");
    assert!(news.covered.is_empty());
    let work: BTreeSet<(String, Option<String>, Option<String>)> = news
        .grades
        .iter()
        .filter(|one| one.item_id != "total" && one.submitted_at.max(one.graded_at).is_some_and(|at| at >= since))
        .map(|one| (one.person_id.clone(), one.score.map(|score| score.to_string()), one.feedback.clone()))
        .collect();
    let expected = [(id(&handed_in["user_id"]), None, None), (id(&graded["user_id"]), Some("7.5".to_owned()), Some("Почти".to_owned()))];
    assert!(expected.iter().all(|one| work.contains(one)), "{work:?}");
    assert!(news.grades.iter().any(|one| one.item_id == "total" && one.person_id == id(&graded["user_id"])));
}

#[tokio::test]
async fn events_are_as_the_school_holds_them() {
    let school = School::start().await;
    let (courses, sections) = (school.rows("courses").await, school.rows("sections").await);
    let ids: Vec<String> = courses.iter().map(|row| id(&row["id"])).collect();
    assert!(ids.len() > 10, "more than a calendar looks at");
    let from = noon();
    let expected = school.rows("calendar_events").await.into_iter().filter_map(|row| {
        let code = row["context_code"].as_str().expect("a context").to_owned();
        let section = code.strip_prefix("course_section_");
        let course = match section {
            Some(id) => sections.iter().find(|row| row["id"] == id.parse::<u64>().expect("an id"))?["course_id"].to_string(),
            None => code.strip_prefix("course_")?.to_owned(),
        };
        let is_over = row["end_at"].as_str().expect("an end").parse::<DateTime<Utc>>().expect("an instant") < from;
        (row["hidden"] == false && !is_over).then(|| {
            json!({
                "id": id(&row["id"]), "course_id": course, "group_id": section.map(|id| format!("section:{id}")), "title": row["title"], "kind": "event",
                "starts_at": row["start_at"], "ends_at": row["end_at"], "location": row["location_name"],
                "url": school.page(&format!("calendar?event_id={}", row["id"])),
            })
        })
    });
    let expected: Vec<Value> = expected.collect();
    assert!(expected.iter().any(|event| event["group_id"].is_string()), "some are a section's");
    let events = school.desk("adminToken").session().await.events(&ids, &[], from).await.expect("events");
    assert_eq!(sorted(events.iter().map(|event| json!(event)).collect(), "id"), sorted(expected, "id"));
    assert_eq!(school.count("calendar_events").await, 2);
}
