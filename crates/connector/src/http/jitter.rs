use std::time::Duration;

use rand::Rng;

/// Where randomness for waiting comes from. A parameter, so that a test can wait a known time.
pub trait Jitter: Send + Sync + 'static {
    /// Some duration between nothing and `most`.
    fn up_to(&self, most: Duration) -> Duration;
}

/// The machine's randomness.
pub struct RandomJitter;

impl Jitter for RandomJitter {
    fn up_to(&self, most: Duration) -> Duration {
        most.mul_f64(rand::rng().random::<f64>())
    }
}

/// Always the whole duration.
pub struct FullWait;

impl Jitter for FullWait {
    fn up_to(&self, most: Duration) -> Duration {
        most
    }
}
