//! Questions that wait for their turn: so many requests at a time, each of which carries as many of those who wait as is sensible.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use connector::Error;
use futures::StreamExt as _;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use tokio::sync::{mpsc, oneshot};

use super::bundle::{self, Carried};
use super::client::{concerns_one, is_too_much};
use super::form::{LARGE, Question};
use super::post::{Post, Reply};

/// Weight of a request: a second or two of a server's work, and far from the number of fields where PHP cuts a form off.
const MOST: usize = 25;

/// Those who were answered by one request have their next questions a moment later, and can go on together.
const GATHERING: Duration = Duration::from_millis(2);

/// The way in. When it is dropped, whatever is under way is given up.
pub struct Line {
    clerk: Arc<Clerk>,
    concurrency: usize,
    waiting: std::sync::OnceLock<mpsc::UnboundedSender<Vec<Waiting>>>,
}

struct Waiting {
    question: Question,
    answer: oneshot::Sender<Result<Reply, Error>>,
}

struct Clerk {
    post: Arc<Post>,
    bundles: AtomicBool,
    bundles_failed: AtomicBool,
}

impl Line {
    pub fn new(post: Arc<Post>, concurrency: usize) -> Self {
        let clerk = Arc::new(Clerk { post, bundles: AtomicBool::new(false), bundles_failed: AtomicBool::new(false) });
        Self { clerk, concurrency, waiting: std::sync::OnceLock::new() }
    }

    /// Whether the site has the function for many calls at once.
    pub fn may_bundle(&self, may: bool) {
        self.clerk.bundles.store(may && !self.clerk.bundles_failed.load(Ordering::Relaxed), Ordering::Relaxed);
    }

    /// What each of those gives, in their order. When one fails of what would fail them all, nobody waits for the others.
    pub async fn ask(&self, questions: &[Question]) -> Vec<Result<Reply, Error>> {
        let (askers, answers): (Vec<_>, Vec<_>) = questions
            .iter()
            .map(|question| {
                let (asker, answer) = oneshot::channel();
                (Waiting { question: question.clone(), answer: asker }, answer)
            })
            .unzip();
        let line = self.waiting.get_or_init(|| {
            let (line, waiting) = mpsc::unbounded_channel();
            tokio::spawn(work(self.clerk.clone(), self.concurrency, waiting));
            line
        });
        // Refused only when nobody works any more, which the answers tell as well.
        let _ = line.send(askers);
        let mut told = Vec::with_capacity(answers.len());
        for answer in answers {
            let one = answer.await.unwrap_or_else(|_| Err(Error::Temporary { detail: "the session has ended".to_owned() }));
            if let Err(error) = &one
                && !concerns_one(error)
            {
                told.resize(questions.len(), one);
                return told;
            }
            told.push(one);
        }
        told
    }
}

async fn work(clerk: Arc<Clerk>, concurrency: usize, mut line: mpsc::UnboundedReceiver<Vec<Waiting>>) {
    let mut waiting: VecDeque<Waiting> = VecDeque::new();
    let mut under_way: FuturesUnordered<BoxFuture<'static, Vec<Waiting>>> = FuturesUnordered::new();
    loop {
        while under_way.len() < concurrency && !waiting.is_empty() {
            let free = concurrency - under_way.len();
            under_way.push(Box::pin(clerk.clone().serve(take(&mut waiting, free, clerk.bundles.load(Ordering::Relaxed)))));
        }
        tokio::select! {
            more = line.recv() => match more {
                Some(more) => waiting.extend(more),
                None => return,
            },
            Some(back) = under_way.next() => back.into_iter().rev().for_each(|one| waiting.push_front(one)),
        }
        let room = (concurrency - under_way.len()) * MOST;
        let weight: usize = waiting.iter().map(|one| one.question.weight).sum();
        if clerk.bundles.load(Ordering::Relaxed) && (1..room).contains(&weight) {
            tokio::time::sleep(GATHERING).await;
        }
        while let Ok(more) = line.try_recv() {
            waiting.extend(more);
        }
        // Nobody waits for what whoever asked does not want any more.
        waiting.retain(|one| !one.answer.is_closed());
    }
}

/// Those for the next request: an even share of what waits, when several requests are free to go.
fn take(waiting: &mut VecDeque<Waiting>, free: usize, bundles: bool) -> Vec<Waiting> {
    let Some(first) = waiting.pop_front() else { return Vec::new() };
    let mut weight = first.question.weight;
    let mut taken = vec![first];
    if !bundles || weight >= MOST {
        return taken;
    }
    let all: usize = waiting.iter().map(|one| one.question.weight).filter(|weight| *weight < MOST).sum();
    let share = (all + weight).div_ceil(free).min(MOST);
    let mut at = 0;
    while let Some(next) = waiting.get(at).map(|one| one.question.weight) {
        if next >= MOST {
            at += 1;
            continue;
        }
        if weight + next > share {
            break;
        }
        weight += next;
        taken.extend(waiting.remove(at));
    }
    taken
}

impl Clerk {
    /// Asks, and tells whoever asked. Gives back those who have to be asked for again.
    async fn serve(self: Arc<Self>, taken: Vec<Waiting>) -> Vec<Waiting> {
        if let [one] = &taken[..] {
            let told = self.post.send(&one.question).await;
            return tell(taken, &told);
        }
        let questions: Vec<Question> = taken.iter().map(|one| one.question.clone()).collect();
        let reply = match self.post.send(&bundle::question(&questions)).await {
            Ok(reply) => reply,
            // Too much for the server at once, or not allowed after all: what is wrong is asked of each then.
            Err(error) if is_too_much(&error) || matches!(error, Error::Forbidden { .. } | Error::Refused { .. } | Error::NotFound) => {
                return self.no_more_bundles(taken);
            }
            Err(error) => return tell(taken, &Err(error)),
        };
        let Some(carried) = bundle::read(&reply.body, &questions) else { return self.no_more_bundles(taken) };
        let mut back = Vec::new();
        for (mut one, carried) in taken.into_iter().zip(carried) {
            match carried {
                // Whoever asked may have gone.
                Carried::Told(told) => drop(one.answer.send(told.map(|body| Reply { body, at: reply.at }))),
                Carried::Doubtful => {
                    one.question = one.question.alone();
                    back.push(one);
                }
                Carried::Left => back.push(one),
            }
        }
        back
    }

    fn no_more_bundles(&self, taken: Vec<Waiting>) -> Vec<Waiting> {
        self.bundles_failed.store(true, Ordering::Relaxed);
        self.bundles.store(false, Ordering::Relaxed);
        taken
    }
}

/// The same to all of them.
fn tell(taken: Vec<Waiting>, told: &Result<Reply, Error>) -> Vec<Waiting> {
    for one in taken {
        // Whoever asked may have gone.
        let _ = one.answer.send(told.clone());
    }
    Vec::new()
}

const _: () = assert!(LARGE >= MOST, "what is large travels alone");

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting(questions: impl IntoIterator<Item = Question>) -> VecDeque<Waiting> {
        questions.into_iter().map(|question| Waiting { question, answer: oneshot::channel().0 }).collect()
    }

    fn small(count: usize) -> Vec<Question> {
        vec![Question::new("core_x"); count]
    }

    fn sizes(mut line: VecDeque<Waiting>, free: usize, bundles: bool) -> Vec<usize> {
        let mut sizes = Vec::new();
        for at in 0..free {
            let taken = take(&mut line, free - at, bundles);
            if !taken.is_empty() {
                sizes.push(taken.len());
            }
        }
        sizes
    }

    #[test]
    fn those_who_wait_are_shared_out_evenly_up_to_a_weight() {
        assert_eq!(sizes(waiting(small(40)), 4, true), [10, 10, 10, 10]);
        assert_eq!(sizes(waiting(small(6)), 4, true), [2, 2, 1, 1]);
        assert_eq!(sizes(waiting(small(400)), 4, true), [MOST; 4]);
        assert_eq!(sizes(waiting(small(400)), 4, false), [1; 4]);
        let courses: Vec<Question> = small(20).into_iter().map(Question::of_course).collect();
        assert_eq!(sizes(waiting(courses), 4, true), [5, 5, 5, 5]);
    }

    #[test]
    fn what_is_large_or_to_be_alone_travels_alone() {
        for apart in [Question::new("core_y").large(), Question::new("core_y").alone()] {
            let mut line = waiting([vec![apart.clone()], small(3)].concat());
            assert_eq!(take(&mut line, 1, true).len(), 1);
            assert_eq!(take(&mut line, 1, true).len(), 3);
            // In the middle it is passed over, and keeps its turn.
            let mut line = waiting([small(2), vec![apart], small(2)].concat());
            assert_eq!(take(&mut line, 1, true).len(), 4);
            assert_eq!(take(&mut line, 1, true).len(), 1);
        }
    }
}
