use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connector::Error;
use connector::http::HttpClient;
use connector::lms::{CalendarEvent, Course, Glance, Grades, Learner, LmsAccess, LmsPerson, LmsSession, Outline, ProgressBatch, Roster, Site};

use super::client::Client;
use super::course_completion::Criteria;
use super::{check, courses, events, glance, grades, outline, people, progress, roster};

/// Work with one site.
pub struct Session {
    client: Client,
    memory: Memory,
}

/// What need not be found out twice.
#[derive(Default)]
pub struct Memory {
    criteria: Mutex<BTreeMap<String, Criteria>>,
    /// Who has a score in a course; of courses whose scores were read.
    scored: Mutex<BTreeMap<String, BTreeSet<String>>>,
}

impl Memory {
    pub fn criteria(&self, course: &str) -> Option<Criteria> {
        self.criteria.lock().unwrap_or_else(PoisonError::into_inner).get(course).copied()
    }

    pub fn learn_criteria(&self, course: &str, criteria: Criteria) {
        self.criteria.lock().unwrap_or_else(PoisonError::into_inner).insert(course.to_owned(), criteria);
    }

    /// Whether somebody has a score in a course; `None` where that is not known.
    pub fn has_score(&self, course: &str, person: &str) -> Option<bool> {
        self.scored.lock().unwrap_or_else(PoisonError::into_inner).get(course).map(|scored| scored.contains(person))
    }

    pub fn learn_scores(&self, course: &str, scored: BTreeSet<String>) {
        self.scored.lock().unwrap_or_else(PoisonError::into_inner).insert(course.to_owned(), scored);
    }
}

impl Session {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        Self { client: Client::new(http, access), memory: Memory::default() }
    }
}

#[async_trait]
impl LmsSession for Session {
    async fn check(&self) -> Result<Site, Error> {
        check::check(&self.client).await
    }

    async fn people(&self) -> Result<Option<Vec<LmsPerson>>, Error> {
        people::list(&self.client).await
    }

    async fn courses(&self) -> Result<Vec<Course>, Error> {
        courses::list(&self.client).await
    }

    async fn outline(&self, course: &Course) -> Result<Outline, Error> {
        outline::read(&self.client, course).await
    }

    async fn roster(&self, course: &Course) -> Result<Roster, Error> {
        roster::read(&self.client, course).await
    }

    async fn glance(&self, people: &[String]) -> Result<Option<Vec<Glance>>, Error> {
        glance::read(&self.client, people).await
    }

    async fn progress(&self, course: &Course, learners: &[Learner]) -> Result<ProgressBatch, Error> {
        progress::read(&self.client, &self.memory, course, learners).await
    }

    /// Nothing here tells what changed. `since` says only whether those are left out who cost a request each.
    async fn grades(&self, course: &Course, roster: &Roster, since: Option<DateTime<Utc>>) -> Result<Grades, Error> {
        let grades = grades::read(&self.client, course, roster, since.is_none()).await?;
        let scored = grades.grades.iter().map(|grade| grade.person_id.clone()).collect();
        self.memory.learn_scores(&course.id, scored);
        Ok(grades)
    }

    async fn events(&self, courses: &[String], groups: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error> {
        events::read(&self.client, courses, groups, from).await
    }

    fn vendor_time(&self) -> Option<DateTime<Utc>> {
        self.client.first_answer_at()
    }
}
