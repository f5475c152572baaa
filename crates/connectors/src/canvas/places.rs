//! Which item of a course stands for an assignment, so that its grades find it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Of one course.
#[derive(Debug, Default)]
pub struct Places(HashMap<String, Place>);

/// Where an assignment stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub item_id: String,
    pub max_score: Option<f64>,
}

impl Places {
    /// An assignment may stand in several modules: the first one holds its grades.
    pub fn put(&mut self, assignment: &str, place: Place) {
        self.0.entry(assignment.to_owned()).or_insert(place);
    }

    pub fn of(&self, assignment: &str) -> Option<&Place> {
        self.0.get(assignment)
    }
}

/// Those of the courses whose outline this session has read.
#[derive(Default)]
pub struct Shelf(Mutex<HashMap<String, Arc<Places>>>);

impl Shelf {
    pub fn put(&self, course: &str, places: Places) -> Arc<Places> {
        let places = Arc::new(places);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(course.to_owned(), places.clone());
        places
    }

    pub fn get(&self, course: &str) -> Option<Arc<Places>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(course).cloned()
    }
}
