//! Courses: an account's for its administrator, those that one teaches for everybody else.

use connector::Error;
use connector::lms::Course;
use serde_json::Value;
use url::Url;

use super::client::{Client, Parameter};
use super::endpoint::{ACCOUNT_COURSES, COURSES};
use super::reach::Reach;
use super::{address, wire};

/// An account calls what is not published by where it came from.
const ACCOUNT_STATES: [Parameter<'static>; 4] = [("state[]", "created"), ("state[]", "claimed"), ("state[]", "available"), ("state[]", "completed")];
const OWN_STATES: [Parameter<'static>; 3] = [("state[]", "unpublished"), ("state[]", "available"), ("state[]", "completed")];
const INCLUDED: [Parameter<'static>; 3] = [("include[]", "term"), ("include[]", "account"), ("include[]", "account_name")];
/// The term of whoever has none.
const NO_TERM: &str = "Default Term";

pub async fn read(client: &Client, reach: &Reach) -> Result<Vec<Course>, Error> {
    let rows = match whole(client, reach).await? {
        Some(rows) => rows,
        None => own(client).await?,
    };
    let mut courses: Vec<Course> = Vec::new();
    let mut known = std::collections::HashSet::new();
    courses.extend(rows.iter().filter_map(|row| course(row, client.base())).filter(|course| known.insert(course.id.clone())));
    Ok(courses)
}

/// `None` for whoever administers no account, or may not list its courses.
async fn whole(client: &Client, reach: &Reach) -> Result<Option<Vec<Value>>, Error> {
    let accounts = reach.accounts(client).await?;
    let mut rows = Vec::new();
    for account in accounts {
        match client.list(&ACCOUNT_COURSES, &[&account.id], &[&ACCOUNT_STATES[..], &INCLUDED].concat()).await {
            Err(Error::Forbidden { .. } | Error::NotFound) => return Ok(None),
            listed => rows.extend(listed?.rows),
        }
    }
    Ok(Some(rows).filter(|_| !accounts.is_empty()))
}

/// Those where one learns or looks on are left out: of others in them one sees a part, which would pass for the whole.
async fn own(client: &Client) -> Result<Vec<Value>, Error> {
    let mut rows = client.list(&COURSES, &[], &[&OWN_STATES[..], &INCLUDED].concat()).await?.rows;
    rows.retain(runs);
    Ok(rows)
}

/// Whether the caller runs that course, as its own list tells.
pub fn runs(row: &Value) -> bool {
    let types = wire::rows(&row["enrollments"]).iter().filter_map(|one| wire::text(&one["type"]));
    types.map(|kind| kind.to_ascii_lowercase()).any(|kind| ["teacher", "ta", "designer"].contains(&kind.trim_end_matches("enrollment")))
}

/// Nothing of one that was deleted, or that its dates keep even the name of.
fn course(row: &Value, base: &Url) -> Option<Course> {
    let id = wire::text(&row["id"])?;
    let state = row["workflow_state"].as_str();
    if state == Some("deleted") {
        return None;
    }
    // `name` may be the caller's own nickname for it.
    let name = wire::line(&row["original_name"]).or_else(|| wire::line(&row["name"]))?;
    let term = wire::line(&row["term"]["name"]);
    let account = || wire::line(&row["account"]["name"]).or_else(|| wire::line(&row["account_name"]));
    Some(Course {
        name,
        code: wire::line(&row["course_code"]),
        external_id: wire::text(&row["sis_course_id"]),
        category: term.clone().filter(|term| term != NO_TERM).or_else(account).or(term),
        is_visible: state.map(|state| state != "unpublished"),
        tracks_progress: None,
        starts_at: wire::instant(&row["start_at"]),
        ends_at: wire::instant(&row["end_at"]),
        url: address::page(base, &format!("courses/{id}")),
        id,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn base() -> Url {
        Url::parse("https://school.example.test/").expect("an address")
    }

    fn documented() -> Value {
        json!({
            "id": 51842, "name": "Python 1", "course_code": "PY-1", "uuid": "WvAH", "account_id": 145, "root_account_id": 10, "enrollment_term_id": 231,
            "workflow_state": "available", "start_at": "2026-09-01T00:00:00Z", "end_at": null, "created_at": "2026-08-01T10:00:00Z",
            "sis_course_id": "crm-77", "integration_id": null, "default_view": "modules", "total_students": 32,
            "enrollments": [{ "type": "teacher", "role": "TeacherEnrollment", "role_id": 4, "user_id": 7, "enrollment_state": "active" }],
            "term": { "id": 231, "name": "Осень 2026", "start_at": null, "end_at": null },
        })
    }

    #[test]
    fn a_documented_course_is_read() {
        let text = |text: &str| Some(text.to_owned());
        let expected = Course {
            id: "51842".to_owned(),
            name: "Python 1".to_owned(),
            code: text("PY-1"),
            external_id: text("crm-77"),
            category: text("Осень 2026"),
            is_visible: Some(true),
            tracks_progress: None,
            starts_at: "2026-09-01T00:00:00Z".parse().ok(),
            ends_at: None,
            url: text("https://school.example.test/courses/51842"),
        };
        assert_eq!(course(&documented(), &base()), Some(expected.clone()));
        assert!(runs(&documented()));
        let mut nicknamed = documented();
        nicknamed["original_name"] = nicknamed["name"].take();
        nicknamed["name"] = json!("Питон, четверг");
        assert_eq!(course(&nicknamed, &base()), Some(expected));
    }

    #[test]
    fn a_course_without_a_name_is_none() {
        for row in [
            json!({ "id": 1, "access_restricted_by_date": true }),
            json!({ "id": 1, "name": "x", "workflow_state": "deleted" }),
            json!({ "name": "x" }),
            json!(null),
        ] {
            assert_eq!(course(&row, &base()), None, "{row}");
        }
    }

    #[test]
    fn who_only_learns_there_does_not_run_it() {
        for (kinds, expected) in
            [(&["student"][..], false), (&["student", "ta"], true), (&["observer"], false), (&["DesignerEnrollment"], true), (&[], false)]
        {
            let enrollments: Vec<Value> = kinds.iter().map(|kind| json!({ "type": kind })).collect();
            assert_eq!(runs(&json!({ "enrollments": enrollments })), expected, "{kinds:?}");
        }
    }

    #[test]
    fn what_a_course_stands_under_is_its_term_or_its_account() {
        for (term, account, expected) in [
            (json!("Default Term"), json!({ "name": "Филиал" }), Some("Филиал")),
            (json!("Default Term"), json!(null), Some("Default Term")),
            (json!(null), json!({ "name": "Филиал" }), Some("Филиал")),
            (json!(null), json!(null), None),
        ] {
            let mut row = documented();
            (row["term"]["name"], row["account"]) = (term, account);
            assert_eq!(course(&row, &base()).and_then(|course| course.category).as_deref(), expected);
        }
    }
}
