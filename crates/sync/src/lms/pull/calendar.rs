use chrono::TimeDelta;
use connector::lms::{Course, Part};
use crm::lms::bring_in;

use super::pass::Pass;
use super::progress::Learners;
use super::rows;
use crate::round::RoundError;

/// Courses of a question.
const AT_ONCE: usize = 100;
/// What was over longer ago does not change any more.
const LOOK_BACK: TimeDelta = TimeDelta::days(30);

impl Pass {
    /// What stands in the calendars.
    pub(super) async fn bring_events(&self, courses: &[Course], learners: &[Learners]) -> Result<(), RoundError> {
        // To the day, so that the same question is asked all day.
        let from = (self.started_at - LOOK_BACK).date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
        let ids: Vec<String> = courses.iter().map(|course| course.id.clone()).collect();
        for batch in ids.chunks(AT_ONCE) {
            let groups = learners.iter().filter(|one| batch.contains(&one.course.id)).flat_map(|one| one.groups.iter().cloned());
            let groups: Vec<String> = groups.collect();
            let Some(events) = self.note("", Part::Events, self.session.events(batch, &groups, from).await)? else { return Ok(()) };
            let rows: Vec<_> = events.iter().map(rows::event).collect();
            let written = self.writing(async |tx, pass| bring_in::events(tx, pass.place(""), batch, &rows, from).await).await?;
            self.figures.wrote(written);
        }
        Ok(())
    }
}
