//! Broken answers, pages that repeat, sites that are closed, answers that are too large.

use std::collections::BTreeSet;

use axum::response::IntoResponse as _;
use connector::Error;
use connector::lms::{CourseRole, Enrolment, EnrolmentStatus};
use serde_json::{Value, json};

use super::ask::Ask as _;
use super::replay::{Replay, exception, ok, site_info};
use super::site::{Site, course, now};

#[tokio::test]
async fn a_closed_site_is_waited_for() {
    let site = Site::start().await;
    let session = site.desk("reader").session().await;
    for (settings, again, code) in [
        (json!({ "maintenance": true }), json!({ "maintenance": false }), "temporary"),
        (json!({ "databaseDown": true }), json!({ "databaseDown": false }), "temporary"),
        (json!({ "webServices": false }), json!({ "webServices": true }), "web_services_disabled"),
    ] {
        site.set(settings.clone()).await;
        assert_eq!(session.courses().await.expect_err("closed").code(), code, "{settings}");
        assert_eq!(session.check().await.expect_err("closed").code(), code, "{settings}");
        site.set(again).await;
        session.courses().await.expect("open again");
    }
}

#[tokio::test]
async fn a_page_that_comes_again_is_an_error_and_no_endless_reading() {
    let replay = Replay::start(|function, _| match function {
        // Whatever page is asked for: the first, and a full one.
        "core_enrol_get_enrolled_users" => ok(&(1..=500).map(|id| json!({ "id": id })).collect()),
        "core_group_get_course_groups" => ok(&json!([])),
        _ => ok(&site_info()),
    })
    .await;
    assert_eq!(replay.session().await.roster(&course("2")).await.expect_err("a page again").code(), "unexpected");
    assert!(replay.asked().len() <= 6, "{}", replay.asked().len());
}

#[tokio::test]
async fn what_is_gone_is_not_found() {
    let site = Site::start().await;
    let session = site.desk("reader").session().await;
    let gone = course("9999");
    assert_eq!(session.outline(&gone).await, Err(Error::NotFound));
    assert_eq!(session.roster(&gone).await, Err(Error::NotFound));
    let batch = session.progress_of(&course("2"), &["10".to_owned(), "99999".to_owned(), "14".to_owned()]).await.expect("progress");
    assert_eq!(batch.read.iter().map(|progress| progress.person_id.as_str()).collect::<Vec<_>>(), ["10", "14"]);
    assert_eq!(batch.unreadable, [("99999".to_owned(), Error::NotFound)]);
    // One person who is gone is no course that is gone.
    let batch = session.progress_of(&course("2"), &["99999".to_owned()]).await.expect("progress");
    assert!(batch.read.is_empty() && batch.unreadable.len() == 1);
    assert_eq!(session.progress_of(&gone, &["10".to_owned()]).await.map(drop), Err(Error::NotFound));
}

#[tokio::test]
async fn a_course_that_may_not_be_entered_harms_no_other() {
    let site = Site::start().await;
    site.set(json!({ "forbiddenCourses": [5] })).await;
    let session = site.desk("reader").session().await;
    let courses = session.courses().await.expect("courses");
    assert!(courses.len() == 19 && courses.iter().all(|course| course.id != "5"));
    let error = session.outline(&course("5")).await.expect_err("refused");
    assert!(matches!(&error, Error::Forbidden { what } if what.contains("moodle/course:view")), "{error}");
    let events = session.calendar(&["2".to_owned(), "5".to_owned()], chrono::DateTime::from_timestamp(1, 0).expect("a time")).await.expect("events");
    assert!(!events.is_empty() && events.iter().all(|event| event.course_id == "2"));
}

/// Whether the mark of somebody who was there so many seconds ago is settled, the site's clock being that much off.
async fn settled(offset: i64, ago: i64) -> bool {
    let site = Site::start().await;
    site.set(json!({ "clockOffsetSeconds": offset - ago })).await;
    site.change(json!({ "kind": "last_access", "op": "update", "data": { "courseid": 2, "userid": 10 } })).await;
    site.set(json!({ "clockOffsetSeconds": offset })).await;
    let roster = site.desk("reader").session().await.roster(&course("2")).await.expect("a roster");
    let enrolment = roster.enrolments.into_iter().find(|one| one.person_id == "10").expect("enrolled");
    assert_eq!(enrolment.mark, enrolment.last_access_at.map(|at| at.timestamp().to_string()));
    enrolment.is_settled
}

#[tokio::test]
async fn a_fresh_visit_is_not_settled_whatever_our_clock_says() {
    for offset in [0, -86_400, 86_400] {
        assert!(!settled(offset, 5).await, "{offset}");
        assert!(!settled(offset, 1_800).await, "{offset}");
        assert!(settled(offset, 7_200).await, "{offset}");
    }
}

#[tokio::test]
async fn a_suspended_enrolment_keeps_its_progress_and_tells_no_completion() {
    let site = Site::start().await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let roster = session.roster(&course("2")).await.expect("a roster");
    let held: Vec<String> =
        roster.enrolments.iter().filter(|one| one.status == EnrolmentStatus::Suspended).map(|one| one.person_id.clone()).collect();
    assert!(held.contains(&"73".to_owned()) && held.contains(&"80".to_owned()), "{held:?}");
    drop(desk.take_calls());
    let batch = session.progress_of(&course("2"), &held).await.expect("progress");
    assert_eq!(desk.asked("core_completion_get_course_completion_status"), 0, "it would be refused");
    assert!(batch.unreadable.is_empty());
    assert!(batch.read.iter().all(|progress| progress.is_completed.is_none() && !progress.items.is_empty()));
    assert!(batch.read.iter().any(|progress| progress.items.iter().any(|item| item.state.is_done())));
}

#[tokio::test]
async fn completion_is_asked_for_only_where_it_may_be() {
    let site = Site::start().await;
    let desk = site.desk("reader");
    let session = desk.session().await;
    let learners = async |id: &str| -> Vec<String> {
        let roster = session.roster(&course(id)).await.expect("a roster");
        let learns = |one: &Enrolment| one.roles.contains(&CourseRole::Student) && one.status == EnrolmentStatus::Active;
        roster.enrolments.into_iter().filter(learns).map(|one| one.person_id).collect()
    };
    let asked = async |id: &str| {
        let learners = learners(id).await;
        drop(desk.take_calls());
        let batch = session.progress_of(&course(id), &learners).await.expect("progress");
        let idle = batch.read.iter().filter(|progress| progress.items.iter().all(|item| item.changed_at.is_none())).count();
        (learners.len(), idle, desk.asked("core_completion_get_course_completion_status"))
    };
    let (all, _, times) = asked("17").await;
    assert!(all > 10 && times == 1, "no criteria are found out once: {times} of {all}");
    let (all, idle, times) = asked("2").await;
    assert!(idle > 1 && times <= all - idle + 1, "{times} of {all}, {idle} idle");
}

/// So many accounts that one answer holds no more than a part of them.
fn crowd(fields: &super::replay::Fields) -> Value {
    let fits =
        |name: &str, pattern: Option<&String>| match pattern.map(|pattern| (pattern.trim_end_matches('%').chars().count(), pattern.ends_with('%'))) {
            None => true,
            Some((length, true)) => name.chars().count() >= length,
            Some((length, false)) => name.chars().count() == length,
        };
    let pattern = |key: &str| {
        (0..2)
            .find(|at| fields.get(&format!("criteria[{at}][key]")).is_some_and(|one| one == key))
            .and_then(|at| fields.get(&format!("criteria[{at}][value]")))
    };
    let people = (2..400_usize).map(|id| (id, "я".repeat(1 + id % 40), "б".repeat(1 + id % 7)));
    let people = people.filter(|(_, last, first)| fits(last, pattern("lastname")) && fits(first, pattern("firstname")));
    let rows: Vec<Value> = people.map(|(id, last, first)| json!({ "id": id, "lastname": last, "firstname": first, "fullname": "x" })).collect();
    json!({ "users": rows, "warnings": [] })
}

#[tokio::test]
async fn a_crowd_is_listed_in_parts() {
    let replay = Replay::start(|function, fields| match function {
        "core_user_get_users" => ok(&crowd(fields)),
        _ => ok(&site_info()),
    })
    .await;
    for limit in [16_000, 6_000, 2_500] {
        let people = replay.desk(limit).session().await.people().await.expect("an answer").expect("a list");
        let ids: BTreeSet<&str> = people.iter().map(|person| person.id.as_str()).collect();
        assert_eq!((people.len(), ids.len()), (398, 398), "limit {limit}");
    }
    let error = replay.desk(1_300).session().await.people().await.expect_err("too much in any part, or the site itself");
    assert_eq!(error.code(), "unexpected");
}

#[tokio::test]
async fn scores_of_a_crowd_are_read_one_by_one() {
    let grade = |user: &str| {
        let items: Vec<Value> =
            (0..5).map(|at| json!({ "id": at + 1, "itemtype": "mod", "itemnumber": 0, "cmid": at + 1, "graderaw": 5.5 })).collect();
        json!({ "userid": user.parse::<u64>().unwrap_or_default(), "gradeitems": items })
    };
    let replay = Replay::start(move |function, fields| match (function, fields.get("userid").map(String::as_str)) {
        ("gradereport_user_get_grade_items", Some("0")) => ok(&json!({ "usergrades": (1..40).map(|id| grade(&id.to_string())).collect::<Vec<_>>() })),
        ("gradereport_user_get_grade_items", Some("7")) => ok(&exception("invaliduser")),
        ("gradereport_user_get_grade_items", Some(user)) => ok(&json!({ "usergrades": [grade(user)] })),
        ("core_enrol_get_enrolled_users", _) if fields.get("options[0][value]").is_some_and(|from| from == "0") => {
            let role = |id: u32| if id == 1 { "teacher" } else { "student" };
            ok(&(1..40).map(|id| json!({ "id": id, "roles": [{ "shortname": role(id) }] })).collect())
        }
        ("core_enrol_get_enrolled_users", _) | ("core_group_get_course_groups", _) => ok(&json!([])),
        _ => ok(&site_info()),
    })
    .await;
    let grades = replay.desk(4_000).session().await.scores(&course("2")).await.expect("grades");
    assert_eq!((grades.covered.len(), grades.grades.len()), (38, 37 * 5));
    assert_eq!(replay.asked().iter().filter(|(_, fields)| fields.get("userid").is_some_and(|user| user == "0")).count(), 1);
    let grades = replay.desk(40_000).session().await.scores(&course("2")).await.expect("grades");
    assert_eq!(grades.grades.len(), 39 * 5, "all in one answer");
}

#[tokio::test]
async fn scores_of_those_held_back_are_not_lost() {
    let site = Site::start().await;
    let whole = site.desk("admin").session().await.scores(&course("2")).await.expect("grades");
    let rights = [
        "webservice/rest:use",
        "moodle/user:viewdetails",
        "moodle/course:view",
        "moodle/course:viewparticipants",
        "moodle/course:enrolreview",
        "moodle/site:accessallgroups",
        "gradereport/user:view",
        "moodle/grade:viewall",
    ];
    site.set(json!({ "capabilities": { "weak": rights } })).await;
    let read = site.desk("weak").session().await.scores(&course("2")).await.expect("grades");
    let ids = |grades: &[connector::lms::Grade]| grades.iter().map(|one| (one.person_id.clone(), one.item_id.clone())).collect::<BTreeSet<_>>();
    assert_eq!(read.covered.iter().collect::<BTreeSet<_>>(), whole.covered.iter().collect::<BTreeSet<_>>());
    assert_eq!(ids(&read.grades), ids(&whole.grades));
    // Also where it may not be known who they are: whoever the answer for all leaves out is asked for.
    let rights: Vec<&str> = rights.into_iter().filter(|right| *right != "moodle/course:enrolreview").collect();
    site.set(json!({ "capabilities": { "weak": rights } })).await;
    let read = site.desk("weak").session().await.scores(&course("2")).await.expect("grades");
    assert_eq!(ids(&read.grades), ids(&whole.grades));
}

#[tokio::test]
async fn a_short_page_is_not_the_last() {
    let replay = Replay::start(|function, fields| match function {
        "core_enrol_get_enrolled_users" => {
            let from: usize = fields["options[0][value]"].parse().expect("a number");
            let is_suspended = fields.values().any(|value| value == "onlysuspended");
            // Of 1 200 people the site shows every second.
            let rows: Vec<Value> = (from..(from + 500).min(1_200)).filter(|id| id % 2 == 1 && !is_suspended).map(|id| json!({ "id": id })).collect();
            ok(&json!(rows))
        }
        "core_group_get_course_groups" => ok(&json!([])),
        _ => ok(&site_info()),
    })
    .await;
    let roster = replay.session().await.roster(&course("2")).await.expect("a roster");
    assert_eq!(roster.enrolments.len(), 600);
    assert!(roster.enrolments.iter().all(|one| one.mark.is_none()), "last access may not be seen");
}

#[tokio::test]
async fn answers_of_another_shape_are_not_empty_ones() {
    for body in
        ["null", "{}", "\"x\"", "{\"warnings\":[]}", "{\"users\":null,\"courses\":null,\"statuses\":null,\"usergrades\":null,\"events\":null}"]
    {
        let replay = Replay::start(move |function, _| match function {
            "core_webservice_get_site_info" => ok(&site_info()),
            _ => ([("content-type", "application/json")], body).into_response(),
        })
        .await;
        let session = replay.session().await;
        let two = course("2");
        let codes = [
            session.people().await.map(drop),
            session.courses().await.map(drop),
            session.outline(&two).await.map(drop),
            session.roster(&two).await.map(drop),
            session.scores(&two).await.map(drop),
            session.calendar(&["2".to_owned()], now()).await.map(drop),
        ];
        for (at, result) in codes.into_iter().enumerate() {
            assert_eq!(result.expect_err("another shape").code(), "unexpected", "{body} at {at}");
        }
        let batch = session.progress_of(&two, &["10".to_owned()]).await.expect("one person's trouble");
        assert_eq!(batch.unreadable.len(), 1);
    }
}
