//! Whether a learner has completed a course by its own rules.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use connector::Error;
use serde_json::Value;

use super::client::Outcome;
use super::form::Question;
use super::session::Memory;
use super::{judge, rights, wire};

/// What completes a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criteria {
    /// Nothing is set.
    None,
    /// Activities alone: whoever has done none has not completed the course.
    Activities,
    /// Also dates, grades, somebody's word.
    Others,
}

/// The type of a criterion that is an activity.
const ACTIVITY: i64 = 4;
/// How several criteria come together: one is enough.
const ANY: i64 = 2;

/// What is known of a learner's completion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Completion {
    /// `None` where the course has no rules, or they do not count for this person.
    pub is_completed: Option<bool>,
    pub at: Option<DateTime<Utc>>,
}

/// What is known without asking. `is_idle`: whether the learner has done and tried nothing.
pub fn without_asking(memory: &Memory, course: &str, is_idle: bool) -> Option<Completion> {
    match memory.criteria(course) {
        Some(Criteria::None) => Some(Completion::default()),
        Some(Criteria::Activities) if is_idle => Some(Completion { is_completed: Some(false), at: None }),
        _ => None,
    }
}

pub fn question(course: &str, learner: &str) -> Question {
    Question::new(rights::COMPLETION).with("courseid", course).with("userid", learner)
}

/// What was answered, from which is learnt what completes the course.
pub fn learn(memory: &Memory, course: &str, outcome: Outcome) -> Result<Completion, Error> {
    let (criteria, completion) = match outcome {
        Ok(answer) => read(&answer)?,
        Err(Error::Refused { code: judge::NO_CRITERIA, .. }) => (Criteria::None, Completion::default()),
        // A suspended or ended enrolment: the site keeps what was completed, and does not tell.
        Err(Error::Refused { code: judge::NOT_TRACKED, .. }) => return Ok(Completion::default()),
        // The right to this is another than that to the activities, and completion of the course is the lesser part.
        Err(Error::Forbidden { .. }) => return Ok(Completion::default()),
        Err(error) => return Err(error),
    };
    memory.learn_criteria(course, criteria);
    Ok(completion)
}

fn read(answer: &Value) -> Result<(Criteria, Completion), Error> {
    let status = wire::get(answer, "completionstatus");
    let is_completed = wire::flag(wire::get(status, "completed")).ok_or_else(|| wire::strange(rights::COMPLETION, "no status"))?;
    let criteria = wire::list_in(status, "completions", rights::COMPLETION)?;
    let is_activity = |row: &Value| wire::whole(wire::get(row, "type")) == Some(ACTIVITY);
    let kind = if criteria.iter().all(is_activity) { Criteria::Activities } else { Criteria::Others };
    let mut times: BTreeMap<Option<i64>, Group> = BTreeMap::new();
    for row in criteria {
        times.entry(wire::whole(wire::get(row, "type"))).or_default().put(row);
    }
    // The time of the whole is told nowhere: it is that of the criterion by which it came about.
    let times = times.values().filter_map(Group::at);
    let at = if wire::whole(wire::get(status, "aggregation")) == Some(ANY) { times.min() } else { times.max() };
    Ok((kind, Completion { is_completed: Some(is_completed), at: at.filter(|_| is_completed) }))
}

/// Criteria of one type. They too come together by all or by any, which is not told: where one is still open and the course is completed, any was enough.
#[derive(Default)]
struct Group {
    times: Vec<DateTime<Utc>>,
    is_open: bool,
}

impl Group {
    fn put(&mut self, row: &Value) {
        match wire::flag(wire::get(row, "complete")) {
            Some(true) => self.times.extend(wire::instant(wire::get(row, "timecompleted"))),
            _ => self.is_open = true,
        }
    }

    fn at(&self) -> Option<DateTime<Utc>> {
        let times = self.times.iter().copied();
        if self.is_open { times.min() } else { times.max() }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answer(completed: bool, aggregation: i64, rows: &[(i64, bool, i64)]) -> Value {
        let rows: Vec<Value> = rows.iter().map(|(kind, complete, at)| json!({ "type": kind, "complete": complete, "timecompleted": at })).collect();
        json!({ "completionstatus": { "completed": completed, "aggregation": aggregation, "completions": rows }, "warnings": [] })
    }

    #[test]
    fn the_time_is_that_of_the_criterion_which_completed() {
        let at = |answer: &Value| read(answer).map(|(_, completion)| completion.at.map(|at| at.timestamp()));
        assert_eq!(at(&answer(true, 1, &[(4, true, 10), (4, true, 30), (4, true, 20)])), Ok(Some(30)));
        assert_eq!(at(&answer(true, 2, &[(4, true, 30), (4, true, 10), (4, false, 0)])), Ok(Some(10)));
        // Any of the activities was enough, as one of them is still open; and then a date had to come.
        assert_eq!(at(&answer(true, 1, &[(4, true, 30), (4, true, 10), (4, false, 0)])), Ok(Some(10)));
        assert_eq!(at(&answer(true, 1, &[(4, true, 30), (4, true, 10), (4, false, 0), (2, true, 20)])), Ok(Some(20)));
        assert_eq!(at(&answer(false, 1, &[(4, true, 10), (4, false, 0)])), Ok(None));
    }

    #[test]
    fn only_activities_can_be_judged_without_asking() {
        let kind = |answer: &Value| read(answer).map(|(kind, _)| kind);
        assert_eq!(kind(&answer(false, 1, &[(4, false, 0), (4, false, 0)])), Ok(Criteria::Activities));
        assert_eq!(kind(&answer(false, 1, &[(4, false, 0), (2, false, 0)])), Ok(Criteria::Others));
        assert!(kind(&json!({})).is_err() && kind(&json!([])).is_err());
    }
}
