use async_trait::async_trait;

use super::{App, Grant};
use crate::Error;

/// How a vendor's tokens are renewed.
#[async_trait]
pub trait Renew: Send + Sync {
    /// The next pair of tokens. Sends one request, and never repeats it by itself: whether to is the engine's to decide.
    ///
    /// # Errors
    /// [`Error::AuthRevoked`] when the refresh token is worth nothing, [`Error::BadCredentials`] when the integration's keys are, [`Error::OutcomeUnknown`] when
    /// no answer came, others as they come.
    async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error>;
}
