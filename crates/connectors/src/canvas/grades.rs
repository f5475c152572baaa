//! Scores of work handed in, and of the course as a whole.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::lms::{CourseRole, Enrolment, Grade, Grades, Roster};
use serde_json::Value;

use super::client::{Client, Parameter};
use super::endpoint::{ENROLLMENTS, SUBMISSIONS};
use super::places::{Places, Shelf};
use super::{outline, roster, wire};

/// What the score of a course is for.
const TOTAL: &str = "total";
/// Totals are per cent.
const WHOLE: f64 = 100.0;

/// Of those who changed since: what was handed in, and what was graded, are two lists. Totals follow from them, so they are read, of everybody, only where
/// something changed.
pub async fn read(client: &Client, shelf: &Shelf, course: &str, on_it: &Roster, since: Option<DateTime<Utc>>) -> Result<Grades, Error> {
    let rows = match since {
        None => submissions(client, course, None).await?,
        Some(since) => {
            let since = wire::written(since);
            let submitted = submissions(client, course, Some(("submitted_since", since.as_str())));
            let graded = submissions(client, course, Some(("graded_since", since.as_str())));
            let (submitted, graded) = tokio::try_join!(submitted, graded)?;
            merged(submitted, graded)
        }
    };
    if rows.is_empty() && since.is_some() {
        return Ok(Grades::default());
    }
    let (places, totals) = tokio::try_join!(places(client, shelf, course, &rows), totals(client, course))?;
    let mut grades: Vec<Grade> = rows.iter().filter_map(|row| grade(row, &places)).collect();
    grades.extend(totals);
    let learns = |one: &&Enrolment| one.roles.contains(&CourseRole::Student);
    let covered = if since.is_some() { Vec::new() } else { on_it.enrolments.iter().filter(learns).map(|one| one.person_id.clone()).collect() };
    Ok(Grades { grades, covered })
}

async fn submissions(client: &Client, course: &str, since: Option<Parameter<'_>>) -> Result<Vec<Value>, Error> {
    let parameters: Vec<Parameter<'_>> = [("student_ids[]", "all"), ("include[]", "submission_comments")].into_iter().chain(since).collect();
    Ok(client.list(&SUBMISSIONS, &[course], &parameters).await?.rows)
}

/// Each once, as the later of the two answers has it.
fn merged(first: Vec<Value>, later: Vec<Value>) -> Vec<Value> {
    let known: HashSet<Option<String>> = later.iter().map(|row| wire::text(&row["id"])).collect();
    let mut all: Vec<Value> = first.into_iter().filter(|row| !known.contains(&wire::text(&row["id"]))).collect();
    all.extend(later);
    all
}

/// Where the course's assignments stand; read again when there is one that nobody knew then.
async fn places(client: &Client, shelf: &Shelf, course: &str, rows: &[Value]) -> Result<Arc<Places>, Error> {
    let knows = |places: &Arc<Places>| rows.iter().filter_map(|row| wire::text(&row["assignment_id"])).all(|id| places.of(&id).is_some());
    match shelf.get(course).filter(knows) {
        Some(places) => Ok(places),
        None => Ok(shelf.put(course, outline::read(client, course).await?.1)),
    }
}

/// Nothing of a row that only says that somebody was asked for work.
fn grade(row: &Value, places: &Places) -> Option<Grade> {
    let (score, submitted_at) = (wire::number(&row["score"]), wire::instant(&row["submitted_at"]));
    if score.is_none() && submitted_at.is_none() {
        return None;
    }
    let (person_id, assignment) = (wire::text(&row["user_id"])?, wire::text(&row["assignment_id"])?);
    let place = places.of(&assignment);
    Some(Grade {
        item_id: place.map_or_else(|| format!("other:{assignment}"), |place| place.item_id.clone()),
        title: None,
        score,
        max_score: place.and_then(|place| place.max_score),
        submitted_at,
        graded_at: wire::instant(&row["graded_at"]),
        feedback: feedback(row, &person_id),
        // The key is always there, and empty until the grade is shown.
        is_hidden: score.is_some() && row.get("posted_at").is_some_and(Value::is_null),
        person_id,
    })
}

/// The last that somebody else wrote.
fn feedback(row: &Value, person: &str) -> Option<String> {
    let said = wire::rows(&row["submission_comments"]).iter().rev().filter(|one| wire::text(&one["author_id"]).as_deref() != Some(person));
    said.filter_map(|one| wire::text(&one["comment"])).map(|text| domain::text::paragraph(&text)).find(|text| !text.is_empty())
}

async fn totals(client: &Client, course: &str) -> Result<Vec<Grade>, Error> {
    let parameters = [&[("type[]", "StudentEnrollment")][..], &roster::STATES].concat();
    let listed = client.list(&ENROLLMENTS, &[course], &parameters).await?;
    let mut totals: HashMap<String, Grade> = HashMap::new();
    for grade in listed.rows.iter().filter_map(total) {
        totals.entry(grade.person_id.clone()).or_insert(grade);
    }
    let mut totals: Vec<Grade> = totals.into_values().collect();
    totals.sort_by(|a, b| a.person_id.cmp(&b.person_id));
    Ok(totals)
}

/// Of what is graded: `final_score` counts what is still to come as nothing. As the learner sees it, or, where the learner sees none, hidden.
fn total(row: &Value) -> Option<Grade> {
    let shown = wire::number(&row["grades"]["current_score"]);
    let score = shown.or_else(|| wire::number(&row["grades"]["unposted_current_score"]))?;
    Some(Grade {
        person_id: wire::text(&row["user_id"])?,
        item_id: TOTAL.to_owned(),
        title: None,
        score: Some(score),
        max_score: Some(WHOLE),
        submitted_at: None,
        graded_at: None,
        feedback: None,
        is_hidden: shown.is_none(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::places::Place;
    use super::*;

    fn documented() -> Value {
        json!({
            "id": 7_000_001, "assignment_id": 990_123, "user_id": 4_899_001, "workflow_state": "graded", "submission_type": "online_upload", "attempt": 1,
            "submitted_at": "2026-11-19T18:00:00Z", "graded_at": "2026-11-20T09:00:00Z", "posted_at": "2026-11-20T09:00:00Z", "grader_id": 86,
            "score": 18.0, "grade": "18", "entered_score": 18.0, "grade_matches_current_submission": true, "late": false, "missing": false,
            "excused": false, "assignment_visible": true,
        })
    }

    fn places() -> Places {
        let mut places = Places::default();
        places.put("990123", Place { item_id: "768".to_owned(), max_score: Some(20.0) });
        places
    }

    fn expected() -> Grade {
        Grade {
            person_id: "4899001".to_owned(),
            item_id: "768".to_owned(),
            title: None,
            score: Some(18.0),
            max_score: Some(20.0),
            submitted_at: "2026-11-19T18:00:00Z".parse().ok(),
            graded_at: "2026-11-20T09:00:00Z".parse().ok(),
            feedback: None,
            is_hidden: false,
        }
    }

    #[test]
    fn a_documented_submission_is_read() {
        assert_eq!(grade(&documented(), &places()), Some(expected()));
        let unknown = Grade { item_id: "other:990123".to_owned(), max_score: None, ..expected() };
        assert_eq!(grade(&documented(), &Places::default()), Some(unknown));
    }

    #[test]
    fn grades_that_are_not_shown_or_not_there() {
        let mut row = documented();
        row["posted_at"] = json!(null);
        assert_eq!(grade(&row, &places()), Some(Grade { is_hidden: true, ..expected() }));
        (row["score"], row["graded_at"]) = (json!(null), json!(null));
        assert_eq!(grade(&row, &places()), Some(Grade { score: None, graded_at: None, ..expected() }));
        row["submitted_at"] = json!(null);
        assert_eq!(grade(&row, &places()), None);
        for odd in [json!({}), json!([]), json!({ "score": 1, "user_id": 1 }), json!({ "score": 1, "assignment_id": 1 })] {
            assert_eq!(grade(&odd, &places()), None, "{odd}");
        }
    }

    #[test]
    fn feedback_is_what_others_say_last() {
        let mut row = documented();
        row["submission_comments"] = json!([
            { "comment": "Сначала", "author_id": 86 },
            { "comment": " Хорошо\r\nно медленно ", "author_id": "86" },
            { "comment": "Спасибо", "author_id": "4899001" },
        ]);
        assert_eq!(grade(&row, &places()).and_then(|grade| grade.feedback).as_deref(), Some("Хорошо\nно медленно"));
    }

    #[test]
    fn a_total_is_of_what_is_graded() {
        let row =
            |current: Value| json!({ "user_id": 7, "grades": { "current_score": current, "final_score": 61.2, "unposted_current_score": 88.0 } });
        let told = |row: &Value| total(row).map(|grade| (grade.score, grade.max_score, grade.is_hidden));
        assert_eq!(told(&row(json!(87.5))), Some((Some(87.5), Some(100.0), false)));
        assert_eq!(told(&row(json!(null))), Some((Some(88.0), Some(100.0), true)));
        assert_eq!(told(&json!({ "user_id": 7, "grades": { "current_score": null, "final_score": 0 } })), None);
        assert_eq!(told(&json!({ "user_id": 7 })), None);
    }

    #[test]
    fn what_two_lists_name_comes_once() {
        let row = |id: u64, score: u64| json!({ "id": id, "score": score });
        assert_eq!(merged(vec![row(1, 0), row(2, 0)], vec![row(2, 9), row(3, 9)]), [row(1, 0), row(2, 9), row(3, 9)]);
    }
}
