//! Many calls in one request, by the function that the vendor's own app uses for it: the server starts once for all of them.

use connector::Error;
use connector::account::Judgement;
use serde_json::Value;

use super::form::Question;
use super::{judge, rights, wire};

/// What came of one call in a bundle.
pub enum Carried {
    Told(Result<Value, Error>),
    /// What its failure means is found out by asking for it alone.
    Doubtful,
    /// The server stops at the first that fails: this one was behind it.
    Left,
}

pub fn question(questions: &[Question]) -> Question {
    let empty = Question::new(rights::BUNDLE).large();
    questions.iter().enumerate().fold(empty, |bundle, (at, question)| {
        bundle.with(&format!("requests[{at}][function]"), question.function).with(&format!("requests[{at}][arguments]"), question.json())
    })
}

/// One for each of those, or nothing where that was no answer to a bundle.
pub fn read(answer: &Value, questions: &[Question]) -> Option<Vec<Carried>> {
    let told = wire::rows(wire::get(answer, "responses"));
    if told.is_empty() || told.len() > questions.len() {
        return None;
    }
    Some(questions.iter().enumerate().map(|(at, question)| told.get(at).map_or(Carried::Left, |response| one(question, response))).collect())
}

fn one(question: &Question, response: &Value) -> Carried {
    let text = |name: &str| wire::get(response, name).as_str().and_then(|text| serde_json::from_str::<Value>(text).ok());
    if wire::flag(wire::get(response, "error")) == Some(false)
        && let Some(data) = text("data")
    {
        return Carried::Told(Ok(data));
    }
    match text("exception").map(|exception| judge::meaning(&exception, question.function)) {
        Some(Judgement::Failed(error)) if !is_doubtful(&error, question.function) => Carried::Told(Err(error)),
        _ => Carried::Doubtful,
    }
}

fn is_doubtful(error: &Error, function: &str) -> bool {
    matches!(error, Error::NotFound | Error::Unexpected { .. }) || matches!(error, Error::Forbidden { what } if what == function)
}
