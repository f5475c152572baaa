use chrono::{DateTime, Utc};
use connector::Error;
use connector::lms::{CalendarEvent, Course, Grades, Learner, LmsSession, ProgressBatch};

/// What the engine hands on from one question to the next, done here for a single one.
pub trait Ask {
    async fn scores(&self, course: &Course) -> Result<Grades, Error>;
    async fn progress_of(&self, course: &Course, learners: &[String]) -> Result<ProgressBatch, Error>;
    async fn calendar(&self, courses: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error>;
}

impl Ask for dyn LmsSession + '_ {
    async fn scores(&self, course: &Course) -> Result<Grades, Error> {
        let roster = self.roster(course).await?;
        self.grades(course, &roster, None).await
    }

    async fn progress_of(&self, course: &Course, learners: &[String]) -> Result<ProgressBatch, Error> {
        let learners: Vec<Learner> = learners.iter().map(Learner::of).collect();
        self.progress(course, &learners).await
    }

    async fn calendar(&self, courses: &[String], from: DateTime<Utc>) -> Result<Vec<CalendarEvent>, Error> {
        let mut groups = Vec::new();
        for id in courses {
            if let Ok(roster) = self.roster(&super::site::course(id)).await {
                groups.extend(roster.groups.into_iter().flatten().map(|group| group.id));
            }
        }
        self.events(courses, &groups, from).await
    }
}
