//! How far somebody is in all courses, at one request: what a visit leaves no trace of shows here, too.

use connector::Error;
use connector::lms::Glance;
use serde_json::Value;

use super::client::{Client, Outcome};
use super::form::Question;
use super::{judge, rights, wire};

pub async fn read(client: &Client, people: &[String]) -> Result<Option<Vec<Glance>>, Error> {
    if people.is_empty() || !client.site().await?.holds(rights::USERS_COURSES) {
        return Ok(None);
    }
    let questions: Vec<Question> = people.iter().map(|person| question(person)).collect();
    let told = client.ask_each(&questions).await?;
    let all: Vec<Vec<Glance>> = people.iter().zip(told).map(|(person, outcome)| of(outcome, person)).collect::<Result<_, _>>()?;
    Ok(Some(all.concat()))
}

/// Counting each course's participants, which is the default, takes seconds.
pub fn question(person: &str) -> Question {
    Question::new(rights::USERS_COURSES).with("userid", person).with("returnusercount", "0")
}

/// Nothing of enrolments that do not hold, and of courses this person may not enter.
fn of(outcome: Outcome, person: &str) -> Result<Vec<Glance>, Error> {
    match outcome {
        Ok(answer) => wire::list(&answer, rights::USERS_COURSES)?.iter().map(|row| glance(row, person)).collect(),
        Err(Error::Forbidden { .. } | Error::NotFound | Error::Refused { code: judge::NO_SUCH_USER, .. }) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn glance(row: &Value, person: &str) -> Result<Glance, Error> {
    let has_rules = wire::flag(wire::get(row, "completionhascriteria")) != Some(false);
    Ok(Glance {
        person_id: person.to_owned(),
        course_id: wire::own_id(row, "id", rights::USERS_COURSES)?,
        percent: wire::number(wire::get(row, "progress")),
        is_completed: wire::flag(wire::get(row, "completed")).filter(|_| has_rules),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_recorded_row_is_read() {
        let row = json!({ "id": 3, "completionhascriteria": true, "progress": 42.857, "completed": false });
        let told = glance(&row, "10").expect("a row");
        assert_eq!((told.course_id.as_str(), told.percent, told.is_completed), ("3", Some(42.857), Some(false)));
        let open = json!({ "id": 3, "completionhascriteria": false, "progress": null, "completed": false });
        let told = glance(&open, "10").expect("a row");
        assert_eq!((told.percent, told.is_completed), (None, None), "without rules nothing is completed or not");
    }
}
