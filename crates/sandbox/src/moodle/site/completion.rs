//! How far a student got: activities, and the course.

use serde::Serialize;

use super::course::Course;
use super::module::{Module, Tracking};
use super::{Site, grade};

pub const INCOMPLETE: u8 = 0;
pub const COMPLETE: u8 = 1;
pub const PASSED: u8 = 2;
pub const FAILED: u8 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Completion {
    pub state: u8,
    /// Of the last change, whichever way it went.
    pub time: i64,
    /// Who set it in the student's place.
    pub override_by: Option<u32>,
}

impl Completion {
    pub const NONE: Self = Self { state: INCOMPLETE, time: 0, override_by: None };

    pub fn counts(self) -> bool {
        matches!(self.state, COMPLETE | PASSED)
    }
}

impl Site {
    pub fn completion(&self, module: u32, user: u32) -> Completion {
        self.completions.get(&(module, user)).copied().unwrap_or(Completion::NONE)
    }

    pub fn set_completion(&mut self, module: u32, user: u32, state: u8, by: Option<u32>, now: i64) {
        self.completions.insert((module, user), Completion { state, time: now, override_by: by });
    }

    /// What the tracking rule makes of a grade.
    pub fn graded_state(module: &Module, raw: f64) -> Option<u8> {
        match module.tracking {
            Tracking::Grade => Some(COMPLETE),
            Tracking::Pass => Some(if raw >= module.grade_pass { PASSED } else { FAILED }),
            _ => None,
        }
    }

    pub fn set_grade(&mut self, module: u32, user: u32, raw: f64, feedback: &str, now: i64) {
        let Some(module) = self.modules.get(&module) else { return };
        let Some(item) = module.grade_item else { return };
        let (id, state) = (module.id, Self::graded_state(module, raw));
        self.grades.insert((item, user), grade::Grade { raw: grade::rounded(raw), time: now, feedback: feedback.to_owned() });
        if let Some(state) = state {
            self.set_completion(id, user, state, None, now);
        }
    }

    pub fn meets_criteria(&self, course: &Course, user: u32) -> bool {
        !course.criteria.is_empty() && course.criteria.iter().all(|module| self.completion(*module, user).counts())
    }

    /// What cron does about one student. A course that was once complete stays so.
    pub fn settle_course(&mut self, course: u32, user: u32, now: i64) -> bool {
        let Some(found) = self.courses.get(&course) else { return false };
        if !found.tracks || self.course_completions.contains_key(&(course, user)) || !self.meets_criteria(found, user) {
            return false;
        }
        self.course_completions.insert((course, user), now);
        true
    }

    /// What cron does about everybody; how many it found.
    pub fn settle_all(&mut self, now: i64) -> usize {
        let pairs: Vec<(u32, u32)> =
            self.enrolments.values().filter(|enrolment| enrolment.is_active(now)).map(|one| (one.course, one.user)).collect();
        pairs.into_iter().filter(|(course, user)| self.settle_course(*course, *user, now)).count()
    }

    /// Percent of the tracked activities, or all of it in a completed course.
    pub fn progress(&self, course: &Course, user: u32) -> Option<f64> {
        if !course.tracks {
            return None;
        }
        if self.course_completions.contains_key(&(course.id, user)) {
            return Some(100.0);
        }
        let tracked: Vec<&Module> = self.modules_of(course).into_iter().filter(|module| module.tracking != Tracking::None).collect();
        let done = tracked.iter().filter(|module| self.completion(module.id, user).counts()).count();
        let part = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        (!tracked.is_empty()).then(|| part(done) / part(tracked.len()) * 100.0)
    }
}
