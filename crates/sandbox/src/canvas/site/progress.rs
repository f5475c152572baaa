//! How far a student is in modules and courses.

use super::Site;
use super::learning::{Item, Module, Requirement};
use crate::canvas::time::Time;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModuleState {
    Locked,
    Unlocked,
    Started,
    Completed,
}

impl ModuleState {
    pub fn name(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Unlocked => "unlocked",
            Self::Started => "started",
            Self::Completed => "completed",
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CourseProgress {
    pub required: usize,
    pub done: usize,
    /// The first item that is not.
    pub next: Option<u64>,
    pub completed_at: Option<Time>,
}

impl Site {
    fn required(&self, module: u64) -> impl Iterator<Item = (&Item, &Requirement)> {
        self.items_in(module).filter(|item| item.published).filter_map(|item| item.completion_requirement.as_ref().map(|must| (item, must)))
    }

    pub fn is_done(&self, user: u64, item: u64) -> bool {
        self.completions.contains_key(&(user, item))
    }

    /// A module that asks for nothing is completed as soon as it is open.
    pub fn module_state(&self, module: &Module, user: u64, now: Time) -> (ModuleState, Option<Time>) {
        let times: Vec<Option<Time>> = self.required(module.id).map(|(item, _)| self.completions.get(&(user, item.id)).copied()).collect();
        let done = times.iter().flatten().count();
        let enough = if module.one_is_enough { times.len().min(1) } else { times.len() };
        let is_shut = module.unlock_at.is_some_and(|unlock| now < unlock);
        // Only what comes before counts, as Canvas has it, so that two modules never wait for each other.
        let order = self.modules_of.of(module.course_id);
        let before = order.iter().take_while(|id| **id != module.id).filter(|id| module.prerequisite_module_ids.contains(id));
        let mut before = before.filter_map(|id| self.modules.get(id)).filter(|other| other.published);
        let is_locked = is_shut || before.any(|other| self.module_state(other, user, now).0 != ModuleState::Completed);
        match done {
            _ if is_locked => (ModuleState::Locked, None),
            done if done >= enough => (ModuleState::Completed, times.into_iter().flatten().max()),
            0 => (ModuleState::Unlocked, None),
            _ => (ModuleState::Started, None),
        }
    }

    /// `None` when the course's modules ask for nothing.
    pub fn course_progress(&self, course: u64, user: u64) -> Option<CourseProgress> {
        let mut progress = CourseProgress::default();
        let mut last = None;
        for module in self.modules_in(course).filter(|module| module.published) {
            for (item, _) in self.required(module.id) {
                progress.required += 1;
                match self.completions.get(&(user, item.id)) {
                    Some(at) => {
                        progress.done += 1;
                        last = last.max(Some(*at));
                    }
                    None => progress.next = progress.next.or(Some(item.id)),
                }
            }
        }
        if progress.required == 0 {
            return None;
        }
        progress.completed_at = last.filter(|_| progress.next.is_none());
        Some(progress)
    }
}
