//! Answers to list questions, kept while the data stays as it is, so that the thousandth page of a
//! long list costs no more than the first.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::entities::Selected;

const QUESTIONS_KEPT: usize = 256;
const POSITIONS_KEPT: usize = 30_000_000;
/// Shorter lists are asked for once and cost little.
const WORTH_KEEPING: usize = 20;

#[derive(Debug, Default)]
pub struct Lists(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    lists: HashMap<String, Selected>,
    positions: usize,
}

impl Lists {
    pub fn get(&self, question: &str) -> Option<Selected> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.lists.get(question).cloned()
    }

    pub fn keep(&self, question: String, list: &Selected) {
        if list.len() < WORTH_KEEPING {
            return;
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.lists.len() >= QUESTIONS_KEPT || kept.positions + list.len() > POSITIONS_KEPT {
            *kept = Kept::default();
        }
        kept.positions += list.len();
        kept.lists.insert(question, list.clone());
    }

    pub fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
    }
}
