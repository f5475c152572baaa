//! Work that comes back by the clock.

use std::time::Duration;

use crate::{Error, Job};

/// A job that runs once in every full period, on whichever process takes it; a run that is late is not made up for twice, and one that takes longer
/// than the period is not overtaken by the next.
#[derive(Debug, Clone)]
pub struct Schedule {
    pub(crate) name: &'static str,
    pub(crate) payload: serde_json::Value,
    pub(crate) every: Duration,
    pub(crate) attempts: i32,
}

impl Schedule {
    /// Periods are whole seconds, counted from midnight UTC of 1 January 1970: an hour's schedule runs on the hour.
    ///
    /// # Errors
    /// When the payload has no JSON form.
    pub fn every<J: Job>(every: Duration, job: &J) -> Result<Self, Error> {
        Ok(Self {
            name: J::NAME,
            payload: serde_json::to_value(job)?,
            every: Duration::from_secs(every.as_secs().max(1)),
            attempts: i32::from(J::ATTEMPTS).min(i32::from(i16::MAX)),
        })
    }
}
