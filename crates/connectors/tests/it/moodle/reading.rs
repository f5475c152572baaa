//! Everything that is read is what the site holds, field by field.

use std::collections::{BTreeMap, BTreeSet};

use connector::lms::{CourseRole, EnrolmentStatus, ItemState, LmsSession, Tracking};
use serde_json::{Value, json};

use super::ask::Ask as _;
use super::site::{Site, at, course, now, number};

fn shown(name: &Value) -> String {
    // What a site shows of a name with tags in it, the only one of its kind there.
    domain::text::line(&name.as_str().unwrap_or_default().replace("<базовый>", ""))
}

fn some(text: &Value) -> Option<String> {
    text.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

#[tokio::test]
async fn all_accounts_are_there() {
    let site = Site::start().await;
    let people = site.desk("reader").session().await.people().await.expect("an answer").expect("a list");
    let rows: Vec<Value> = site.rows("users").await.into_iter().filter(|row| row["deleted"] == false && row["username"] != "guest").collect();
    assert!(rows.len() > 300);
    assert_eq!(people.len(), rows.len());
    for (person, row) in people.iter().zip(&rows) {
        assert_eq!(person.id, number(&row["id"]));
        assert_eq!(person.name, format!("{} {}", row["firstname"].as_str().unwrap_or_default(), row["lastname"].as_str().unwrap_or_default()).trim());
        assert_eq!((person.first_name.clone(), person.last_name.clone()), (some(&row["firstname"]), some(&row["lastname"])));
        assert_eq!((person.email.clone(), person.login.clone()), (some(&row["email"]), some(&row["username"])));
        assert_eq!((person.external_id.clone(), person.phones.first().cloned()), (some(&row["idnumber"]), some(&row["phone1"])));
        assert_eq!((person.is_suspended, person.last_access_at), (row["suspended"].as_bool(), at(&row["lastaccess"])));
        assert_eq!(person.url.as_deref(), Some(format!("{}/user/profile.php?id={}", site.url, person.id).as_str()));
    }
}

#[tokio::test]
async fn all_courses_are_there_but_the_front_page() {
    let site = Site::start().await;
    let courses = site.desk("reader").session().await.courses().await.expect("courses");
    let rows: BTreeMap<String, Value> = site.rows("courses").await.into_iter().map(|row| (number(&row["id"]), row)).collect();
    assert_eq!(courses.len() + 1, rows.len());
    let categories = site.rows("categories").await;
    for course in &courses {
        let row = &rows[&course.id];
        assert_eq!(course.name, shown(&row["fullname"]));
        assert_eq!((course.code.clone(), course.external_id.clone()), (some(&row["shortname"]), some(&row["idnumber"])));
        let category = categories.iter().find(|category| category["id"] == row["categoryid"]).expect("a category");
        assert!(course.category.as_deref().is_some_and(|path| path.ends_with(category["name"].as_str().expect("a name"))), "{course:?}");
        assert_eq!((course.is_visible, course.tracks_progress), (row["visible"].as_bool(), row["enablecompletion"].as_bool()));
        assert_eq!((course.starts_at, course.ends_at), (at(&row["startdate"]), at(&row["enddate"])));
    }
    assert!(courses.iter().any(|course| course.name.contains('&')) && courses.iter().all(|course| !course.name.contains("&amp;")));
}

#[tokio::test]
async fn an_outline_has_every_activity_in_its_place() {
    let site = Site::start().await;
    let session = site.desk("reader").session().await;
    let modules: BTreeMap<String, Value> = site.rows("modules").await.into_iter().map(|row| (number(&row["id"]), row)).collect();
    let sections = site.rows("sections").await;
    for row in site.rows("courses").await.iter().filter(|row| row["id"] != 1) {
        let course = course(&number(&row["id"]));
        let outline = session.outline(&course).await.expect("an outline");
        let theirs: BTreeSet<String> =
            sections.iter().filter(|section| section["courseid"] == row["id"]).map(|section| number(&section["id"])).collect();
        assert_eq!(outline.modules.iter().map(|module| module.id.clone()).collect::<BTreeSet<_>>(), theirs);
        assert!(outline.modules.iter().zip(0..).all(|(module, at)| module.position == at));
        assert!(outline.items.iter().zip(0..).all(|(item, at)| item.position == at));
        let expected: BTreeSet<&String> = modules
            .iter()
            .filter(|(_, module)| module["courseid"] == row["id"] && module["modname"] != "subsection")
            .filter(|(_, module)| module["modname"] != "label")
            .map(|(id, _)| id)
            .collect();
        assert_eq!(outline.items.iter().map(|item| &item.id).collect::<BTreeSet<_>>(), expected);
        for item in &outline.items {
            let module = &modules[&item.id];
            assert_eq!((item.name.as_str(), Some(item.kind.as_str())), (shown(&module["name"]).as_str(), module["modname"].as_str()));
            assert_eq!((item.module_id.clone(), Some(item.is_visible)), (number(&module["section"]), module["visible"].as_bool()));
            let tracking = match module["tracking"].as_str().filter(|_| row["enablecompletion"] == true) {
                Some("manual") => Tracking::Manual,
                Some("view" | "grade" | "pass") => Tracking::Automatic,
                _ => Tracking::None,
            };
            // A lesson's own end is told nowhere.
            let due = if ["assign", "quiz"].contains(&item.kind.as_str()) { at(&module["due"]) } else { None };
            assert_eq!((item.tracking, item.due_at), (tracking, due));
        }
    }
    // What is inside a subsection stands where the subsection stands.
    let outline = session.outline(&course("4")).await.expect("an outline");
    let names: Vec<&str> = outline.modules.iter().map(|module| module.name.as_str()).collect();
    assert_eq!(names.iter().position(|name| name.starts_with("Подраздел")), Some(3), "{names:?}");
}

fn roles(row: &Value) -> Vec<CourseRole> {
    let meaning = |role: &Value| match role.as_u64() {
        Some(3 | 4) => CourseRole::Teacher,
        Some(5) => CourseRole::Student,
        _ => CourseRole::Other,
    };
    let roles: BTreeSet<CourseRole> = row["roles"].as_array().expect("roles").iter().map(meaning).collect();
    roles.into_iter().collect()
}

#[tokio::test]
async fn a_roster_tells_who_what_and_how_it_stands() {
    let site = Site::start().await;
    let session = site.desk("reader").session().await;
    let deleted: BTreeSet<String> = site.rows("users").await.iter().filter(|row| row["deleted"] == true).map(|row| number(&row["id"])).collect();
    let (enrolments, members, visits) = (site.rows("enrolments").await, site.rows("group_members").await, site.rows("last_access").await);
    let groups = site.rows("groups").await;
    let mut suspended = 0;
    for id in site.rows("courses").await.iter().map(|row| number(&row["id"])).filter(|id| id != "1") {
        let roster = session.roster(&course(&id)).await.expect("a roster");
        let theirs: Vec<&Value> =
            enrolments.iter().filter(|row| number(&row["courseid"]) == id && !deleted.contains(&number(&row["userid"]))).collect();
        assert_eq!(roster.enrolments.len(), theirs.len(), "course {id}");
        assert_eq!(roster.people.len(), theirs.len());
        let told = roster.groups.expect("groups");
        let own: Vec<&Value> = groups.iter().filter(|row| number(&row["courseid"]) == id).collect();
        assert_eq!(told.len(), own.len());
        for (group, row) in told.iter().zip(&own) {
            assert_eq!(
                (group.id.clone(), group.name.clone(), group.external_id.clone()),
                (number(&row["id"]), shown(&row["name"]), some(&row["idnumber"]))
            );
        }
        for enrolment in &roster.enrolments {
            let row = theirs.iter().find(|row| number(&row["userid"]) == enrolment.person_id).expect("enrolled");
            let ended = at(&row["timeend"]).is_some_and(|end| end <= now()) || at(&row["timestart"]).is_some_and(|start| start > now());
            let is_held = row["suspended"] == true || ended;
            suspended += usize::from(is_held);
            assert_eq!(enrolment.status == EnrolmentStatus::Suspended, is_held, "{row}");
            assert_eq!(enrolment.roles, roles(row));
            let in_groups: BTreeSet<String> = members
                .iter()
                .filter(|member| number(&member["userid"]) == enrolment.person_id)
                .map(|member| number(&member["groupid"]))
                .filter(|group| told.iter().any(|one| one.id == *group))
                .collect();
            assert_eq!(enrolment.group_ids, in_groups.into_iter().collect::<Vec<_>>());
            let visit = visits.iter().find(|visit| number(&visit["courseid"]) == id && number(&visit["userid"]) == enrolment.person_id);
            assert_eq!(enrolment.last_access_at, visit.and_then(|visit| at(&visit["time"])));
            assert_eq!(enrolment.mark.as_deref(), Some(visit.map_or_else(|| "0".to_owned(), |visit| number(&visit["time"])).as_str()));
            assert!(enrolment.is_settled);
        }
    }
    assert!(suspended > 25, "{suspended}");
}

#[tokio::test]
async fn progress_is_that_of_every_tracked_activity() {
    let site = Site::start().await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let completions: BTreeMap<(String, String), Value> =
        site.rows("completions").await.into_iter().map(|row| ((number(&row["cmid"]), number(&row["userid"])), row)).collect();
    let completed: BTreeMap<(String, String), Value> =
        site.rows("course_completions").await.into_iter().map(|row| ((number(&row["courseid"]), number(&row["userid"])), row)).collect();
    let modules = site.rows("modules").await;
    let mut states = BTreeSet::new();
    for told in session.courses().await.expect("courses").into_iter().filter(|told| ["2", "3", "17", "21"].contains(&told.id.as_str())) {
        let roster = session.roster(&told).await.expect("a roster");
        let learners: Vec<String> = roster
            .enrolments
            .iter()
            .filter(|one| one.roles.contains(&CourseRole::Student) && one.status == EnrolmentStatus::Active)
            .map(|one| one.person_id.clone())
            .collect();
        let batch = session.progress_of(&told, &learners).await.expect("progress");
        assert!(batch.unreadable.is_empty() && batch.read.len() == learners.len());
        let tracked: BTreeSet<String> = modules
            .iter()
            .filter(|module| number(&module["courseid"]) == told.id && module["tracking"] != "none" && told.tracks_progress == Some(true))
            .map(|module| number(&module["id"]))
            .collect();
        for progress in &batch.read {
            assert_eq!(progress.items.iter().map(|item| item.item_id.clone()).collect::<BTreeSet<_>>(), tracked);
            for item in &progress.items {
                let held = completions.get(&(item.item_id.clone(), progress.person_id.clone()));
                let state = held.and_then(|row| row["state"].as_u64()).unwrap_or_default();
                states.insert(state);
                let expected = [ItemState::Incomplete, ItemState::Complete, ItemState::Passed, ItemState::Failed];
                assert_eq!(item.state, expected[usize::try_from(state).expect("small")]);
                assert_eq!(item.changed_at, held.and_then(|row| at(&row["time"])));
                assert_eq!(item.is_overridden, held.is_some_and(|row| !row["override_by"].is_null()));
            }
            let whole = completed.get(&(told.id.clone(), progress.person_id.clone()));
            let has_rules = ["2", "3"].contains(&told.id.as_str());
            assert_eq!(progress.is_completed, has_rules.then_some(whole.is_some()));
            assert_eq!(progress.completed_at.is_some(), progress.is_completed == Some(true));
            let done = progress.items.iter().filter(|item| item.state.is_done()).count();
            match progress.percent {
                None => assert!(tracked.is_empty()),
                Some(percent) if whole.is_some() => assert!((percent - 100.0).abs() < f64::EPSILON),
                #[expect(clippy::cast_precision_loss, reason = "a course has few activities")]
                Some(percent) => assert!((percent - done as f64 / tracked.len() as f64 * 100.0).abs() < 1e-9),
            }
        }
        if told.id == "21" {
            assert!(desk.take_calls().iter().all(|call| !call.label.starts_with("core_completion")), "nothing is tracked there");
        }
        drop(desk.take_calls());
    }
    assert_eq!(states, BTreeSet::from([0, 1, 2, 3]));
}

#[tokio::test]
async fn grades_are_those_that_were_given() {
    let site = Site::start().await;
    let session = site.desk("reader").session().await;
    let (modules, held) = (site.rows("modules").await, site.rows("grades").await);
    for id in ["2", "5", "17"] {
        let grades = session.scores(&course(id)).await.expect("grades");
        assert!(!grades.covered.is_empty());
        let of_course: BTreeMap<String, &Value> = modules
            .iter()
            .filter(|module| number(&module["courseid"]) == id && !module["grade_item"].is_null())
            .map(|module| (number(&module["grade_item"]), module))
            .collect();
        let expected: Vec<&Value> = held.iter().filter(|row| of_course.contains_key(&number(&row["itemid"]))).collect();
        let (totals, own): (Vec<_>, Vec<_>) = grades.grades.iter().partition(|grade| grade.item_id == "total");
        assert_eq!(own.len(), expected.len());
        assert!(!totals.is_empty() && totals.iter().all(|total| total.score.is_some()));
        for row in expected {
            let module = of_course[&number(&row["itemid"])];
            let grade =
                own.iter().find(|grade| grade.item_id == number(&module["id"]) && grade.person_id == number(&row["userid"])).expect("a grade");
            assert_eq!((grade.score, grade.max_score), (row["raw"].as_f64(), module["grade_max"].as_f64()));
            assert_eq!(grade.graded_at, at(&row["time"]));
            assert_eq!(grade.feedback.as_deref(), some(&row["feedback"]).map(|text| text.replace("<p>", "").replace("</p>", "")).as_deref());
            assert!(!grade.is_hidden && grade.title.is_none());
        }
    }
}

#[tokio::test]
async fn calendars_hold_what_is_not_over() {
    let site = Site::start().await;
    let session = site.desk("admin").session().await;
    let courses: Vec<String> = site.rows("courses").await.iter().map(|row| number(&row["id"])).filter(|id| id != "1").collect();
    let rows = site.rows("events").await;
    let wanted = |from: i64| -> BTreeSet<String> {
        rows.iter()
            .filter(|row| row["visible"] == true && courses.contains(&number(&row["courseid"])))
            .filter(|row| !["user", "site", "category"].contains(&row["eventtype"].as_str().unwrap_or_default()))
            .filter(|row| row["timestart"].as_i64().unwrap_or_default() + row["timeduration"].as_i64().unwrap_or_default() >= from)
            .map(|row| number(&row["id"]))
            .collect()
    };
    let lasting = rows.iter().find(|row| row["timeduration"].as_i64().is_some_and(|lasts| lasts > 600) && row["eventtype"] == "course").expect("one");
    let begun = lasting["timestart"].as_i64().expect("a time") + 300;
    for from in [1, begun] {
        let events = session.calendar(&courses, chrono::DateTime::from_timestamp(from, 0).expect("a time")).await.expect("events");
        assert_eq!(events.iter().map(|event| event.id.clone()).collect::<BTreeSet<_>>(), wanted(from), "from {from}");
        for event in &events {
            let row = rows.iter().find(|row| number(&row["id"]) == event.id).expect("held");
            assert_eq!((event.title.clone(), Some(event.kind.as_str())), (shown(&row["name"]), row["eventtype"].as_str()));
            assert_eq!(
                (event.course_id.clone(), event.group_id.clone()),
                (number(&row["courseid"]), row["groupid"].as_u64().map(|id| id.to_string()))
            );
            assert_eq!(Some(event.starts_at), at(&row["timestart"]));
            let lasts = row["timeduration"].as_i64().filter(|lasts| *lasts > 0);
            assert_eq!(event.ends_at, lasts.and_then(|lasts| at(&json!(row["timestart"].as_i64().unwrap_or_default() + lasts))));
        }
        assert!(events.iter().any(|event| event.group_id.is_some()) || from > 1);
    }
}

#[tokio::test]
async fn a_form_is_never_longer_than_php_reads() {
    let site = Site::start().await;
    site.set(json!({ "maxInputVars": 100 })).await;
    let session: Box<dyn LmsSession> = site.desk("admin").session().await;
    let real: Vec<String> = site.rows("courses").await.iter().map(|row| number(&row["id"])).filter(|id| id != "1").collect();
    // As many courses as no form has room for, those that exist last.
    let courses: Vec<String> = (10_000..10_400).map(|id: u32| id.to_string()).chain(real).collect();
    let events = session.calendar(&courses, chrono::DateTime::from_timestamp(1, 0).expect("a time")).await.expect("events");
    assert!(events.iter().any(|event| event.course_id == "2") && events.iter().any(|event| event.course_id == "20"));
}
