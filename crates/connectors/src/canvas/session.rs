use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connector::Error;
use connector::http::HttpClient;
use connector::lms::{CalendarEvent, Course, Grades, Learner, LmsAccess, LmsPerson, LmsSession, Outline, ProgressBatch, Roster, Site};

use super::client::Client;
use super::places::Shelf;
use super::reach::Reach;
use super::{check, courses, events, grades, outline, people, progress, roster};

/// What its calls found out of the site holds until it ends.
pub struct Session {
    client: Client,
    reach: Reach,
    shelf: Shelf,
}

impl Session {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        Self { client: Client::new(http, access), reach: Reach::default(), shelf: Shelf::default() }
    }
}

#[async_trait]
impl LmsSession for Session {
    async fn check(&self) -> Result<Site, Error> {
        check::check(&self.client).await
    }

    async fn people(&self) -> Result<Option<Vec<LmsPerson>>, Error> {
        people::read(&self.client, &self.reach).await
    }

    async fn courses(&self) -> Result<Vec<Course>, Error> {
        courses::read(&self.client, &self.reach).await
    }

    async fn outline(&self, course: &Course) -> Result<Outline, Error> {
        let (outline, places) = outline::read(&self.client, &course.id).await?;
        self.shelf.put(&course.id, places);
        Ok(outline)
    }

    async fn roster(&self, course: &Course) -> Result<Roster, Error> {
        roster::read(&self.client, &self.reach, &course.id).await
    }

    async fn progress(&self, course: &Course, learners: &[Learner]) -> Result<ProgressBatch, Error> {
        let learners: Vec<String> = learners.iter().map(|learner| learner.person_id.clone()).collect();
        progress::read(&self.client, &course.id, &learners).await
    }

    async fn grades(&self, course: &Course, roster: &Roster, since: Option<DateTime<Utc>>) -> Result<Grades, Error> {
        grades::read(&self.client, &self.shelf, &course.id, roster, since).await
    }

    async fn events(&self, courses: &[String], _groups: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error> {
        events::read(&self.client, courses, from).await
    }

    fn vendor_time(&self) -> Option<DateTime<Utc>> {
        self.client.first_answer_at()
    }
}
