//! How far learners are: two questions a learner, since no function tells of a whole course.

use connector::Error;
use connector::lms::{Course, Glance, ItemProgress, ItemState, Learner, Progress, ProgressBatch};
use serde_json::Value;

use super::client::{Client, Outcome};
use super::course_completion::{self, Completion};
use super::form::Question;
use super::session::Memory;
use super::{judge, rights, wire};

pub async fn read(client: &Client, memory: &Memory, course: &Course, learners: &[Learner]) -> Result<ProgressBatch, Error> {
    if course.tracks_progress == Some(false) {
        return Ok(ProgressBatch { read: learners.iter().map(|learner| nothing(&learner.person_id)).collect(), unreadable: Vec::new() });
    }
    let known = |learner: &Learner| learner.glance.as_ref().and_then(|glance| without_asking(memory, &course.id, glance));
    let mut batch = ProgressBatch::default();
    let mut open = Vec::new();
    for learner in learners {
        match known(learner) {
            Some(progress) => batch.read.push(progress),
            None => open.push(learner),
        }
    }
    let questions: Vec<Question> = open.iter().map(|learner| activities(&course.id, &learner.person_id)).collect();
    let answers = client.ask_each(&questions).await?;
    // Of those whose activities are read, who may have completed the course, and how.
    let mut asked = Vec::new();
    for (learner, answer) in open.into_iter().zip(answers) {
        let Some((mut progress, is_tracked)) = put_aside(&mut batch, learner, answer.and_then(|answer| of_activities(&answer, learner)))? else {
            continue;
        };
        // Where nothing is tracked, the site would refuse the other question, and in the words of a missing right. Who is not tracked has no completion of the
        // course here: a suspended or ended enrolment, or a teacher. The site keeps what they had, and refuses to tell.
        match learner.glance.as_ref().map(|glance| glance.is_completed) {
            _ if progress.items.is_empty() || !is_tracked => batch.read.push(progress),
            // The time alone is left to be asked for.
            None | Some(Some(true)) => asked.push((learner, progress)),
            Some(is_completed) => {
                complete(&mut progress, Completion { is_completed, at: None });
                batch.read.push(progress);
            }
        }
    }
    read_completions(client, memory, &course.id, asked, &mut batch).await?;
    let place = |person: &str| learners.iter().position(|learner| learner.person_id == person);
    batch.read.sort_by_cached_key(|progress| place(&progress.person_id));
    // What nobody can be read for is no matter of one person. Of one alone it cannot be said, but for a right.
    match batch.unreadable.first() {
        Some((_, error @ Error::Forbidden { .. })) if batch.read.is_empty() => Err(error.clone()),
        Some((_, error @ Error::Unexpected { .. })) if batch.read.is_empty() && batch.unreadable.len() > 1 => Err(error.clone()),
        _ => Ok(batch),
    }
}

/// Learners asked about alone until one tells what completes the course: some are not tracked, or may not be looked at.
const ALONE: usize = 3;

/// The first tells what completes the course, and so who else need not be asked about.
async fn read_completions(
    client: &Client,
    memory: &Memory,
    course: &str,
    of: Vec<(&Learner, Progress)>,
    batch: &mut ProgressBatch,
) -> Result<(), Error> {
    let is_idle = |progress: &Progress| progress.items.iter().all(|item| item.state == ItemState::Incomplete);
    let mut rest = of.into_iter();
    for (learner, progress) in rest.by_ref().take(if memory.criteria(course).is_none() { ALONE } else { 0 }) {
        let outcome = client.ask_each(&[course_completion::question(course, &learner.person_id)]).await?.pop().unwrap_or(Err(Error::NotFound));
        bring(memory, course, learner, progress, outcome, batch)?;
        if memory.criteria(course).is_some() {
            break;
        }
    }
    let mut open = Vec::new();
    for (learner, mut progress) in rest {
        match course_completion::without_asking(memory, course, is_idle(&progress)) {
            Some(completion) => {
                complete(&mut progress, completion);
                batch.read.push(progress);
            }
            None => open.push((learner, progress)),
        }
    }
    let questions: Vec<Question> = open.iter().map(|(learner, _)| course_completion::question(course, &learner.person_id)).collect();
    for ((learner, progress), outcome) in open.into_iter().zip(client.ask_each(&questions).await?) {
        bring(memory, course, learner, progress, outcome, batch)?;
    }
    Ok(())
}

fn bring(memory: &Memory, course: &str, learner: &Learner, mut progress: Progress, outcome: Outcome, batch: &mut ProgressBatch) -> Result<(), Error> {
    if let Some(completion) = put_aside(batch, learner, course_completion::learn(memory, course, outcome))? {
        complete(&mut progress, completion);
        batch.read.push(progress);
    }
    Ok(())
}

fn complete(progress: &mut Progress, completion: Completion) {
    (progress.is_completed, progress.completed_at) = (completion.is_completed, completion.at);
    if progress.is_completed == Some(true) {
        // As the site shows it: a completed course is whole, whatever else there was to do.
        progress.percent = Some(100.0);
    }
}

/// An error is one about all; one about this learner is put aside.
fn put_aside<T>(batch: &mut ProgressBatch, learner: &Learner, outcome: Result<T, Error>) -> Result<Option<T>, Error> {
    let error = match outcome {
        Ok(told) => return Ok(Some(told)),
        Err(Error::Refused { code: judge::NO_SUCH_USER, .. }) => Error::NotFound,
        // Of another group, or what the site breaks its own rules with.
        Err(error @ (Error::Forbidden { .. } | Error::Refused { code: judge::INVALID, .. } | Error::Unexpected { .. })) => error,
        Err(error) => return Err(error),
    };
    batch.unreadable.push((learner.person_id.clone(), error));
    Ok(None)
}

fn activities(course: &str, learner: &str) -> Question {
    Question::new(rights::ACTIVITIES).with("courseid", course).with("userid", learner)
}

/// Progress by activities, and whether the site keeps a completion of the course for this person.
fn of_activities(answer: &Value, learner: &Learner) -> Result<(Progress, bool), Error> {
    let progress = progress(answer, &learner.person_id)?;
    let tracked = wire::rows(wire::get(answer, "statuses")).first().and_then(|status| wire::flag(wire::get(status, "istrackeduser")));
    Ok((progress, tracked != Some(false)))
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
