//! What an enrolment says of progress, so that nobody's need be read where nothing moved.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use serde_json::Value;

use super::client::Client;
use super::endpoint::BULK_PROGRESS;
use super::{judge, wire};

/// Activity is written down with a delay, and not again for a while: what follows within that time may leave the same mark.
const FRESH: TimeDelta = TimeDelta::minutes(15);
/// Of a course whose modules ask for nothing.
const NOTHING: &str = "none";

/// What the vendor tells of a course's students all at once.
pub enum Bulk {
    /// By student; those who have left the course are not among them.
    Told(HashMap<String, Value>),
    /// No module asks for anything.
    Nothing,
    /// It does not say.
    Untold,
}

/// A mark, and whether it can be believed.
#[derive(Debug, PartialEq)]
pub struct Mark {
    pub text: Option<String>,
    pub is_settled: bool,
}

pub async fn bulk(client: &Client, course: &str) -> Result<Bulk, Error> {
    match client.list(&BULK_PROGRESS, &[course], &[]).await {
        Ok(listed) => {
            let told = |mut row: Value| Some((wire::text(&row["id"])?, row["progress"].take()));
            Ok(Bulk::Told(listed.rows.into_iter().filter_map(told).collect()))
        }
        Err(error) if judge::is_without_modules(&error) => Ok(Bulk::Nothing),
        // Older releases do not have the call, and some permissions leave it out.
        Err(Error::Forbidden { .. } | Error::NotFound | Error::NotThisVendor { .. } | Error::Refused { .. }) => Ok(Bulk::Untold),
        Err(error) => Err(error),
    }
}

/// Of whoever does not learn.
pub fn of_others() -> Mark {
    Mark { text: Some(NOTHING.to_owned()), is_settled: true }
}

/// Of a learner with those rows. The counts alone would not do: one item done and another undone, or a second one of a module in which one is enough, leave
/// them as they were, but not without activity. Without the counts it is activity and score, since grading fulfils items too.
pub fn of_learner(person: &str, rows: &[&Value], bulk: &Bulk, now: Option<DateTime<Utc>>) -> Mark {
    let told = match bulk {
        Bulk::Nothing => return of_others(),
        Bulk::Told(all) => all.get(person).and_then(counts),
        Bulk::Untold => None,
    };
    let active = rows.iter().filter_map(|row| wire::instant(&row["last_activity_at"])).max();
    let is_settled = active.is_none_or(|active| now.is_some_and(|now| now - active >= FRESH));
    let when = active.map(wire::written).unwrap_or_default();
    let text = match told {
        Some(counts) => Some(format!("{counts};{when}")),
        // Who may not see activity sees nothing.
        None if rows.iter().all(|row| row.get("last_activity_at").is_none()) => None,
        None => Some(format!("{when};{}", score(rows))),
    };
    Mark { text, is_settled }
}

fn counts(progress: &Value) -> Option<String> {
    let (done, required) = (progress["requirement_completed_count"].as_u64()?, progress["requirement_count"].as_u64()?);
    let next = progress["next_requirement_url"].as_str().and_then(|url| url.rsplit('/').next()).unwrap_or_default();
    Some(format!("{done}/{required};{};{next}", progress["completed_at"].as_str().unwrap_or_default()))
}

fn score(rows: &[&Value]) -> String {
    let of = |name: &str| rows.iter().find_map(|row| wire::number(&row["grades"][name]));
    of("unposted_current_score").or_else(|| of("current_score")).map(|score| score.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn row(active: &str) -> Value {
        json!({ "last_activity_at": active, "grades": { "current_score": 87.5, "unposted_current_score": 88.0 } })
    }

    fn told(done: u32, next: Option<&str>) -> Bulk {
        let progress = json!({ "requirement_count": 10, "requirement_completed_count": done, "next_requirement_url": next, "completed_at": null });
        Bulk::Told(HashMap::from([("7".to_owned(), progress)]))
    }

    fn text(rows: &[&Value], bulk: &Bulk) -> Option<String> {
        of_learner("7", rows, bulk, None).text
    }

    #[test]
    fn whatever_moves_progress_moves_the_mark() {
        let (then, later) = (row("2026-11-14T15:02:11Z"), row("2026-11-14T16:00:00Z"));
        let at = "https://s.test/api/v1/courses/1/modules/items/768";
        let first = text(&[&then], &told(4, Some(at)));
        assert_eq!(first.as_deref(), Some("4/10;;768;2026-11-14T15:02:11Z"));
        for (rows, bulk) in [
            (&then, told(5, Some(at))),
            (&then, told(4, Some("https://s.test/api/v1/courses/1/modules/items/769"))),
            (&then, told(4, None)),
            (&later, told(4, Some(at))),
            (&then, Bulk::Untold),
        ] {
            assert_ne!(text(&[rows], &bulk), first);
        }
        assert_eq!(text(&[&row("x"), &then, &later], &Bulk::Untold).as_deref(), Some("2026-11-14T16:00:00Z;88"));
    }

    #[test]
    fn fresh_activity_is_not_believed_yet() {
        let now = |text: &str| text.parse().ok();
        let settled = |active: &str, now| of_learner("7", &[&row(active)], &told(4, None), now).is_settled;
        assert!(settled("2026-11-14T15:00:00Z", now("2026-11-14T15:15:00Z")));
        assert!(!settled("2026-11-14T15:00:00Z", now("2026-11-14T15:14:59Z")));
        assert!(!settled("2026-11-14T15:00:00Z", None));
        assert!(settled("", None));
    }

    #[test]
    fn where_nothing_is_known_there_is_no_mark() {
        let blind = json!({ "id": 1 });
        assert_eq!(text(&[&blind], &Bulk::Untold), None);
        assert_eq!(text(&[&json!({ "last_activity_at": null })], &Bulk::Untold).as_deref(), Some(";"));
        let failed = Bulk::Told(HashMap::from([("7".to_owned(), json!({ "error": { "message": "x" } }))]));
        assert_eq!(text(&[&blind], &failed), None);
        assert_eq!(of_learner("7", &[&row("2026-11-14T15:00:00Z")], &Bulk::Nothing, None), of_others());
    }
}
