use async_trait::async_trait;
use url::Url;

use crate::{Access, Account, Descriptor, Error, Page, ReadRequest, Scope};

/// A vendor. Stateless: credentials, cursors and results are the engine's.
#[async_trait]
pub trait Connector: Send + Sync {
    /// The vendor as data.
    fn descriptor(&self) -> &'static Descriptor;

    /// The one spelling of what a person typed as the account's address; no request is made.
    ///
    /// # Errors
    /// [`Error::InvalidUrl`] or [`Error::UrlNotAllowed`].
    fn normal_url(&self, typed: &str) -> Result<Url, Error>;

    /// Begins to work with an account. May sign in, may also leave it to the first request.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn open(&self, access: Access, scope: Scope) -> Result<Box<dyn Session>, Error>;
}

/// Work with one account: sequential by construction, since every call takes `&mut self`. Dropping a call half-way loses nothing but that call.
#[async_trait]
pub trait Session: Send {
    /// Does what reading will do, only less, and says what there is. Gives up sooner than [`Session::read`]: a person waits.
    ///
    /// # Errors
    /// Any [`Error`].
    async fn check(&mut self) -> Result<Account, Error>;

    /// One page. Waits and repeats as the vendor's limits and moods demand before it gives up.
    ///
    /// # Errors
    /// Any [`Error`]. An error is never an empty page, and the cursor before it stays good.
    async fn read(&mut self, request: ReadRequest<'_>) -> Result<Page, Error>;

    /// Requests sent so far, repeats and sign-ins included.
    fn requests(&self) -> u64;
}
