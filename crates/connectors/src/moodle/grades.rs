//! Scores of a course.

use std::collections::BTreeSet;

use connector::Error;
use connector::lms::{Course, CourseRole, Enrolment, Grade, Grades, Roster};
use serde_json::Value;

use super::client::{Client, Outcome, is_too_much};
use super::form::Question;
use super::{judge, rights, text, wire};

/// So many learners' scores are one answer that may share a request with others.
const FEW: usize = 100;

/// All learners in one answer, or, where that is too large, each in one. The site leaves out whoever is held back, unless the account has said otherwise in its
/// preferences for the grader report, whatever rights it has: with `each`, they are asked for one by one.
pub async fn read(client: &Client, course: &Course, roster: &Roster, each: bool) -> Result<Grades, Error> {
    let learns = |one: &&Enrolment| one.roles.contains(&CourseRole::Student);
    let learners: Vec<String> = roster.enrolments.iter().filter(learns).map(|one| one.person_id.clone()).collect();
    let all = question(&course.id, "0");
    let all = if learners.len() > FEW { all.large() } else { all.of_course() };
    let answer = match client.ask(&all).await {
        Ok(answer) => answer,
        Err(error) if is_too_much(&error) && !learners.is_empty() => {
            return Ok(Grades { grades: of_each(client, &course.id, &learners).await?, covered: learners });
        }
        Err(error) => return Err(error),
    };
    let mut grades = grades(&answer)?;
    let told: BTreeSet<String> = wire::rows(wire::get(&answer, "usergrades")).iter().filter_map(|row| wire::id(wire::get(row, "userid"))).collect();
    let mut covered: Vec<String> = told.iter().cloned().collect();
    if each {
        let missing: Vec<String> = learners.into_iter().filter(|learner| !told.contains(learner)).collect();
        grades.extend(of_each(client, &course.id, &missing).await?);
        covered.extend(missing);
    }
    Ok(Grades { grades, covered })
}

async fn of_each(client: &Client, course: &str, learners: &[String]) -> Result<Vec<Grade>, Error> {
    let questions: Vec<Question> = learners.iter().map(|learner| question(course, learner)).collect();
    let told = client.ask_each(&questions).await?.into_iter().map(of_one);
    Ok(told.collect::<Result<Vec<_>, _>>()?.concat())
}

fn of_one(outcome: Outcome) -> Result<Vec<Grade>, Error> {
    match outcome {
        Ok(answer) => grades(&answer),
        // Gone since the roster was read.
        Err(Error::Refused { code: judge::NO_SUCH_USER | judge::NOT_TRACKED, .. }) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn question(course: &str, learner: &str) -> Question {
    Question::new(rights::GRADES).with("courseid", course).with("userid", learner)
}

fn grades(answer: &Value) -> Result<Vec<Grade>, Error> {
    let mut grades = Vec::new();
    for learner in wire::list_in(answer, "usergrades", rights::GRADES)? {
        let person_id = wire::own_id(learner, "userid", rights::GRADES)?;
        for row in wire::list_in(learner, "gradeitems", rights::GRADES)? {
            grades.extend(grade(row, &person_id)?);
        }
    }
    Ok(grades)
}

/// Nothing where nothing was scored, handed in or said.
fn grade(row: &Value, person_id: &str) -> Result<Option<Grade>, Error> {
    let get = |name: &str| wire::get(row, name);
    let score = wire::number(get("graderaw"));
    let submitted_at = wire::instant(get("gradedatesubmitted"));
    let feedback = wire::raw(get("feedback")).map(|feedback| text::plain(&feedback)).filter(|feedback| !feedback.is_empty());
    if score.is_none() && submitted_at.is_none() && feedback.is_none() {
        return Ok(None);
    }
    let (item_id, title) = place(row)?;
    Ok(Some(Grade {
        person_id: person_id.to_owned(),
        item_id,
        title,
        score,
        max_score: wire::number(get("grademax")),
        submitted_at,
        graded_at: wire::instant(get("gradedategraded")),
        feedback,
        is_hidden: ["gradeishidden", "gradehiddenbydate"].into_iter().any(|name| wire::flag(get(name)) == Some(true)),
    }))
}

/// What a score is for. An activity has one place: the second score of a workshop, and a skill that is rated along, stand by themselves.
fn place(row: &Value) -> Result<(String, Option<String>), Error> {
    let kind = wire::get(row, "itemtype").as_str().unwrap_or_default();
    let is_main = wire::whole(wire::get(row, "itemnumber")).unwrap_or(0) == 0 && wire::get(row, "outcomeid").is_null();
    match (kind, wire::id(wire::get(row, "cmid"))) {
        ("course", _) => Ok(("total".to_owned(), None)),
        ("mod", Some(item)) if is_main => Ok((item, None)),
        _ => {
            let id = wire::own_id(row, "id", rights::GRADES)?;
            Ok((format!("other:{id}"), Some(wire::name(wire::get(row, "itemname"))).filter(|name| !name.is_empty())))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_score_has_its_place() {
        let row = |changes: Value| {
            let mut row =
                json!({ "id": 7, "itemname": "Опрос &amp; тест", "itemtype": "mod", "itemnumber": 0, "outcomeid": null, "cmid": 5, "graderaw": 4 });
            row.as_object_mut().expect("an object").extend(changes.as_object().expect("an object").clone());
            grade(&row, "1").map(|grade| grade.map(|grade| (grade.item_id, grade.title)))
        };
        let other = Ok(Some(("other:7".to_owned(), Some("Опрос & тест".to_owned()))));
        assert_eq!(row(json!({})), Ok(Some(("5".to_owned(), None))));
        assert_eq!(row(json!({ "itemtype": "course", "itemname": null, "cmid": null })), Ok(Some(("total".to_owned(), None))));
        for changes in [
            json!({ "itemtype": "manual", "cmid": null }),
            json!({ "itemtype": "category" }),
            json!({ "itemnumber": 1 }),
            json!({ "outcomeid": 3 }),
            json!({ "cmid": null }),
        ] {
            assert_eq!(row(changes.clone()), other, "{changes}");
        }
        assert_eq!(row(json!({ "graderaw": null, "gradeformatted": "-", "feedback": "<p></p>" })), Ok(None));
        assert_eq!(row(json!({ "graderaw": 0 })), Ok(Some(("5".to_owned(), None))), "no points are a score");
    }
}
