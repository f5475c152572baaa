//! The PHP processes behind the web server: a request holds one from its arrival to its answer, the others wait.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

#[derive(Debug)]
pub struct Workers {
    pool: Mutex<(usize, Arc<Semaphore>)>,
}

impl Default for Workers {
    fn default() -> Self {
        Self { pool: Mutex::new((0, Arc::new(Semaphore::new(0)))) }
    }
}

impl Workers {
    /// Nothing to hold when there is no limit. After a change of the limit, requests under way keep their old worker.
    pub async fn enter(&self, count: usize) -> Option<OwnedSemaphorePermit> {
        if count == 0 {
            return None;
        }
        let pool = self.sized(count);
        // The pool is never closed.
        pool.acquire_owned().await.ok()
    }

    fn sized(&self, count: usize) -> Arc<Semaphore> {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if pool.0 != count {
            *pool = (count, Arc::new(Semaphore::new(count)));
        }
        pool.1.clone()
    }
}
