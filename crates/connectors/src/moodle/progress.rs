//! How far learners are: two questions a learner, since no function tells of a whole course.

use connector::Error;
use connector::lms::{Course, Glance, ItemProgress, ItemState, Learner, Progress, ProgressBatch};
use futures::{StreamExt as _, TryStreamExt as _};
use serde_json::Value;

use super::client::Client;
use super::form::Question;
use super::session::Memory;
use super::{course_completion, judge, rights, wire};

type Outcome = Result<Progress, (String, Error)>;

pub async fn read(client: &Client, memory: &Memory, concurrency: usize, course: &Course, learners: &[Learner]) -> Result<ProgressBatch, Error> {
    if course.tracks_progress == Some(false) {
        return Ok(ProgressBatch { read: learners.iter().map(|learner| nothing(&learner.person_id)).collect(), unreadable: Vec::new() });
    }
    // The first alone: it tells what completes the course, and whether any can be read.
    let Some((first, others)) = learners.split_first() else { return Ok(ProgressBatch::default()) };
    let mut outcomes: Vec<Outcome> = vec![one(client, memory, &course.id, first).await?];
    let others: Vec<_> = others.iter().map(|learner| one(client, memory, &course.id, learner)).collect();
    outcomes.extend(futures::stream::iter(others).buffered(concurrency).try_collect::<Vec<Outcome>>().await?);
    let mut batch = ProgressBatch::default();
    for outcome in outcomes {
        match outcome {
            Ok(progress) => batch.read.push(progress),
            Err(unreadable) => batch.unreadable.push(unreadable),
        }
    }
    // What nobody can be read for is no matter of one person. Of one alone it cannot be said, but for a right.
    match batch.unreadable.first() {
        Some((_, error @ Error::Forbidden { .. })) if batch.read.is_empty() => Err(error.clone()),
        Some((_, error @ Error::Unexpected { .. })) if batch.read.is_empty() && batch.unreadable.len() > 1 => Err(error.clone()),
        _ => Ok(batch),
    }
}

/// An error is one about all; one about this learner is part of the outcome.
async fn one(client: &Client, memory: &Memory, course: &str, asked: &Learner) -> Result<Outcome, Error> {
    let learner = &asked.person_id;
    match ask(client, memory, course, asked).await {
        Ok(progress) => Ok(Ok(progress)),
        Err(Error::Refused { code: judge::NO_SUCH_USER, .. }) => Ok(Err((learner.to_owned(), Error::NotFound))),
        // Of another group, or what the site breaks its own rules with.
        Err(error @ (Error::Forbidden { .. } | Error::Refused { code: judge::INVALID, .. } | Error::Unexpected { .. })) => {
            Ok(Err((learner.to_owned(), error)))
        }
        Err(error) => Err(error),
    }
}

async fn ask(client: &Client, memory: &Memory, course: &str, asked: &Learner) -> Result<Progress, Error> {
    let learner = asked.person_id.as_str();
    if let Some(known) = asked.glance.as_ref().and_then(|glance| without_asking(memory, course, glance)) {
        return Ok(known);
    }
    let answer = client.ask(&Question::new(rights::ACTIVITIES).with("courseid", course).with("userid", learner)).await?;
    let mut progress = progress(&answer, learner)?;
    if progress.items.is_empty() {
        // Nothing is tracked here: the site would refuse the other question, and in the words of a missing right.
        return Ok(progress);
    }
    // Who is not tracked has no completion of the course here: a suspended or ended enrolment, or a teacher. The site keeps what they had, and refuses to tell.
    let tracked = wire::rows(wire::get(&answer, "statuses")).first().and_then(|status| wire::flag(wire::get(status, "istrackeduser")));
    if tracked == Some(false) {
        return Ok(progress);
    }
    let is_idle = progress.items.iter().all(|item| item.state == ItemState::Incomplete);
    let completion = match asked.glance.as_ref().map(|glance| glance.is_completed) {
        // The time alone is left to be asked for.
        None | Some(Some(true)) => course_completion::of(client, memory, course, learner, is_idle).await?,
        Some(is_completed) => course_completion::Completion { is_completed, at: None },
    };
    (progress.is_completed, progress.completed_at) = (completion.is_completed, completion.at);
    if progress.is_completed == Some(true) {
        // As the site shows it: a completed course is whole, whatever else there was to do.
        progress.percent = Some(100.0);
    }
    Ok(progress)
}

/// What a look of a moment ago says already: that nothing is tracked, or that nothing is done, where no score says that something was tried and failed.
fn without_asking(memory: &Memory, course: &str, glance: &Glance) -> Option<Progress> {
    match glance.percent {
        None => Some(nothing(&glance.person_id)),
        Some(percent) if percent <= 0.0 && glance.is_completed != Some(true) && memory.has_score(course, &glance.person_id) == Some(false) => {
            Some(Progress { percent: Some(0.0), is_completed: glance.is_completed, ..nothing(&glance.person_id) })
        }
        Some(_) => None,
    }
}

fn nothing(learner: &str) -> Progress {
    Progress { person_id: learner.to_owned(), percent: None, is_completed: None, completed_at: None, items: Vec::new() }
}

fn progress(answer: &Value, learner: &str) -> Result<Progress, Error> {
    let statuses = wire::list_in(answer, "statuses", rights::ACTIVITIES)?;
    let items: Vec<ItemProgress> =
        statuses.iter().filter(|status| wire::whole(wire::get(status, "tracking")) != Some(0)).map(item).collect::<Result<_, _>>()?;
    let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let done = items.iter().filter(|item| item.state.is_done()).count();
    let percent = (!items.is_empty()).then(|| count(done) / count(items.len()) * 100.0);
    Ok(Progress { percent, items, ..nothing(learner) })
}

fn item(status: &Value) -> Result<ItemProgress, Error> {
    Ok(ItemProgress {
        item_id: wire::own_id(status, "cmid", rights::ACTIVITIES)?,
        state: match wire::whole(wire::get(status, "state")) {
            Some(1) => ItemState::Complete,
            Some(2) => ItemState::Passed,
            Some(3) => ItemState::Failed,
            _ => ItemState::Incomplete,
        },
        // Of the last change, whichever way it went: also where somebody took a tick away.
        changed_at: wire::instant(wire::get(status, "timecompleted")),
        is_overridden: wire::id(wire::get(status, "overrideby")).is_some(),
    })
}
