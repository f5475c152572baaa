use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connector::Error;
use connector::http::HttpClient;
use connector::lms::{CalendarEvent, Course, Grades, LmsAccess, LmsPerson, LmsSession, Outline, ProgressBatch, Roster, Site};

use super::client::Client;
use super::course_completion::Criteria;
use super::{check, courses, events, grades, outline, people, progress, roster};

/// Work with one site.
pub struct Session {
    client: Client,
    concurrency: usize,
    memory: Memory,
}

/// What need not be found out twice.
#[derive(Default)]
pub struct Memory {
    criteria: Mutex<BTreeMap<String, Criteria>>,
    groups: Mutex<BTreeMap<String, Vec<String>>>,
}

impl Memory {
    pub fn criteria(&self, course: &str) -> Option<Criteria> {
        self.criteria.lock().unwrap_or_else(PoisonError::into_inner).get(course).copied()
    }

    pub fn learn_criteria(&self, course: &str, criteria: Criteria) {
        self.criteria.lock().unwrap_or_else(PoisonError::into_inner).insert(course.to_owned(), criteria);
    }

    pub fn groups(&self, course: &str) -> Option<Vec<String>> {
        self.groups.lock().unwrap_or_else(PoisonError::into_inner).get(course).cloned()
    }

    pub fn learn_groups(&self, course: &str, groups: Vec<String>) {
        self.groups.lock().unwrap_or_else(PoisonError::into_inner).insert(course.to_owned(), groups);
    }
}

impl Session {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        let concurrency = access.concurrency.max(1);
        Self { client: Client::new(http, access), concurrency, memory: Memory::default() }
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
        roster::read(&self.client, &self.memory, course).await
    }

    async fn progress(&self, course: &Course, learners: &[String]) -> Result<ProgressBatch, Error> {
        progress::read(&self.client, &self.memory, self.concurrency, course, learners).await
    }

    /// `since` is not heeded: nothing here tells what changed.
    async fn grades(&self, course: &Course, _: Option<DateTime<Utc>>) -> Result<Grades, Error> {
        grades::read(&self.client, self.concurrency, course).await
    }

    async fn events(&self, courses: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error> {
        events::read(&self.client, &self.memory, courses, from).await
    }
}
