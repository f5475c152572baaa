//! Answers of a real site, where the recordings are at hand (`../shared/fixtures/moodle` beside the repository): each is read, and its meaning is what people saw there.

use std::path::PathBuf;

use connector::Error;
use connector::lms::{CourseRole, EnrolmentStatus, ItemState, LmsSession, Tracking};
use serde_json::{Value, json};

use super::ask::Ask as _;
use super::replay::{Fields, Replay, ok, site_info};
use super::site::course;

fn folder() -> Option<PathBuf> {
    Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures/moodle")).filter(|folder| folder.is_dir())
}

fn recording(name: &str) -> Value {
    let file = folder().expect("a folder").join(format!("{name}.json"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).expect("JSON")
}

/// A site that gives those recordings, by function; nothing of what comes after a first page.
async fn site(of: &[(&'static str, &'static str)]) -> Option<(Replay, Box<dyn LmsSession>)> {
    folder()?;
    let of: Vec<(&str, Value)> = of.iter().map(|(function, name)| (*function, recording(&format!("{function}{name}")))).collect();
    let is_later = |fields: &Fields| {
        (0..9).any(|at| {
            let get = |what: &str| fields.get(&format!("options[{at}][{what}]")).map(String::as_str);
            get("name") == Some("limitfrom") && get("value") != Some("0")
        })
    };
    let replay = Replay::start(move |function, fields| match of.iter().find(|(known, _)| *known == function) {
        Some(_) if is_later(fields) => ok(&json!([])),
        Some((_, body)) => ok(body),
        None if function == "core_webservice_get_site_info" => ok(&site_info()),
        None => ok(&json!([])),
    })
    .await;
    let session = replay.session().await;
    Some((replay, session))
}

#[tokio::test]
async fn sites_say_what_they_are() {
    let Some((_replay, session)) = site(&[("core_webservice_get_site_info", "")]).await else { return };
    let courses = session.courses().await;
    assert_eq!(courses.expect_err("an empty list is no catalogue").code(), "unexpected");
    for name in [".json", ".robot", ".teacher", ".readonly_service"].map(|name| name.trim_end_matches(".json")) {
        assert!(recording(&format!("core_webservice_get_site_info{name}"))["functions"].is_array());
    }
}

#[tokio::test]
async fn courses_have_readable_names() {
    let Some((_replay, session)) = site(&[("core_course_get_courses_by_field", ".ids"), ("core_course_get_categories", "")]).await else { return };
    let courses = session.courses().await.expect("courses");
    let told: Vec<_> = courses.iter().map(|one| (one.id.as_str(), one.name.as_str(), one.is_visible, one.tracks_progress)).collect();
    assert_eq!(
        told,
        [
            ("2", "Охрана труда: вводный инструктаж", Some(true), Some(true)),
            ("5", "Электробезопасность, II группа", Some(true), Some(true)),
            ("20", "Черновик: новая программа", Some(false), Some(true)),
        ]
    );
    assert_eq!(courses[0].category.as_deref(), Some("Обязательное обучение"));
    assert_eq!((courses[0].code.as_deref(), courses[0].external_id.as_deref()), (Some("K01-2026"), Some("PRG-001")));
    assert_eq!(courses[0].url.as_deref(), Some("https://moodle.example/course/view.php?id=2"));
}

#[tokio::test]
async fn outlines_keep_the_order_of_the_page() {
    let Some((_replay, session)) = site(&[("core_course_get_contents", ".subsection")]).await else { return };
    let outline = session.outline(&course("4")).await.expect("an outline");
    assert_eq!(outline.modules.iter().map(|module| module.id.as_str()).collect::<Vec<_>>(), ["11", "12", "13", "16", "14", "15"]);
    let items: Vec<_> = outline.items.iter().map(|item| (item.id.as_str(), item.kind.as_str(), item.tracking)).collect();
    let (manual, automatic) = (Tracking::Manual, Tracking::Automatic);
    assert_eq!(
        items,
        [
            ("18", "page", automatic),
            ("21", "url", manual),
            ("19", "page", automatic),
            ("22", "assign", automatic),
            ("20", "page", manual),
            ("23", "quiz", automatic),
            ("25", "folder", manual)
        ]
    );
    assert_eq!(outline.items[2].name, "Урок 2. Термины & определения");
    assert_eq!(outline.items.iter().filter_map(|item| item.due_at).map(|at| at.timestamp()).collect::<Vec<_>>(), [1_791_493_200, 1_797_368_400]);
    for name in ["", ".as_robot", ".as_student", ".completion_off", ".excludecontents", ".excludemodules", ".hidden_course", ".weeks_format"] {
        let Some((_replay, session)) = site(&[("core_course_get_contents", name)]).await else { return };
        let outline = session.outline(&course("2")).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!outline.modules.is_empty(), "{name}");
        assert!(name != ".completion_off" || outline.items.iter().all(|item| item.tracking == Tracking::None));
    }
}

#[tokio::test]
async fn rosters_tell_suspended_enrolments_by_a_second_list() {
    if folder().is_none() {
        return;
    }
    let (all, suspended) = (recording("core_enrol_get_enrolled_users.userfields"), recording("core_enrol_get_enrolled_users.onlysuspended"));
    let groups = recording("core_group_get_course_groups");
    // The list was recorded in part; those suspended are put behind it, as the whole has them.
    let mut whole = all.as_array().expect("rows").clone();
    whole.extend(suspended.as_array().expect("rows").iter().cloned());
    let replay = Replay::start(move |function, fields| {
        let is_suspended = fields.values().any(|value| value == "onlysuspended");
        match function {
            "core_enrol_get_enrolled_users" if fields["options[0][value]"] != "0" => ok(&json!([])),
            "core_enrol_get_enrolled_users" if is_suspended => ok(&suspended),
            "core_enrol_get_enrolled_users" => ok(&json!(whole)),
            "core_group_get_course_groups" => ok(&groups),
            _ => ok(&site_info()),
        }
    })
    .await;
    let roster = replay.session().await.roster(&course("2")).await.expect("a roster");
    let status = |id: &str| roster.enrolments.iter().find(|one| one.person_id == id).map(|one| one.status);
    assert_eq!(
        (status("73"), status("80"), status("10")),
        (Some(EnrolmentStatus::Suspended), Some(EnrolmentStatus::Suspended), Some(EnrolmentStatus::Active))
    );
    let teacher = roster.enrolments.iter().find(|one| one.person_id == "3").expect("a teacher");
    assert_eq!(
        (teacher.roles.as_slice(), teacher.vendor_roles.as_slice()),
        ([CourseRole::Teacher].as_slice(), ["editingteacher".to_owned()].as_slice())
    );
    assert_eq!((teacher.group_ids.as_slice(), teacher.mark.as_deref(), teacher.is_settled), (["1".to_owned()].as_slice(), Some("0"), true));
    assert!(roster.groups.is_some_and(|groups| groups.iter().any(|group| group.name == "В-21")));
    for name in ["page1", "page2", "as_robot", "as_student", "hidden_course", "teachers", "two_roles", "suspended_account", "onlyactive_userfields"] {
        let rows = recording(&format!("core_enrol_get_enrolled_users.{name}"));
        let count = rows.as_array().expect("rows").len();
        let replay = Replay::start(move |function, fields| match function {
            "core_enrol_get_enrolled_users" if fields["options[0][value]"] == "0" && fields.len() < 10 => ok(&rows),
            "core_webservice_get_site_info" => ok(&site_info()),
            _ => ok(&json!([])),
        })
        .await;
        let roster = replay.session().await.roster(&course("2")).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(roster.people.len(), count, "{name}");
    }
}

#[tokio::test]
async fn progress_is_what_the_site_shows() {
    let (activities, completion) = ("core_completion_get_activities_completion_status", "core_completion_get_course_completion_status");
    let Some((_replay, session)) = site(&[(activities, ""), (completion, ".complete")]).await else { return };
    let ten = ["10".to_owned()];
    let batch = session.progress_of(&course("2"), &ten).await.expect("progress");
    let shown = recording("core_enrol_get_users_courses.no_usercount");
    let row = shown.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == 2)).expect("course 2");
    assert_eq!((batch.read[0].percent, batch.read[0].is_completed), (row["progress"].as_f64(), row["completed"].as_bool()));
    assert_eq!(batch.read[0].completed_at.map(|at| at.timestamp()), Some(1_795_188_715));
    for (name, failed, done) in
        [(".failed_quiz", true, true), (".untouched", false, false), (".partial", false, true), (".suspended_enrolment", false, true)]
    {
        let Some((_replay, session)) = site(&[(activities, name), (completion, ".error_not_enrolled")]).await else { return };
        let batch = session.progress_of(&course("2"), &ten).await.expect("progress");
        let items = &batch.read[0].items;
        assert_eq!(items.iter().any(|item| item.state == ItemState::Failed), failed, "{name}");
        assert_eq!(items.iter().any(|item| item.state.is_done()), done, "{name}");
        assert_eq!(batch.read[0].is_completed, None);
    }
    let Some((_replay, session)) = site(&[(activities, ".overridden"), (completion, ".incomplete")]).await else { return };
    let batch = session.progress_of(&course("3"), &ten).await.expect("progress");
    assert!(batch.read[0].items.iter().any(|item| item.is_overridden) && batch.read[0].is_completed == Some(false));
    let Some((_replay, session)) = site(&[(activities, ".unticked"), (completion, ".error_no_criteria")]).await else { return };
    let batch = session.progress_of(&course("2"), &ten).await.expect("progress");
    assert!(batch.read[0].items.iter().any(|item| item.state == ItemState::Incomplete && item.changed_at.is_some()));
    let Some((replay, session)) = site(&[(activities, ".completion_off"), (completion, ".error_completion_off")]).await else { return };
    let batch = session.progress_of(&course("21"), &ten).await.expect("progress");
    assert!(batch.read[0].percent.is_none() && replay.asked().iter().all(|(function, _)| function != completion));
    let Some((_replay, session)) = site(&[(activities, ".error_other_user_as_student")]).await else { return };
    let error = session.progress_of(&course("2"), &ten).await.expect_err("nobody's can be read");
    assert!(matches!(&error, Error::Forbidden { what } if what.contains("report/progress:view")), "{error}");
}

#[tokio::test]
async fn grades_leave_out_what_was_not_given() {
    let Some((_replay, session)) = site(&[("gradereport_user_get_grade_items", "")]).await else { return };
    let grades = session.scores(&course("2")).await.expect("grades").grades;
    let told: Vec<_> = grades.iter().map(|grade| (grade.item_id.as_str(), grade.score, grade.max_score, grade.feedback.as_deref())).collect();
    assert_eq!(
        told,
        [("5", Some(89.0), Some(100.0), Some("Хорошая работа")), ("6", Some(6.8), Some(10.0), None), ("total", Some(95.8), Some(110.0), None)]
    );
    for (name, count) in [(".no_grades", 0), (".not_enrolled", 0)] {
        let Some((_replay, session)) = site(&[("gradereport_user_get_grade_items", name)]).await else { return };
        assert_eq!(session.scores(&course("2")).await.map(|grades| grades.grades.len()), Ok(count), "{name}");
    }
    for name in [".as_robot", ".error_all_as_student", ".error_other_as_student"] {
        let Some((_replay, session)) = site(&[("gradereport_user_get_grade_items", name)]).await else { return };
        assert_eq!(session.scores(&course("2")).await.map(drop).expect_err("refused").code(), "forbidden", "{name}");
    }
}

#[tokio::test]
async fn calendars_leave_out_what_is_of_no_course() {
    let Some((_replay, session)) = site(&[("core_calendar_get_calendar_events", ".course")]).await else { return };
    let from = chrono::DateTime::from_timestamp(1_790_522_000, 0).expect("a time");
    let events = session.calendar(&["2".to_owned()], from).await.expect("events");
    assert!(events.iter().any(|event| event.id == "62" && event.title == "Вебинар: вопросы и ответы"), "it still lasts");
    assert!(events.iter().all(|event| event.course_id == "2" && event.id != "2"), "what is over, and what is of a category");
    for name in [".by_id", ".category", ".default", ".group", ".no_such_course", ".not_enrolled_as_student", ".range"] {
        let Some((_replay, session)) = site(&[("core_calendar_get_calendar_events", name)]).await else { return };
        session.calendar(&["2".to_owned()], from).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[tokio::test]
async fn people_are_named_as_they_are() {
    let Some((_replay, session)) = site(&[("core_user_get_users", ".lastname_wildcard")]).await else { return };
    let people = session.people().await.expect("an answer").expect("a list");
    let first = people.first().expect("somebody");
    assert_eq!((first.id.as_str(), first.name.as_str(), first.email.as_deref()), ("64", "Игорь Семёнов", Some("semenov.i@uchebny-centr.example")));
    assert_eq!((first.is_suspended, first.last_access_at, first.phones.as_slice()), (Some(false), None, ["+7 900 659-22-19".to_owned()].as_slice()));
    for name in [".as_robot", ".as_robot_by_email", ".as_student", ".not_found", ".suspended", ".email_other_case"] {
        let Some((_replay, session)) = site(&[("core_user_get_users", name)]).await else { return };
        session.people().await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}
