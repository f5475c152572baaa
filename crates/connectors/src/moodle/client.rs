//! Calls of one session: what "no access" means is found out.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::http::HttpClient;
use connector::lms::LmsAccess;
use serde_json::Value;
use tokio::sync::Mutex;

use super::form::Question;
use super::line::Line;
use super::post::{Post, Reply};
use super::rights;
use super::site_info::SiteInfo;

/// What one call came to, as far as it is a matter of that call alone.
pub type Outcome = Result<Value, Error>;

pub struct Client {
    post: Arc<Post>,
    line: Line,
    site: Mutex<Option<Arc<SiteInfo>>>,
}

impl Client {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        let concurrency = access.concurrency.max(1);
        let post = Arc::new(Post::new(http, access));
        Self { line: Line::new(post.clone(), concurrency), post, site: Mutex::default() }
    }

    /// The site's clock at its first answer.
    pub fn first_answer_at(&self) -> Option<DateTime<Utc>> {
        self.post.first_answer_at()
    }

    /// What a function gives.
    pub async fn ask(&self, question: &Question) -> Outcome {
        self.ask_dated(question).await.map(|reply| reply.body)
    }

    pub async fn ask_dated(&self, question: &Question) -> Result<Reply, Error> {
        self.ask_all(std::slice::from_ref(question)).await?.pop().unwrap_or(Err(Error::NotFound))
    }

    /// What each of those gives, in their order: as few requests as the site allows carry them.
    ///
    /// # Errors
    /// What concerns more than one call: the site is down, the token is refused.
    pub async fn ask_each(&self, questions: &[Question]) -> Result<Vec<Outcome>, Error> {
        let told = self.ask_all(questions).await?;
        let outcome = |told: Result<Reply, Error>| match told {
            Err(error) if !concerns_one(&error) => Err(error),
            told => Ok(told.map(|reply| reply.body)),
        };
        told.into_iter().map(outcome).collect()
    }

    async fn ask_all(&self, questions: &[Question]) -> Result<Vec<Result<Reply, Error>>, Error> {
        if let Some(lacking) = self.known_to_lack(questions).await {
            return Ok(questions.iter().map(|_| Err(Error::Forbidden { what: lacking.to_owned() })).collect());
        }
        let mut told = self.line.ask(questions).await;
        for (question, told) in questions.iter().zip(&mut told) {
            if told.is_err() {
                let failed = std::mem::replace(told, Err(Error::NotFound));
                *told = self.doubted(question, failed).await?;
            }
        }
        Ok(told)
    }

    /// A refusal that may mean another thing.
    async fn doubted(&self, question: &Question, told: Result<Reply, Error>) -> Result<Result<Reply, Error>, Error> {
        match told {
            // The service lacks the function, or the token has just expired, which it says once and in the same words. A look at the site tells, and has the
            // token renewed if that is what it takes.
            Err(Error::Forbidden { what }) if what == question.function => {
                if self.known_to_lack(std::slice::from_ref(question)).await.is_some() {
                    return Ok(Err(Error::Forbidden { what }));
                }
                self.look().await?;
                if self.known_to_lack(std::slice::from_ref(question)).await.is_some() {
                    return Ok(Err(Error::Forbidden { what }));
                }
                Ok(self.line.ask(std::slice::from_ref(question)).await.pop().unwrap_or(Err(Error::NotFound)))
            }
            // A function that the site does not know is told like a course that it does not know.
            Err(Error::NotFound) if !self.site().await?.holds(question.function) => Ok(Err(Error::Forbidden { what: question.function.to_owned() })),
            other => Ok(other),
        }
    }

    /// What the site said of itself first in this session.
    pub async fn site(&self) -> Result<Arc<SiteInfo>, Error> {
        let mut known = self.site.lock().await;
        match &*known {
            Some(site) => Ok(site.clone()),
            None => Ok(known.insert(Arc::new(self.ask_site().await?)).clone()),
        }
    }

    /// The same, asked anew.
    pub async fn look(&self) -> Result<Arc<SiteInfo>, Error> {
        let mut known = self.site.lock().await;
        Ok(known.insert(Arc::new(self.ask_site().await?)).clone())
    }

    async fn ask_site(&self) -> Result<SiteInfo, Error> {
        let told = self.line.ask(&[Question::new(rights::SITE_INFO).alone()]).await.pop().unwrap_or(Err(Error::NotFound))?;
        let site = SiteInfo::read(&told.body)?;
        self.line.may_bundle(site.holds(rights::BUNDLE));
        Ok(site)
    }

    /// The function of the first question that the token's service is known to lack.
    async fn known_to_lack(&self, questions: &[Question]) -> Option<&'static str> {
        let site = self.site.lock().await;
        let lacks = |function: &&'static str| site.as_ref().is_some_and(|site| !site.holds(function));
        questions.iter().map(|question| question.function).find(lacks)
    }
}

/// Whether an error is a matter of one call alone, and says nothing of the others.
pub fn concerns_one(error: &Error) -> bool {
    matches!(error, Error::Forbidden { .. } | Error::NotFound | Error::Refused { .. } | Error::Unexpected { .. })
}

/// Whether asking for less may help.
pub fn is_too_much(error: &Error) -> bool {
    matches!(error, Error::Unexpected { .. } | Error::Temporary { .. })
}
